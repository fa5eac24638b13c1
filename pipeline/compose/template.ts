/** Reads a template file: front matter checked with places, the body kept on the lines on which it stands in the file. */
import { templateFrontMatterMissing, templateUnknownName } from '../model/catalogue.ts';
import type { Message, Result } from '../model/message.ts';
import { didYouMean } from '../model/spelling.ts';
import {
  type BlockSpec,
  type FrontMatter,
  frontMatterSchema,
  type Template,
  type UsedName,
} from '../model/template.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { type Located, readYaml } from './yaml.ts';

const fence = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** Gives the template, or messages that say where its front matter is wrong. The body is checked when it is prepared. */
export function parseTemplate(file: string, text: string): Result<Template | undefined> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const found = source.startsWith('---') ? fence.exec(source) : null;
  if (found === null || found.index !== 0) return { value: undefined, messages: [templateFrontMatterMissing(file)] };
  const [whole, yaml = ''] = found;
  const front = readYaml(file, yaml, frontMatterSchema, 1);
  if (front.value === undefined) return { value: undefined, messages: front.messages as readonly Message[] };
  const { data, place } = front.value;
  const messages = unknownSections(data, place);
  if (messages.length > 0) return { value: undefined, messages };
  const body = whole.replace(/[^\n]/g, '') + source.slice(whole.length);
  const name = file.replace(/^.*[/\\]/, '').replace(/\.hbs$/, '');
  return {
    value: { file, name, front: data, pagesAt: place(['pages']), names: usedNames(data, place), body },
    messages: [],
  };
}

/** Every name in the order of the file. */
function usedNames({ title, sections }: FrontMatter, place: Located<FrontMatter>['place']): readonly UsedName[] {
  const ofBlock = (block: BlockSpec, path: readonly PropertyKey[]): readonly UsedName[] => {
    const list = (kind: UsedName['kind'], key: string, names: readonly string[]) =>
      names.map((name, i) => ({ kind, name, at: place([...path, key, i]) }));
    return [
      ...('properties' in block ? list('property', 'properties', block.properties) : []),
      ...('except' in block ? list('property', 'except', block.except) : []),
      ...('related' in block ? list('property', 'related', block.related) : []),
      ...('sentences' in block ? list('sentence', 'sentences', block.sentences) : []),
    ];
  };
  const ofSections = sections.flatMap((section, i): readonly UsedName[] => [
    ...(section.heading ? [{ kind: 'section' as const, name: section.id, at: place(['sections', i, 'id']) }] : []),
    ...section.blocks.flatMap((block, j) => ofBlock(block, ['sections', i, 'blocks', j])),
  ]);
  return [{ kind: 'document', name: title, at: place(['title']) }, ...ofSections];
}

/** Gives an error for each property in front matter that the vocabulary does not know. */
export function checkProperties({ names }: Template, { properties }: Vocabulary): readonly Message[] {
  return names.flatMap(({ kind, name, at }) => {
    if (kind !== 'property' || properties.has(name)) return [];
    return [templateUnknownName(at, 'property', name, didYouMean(name, [...properties.keys()]))];
  });
}

/** Fallbacks that leave out a section that there is not. */
function unknownSections({ fallbacks, sections }: FrontMatter, place: Located<FrontMatter>['place']): Message[] {
  const ids = sections.map(({ id }) => id);
  return fallbacks.flatMap((fallback, i) => {
    if (!('drop' in fallback) || ids.includes(fallback.drop)) return [];
    const at = place(['fallbacks', i, 'drop']);
    return [templateUnknownName(at, 'section', fallback.drop, didYouMean(fallback.drop, ids))];
  });
}

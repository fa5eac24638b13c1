/**
 * Sections that are about something else than the subject: a heading that is a name ("The Code of Conduct for …") whose
 * first words, or the whole of which, open a sentence below it. There "it" is that, not the subject.
 */
import type { ParsedSource } from '../model/parsed.ts';
import type { SubjectNames } from './subject-names.ts';
import type { Topic } from './topic.ts';

/** A longer heading is too much to repeat with every figure: its short form stands for it. */
const longestTitle = 60;

/** By section index; a section that is not in it is about the subject or about nobody. */
export function sectionTopics(parsed: ParsedSource, names: SubjectNames): ReadonlyMap<number, Topic> {
  const openings = sentenceOpenings(parsed);
  const topics = new Map<number, Topic>();
  for (const [index, section] of parsed.sections.entries()) {
    const title = section.title;
    const inherited = section.parent === undefined ? undefined : topics.get(section.parent);
    if (title === undefined) continue;
    const name = nameInHeading(title.replace(introducing, ''), openings.get(index) ?? []);
    if (name !== undefined && !names.names.includes(name))
      topics.set(index, { subject: false, name: title.length > longestTitle ? name : title });
    else if (inherited !== undefined) topics.set(index, inherited);
  }
  return topics;
}

/** "About the Quay Fund", at the end of a press release. */
const introducing = /^(?:[Aa]bout|ABOUT)(?: [Tt]he)? (?=\p{Lu})/u;

/**
 * Whom the paragraph below a short line is about, where the line is somebody else's name and the paragraph begins with it:
 * lines that are headings in all but form.
 */
export function topicBelow(caption: string, opening: string, names: SubjectNames): Topic {
  const title = caption.replace(introducing, '').replace(/[\s:]+$/u, '');
  if (names.names.some((name) => name === title || title.startsWith(`${name} `) || name.startsWith(`${title} `)))
    return undefined;
  const name = nameInHeading(title, [opening, mainClause(opening)]);
  return name === undefined ? undefined : { subject: false, name: title.slice(0, longestTitle), body: true };
}

/** "Created in 1999 by Ann Lee, the Quay Fund has …": what stands behind the comma. */
function mainClause(sentence: string): string {
  return /^\p{Lu}\p{Ll}+(?:ed|t|n) [^.;]{3,100}?, (?:the )?(?=\p{Lu}\p{L}* \p{Lu})/u.exec(sentence) === null
    ? sentence
    : sentence.replace(
        /^\p{Lu}\p{Ll}+(?:ed|t|n) .*, (?:the )?(?=\p{Lu}\p{L}*(?: \p{Lu}[\p{L}’'-]*)+(?:, [^,]{3,60},)? (?:is|was|has|had|\p{Ll}+s)\b)/u,
        '',
      );
}

function sentenceOpenings(parsed: ParsedSource): Map<number, string[]> {
  const openings = new Map<number, string[]>();
  for (const block of parsed.blocks) {
    if (block.type !== 'paragraph' && block.type !== 'item') continue;
    const list = openings.get(block.section) ?? [];
    for (const sentence of block.sentences) list.push(sentence.passage.text.slice(0, 160));
    openings.set(block.section, list);
  }
  return openings;
}

const smallWord = /^(?:of|the|for|and|in|on|to|from|against|with|a|an|at|by)$/iu;

/** The whole heading, or its first two words with "The", when a sentence of the section begins with it. */
function nameInHeading(title: string, openings: readonly string[]): string | undefined {
  const words = title.split(/\s+/u);
  const content = words.filter((word) => !smallWord.test(word));
  const capitalised = content.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (content.length < 2 || capitalised < content.length * 0.7) return undefined;
  const short = words.slice(0, /^the$/iu.test(words[0] ?? '') ? 2 : 1).join(' ');
  const opens = (name: string): boolean =>
    openings.some((opening) => opening.startsWith(`${name} `) || opening.startsWith(`The ${name} `));
  if (opens(title)) return title;
  return /^the /iu.test(short) && opens(short) ? short : undefined;
}

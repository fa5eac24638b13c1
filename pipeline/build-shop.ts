/**
 * Part of the build: what all its subjects share, from the tree's configuration to the browser. What is wrong with any of it
 * is said once, and then no subject can be built.
 */
import type { Remembering } from './build-again.ts';
import { type DocumentMaker, documentMaker } from './build-documents.ts';
import type { Press } from './build-press.ts';
import type { BuildOptions, Progress } from './build-report.ts';
import type { Cache } from './cache/cache.ts';
import type { LoadedConfig } from './config/config.ts';
import type { Effects } from './effects.ts';
import { Findings } from './findings.ts';
import type { Vocabulary } from './model/vocabulary.ts';
import { printedDate } from './printed-date.ts';
import type { SourceTree, SubjectFolder } from './read/read.ts';
import { readTreeConfig } from './subject-config.ts';
import { builtInVocabulary } from './vocabulary-files.ts';

/** What all subjects of a build share. */
export interface Shop {
  readonly options: BuildOptions;
  readonly effects: Effects;
  readonly progress: Progress;
  readonly subjects: readonly SubjectFolder[];
  readonly treeConfig: LoadedConfig | undefined;
  readonly vocabulary: Vocabulary;
  /** Absent where only facts are wanted. */
  readonly documents: DocumentMaker | undefined;
  /** Absent where no PDF is wanted. */
  readonly press: Press | undefined;
  readonly cache: Cache;
  readonly memory: Remembering;
  /** What all subjects need (the tree's configuration, the templates) has errors: none can be built. */
  readonly blocked: boolean;
}

/** What a build begins with. */
export type Given = Pick<Shop, 'options' | 'effects' | 'progress' | 'cache' | 'memory'>;

/**
 * Reads what all subjects share.
 *
 * @param isSure whether there will be something to print: the browser then starts while all else is being read
 */
export async function openShop(
  tree: SourceTree,
  given: Given,
  browser: Press | undefined,
  isSure: boolean,
  findings: Findings,
): Promise<Shop> {
  const { options, effects } = given;
  const { disk, machine } = effects;
  const shared = new Findings();
  const treeConfig = shared.take(await readTreeConfig(disk, options.sources, tree, given.cache));
  shared.take(printedDate(machine.env.SOURCE_DATE_EPOCH, []));
  // Where nothing can be built it is not started at all.
  if (isSure && !shared.failed && tree.subjects.length > 0) await browser?.warm();
  const documents =
    options.only === 'facts' ? undefined : shared.take(await documentMaker(disk, options.templates, given.cache));
  findings.add(shared.messages);
  return {
    ...given,
    subjects: tree.subjects,
    treeConfig,
    vocabulary: await builtInVocabulary(disk, given.cache),
    documents,
    press: shared.failed ? undefined : browser,
    blocked: shared.failed,
  };
}

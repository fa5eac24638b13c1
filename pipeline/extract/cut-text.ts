/** Values at the place where a text breaks off in the middle of a sentence: half a name is nobody's. */
import type { Claim } from '../model/claim.ts';
import type { ParsedSource } from '../model/parsed.ts';

/** A shorter last line is a caption or a list's item, and whole without a full stop. */
const runningText = 90;

/** Without the names and words that end where the text was cut off. */
export function withoutCut(claims: readonly Claim[], { blocks, source }: ParsedSource): Claim[] {
  const last = blocks.at(-1);
  const sentence =
    last?.type === 'paragraph' || last?.type === 'item' ? last.sentences.at(-1)?.passage.text : undefined;
  if (sentence === undefined || sentence.length < runningText || /[.!?:;…"”’)\]]$/u.test(sentence.trim()))
    return [...claims];
  const end = source.text.trimEnd().length;
  return claims.filter(
    ({ value, reference: { end: at, rule } }) =>
      at < end || rule.startsWith('shape-') || (value.type !== 'entity' && value.type !== 'text'),
  );
}

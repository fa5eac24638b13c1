/**
 * Whose a figure is by the words around it, nearer than whom the sentence is about: "Port Council, a group of 18 harbours",
 * "Quay Aid, which has 40 boats", "the Bee Society (25,000 members)", "a harbour report that claimed that 300 …".
 */
import type { Entity } from './entity.ts';
import { aboutOther, type ReadSentence } from './sentence.ts';

const bodies = ['organization', 'branch', 'name', 'person', 'work'];
const finite = /\b(?:is|was|are|were|has|had|have|said|says)\b/u;
/** How far an owner may stand before the pronoun that stands for it. */
const longestAside = 60;
const farthest = 120;
const reach = 300;

/** The owner's name; `subject` where it is the text's subject; undefined where the clause does not tell. */
export function ownerInClause(sentence: ReadSentence, number: Entity): string | undefined {
  return (
    bracketOwner(sentence, number) ??
    apposedOwner(sentence, number) ??
    comprisingOwner(sentence, number) ??
    relativeOwner(sentence, number) ??
    citedOwner(sentence, number) ??
    ownMember(sentence, number) ??
    ownProgramme(sentence, number)
  );
}

function relativeOwner(sentence: ReadSentence, number: Entity): string | undefined {
  const { text, entities } = sentence.marked;
  const other = aboutOther(sentence) !== undefined;
  const offset = Math.max(0, number.start - reach);
  const before = text.slice(offset, number.start);
  const pronoun = [...before.matchAll(/,? (?:(?:under|in|through|by|with|of) )?(?:which|who|whose|where)\b/gu)].at(-1);
  if (pronoun === undefined || /[;:]|, (?:and|but) (?:it|the|its)\b/u.test(before.slice(pronoun.index + 2)))
    return undefined;
  const at = offset + pronoun.index;
  const owner = backFrom(entities, text, at);
  // Of the subject's own things the subject is the owner; where somebody else is talked of, the thing itself.
  const thing = other && /^,? (?:which|who)$/u.test(pronoun[0]) ? antecedent(text, at) : undefined;
  if (owner === undefined || at - owner.end > longestAside) return thing;
  const between = text.slice(owner.end, at);
  if (programme.test(between)) return ownerOf(owner);
  // "Las Palomas in Chama, founded in 1976, which …": what stands between is said of the owner, too.
  if (between.length > 1 && (!/^(?:,| in | at | of | near | \()/u.test(between) || finite.test(between))) return thing;
  return ownerOf(owner);
}

/** "developed the type A saw, which weighed …": what has no name is called what the text calls it. */
function antecedent(text: string, at: number): string | undefined {
  return /\b(?:the|an?|its|his|her|their) (?<noun>(?:(?!and |or |of |in |by |to |for |with )[\p{L}-]+ ){0,3}[\p{L}-]+)$/u.exec(
    text.slice(Math.max(0, at - 60), at),
  )?.groups?.noun;
}

/** "the Bee Union (BU), comprising eight societies": the number is of what comprises them. */
function comprisingOwner({ marked: { text, entities } }: ReadSentence, number: Entity): string | undefined {
  const offset = Math.max(0, number.start - farthest);
  const before = text.slice(offset, number.start);
  const found =
    /(?: \([^()]{1,40}\))?,? (?:comprising|consisting of|made up of|uniting|representing|composed of)(?: (?:the|some|over|about))? $/u.exec(
      before,
    );
  const owner = found === null ? undefined : entities.find((e) => e.end === offset + found.index);
  return owner === undefined ? undefined : ownerOf(owner);
}

/** The last name before a place in the text, past a name that only says where it lies. */
function backFrom(entities: readonly Entity[], text: string, at: number): Entity | undefined {
  const isNamed = (e: Entity): boolean => [...bodies, 'subject', 'reference'].includes(e.kind);
  const last = entities.findLast((e) => e.end <= at && isNamed(e));
  const before = last === undefined ? undefined : entities.findLast((e) => e.end <= last.start && isNamed(e));
  const where =
    last !== undefined &&
    before !== undefined &&
    /^ (?:in|at|near) (?:the )?$/u.test(text.slice(before.end, last.start));
  return where ? before : last;
}

function apposedOwner({ marked: { text, entities } }: ReadSentence, number: Entity): string | undefined {
  const offset = Math.max(0, number.start - farthest);
  const before = text.slice(offset, number.start);
  const apposition = [...before.matchAll(/, an? (?=\p{Ll})/gu)].at(-1);
  if (apposition === undefined) return undefined;
  const inside = before.slice(apposition.index + 2);
  if (/[,.;:()](?!\d)/u.test(inside) || (finite.test(inside) && !/\b(?:that|which|who) /u.test(inside)))
    return undefined;
  const owner = entities.find((e) => e.end === offset + apposition.index);
  return owner === undefined ? undefined : ownerOf(owner);
}

/** "(founded in 1874, 25,000 members)" behind a name. */
function bracketOwner({ marked: { text, entities } }: ReadSentence, number: Entity): string | undefined {
  const offset = Math.max(0, number.start - farthest);
  const before = text.slice(offset, number.start);
  const open = before.lastIndexOf('(');
  if (open < 0 || before.includes(')', open) || number.quantity?.unit === '%') return undefined;
  const owner = entities.find((e) => e.end === offset + open - 1);
  return owner !== undefined && ['organization', 'branch', 'work'].includes(owner.kind) ? owner.text : undefined;
}

const report = '(?:report|study|survey|paper|poll|census|article|review)';
const citing = new RegExp(
  `\\b(?:[Aa]n?|[Tt]he|[Tt]his) ((?:[\\p{L}\\p{N}'’-]+ ){0,3}?${report}) (?:that |which )?(?:claim|stat|said|found|estimat|report|show|suggest|conclud)\\p{L}*`,
  'gu',
);

/** "citing a harbour report that claimed that …, despite the report stating that …": the figures are the report's. */
function citedOwner({ marked: { text } }: ReadSentence, number: Entity): string | undefined {
  const cited = [...text.slice(Math.max(0, number.start - reach), number.start).matchAll(citing)].map(
    ([, name]) => name,
  );
  const last = cited.at(-1);
  return last?.includes(' ') === false ? (cited.findLast((name) => name?.includes(' ')) ?? undefined) : last;
}

const programme =
  /^,? (?:program(?:me)?|scheme|initiative|campaign|service|project|fund|appeal|app|helpline|award|course)\b/u;

/** "Our member in Chile, Casa Verde, runs …", "Its best-known member, the rower Ana Sousa, won …": the one who is named. */
function ownMember({ marked: { text, entities } }: ReadSentence, number: Entity): string | undefined {
  const found = /^(?:Its|Our|Their|The \p{L}+['’]s) [^,;.]{3,50}, (?:the \p{Ll}+ )?/u.exec(text);
  if (
    found === null ||
    !/^(?:\S+ )*?(?:member|affiliate|branch|chapter|partner|subsidiary|charity|school|arm|president|founder|director|chair|head|player|artist|alumn\p{Ll}+)\b/u.test(
      text.slice(0, found[0].length),
    )
  )
    return undefined;
  const named = entities.find((e) => e.start === found[0].length && bodies.includes(e.kind));
  return named !== undefined &&
    text[named.end] === ',' &&
    !/;|, (?:and|but|while) /u.test(text.slice(named.end, number.start))
    ? named.text
    : undefined;
}

/** "Our Second Shift scheme … has helped 1,150 people": the figure is the scheme's, up to where something else is told. */
function ownProgramme({ marked: { text, entities } }: ReadSentence, number: Entity): string | undefined {
  const head = /^(?:Its|Our|Their|The \p{L}+['’]s) (?:[\p{Ll}-]+ ){0,2}/u.exec(text)?.[0].length;
  if (head === undefined) return undefined;
  const named = entities.find((e) => e.start >= head && e.start <= head + 1 && bodies.includes(e.kind));
  if (named === undefined || !programme.test(text.slice(named.end, named.end + 14))) return undefined;
  return /;|, (?:and|but|while) /u.test(text.slice(named.end, number.start)) ? undefined : named.text;
}

function ownerOf(entity: Entity): string | undefined {
  if (entity.kind === 'subject' || entity.kind === 'reference') return 'subject';
  return bodies.includes(entity.kind) ? entity.text : undefined;
}

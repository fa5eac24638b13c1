/** What stands before an amount and says what it is of: "a budget of $3 million", "Acme Bank (15 %)", "fined the bank €400,000". */
import type { Counted } from './counted.ts';
import type { Entity, Marked } from './entity.ts';

const reach = 80;

/** The phrase before a number behind which nothing countable stands. */
export function countedBefore(marked: Marked, number: Entity): Counted {
  return (
    inBrackets(marked, number) ??
    bought(marked, number) ??
    behind(marked, number, 'in') ??
    done(marked, number) ??
    linked(marked, number) ??
    behind(marked, number, 'on|towards|for') ??
    bare(number)
  );
}

/** "6,920 kronor": what an amount is of may stand in it. */
function bare(number: Entity): Counted {
  const unit = /\d\s?(\p{L}{3,})$/u.exec(number.text)?.[1];
  const named = unit === undefined || number.quantity === undefined || scales.test(unit) ? {} : { unit, of: unit };
  return { ...named, start: number.start, end: number.end };
}

/** "Acme Bank (15 %)" gives the share of a name, "factories in Peru (3 in Lima)" counts what the list of places is of. */
function inBrackets({ text, entities }: Marked, number: Entity): Counted | undefined {
  if (text[number.start - 1] !== '(') return undefined;
  const named = entities.findLast((e) => e.end <= number.start - 1);
  if (named === undefined || !/^\)?\s*\($/u.test(text.slice(named.end, number.start))) return undefined;
  const listed =
    named.kind === 'place' && /^ in /u.test(text.slice(number.end, number.end + 4))
      ? (/(?<of>\p{Ll}[\p{L}-]*s) in $/u.exec(text.slice(Math.max(0, named.start - reach), named.start)) ??
        /(?<of>\p{Ll}[\p{L}-]*s) in (?:[^().;]{1,40} \([^()]*\),?(?: and)? ?){1,8}$/u.exec(
          text.slice(Math.max(0, named.start - 4 * reach), named.start),
        ))
      : null;
  const of = listed?.groups?.of;
  return of === undefined
    ? { of: named.text, start: named.start, end: number.end }
    : { unit: of, of: `${of} in ${named.text}`, start: named.start, end: number.end };
}

const purchase =
  /\b(?<verb>acquir|purchas|buy|bought|sell|sold)(?:e|ed|ing|s|es)? (?<what>[^.;()]{3,60}?)(?: (?:in|on) [^.;()]{3,20}?)?,? for (?:a total of )?$/u;

/** "bought Quay Media in 1998 for $64 million": the price of what was bought. */
function bought({ text }: Marked, number: Entity): Counted | undefined {
  if (number.quantity?.currency === undefined) return undefined;
  const offset = Math.max(0, number.start - 2 * reach);
  const found = purchase.exec(text.slice(offset, number.start));
  const { verb, what } = found?.groups ?? {};
  if (found === null || verb === undefined || what === undefined) return undefined;
  return {
    of: `${/^s/u.test(verb) ? 'sale' : 'purchase'} of ${what}`,
    start: offset + found.index,
    end: number.end,
  };
}

const nounPhrase = "(?<of>(?:[\\p{L}'’-]+ ){0,3}[\\p{L}'’-]+)";
const reached =
  'of|at|is|was|to|for|worth|by|reach(?:ed|es|ing)|exceed(?:ed|s|ing)|total(?:l?ed|s|l?ing)|averag(?:ed|es|ing)|hit|:';
const link = new RegExp(`${nounPhrase},? (?:${reached}) ?(?:the |an? )?$`, 'u');
const countLink = new RegExp(
  `(?:${nounPhrase} (?:of|is|was|:)|number of ${nounPhrase.replace('<of>', '<many>')} to) ?(?:the |an? )?$`,
  'u',
);
/** Words before the link that name nothing which has an amount. */
const emptyBefore = /(?:^|\s)(?:one|some|many|most|part|it|that|which|who|there|would|will|out|up)$/iu;
const linkVerb = / (?:came|amounted|stood|rose|grew|fell|dropped|increased|decreased|went|add(?:s|ed) up)$/u;

/** "a budget of $3 million", "enrolment was 265", "the largest share, $210 million, …". */
function linked({ text }: Marked, number: Entity): Counted | undefined {
  const amount = isAmount(number);
  // "the vehicle for the five …": only amounts of money and shares are for, to or by something.
  if (!amount && !/^\s*(?:[.,;:)]|$| (?:in|on|at|by|and) )/u.test(text.slice(number.end, number.end + 6)))
    return undefined;
  const offset = Math.max(0, number.start - reach);
  const before = text.slice(offset, number.start);
  const found = (amount ? link : countLink).exec(before) ?? (amount ? apposed(before, text[number.end]) : null);
  const words = found?.groups?.of ?? found?.groups?.many;
  const of = words?.replace(linkVerb, '').replace(/^(?:.*\s)?(?:the|an?|its|our|their|of|in|with|and)\s/iu, '');
  if (found === null || words === undefined || of === undefined || of === '' || emptyBefore.test(of)) return undefined;
  return { of, start: offset + found.index + found[0].indexOf(of), end: number.end };
}

function apposed(before: string, next: string | undefined): RegExpExecArray | null {
  return next === ',' || next === ')' ? /(?<of>(?:[\p{L}'’-]+ ){0,2}[\p{L}'’-]+)(?:,| \() ?$/u.exec(before) : null;
}

function isAmount({ quantity }: Entity): boolean {
  return quantity?.currency !== undefined || quantity?.unit === '%';
}

/** Verbs whose object is an amount, and what the amount then is. */
const amountVerbs: Readonly<Record<string, string>> = {
  fined: 'fine',
  lent: 'loan',
  loaned: 'loan',
  spent: 'spending',
  spend: 'spending',
  spends: 'spending',
  spending: 'spending',
  paid: 'payment',
  invest: 'investment',
  invests: 'investment',
  donate: 'donation',
  donates: 'donation',
  gather: 'money gathered',
  collect: 'money collected',
  pay: 'payment',
  pays: 'payment',
  raised: 'money raised',
  raise: 'money raised',
  raises: 'money raised',
  raising: 'money raised',
  donated: 'donation',
  give: 'gift',
  gave: 'gift',
  given: 'gift',
  invested: 'investment',
  earned: 'earnings',
  gathered: 'money gathered',
  collected: 'money collected',
  recovered: 'money recovered',
  received: 'money received',
  receive: 'money received',
  awarded: 'grant',
  stole: 'theft',
  lost: 'loss',
  saved: 'savings',
  owed: 'debt',
  owes: 'debt',
};
const amountVerb = new RegExp(
  `\\b(?<verb>${Object.keys(amountVerbs).join('|')})(?: (?:up|a further|another|a total of))?(?: (?<whose>[^.;:()]{1,50}?)(?<! (?:of|at|for|worth|by|to|is|was)))? $`,
  'u',
);
const costVerb =
  /(?:(?:^|[.;] |\b(?:the|an?|its|their|for|of|new) )(?<what>(?:[\p{L}’'-]+ ){0,2}[\p{L}’'-]+),? )?(?:(?:that|which) )?(?:(?:has|have|had|would|will) )?(?:cost|costs|costing) (?:[^.;:()]{1,40} )?$/u;

/** "the state fined the bank €400,000": a fine. "A new wing, costing £38 million": the cost of a wing. */
function done({ text, entities }: Pick<Marked, 'text' | 'entities'>, number: Entity): Counted | undefined {
  if (number.quantity?.currency === undefined) return undefined;
  const offset = Math.max(0, number.start - reach);
  const before = text.slice(offset, number.start);
  const cost = costVerb.exec(before);
  if (cost !== null) {
    const what = cost.groups?.what?.replace(/^(?:an?|the|its) (?:new )?/iu, '');
    return { of: what === undefined ? 'cost' : `cost of ${what}`, start: offset + cost.index, end: number.end };
  }
  const found = amountVerb.exec(before);
  const of = amountVerbs[found?.groups?.verb ?? ''];
  if (found === null || of === undefined) return undefined;
  const aim =
    /^(?:spen[dt]|invest|donat|rais)/u.test(of) || of === 'spending'
      ? behind({ text, entities }, number, 'on|towards|for')
      : undefined;
  const whose = found.groups?.whose;
  return {
    of: aim === undefined ? of : `${of} ${aim.of}`,
    start: offset + found.index,
    end: aim?.end ?? number.end,
    ...(whose === undefined ? {} : { whose }),
  };
}

/** "$84,000 in grants", "€4.5 million on two projects": what the money was behind it. */
function behind(
  { text, entities }: Pick<Marked, 'text' | 'entities'>,
  number: Entity,
  links: string,
): Counted | undefined {
  if (number.quantity?.currency === undefined) return undefined;
  const found =
    /^ (?<link>in|on|towards|for) (?<what>(?:the |an? )?(?!\p{Ll}+ed\b)\p{Ll}[\p{L}’'-]*(?: (?!and |or |in |on |of |for |to |that |which |who |since |from |by |with |while |at |as |is |was )[\p{L}’'-]+){0,3})/u.exec(
      text.slice(number.end, number.end + reach),
    );
  const { link: word, what } = found?.groups ?? {};
  if (found === null || word === undefined || what === undefined || !links.split('|').includes(word)) return undefined;
  const end = number.end + found[0].length;
  if (
    entities.some((e) => (e.edtf !== undefined || e.quantity !== undefined) && number.end <= e.start && e.start < end)
  )
    return undefined;
  const clean = what.replace(/^(?:the|an?) /u, '');
  return { of: word === 'in' ? clean : `${word} ${clean}`, start: number.start, end };
}

/** "30 % more than planned": a share of what it is compared with. */
export function compared({ text }: Marked, number: Entity): Counted | undefined {
  if (number.quantity?.unit !== '%') return undefined;
  const found =
    /^ (?:more|less|higher|lower|larger|smaller|fewer) than (?:(?:the|in|an?) )?[\p{L}\p{N}’'-]+(?: (?:year|before|average))?/u.exec(
      text.slice(number.end, number.end + reach),
    );
  return found === null ? undefined : { of: found[0].trim(), start: number.start, end: number.end + found[0].length };
}

const scales = /^(?:thousand|million|billion|trillion|hundred|dozen|crore|lakh|percent|cent)s?$/iu;

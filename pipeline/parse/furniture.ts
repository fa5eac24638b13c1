/**
 * Page furniture as data: what web pages say about themselves and not about the world, each kind with why it is passed
 * over. Rules are for whole lines; a sentence that holds the same words is no furniture.
 */
import { hasWords } from './reading.ts';

/** One kind of furniture: it matches a whole line in lower case without its final dots and arrows. */
export interface FurnitureRule {
  readonly why: string;
  readonly matches: RegExp;
  /** Such lines are whole sentences. The others are none: "Read more than 40 reports were published." is a fact. */
  readonly sentence?: true;
}

/** In the order in which they are tried. Every pattern is anchored and bounded. */
export const furnitureRules: readonly FurnitureRule[] = [
  {
    why: 'name of the site that the page is from',
    sentence: true,
    matches: /^from .{0,40}\bencyclop(?:ed|aed|æd)ia\b.{0,40}$/,
  },
  {
    why: 'navigation of the page',
    matches:
      /^(?:jump to(?::.{0,60}| navigation| search| content)|skip to .{0,40}|(?:main|site|page) ?(?:menu|navigation)|navigation(?: menu)?|menu|toggle .{0,40}|(?:back to )?top(?: of page)?|back to .{0,40}|home|site ?map|search(?: this site)?|search\.{3}|previous|next|next page|previous page|(?:table of )?contents(?: \[hide\])?|breadcrumbs?|you are here:?.{0,60}|views?|tools|personal tools|page tools|print(?: this page| version)?|printable version|permanent link|what links here|hide|show|close|expand|collapse)$/,
  },
  {
    why: 'invitation to follow or share',
    matches:
      /^(?:follow (?:us|me)(?:$|[ :].{0,60})|(?:like|find|join|connect with|watch) us(?:$|[ :]| on .{0,60}|: ?.{0,60})|join us: .{0,60}|share(?: this)?(?: .{0,30}| on .{0,30})?|tweet|pin it|e-?mail this(?: .{0,20})?|stay (?:connected|in touch|informed)|social media|facebook|twitter|instagram|linkedin|youtube|google plus|rss(?: feed)?)$/,
  },
  {
    why: 'count of likes or followers',
    matches:
      /^[\d.,]{1,12} ?[km]?\+? (?:people|persons|others|users|fans|followers|likes|shares|comments|views|tweets|subscribers|friends)(?: (?:like|likes|follow|following|shared|liked|viewed)(?: .{0,60})?)?$/,
  },
  {
    why: 'count of likes or followers',
    matches: /^(?:be the first of your friends to like this|no comments(?: yet)?|leave a (?:comment|reply))$/,
  },
  {
    why: 'link to another page',
    matches:
      /^(?:(?:read|learn|see|find out|show|view|discover|load|know) more(?:$|[ :].{0,90})|more(?: (?:info(?:rmation)?|news|details|about .{0,60}))?|(?:click|tap) here(?: .{0,60})?|continue reading.{0,60}|full (?:story|article|text)|see (?:all|also:? .{0,60}|full .{0,40})|view (?:all|larger map|map)(?: .{0,40})?|download(?: (?:the )?(?:pdf|report|full report|brochure|here|now|file))?|watch (?:the )?video|external link|(?:main articles?|further information|see also|for more information,? see):? .{0,120}|related (?:articles|posts|links|pages|content|stories))$/,
  },
  {
    why: 'form or account',
    matches:
      /^(?:log ?(?:in|out|on)|sign ?(?:in|up|out)(?: .{0,60})?|register(?: now| here)?|create (?:an )?account|my account|forgot(?:ten)? (?:your )?password\??|subscribe(?: (?:to|now|here|today).{0,60})?|unsubscribe.{0,40}|(?:our )?newsletter(?: sign-?up)?|enter your e-?mail.{0,40}|your (?:name|e-?mail)(?: address)?|submit|send|donate(?: (?:now|here|today|online))?|get involved|take action|contact us|add to cart|shop now|book now|apply now)$/,
  },
  {
    why: 'cookie notice',
    sentence: true,
    matches:
      /^(?:(?:this|our) (?:web ?)?site uses cookies.{0,200}|we use cookies.{0,200}|by (?:continuing|using).{0,60}cookies.{0,120}|accept(?: all)?(?: cookies)?|cookie (?:policy|settings|notice|preferences)|reject all|manage (?:cookies|preferences))$/,
  },
  {
    why: 'legal line of the page',
    sentence: true,
    matches:
      /^(?:(?:.{0,60} ?[-–|,.] ?)?all rights reserved.{0,60}|(?:copyright|©|\(c\)|© copyright).{0,120}|privacy(?: policy| notice| statement)?|terms(?: (?:of (?:use|service)|and conditions|& conditions))?(?: .{0,30})?|disclaimers?|legal (?:notice|information)|imprint|accessibility(?: statement)?|text is available under .{0,160}|powered by .{0,60}|(?:web ?)?site (?:by|design(?:ed)? by) .{0,60})$/,
  },
  {
    why: 'housekeeping of a wiki',
    sentence: true,
    matches:
      /^(?:retrieved from .{0,200}|(?:hidden )?categor(?:y|ies)(?: ?: ?.{0,300})|this page was last (?:edited|modified|updated).{0,120}|last (?:updated|modified|edited)(?::| on) .{0,60}|this article (?:needs|is a stub|may|has multiple issues|does not cite|includes|relies).{0,200}|please help improve .{0,160}|you can help .{0,160}|edit(?: links| this page| source)?|talk|view history|read|what links here|cite this page|random article|current events|special pages|coordinates: .{0,80}|page semi-protected|in other languages|languages)$/,
  },
  {
    why: 'caption of a picture',
    matches:
      /^(?:(?:photo|image|picture|photograph|photo credit|image credit|credits?)(?: by|:| ©) ?.{0,80}|[\w-]{1,60}\.(?:jpe?g|png|gif|svg|webp))$/,
  },
  {
    why: 'call of the page to its readers',
    matches:
      /^(?:discover|explore|find out|learn|meet|join|support|help us|see|visit|browse|check out|get|watch|listen to|sign|share|tell|give|make a) (?:our|the|your|how|why|what|who|us|more|all|a donation|a difference|about)(?:$| [^\d@]{0,110})$/,
  },
];

/** Names of a site's pages: furniture only next to furniture, since each could be a heading. */
export const pageNames: ReadonlySet<string> = new Set(
  (
    'about,about us,who we are,what we do,where we work,our work,our team,our partners,our impact,contact,contact us,news,events,' +
    'blog,press,media,publications,resources,library,faq,faqs,help,jobs,careers,vacancies,gallery,links,support us,home,shop'
  ).split(','),
);

const longest = 320;

/** Why a whole line is page furniture; nothing if it is not. */
export function furnitureIn(line: string): string | undefined {
  if (line.length > longest) return undefined;
  const text = line
    .toLowerCase()
    .replace(/^[\s«»‹›<>|•·*→-]{1,8}/u, '')
    .replace(/[\s.…»›>→|*]{1,12}$/u, '');
  const statement = /[^.]\.["”]?$/.test(line) && hasWords(text, 4);
  return furnitureRules.find((rule) => (rule.sentence || !statement) && rule.matches.test(text))?.why;
}

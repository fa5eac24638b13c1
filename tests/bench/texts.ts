/**
 * Texts to measure with: prose, headings, lists, tables and an infobox about organisations that do not exist, of any
 * length. The same seed gives the same text on every machine.
 */

/** One text as it would lie in a folder of sources. */
export interface BenchText {
  readonly path: string;
  readonly text: string;
}

/** Texts about one and the same organisation, each with facts of its own: all agree on some, and differ on others. */
export function folder(count: number, size: number): BenchText[] {
  return Array.from({ length: count }, (_, index) => {
    return { path: `text-${String(index).padStart(5, '0')}.md`, text: longText(size, index + 1) };
  });
}

/** One text of at least `size` characters, and hardly more. */
export function longText(size: number, seed = 1): string {
  const say = writer(seed);
  const parts = [say.head(), say.section()];
  for (let length = lengthOf(parts); length < size; ) {
    const part = say.section();
    parts.push(part);
    length += part.length;
  }
  return cutAtParagraph(parts.join(''), size);
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function cutAtParagraph(text: string, size: number): string {
  const end = text.indexOf('\n\n', size);
  return end < 0 ? text : text.slice(0, end + 1);
}

const organisation = 'Lantern Quay Network';

const towns = 'Oslo|Ghent|Lima|Accra|Hanoi|Nairobi|Porto|Quito|Turin|Leeds|Dakar|Osaka|Perth|Cork|Bergen|Lyon'.split(
  '|',
);
const countries = 'Norway|Belgium|Peru|Ghana|Viet Nam|Kenya|Portugal|Ecuador|Italy|Senegal|Japan|Ireland|France'.split(
  '|',
);
const forenames = 'Ada|Bram|Chidi|Delia|Emeka|Freya|Goran|Hanne|Ines|Jonas|Kofi|Lucia|Mirela|Nils|Oriane|Pavel'.split(
  '|',
);
const surnames =
  'Aldergrove|Brennick|Castellane|Dunmore|Eskildsen|Farrant|Gyasi|Hollis|Ibarra|Jorgens|Kettleby|Lindqvist|Mbeki'.split(
    '|',
  );
const bodies =
  'Harbour Trust|Open Water Fund|Northern Seas Council|Coastline Institute|River Watch|Saltmarsh Alliance|Tidewater Foundation|Mariners Union'.split(
    '|',
  );
const people = 'families|fishers|students|volunteers|teachers|engineers|households|young people|nurses|farmers'.split(
  '|',
);
const things =
  'boats|clinics|schools|training courses|reports|workshops|scholarships|water pumps|lighthouses|libraries'.split('|');
const themes =
  'safe harbours|clean water|fair wages at sea|coastal education|the rights of seafarers|marine research|local democracy'.split(
    '|',
  );
const adjectives =
  'patient|local|steady|careful|practical|shared|remote|growing|narrow|familiar|uncertain|public'.split('|');
const nouns = 'debate|method|season|community|practice|problem|partnership|question|habit|tradition|bargain|risk'.split(
  '|',
);
const verbs = 'shaped|followed|changed|supported|delayed|described|questioned|renewed|strengthened|outlived'.split('|');
const months = 'January|March|April|June|July|September|October|December'.split('|');
const openers =
  'At first|In many places|For most of those who took part|Over time|As often happens|In practice|By common consent'.split(
    '|',
  );

/** A random generator of which the whole state is one number (mulberry32). */
function dice(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function writer(seed: number): { head(): string; section(): string } {
  const roll = dice(seed);
  const upTo = (limit: number): number => Math.floor(roll() * limit);
  const of = (words: readonly string[]): string => words[upTo(words.length)] ?? '';
  const year = (): number => 1970 + upTo(55);
  const number = (): string => (roll() < 0.5 ? String(20 + upTo(900)) : `${1 + upTo(80)},${100 + upTo(900)}`);
  const person = (): string => `${of(forenames)} ${of(surnames)}`;
  const body = (): string => (roll() < 0.5 ? of(bodies) : `${of(towns)} ${of(bodies)}`);

  /** What states a fact. */
  const facts: readonly (() => string)[] = [
    () => `In ${year()}, the network opened an office in ${of(towns)}, ${of(countries)}.`,
    () => `The ${organisation} has ${number()} member organisations in ${10 + upTo(90)} countries.`,
    () => `As of ${year()}, it had ${number()} members and ${number()} volunteers.`,
    () => `${person()} was appointed director of the network in ${of(months)} ${year()}.`,
    () => `The ${organisation} received the ${of(surnames)} Prize in ${year()} for its work on ${of(themes)}.`,
    () => `Between ${year()} and ${year()}, it ran the campaign Mind the Tide together with the ${body()}.`,
    () =>
      `The programme reached ${number()} ${of(people)} in ${of(countries)} and cost €${1 + upTo(9)}.${upTo(9)} million.`,
    () => `On ${1 + upTo(28)} ${of(months)} ${year()}, ${number()} ${of(people)} met in ${of(towns)}.`,
    () => `It is funded by the ${body()}, the ${body()} and private donors.`,
    () =>
      `In ${year()} the ${organisation} published ${2 + upTo(40)} ${of(things)} and trained ${number()} ${of(people)}.`,
    () => `About ${1 + upTo(95)} per cent of its income, $${number()}, came from the ${body()}.`,
    () => `The ${body()}, founded in ${year()} by ${person()}, joined the network in ${year()}.`,
  ];
  /** What a text mostly consists of. */
  const fillers: readonly (() => string)[] = [
    () =>
      `${of(openers)}, this ${of(adjectives)} ${of(nouns)} ${of(verbs)} the ${of(nouns)} of ${of(people)} who live by the sea.`,
    () =>
      `The ${of(nouns)} was ${of(adjectives)}, and those who ${of(verbs)} it found that ${of(things)} alone were not enough.`,
    () =>
      `“We had no ${of(adjectives)} plan,” recalls ${person()}, who worked with ${of(people)} in ${of(towns)} for years.`,
    () => `Critics from the ${body()} say that such a ${of(nouns)} is too ${of(adjectives)} to last.`,
    () =>
      `Its work on ${of(themes)} brings together ${of(people)}, ${of(people)} and public authorities along the coast.`,
    () =>
      `Whether the ${of(adjectives)} ${of(nouns)} will go on depends, according to ${person()}, on the ${of(nouns)} itself.`,
    () =>
      `They meet every week, share ${of(things)} and write down what has ${of(verbs)} their ${of(adjectives)} ${of(nouns)}.`,
    () =>
      `Much of this is told in *${of(['Low Water', 'The Long Jetty', 'Slack Tide'])}*, a book that ${of(people)} still read.`,
    () =>
      `Members see ${of(themes)} as a ${of(nouns)} that no government has ${of(verbs)} with any ${of(adjectives)} result.`,
  ];
  const sentence = (): string => of2(roll() < 0.4 ? facts : fillers);
  function of2(all: readonly (() => string)[]): string {
    return all[upTo(all.length)]?.() ?? '';
  }
  const paragraph = (): string => {
    const sentences = Array.from({ length: 3 + upTo(4) }, sentence);
    return `${sentences.join(' ')}${roll() < 0.2 ? `[${1 + upTo(90)}]` : ''}\n\n`;
  };
  const list = (): string =>
    `${Array.from({ length: 3 + upTo(5) }, () => `- ${year()}: ${of(things)} for ${of(people)} in ${of(towns)}\n`).join('')}\n`;
  const table = (): string => {
    const rows = Array.from({ length: 3 + upTo(5) }, () => `| ${year()} | ${number()} | ${of(countries)} |\n`);
    return `| Year | Members | Host |\n| --- | --- | --- |\n${rows.join('')}\n`;
  };

  return {
    head: () =>
      `# ${organisation}\n\nFounded | 1987 |\n---|---|\nType | Federation |\nHeadquarters | ${of(towns)} |\nWebsite | lanternquay.example |\n\n` +
      `The ${organisation} (LQN) is an international network of ${adjectives[seed % adjectives.length]} organisations ` +
      `that works for ${of(themes)}. It was founded in 1987 in ${of(towns)} by ${person()}.\n\n`,
    section: () => {
      const paragraphs = Array.from({ length: 2 + upTo(4) }, paragraph).join('');
      const more = roll() < 0.3 ? list() : roll() < 0.2 ? table() : '';
      return `## ${of(['Work on', 'History of', 'Questions about', 'Support for'])} ${of(themes)}\n\n${paragraphs}${more}`;
    },
  };
}

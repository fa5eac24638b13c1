/**
 * Whatever a stranger may put into a folder: texts with the shapes of real ones and the tricks of hostile ones, in any
 * encoding and under any name; configuration, decisions and templates that are nearly right; and edits of all of them.
 */
import fc from 'fast-check';

/** Markup, template code, formulas and controls, each marked so that it is known again if it ever comes to life. */
export const hostile: readonly string[] = [
  '<zz-live onload=zz>', '</style><zz-live>', '</script><script>zz()</script>', '<!-- zz', ']]>', '<img src=zz onerror=zz>',
  '"><zz-live>', "'><zz-live x='", '{{zz}}', '{{{subject}}}', '{{> page}}', '&lt;zz-live&gt;', '&#60;zz-live&#62;', '\\"', '\\u003c',
  'javascript:zz()', 'data:text/html,<zz-live>', 'vbscript:zz', '[x](javascript:zz)', '![x](http://127.0.0.1:9/zz)',
  '=zz()', '+zz', '-zz', '@zz', '\tzz', '\u0000', '\u0007', '\u001b[31m', '\u009b31m', '\u202e', '\u2066', '\u200b', '\ufeff', '\u00ad', '\u2028',
  '\ud800', '\udc00', '\ufffe', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', 'e\u0301', '\u0627\u0644', 'שלום', '東京', '\u{10ffff}', '__proto__', 'constructor', 'toString',
]; // biome-ignore format: a list to be looked through

const phrases: readonly string[] = [
  'Quay Aid', 'The Quay Aid Trust (QAT)', 'It', 'We', 'Our network', 'Quay Aid Norway', 'Ada Reed', 'Geneva', 'Oslo, Norway', 'Bangkok',
  ' is a charity', ' was founded in 1990', ' has 12 members', ' has more than 7 million members in 80 countries', ' works to end hunger',
  ' is based in ', ' employs 40 people', ' received the Lantern Prize in 2005', ' in 1995', ' since May 2001', ' between 2009 and 2012',
  ' spent $1.5 million on ', ' 60% of ', ' 1,300', ' twelve ', ' and ', ' of ', ', ', '. ', '; ', ' (', ')', ' “', '” ', "'s ", ' – ', '[1]', '[edit]',
  '\n', '\n\n', '\r\n', '\r', '\t', '\u00a0', '# ', '## History\n', '== Awards ==\n', '- ', '> ', '1. ', '| a | b |\n|---|---|\n| 1 | 2 |\n',
  'Founded: 1990\n', 'Members | 12\n', 'Headquarters\tGeneva\n', 'Website: https://quay.example/a?b=c&d\n', 'a@b.example', '```\n', '---\n', '***\n',
  '^ "A title". 2014-05-01. Retrieved 3 May 2015.\n', 'References\n', 'criticised', 'no longer', 'formerly known as ', '<b>bold</b>', '&eacute;', '<br>',
]; // biome-ignore format: a list to be looked through

/** Mostly absent: a folder in which everything is wrong at once is refused at the first thing. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const scrap = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...phrases) },
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 99_999_999 }).map(String) },
);

/** A sentence or two that facts can be found in, with a trick somewhere in it. */
const sentence = fc
  .tuple(fc.constantFrom(...hostile), fc.integer({ min: 2, max: 400 }), fc.integer({ min: 1900, max: 2030 }))
  .map(
    ([trick, n, year]) =>
      `Quay ${trick} Aid is a charity${trick}. Quay Aid had ${n} members in ${year}. It received the ${trick} Prize in ${year}.\n\n`,
  );

const body = fc.oneof(
  fc.array(scrap, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(fc.oneof(sentence, scrap), { maxLength: 12 }).map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('>', '- ', '[', '(', '*', '`', '|', '<', '&', '#', '1,', 'A. ', '{{'),
      fc.integer({ min: 1, max: 3000 }),
    )
    .map(([unit, n]) => unit.repeat(n)),
);

const word = fc.oneof(
  fc.constantFrom(
    ...hostile,
    'Who we are',
    '2024-03',
    'en',
    'https://quay.example/',
    '1990',
    '[',
    '{',
    '&a *a',
    '!!js x',
    '|',
    'null',
  ),
  fc.string({ maxLength: 12 }),
);
const key = fc.constantFrom(
  'title',
  'publisher',
  'url',
  'asOf',
  'language',
  'licence',
  'kind',
  'layout',
  '__proto__',
  'zz',
);

/** `key: value` lines, quoted as JSON more often than not, so that most of them are read. */
const lines = (keys: fc.Arbitrary<string>) =>
  fc
    .array(fc.tuple(keys, word, fc.boolean(), fc.boolean()), { maxLength: 4 })
    .map((pairs) => pairs.map(([k, v, quoted, q2]) => `${k}: ${quoted || q2 ? JSON.stringify(v) : v}\n`).join(''));

const text = fc
  .tuple(seldom(lines(key)), body)
  .map(([front, rest]) => (front === null ? rest : `---\n${front}---\n${rest}`));

/** Bytes of a text in one of the encodings that sources come in; lone halves are lost in some, as they are in life. */
const encoded = fc
  .tuple(text, fc.constantFrom('utf8', 'utf8', 'utf8', 'utf8', 'bom', 'utf16le', 'utf16be', 'latin1', 'cut'))
  .map(([value, encoding]): string | Uint8Array => {
    if (encoding === 'bom') return Buffer.from(`\ufeff${value}`, 'utf8');
    if (encoding === 'utf16le') return Buffer.from(`\ufeff${value}`, 'utf16le');
    if (encoding === 'utf16be') return Buffer.from(`\ufeff${value}`, 'utf16le').swap16();
    if (encoding === 'latin1') return Buffer.from(value, 'latin1');
    if (encoding === 'cut') return Buffer.from(value, 'utf8').subarray(0, -1);
    return value;
  });

const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('page.md', 'about.txt', 'a b.markdown', 'é.text') },
  { weight: 1, arbitrary: fc.constantFrom(...hostile).map((trick) => `${trick.replaceAll(/[/\0]/g, '')}x.md`) },
);

const settings = fc.oneof(
  lines(
    fc.constantFrom(
      'subject',
      'locale',
      'page',
      'documents',
      'vocabulary',
      'policy',
      'stale',
      'limits',
      'sources',
      'zz',
    ),
  ),
  fc
    .record(
      {
        subject: word,
        locale: fc.constantFrom('en-GB', 'en-US', 'fr', 'es', 'ru', 'zz'),
        page: fc.constantFrom('A4', 'Letter', 'A5'),
        stale: fc.constantFrom('P5Y', 'P', 5),
        policy: fc.subarray(['decision', 'own-page', 'newest', 'most-independent', 'most-specific', 'zz']),
        limits: fc.record(
          {
            nesting: fc.integer({ min: -1, max: 3 }),
            sentence: fc.integer({ min: 1, max: 90 }),
            claims: fc.integer({ min: 1, max: 5 }),
          },
          { requiredKeys: [] },
        ),
        sources: fc.dictionary(
          fc.constantFrom('page.md', 'about.txt', '__proto__'),
          fc.dictionary(key, word, { maxKeys: 3 }),
          { maxKeys: 2 },
        ),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
);

const decision = fc.record(
  {
    property: fc.constantFrom(
      'memberCount',
      'headquarters',
      'type',
      'award',
      'website',
      'founded',
      'keyPerson',
      '__proto__',
      'zz',
    ),
    do: fc.constantFrom('pin', 'reject', 'correct', 'merge', 'add', 'hide', 'zz'),
    value: fc.oneof(
      word,
      fc.integer(),
      fc.constantFrom('Oslo', '12 members', 1e300, -5),
      fc.record(
        {
          type: fc.constantFrom('text', 'quantity', 'url', 'time'),
          text: word,
          url: word,
          edtf: word,
          amount: fc.double(),
          unit: word,
          bound: fc.constantFrom('exact', 'at-least'),
        },
        { requiredKeys: ['type'] },
      ),
    ),
    statement: fc.constantFrom('memberCount:12-members', 'type:charity', 'zz'),
    with: fc.constantFrom('type:charity', 'zz'),
    because: word,
    date: fc.constantFrom('2026-11-20', '1990', 'zz'),
    by: word,
    evidence: word,
  },
  { requiredKeys: ['property', 'do', 'because', 'date'] },
);
const decisions = fc.oneof(
  fc.array(decision, { maxLength: 4 }).map((list) => JSON.stringify(list)),
  lines(fc.constantFrom('- property', '  do', '  because', 'zz')),
);

/** One subject's folder: paths below it to contents. */
export type Folder = Readonly<Record<string, string | Uint8Array>>;

/** A folder of a subject. */
export const folder: fc.Arbitrary<Folder> = fc
  .tuple(
    fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    fc.array(encoded, { minLength: 3, maxLength: 3 }),
    seldom(settings),
    seldom(decisions),
  )
  .map(([names, texts, yaml, decided]) => ({
    ...Object.fromEntries(names.map((file, i) => [file, texts[i] ?? ''])),
    ...(yaml === null ? {} : { 'factpress.yaml': yaml }),
    ...(decided === null ? {} : { 'decisions.yaml': decided }),
  }));

/** A change to a text, as an editor's hand makes it: a piece taken out, put in elsewhere, or put in anew. */
export const edit = fc.record({ at: fc.nat(400), length: fc.nat(40), put: fc.oneof(scrap, sentence, fc.constant('')) });

/** Pieces of templates, most of them right. */
export const templateBody = fc.array(
  fc.oneof(
    fc.constantFrom(
      '{{subject}}', '{{title}}', '{{t "sources"}}', '{{#each sources}}', '{{/each}}', '{{#each segments}}', '{{#if sources}}', '{{else}}', '{{/if}}', '{{#with this}}', '{{/with}}',
      '{{#each @root.sources}}', '{{> prose}}', '{{> source}}', '{{> (lookup this "kind")}}', '{{#> page}}', '{{/page}}', '{{lookup this "constructor"}}', '{{constructor}}', '{{../subject}}',
      '{{@index}}', '{{@root.subject}}', '{{{subject}}}', '{{&subject}}', '{{* x}}', '{{#*inline "x"}}', '{{/inline}}', '{{! c }}', '{{#unless subject}}', '{{/unless}}', '{{zz}}', '{{', '}}', '\\{{',
      '<p>', '</p>', '<a href="{{href}}">', '</a>', 'Words. ', '\n', '126 members', '~', '{{~subject~}}', '{{#each sources as |one i|}}', '{{one.title}}', '{{t (lookup this "x")}}', '{{style}}',
    ),
    fc.string({ maxLength: 6 }),
  ),
  { maxLength: 20 },
).map((parts) => parts.join('')); // biome-ignore format: a list to be looked through

/** Configuration through its public edge. The mark ⟦here⟧ stands where a message must point, and is not in the file. */
import { describe, expect, it } from 'vitest';
import { configFor, readConfig, unknownSources } from '../../pipeline/config/config.ts';
import { readDecisions } from '../../pipeline/config/decisions.ts';
import { readFrontMatter } from '../../pipeline/config/front-matter.ts';
import { isEdtf } from '../../pipeline/config/values.ts';
import { defaultConfig } from '../../pipeline/model/config.ts';
import type { Message } from '../../pipeline/model/message.ts';
import { marked } from '../marker.ts';

function load(text: string) {
  const { value, messages } = readConfig('sources/factpress.yaml', text);
  if (value === undefined) throw new Error(messages.map(({ reason }) => reason).join('\n'));
  return value;
}

function expectAt(messages: readonly Message[], place: { line: number; column: number }, ruleId: string): Message {
  expect(messages.map(({ ruleId, line, column }) => ({ ruleId, line, column }))).toEqual([{ ruleId, ...place }]);
  return messages[0] ?? expect.fail();
}

describe('mistakes in factpress.yaml', () => {
  it.each([
    ['a misspelt key', 'locale: fr\n⟦here⟧documets: [briefing]', 'key-unknown', '"documents"'],
    ['a key of nowhere', '⟦here⟧zzz: 1', 'key-unknown', 'subject, locale'],
    ['a misspelt key of a limit', 'limits: { ⟦here⟧nestin: 3 }', 'key-unknown', '"nesting"'],
    ['a misspelt key of a source', 'sources:\n  a.md:\n    ⟦here⟧publsher: X', 'key-unknown', '"publisher"'],
    ['an unknown locale', 'locale: ⟦here⟧en-UK', 'value-unexpected', '"en-US"'],
    ['an unknown clause', 'policy: [decision, ⟦here⟧newst]', 'value-unexpected', '"newest"'],
    ['a clause said twice', 'policy: ⟦here⟧[newest, newest]', 'value-unexpected', 'each clause once'],
    ['a date that is none', 'sources: { a.md: { asOf: ⟦here⟧2014-02-30 } }', 'value-unexpected', 'an EDTF date'],
    ['a date in words', 'sources: { a.md: { asOf: ⟦here⟧March 2024 } }', 'value-unexpected', 'an EDTF date'],
    ['an empty text', 'subject: ⟦here⟧" "', 'value-unexpected', 'expected text'],
    ['a text that steers terminals', 'subject: ⟦here⟧"a\\e[31mb"', 'value-unexpected', 'without control characters'],
    ['a text that turns its direction', 'subject: ⟦here⟧"a\\u202Eb"', 'value-unexpected', 'without control'],
    ['half a character', 'subject: ⟦here⟧"a\\ud800"', 'value-unexpected', 'without control characters'],
    ['a text without end', `subject: ⟦here⟧${'a'.repeat(10_001)}`, 'value-unexpected', 'at most 10 000'],
    ['a limit of nothing', 'limits: { sourceBytes: ⟦here⟧0 }', 'value-unexpected', '20MB'],
    ['a duration in words', 'stale: ⟦here⟧5 years', 'value-unexpected', 'P5Y'],
    ['a size without measure', 'limits:\n  sourceBytes: ⟦here⟧plenty', 'value-unexpected', '20MB'],
    ['a list where a text belongs', 'subject: ⟦here⟧[a, b]', 'value-unexpected', 'Unexpected list, expected text'],
    [
      'a text where a list belongs',
      'documents: ⟦here⟧briefing',
      'value-unexpected',
      'Unexpected "briefing", expected a list',
    ],
    [
      'a link that runs a script',
      'sources: { a.md: { url: ⟦here⟧"javascript:alert(1)" } }',
      'value-unexpected',
      'https',
    ],
    [
      'a link with a turned ending',
      'sources: { a.md: { url: ⟦here⟧"https://quay.example/\\u202egpj.exe" } }',
      'value-unexpected',
      'https',
    ],
    ['a file that is a list', '⟦here⟧- a', 'value-unexpected', 'Unexpected list, expected keys and values'],
    ['a bracket left open', 'documents: [a\n⟦here⟧locale: fr', 'yaml-broken', 'Not valid YAML'],
    ['a colon within a value', 'subject: ⟦here⟧Quay: Aid', 'yaml-broken', 'needs quotation marks'],
    ['a key given twice', 'locale: fr\n⟦here⟧locale: es', 'yaml-broken', 'unique'],
  ])('points at %s', (_, text, ruleId, says) => {
    const { text: clean, line, column } = marked(text);
    const { value, messages } = readConfig('sources/factpress.yaml', clean);
    expect(value).toBeUndefined();
    const message = expectAt(messages, { line, column }, ruleId);
    expect(message).toMatchObject({ severity: 'error', file: 'sources/factpress.yaml' });
    expect(`${message.reason} ${message.note}`).toContain(says);
  });

  it('reports every mistake at once, in the order of the file', () => {
    const { messages } = readConfig('f', 'locale: xx\nstale: soon\npag: A4');
    expect(messages.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('refuses aliases of aliases that grow without measure', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    const { messages } = readConfig('f', lines.join('\n'));
    expect(messages).toMatchObject([{ ruleId: 'yaml-too-much', severity: 'error' }]);
  });

  it('refuses more keys side by side than can be told apart in reasonable time', () => {
    const keys = Array.from({ length: 5000 }, (_, i) => `k${i}: v`).join('\n');
    const { value, messages } = readConfig('f', keys);
    expect(value).toBeUndefined();
    expect(messages).toMatchObject([{ ruleId: 'yaml-too-much', severity: 'error' }]);
  });

  it('refuses nesting that would eat the stack', () => {
    const { value, messages } = readConfig('f', '['.repeat(100_000));
    expect(value).toBeUndefined();
    expect(messages).toMatchObject([{ ruleId: 'yaml-too-much', severity: 'error' }]);
  });
});

describe('what configuration means', () => {
  it('is the defaults where nothing is said', () => {
    expect(configFor('', undefined, undefined)).toEqual(defaultConfig);
    expect(configFor('', load('# nothing yet\n'), undefined)).toEqual(defaultConfig);
    expect(configFor('', load('locale:\npage:\n'), undefined)).toEqual(defaultConfig);
  });

  it('lets the own file of a subject win key by key', () => {
    const tree = load('locale: fr\npage: Letter\nlimits: { nesting: 5, sentence: 6 }');
    const own = load('locale: es\nlimits: { sentence: 7, sourceBytes: 2 kB }');
    expect(configFor('acme', tree, own)).toMatchObject({
      locale: 'es',
      page: 'Letter',
      limits: { nesting: 5, sentence: 7, sourceBytes: 2000 },
    });
  });

  it('does not give the name of one subject to many', () => {
    const tree = load('subject: Acme');
    expect(configFor('', tree, undefined).subject).toBe('Acme');
    expect(configFor('other', tree, undefined)).not.toHaveProperty('subject');
    expect(configFor('only', tree, undefined, true).subject).toBe('Acme');
  });

  it('keeps numbers as they were written where a text is wanted', () => {
    const { sources } = configFor(
      '',
      load('sources: { a.md: { title: 2020.10, asOf: 1990, publisher: 007 } }'),
      undefined,
    );
    expect(sources).toEqual({ 'a.md': { title: '2020.10', asOf: '1990', publisher: '007' } });
  });

  it('finds the metadata of a source by its path below the file that says it', () => {
    const tree = load('sources: { acme/a.md: { title: tree }, a.md: { title: root }, acme/b.md: { title: b } }');
    const own = load('sources: { a.md: { title: own } }');
    expect(configFor('acme', tree, own).sources).toEqual({ 'a.md': { title: 'own' }, 'b.md': { title: 'b' } });
  });

  it('counts the path of a vocabulary from the folder of the file', () => {
    expect(configFor('', load('vocabulary: my/words.yaml'), undefined).vocabulary).toBe('sources/my/words.yaml');
  });

  it('warns of metadata for a file that is not there, with what may be meant', () => {
    const { text, line, column } = marked('sources:\n  a.md: { title: A }\n  ⟦here⟧netwrk.md: { title: B }');
    const messages = unknownSources(load(text), ['a.md', 'network.md']);
    expect(expectAt(messages, { line, column }, 'config-source-unknown')).toMatchObject({
      severity: 'warning',
      note: 'Did you mean "network.md"?',
    });
  });
});

describe('front matter', () => {
  const read = (text: string) => readFrontMatter('sources/a.md', text);

  it('is metadata between two rules at the very beginning', () => {
    expect(read('---\ntitle: A page\nasOf: 2024-03\n---\nText.').value).toEqual({ title: 'A page', asOf: '2024-03' });
    expect(read('---\r\ntitle: A page\r\n---\r\nText.').value).toEqual({ title: 'A page' });
    expect(read('\n---\ntitle: A page\n---\n')).toEqual({ value: {}, messages: [] });
    expect(read('---\nno second rule')).toEqual({ value: {}, messages: [] });
  });

  it('is checked, with places in the source', () => {
    const { text, line, column } = marked('---\ntitle: A\nasOf: ⟦here⟧last year\n---\nText.');
    expectAt(read(text).messages, { line, column }, 'value-unexpected');
  });

  it('may hold keys of other programs, which are passed over with a warning', () => {
    const { text, line, column } = marked('---\ntitle: A\n⟦here⟧layout: post\n---\nText.');
    const { value, messages } = read(text);
    expect(value).toEqual({ title: 'A' });
    expect(expectAt(messages, { line, column }, 'key-unknown').severity).toBe('warning');
  });

  it('does not swallow prose between two rules', () => {
    const { messages } = read('---\nThe network has 12 members\n---\nText.');
    expect(messages).toMatchObject([{ severity: 'error', ruleId: 'front-matter-no-map', line: 1, column: 1 }]);
  });
});

describe('decisions', () => {
  const good = '- property: headquarters\n  do: pin\n  value: Bangkok\n  because: Confirmed.\n  date: 2026-11-20\n';

  it('are read with their places, and with the words that a value is quoted by', () => {
    const { value, messages } = readDecisions('sources/decisions.yaml', good);
    expect(messages).toEqual([]);
    const [decision] = value.decisions;
    expect(decision).toMatchObject({ property: 'headquarters', do: 'pin', date: '2026-11-20', place: { line: 1 } });
    expect(value.source.text.slice(decision?.quote.start, decision?.quote.end)).toBe('Bangkok');
  });

  it.each([
    ['reject', '', 'Missing key "value" or "statement"'],
    ['correct', '  statement: x:y\n', 'Missing key "value"'],
    ['merge', '  statement: x:y\n', 'Missing key "with"'],
    ['add', '', 'Missing key "value"'],
  ])('that %s say what they mean', (action, more, reason) => {
    const text = `- property: headquarters\n  do: ${action}\n${more}  because: x\n  date: 2026\n`;
    expect(readDecisions('f', text).messages).toMatchObject([{ ruleId: 'key-missing', line: 1, reason }]);
  });

  it('that merge name another statement', () => {
    const { text, line, column } = marked(
      '- property: type\n  do: merge\n  statement: ⟦here⟧type:ngo\n  with: [type:club, type:ngo]\n  because: x\n  date: 2026\n',
    );
    const { messages } = readDecisions('sources/decisions.yaml', text);
    expect(expectAt(messages, { line, column }, 'decision-merges-itself').reason).toBe(
      '"type:ngo" is merged with itself',
    );
  });

  it('are located where they are wrong', () => {
    const { text, line, column } = marked(good.replace('do: pin', 'do: ⟦here⟧pinn'));
    const { messages } = readDecisions('sources/decisions.yaml', text);
    expect(expectAt(messages, { line, column }, 'value-unexpected').note).toContain('"pin"');
    expect(readDecisions('f', good.replace('  because: Confirmed.\n', '')).messages).toMatchObject([
      { ruleId: 'key-missing', line: 1, reason: 'Missing key "because"' },
    ]);
  });

  it.each(['"a\\x1b[31mb"', '{ type: text, text: "a\\u202eb" }'])(
    'hold no control characters in values: %s',
    (value) => {
      const { messages } = readDecisions('f', good.replace('value: Bangkok', `value: ${value}`));
      expect(messages).toMatchObject([{ ruleId: 'value-unexpected', line: 3 }]);
    },
  );

  it('say nothing where the file is blank', () => {
    expect(readDecisions('f', '\n')).toMatchObject({ value: { decisions: [] }, messages: [] });
  });
});

describe('EDTF dates', () => {
  it.each([
    '1990',
    '1990-05',
    '2024-02-29',
    '2009/2012',
    '2009-01/2012-03-04',
    '199X',
    '19XX',
    '1990~',
    '1990-05?',
    '2004/..',
    '../2004',
    '2012-21',
  ])('takes %s', (date) => expect(isEdtf(date)).toBe(true));
  it.each([
    '',
    '90',
    '1990-13',
    '2023-02-29',
    '1990-5',
    'May 1990',
    '2012-25',
    '1/2/3',
    '../..',
    '2012-21-01',
    '1990 ',
  ])('refuses "%s"', (date) => expect(isEdtf(date)).toBe(false));
});

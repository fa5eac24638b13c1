/** Pairing acronyms with what they stand for: a sentence, then each pair as `ACR = expansion`. */
import { expect, test } from 'vitest';
import { recogniseAcronyms } from '../../pipeline/extract/recognise/acronym.ts';

const table: readonly (readonly [string, ...string[]])[] = [
  ['the World Kite Union (WKU) met', 'WKU = World Kite Union'],
  ['ECPAT (End Child Prostitution in Asian Tourism) is', 'ECPAT = End Child Prostitution in Asian Tourism'],
  ['the Latin American School of Medicine (LASM)', 'LASM = Latin American School of Medicine'],
  ['the United Nations World Tourism Organization (UNWTO) and', 'UNWTO = United Nations World Tourism Organization'],
  ['CBBC (short for Children’s BBC) is', 'CBBC = Children’s BBC'],
  [
    'ECPAT (an acronym for End Child Prostitution in Asian Tourism) as',
    'ECPAT = End Child Prostitution in Asian Tourism',
  ],
  ['WKU originally stood for “World Kite Union”, but', 'WKU = World Kite Union'],
  ['WKU stands for the World Kite Union.', 'WKU = World Kite Union'],
  ['a non-governmental organization (NGO)', 'NGO = non-governmental organization'],
  ['the commercial sexual exploitation of children (CSEC).', 'CSEC = commercial sexual exploitation of children'],
  ['information and communication technologies (ICTs)', 'ICTs = information and communication technologies'],
  ['the Kites Child Online Project (COP)', 'COP = Child Online Project'],
  [
    'the Association to Advance Collegiate Schools of Business (AACSB)',
    'AACSB = Association to Advance Collegiate Schools of Business',
  ],
  ['PREC (Processo Revolucionário Em Curso, Portuguese for something)', 'PREC = Processo Revolucionário Em Curso'],
  [
    'the Internet Forum (IF) and the Virtual Taskforce Group (VTG)',
    'IF = Internet Forum',
    'VTG = Virtual Taskforce Group',
  ],
  ['WKU (founded in 1990) and WKU (Bangkok)'],
  ['in Stockholm (UNICEF) and the capital (UK)'],
  ['the club (WKU) and (WKU)'],
];

test.each(table)('%s', (sentence, ...expected) => {
  expect(recogniseAcronyms(sentence).map(({ acronym, expansion }) => `${acronym} = ${expansion}`)).toEqual(expected);
});

test('gives the places of both', () => {
  const sentence = 'It is EKT (End Kite\u00a0Theft).';
  const [pair] = recogniseAcronyms(sentence);
  expect(sentence.slice(pair?.acronymSpan.start, pair?.acronymSpan.end)).toBe('EKT');
  expect(sentence.slice(pair?.expansionSpan.start, pair?.expansionSpan.end)).toBe('End Kite\u00a0Theft');
});

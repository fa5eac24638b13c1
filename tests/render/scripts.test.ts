import { expect, test } from 'vitest';
import { otherLetters, scriptFaces, sliceLists, unwritten } from '../../pipeline/render/scripts.ts';
import { scriptFontsOf } from './fixtures/script-fonts.ts';

const greetings = {
  Arabic: 'بيت الإصغاء',
  Armenian: 'Լսող տուն',
  Bengali: 'শোনার ঘর',
  Chinese: '倾听之家，欢迎',
  Devanagari: 'सुनो',
  emoji: '🎧👂🇳🇴',
  Ethiopic: 'ማዳመጫ ቤት',
  Georgian: 'მსმენელი სახლი',
  Hebrew: 'נקשיב לכולם',
  Japanese: '「聞く家」です',
  Khmer: 'ផ្ទះស្តាប់',
  Korean: '듣는 집',
  symbols: '★ → ✓ ☎',
  Thai: 'บ้านแห่งการฟัง',
};

test.each(Object.entries(greetings))('has fonts for %s', (_, text) => {
  const fonts = scriptFontsOf(text);
  expect([...unwritten(otherLetters(text), fonts)]).toEqual([]);
  expect(scriptFaces(text, fonts)).toMatch(/^@font-face\{font-family:"Noto Sans";/);
});

test('needs nothing for Latin, Greek and Cyrillic letters and signs of reckoning', () => {
  const text = 'Émile’s “house” – Дом, Οίκος, Đặng; 5 ≥ 4, 12 %, €3, № 7';
  expect(sliceLists(otherLetters(text))).toEqual([]);
  expect(scriptFaces(text, scriptFontsOf('聞く'))).toBe('');
});

test('embeds of what a subject needs only what a page prints', () => {
  const fonts = scriptFontsOf(Object.values(greetings).join(' '));
  expect(scriptFaces('Quay (רציף)', fonts).match(/@font-face/g)).toHaveLength(1);
});

test('writes Han as Japanese beside kana, as Korean beside Hangul, else as Chinese', () => {
  const fonts = scriptFontsOf('家 聞く 집');
  const fontsFor = (text: string) => {
    const css = scriptFaces(text, fonts);
    return new Set(
      fonts.filter(({ bytes }) => css.includes(Buffer.from(bytes).toString('base64'))).map(({ font }) => font),
    );
  };
  expect([...fontsFor('家')]).toEqual(['noto-sans-sc']);
  expect([...fontsFor('家く')]).toEqual(['noto-sans-jp']);
  expect([...fontsFor('家집')]).toEqual(['noto-sans-kr']);
});

test('knows what it has no font for', () => {
  expect([...unwritten(otherLetters('ᚺᚢᛊ and רציף'), scriptFontsOf('ᚺᚢᛊ and רציף'))]).toEqual(['ᚺ', 'ᚢ', 'ᛊ']);
});

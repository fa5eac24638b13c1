/**
 * The typeface of documents: one family, three faces, cut into subsets by script as its npm package ships them. A page
 * embeds those subsets only whose characters it prints.
 */

const family = 'Source Sans 3';
const faces = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
] as const;

/** Unicode ranges of the subsets, from the package's unicode.json; a character may be in two (combining marks). */
const subsets: Readonly<Record<string, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  'greek-ext': 'U+1F00-1FFF',
};

function specifier(subset: string, { weight, style }: (typeof faces)[number]): string {
  return `@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-${style}.woff2`;
}

/** Gives the module specifiers of all files that documents may embed; the caller resolves and reads them. */
export function documentAssets(): readonly string[] {
  return Object.keys(subsets).flatMap((subset) => faces.map((face) => specifier(subset, face)));
}

/** First and last code point of each range. */
export type Ranges = readonly (readonly [number, number])[];

/** Reads a CSS list of ranges: `U+0-FF,U+131`. */
export function rangesOf(list: string): Ranges {
  return list.split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}

const beyond = new RegExp(
  `[^${Object.values(subsets)
    .flatMap(rangesOf)
    .map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`)
    .join('')}]`,
  'gu',
);

/** Gives the characters of a text that are in no subset of the typeface, each once. */
export function beyondTypeface(text: string): readonly string[] {
  return [...new Set(text.match(beyond))];
}

/** By hand: a page has half a million characters, and hardly any of these. */
function pointsBeyondAscii(text: string): ReadonlySet<number> {
  const points = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) <= 0x7e) continue;
    const point = text.codePointAt(at) ?? 0;
    points.add(point);
    if (point > 0xffff) at++;
  }
  return points;
}

/** Gives the subsets that the text needs; Latin always. */
function needed(text: string): readonly string[] {
  const points = pointsBeyondAscii(text);
  const latin = rangesOf(subsets.latin ?? '');
  const inside = (point: number, ranges: Ranges): boolean => ranges.some(([from, to]) => from <= point && point <= to);
  const rest = [...points].filter((point) => !inside(point, latin));
  const others = Object.keys(subsets).filter((name) => name !== 'latin');
  return ['latin', ...others.filter((name) => rest.some((point) => inside(point, rangesOf(subsets[name] ?? ''))))];
}

/** Gives the `@font-face` rules for a text; `fonts` holds the files' bytes by specifier, a missing one is left out. */
export function fontFaces(text: string, fonts: ReadonlyMap<string, Uint8Array>): string {
  const rules = needed(text).flatMap((subset) =>
    faces.map((face) => {
      const bytes = fonts.get(specifier(subset, face));
      if (bytes === undefined) return '';
      const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
      return (
        `@font-face{font-family:"${family}";font-weight:${face.weight};font-style:${face.style};` +
        `src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${subsets[subset]}}`
      );
    }),
  );
  return rules.filter((rule) => rule !== '').join('\n');
}

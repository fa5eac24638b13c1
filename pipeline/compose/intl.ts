/** Formatters of Intl, each made once: making one takes a hundred times as long as using it. */

type Maker<Options, Formatter> = (language: string, options: Options) => Formatter;

/** Keeps what `make` made, by language and options. */
function once<Options, Formatter>(make: Maker<Options, Formatter>): Maker<Options, Formatter> {
  const made = new Map<string, Formatter>();
  return (language, options) => {
    const key = `${language} ${JSON.stringify(options)}`;
    const formatter = made.get(key) ?? make(language, options);
    made.set(key, formatter);
    return formatter;
  };
}

/** Writes numbers in a language. */
export const numberFormat = once(
  (language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);

/** Writes dates in a language. */
export const dateFormat = once(
  (language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
);

/** Lists things in a language. */
export const listFormat = once((language, type: Intl.ListFormatType) => new Intl.ListFormat(language, { type }));

/** Names countries or languages in a language, where it has a name for them. */
export const displayNames = once(
  (language, type: Intl.DisplayNamesType) => new Intl.DisplayNames(language, { type, fallback: 'none' }),
);

/** Tells which form of a word a number takes. */
export const pluralRules = once((language, _: undefined) => new Intl.PluralRules(language));

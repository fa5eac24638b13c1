/**
 * Currencies before and after a number: "$", "US$", "USD", "€", "million US dollars", "(US dollars)". ISO 4217 codes.
 * A bare "$" or "dollars" is the US dollar, the common reading; a name shared by several ("rupees", "kroner", "francs")
 * gives no currency without its country. The table is our own, so that results do not depend on the machine's ICU.
 */
import type { Reader } from './figure-reader.ts';

/** A currency's code and the index of the token after it. */
export interface Currency {
  readonly code: string;
  readonly next: number;
}

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    '₽': 'RUB',
    '₩': 'KRW',
    '₺': 'TRY',
    '₴': 'UAH',
    '₪': 'ILS',
    '฿': 'THB',
    '₫': 'VND',
    '₦': 'NGN',
    '₱': 'PHP',
    '৳': 'BDT',
  }),
);
const dollarPrefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'USD',
    a: 'AUD',
    au: 'AUD',
    aus: 'AUD',
    c: 'CAD',
    ca: 'CAD',
    can: 'CAD',
    nz: 'NZD',
    hk: 'HKD',
    s: 'SGD',
    sg: 'SGD',
    r: 'BRL',
    nt: 'TWD',
  }),
);
const codes = new Set(
  (
    'USD EUR GBP CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RUB UAH TRY ILS JPY CNY KRW TWD HKD SGD THB MYR IDR PHP VND INR PKR BDT ' +
    'LKR NPR MMK KHR LAK AUD NZD CAD MXN BRL ARS CLP COP PEN UYU ZAR NGN KES UGX TZS GHS ETB EGP MAD TND DZD XAF XOF SAR AED QAR ' +
    'KWD JOD IRR IQD KZT UZS GEL AMD AZN'
  ).split(' '),
);

interface Names {
  readonly alone?: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** Names by noun: the code that the noun alone means (where it means one), and the codes with a country's adjective. */
const names: Readonly<Record<string, Names>> = {
  dollar: {
    alone: 'USD',
    with: {
      us: 'USD',
      american: 'USD',
      australian: 'AUD',
      canadian: 'CAD',
      singapore: 'SGD',
      singaporean: 'SGD',
      'new zealand': 'NZD',
      'hong kong': 'HKD',
      taiwan: 'TWD',
      jamaican: 'JMD',
      fijian: 'FJD',
    },
  },
  euro: { alone: 'EUR' },
  pound: { alone: 'GBP', with: { british: 'GBP', egyptian: 'EGP', lebanese: 'LBP', sudanese: 'SDG', syrian: 'SYP' } },
  yen: { alone: 'JPY', with: { japanese: 'JPY' } },
  yuan: { alone: 'CNY', with: { chinese: 'CNY' } },
  renminbi: { alone: 'CNY' },
  baht: { alone: 'THB', with: { thai: 'THB' } },
  kronor: { alone: 'SEK', with: { swedish: 'SEK' } },
  krona: { alone: 'SEK', with: { swedish: 'SEK', icelandic: 'ISK' } },
  krone: { with: { norwegian: 'NOK', danish: 'DKK' } },
  kroner: { with: { norwegian: 'NOK', danish: 'DKK' } },
  rouble: { alone: 'RUB', with: { russian: 'RUB', belarusian: 'BYN' } },
  ruble: { alone: 'RUB', with: { russian: 'RUB', belarusian: 'BYN' } },
  rupee: {
    with: { indian: 'INR', pakistani: 'PKR', 'sri lankan': 'LKR', nepalese: 'NPR', nepali: 'NPR', mauritian: 'MUR' },
  },
  franc: { with: { swiss: 'CHF', cfa: 'XOF', rwandan: 'RWF', congolese: 'CDF' } },
  peso: { with: { mexican: 'MXN', philippine: 'PHP', argentine: 'ARS', chilean: 'CLP', colombian: 'COP' } },
  won: { with: { korean: 'KRW', 'south korean': 'KRW' } },
  rand: { alone: 'ZAR', with: { african: 'ZAR' } },
  zloty: { alone: 'PLN', with: { polish: 'PLN' } },
  forint: { alone: 'HUF', with: { hungarian: 'HUF' } },
  lira: { with: { turkish: 'TRY' } },
  ringgit: { alone: 'MYR', with: { malaysian: 'MYR' } },
  rupiah: { alone: 'IDR', with: { indonesian: 'IDR' } },
  hryvnia: { alone: 'UAH', with: { ukrainian: 'UAH' } },
  naira: { alone: 'NGN', with: { nigerian: 'NGN' } },
  taka: { alone: 'BDT', with: { bangladeshi: 'BDT' } },
  shekel: { alone: 'ILS', with: { israeli: 'ILS' } },
  dirham: { with: { emirati: 'AED', moroccan: 'MAD' } },
  riyal: { with: { saudi: 'SAR', qatari: 'QAR' } },
  reais: { alone: 'BRL', with: { brazilian: 'BRL' } },
  shilling: { with: { kenyan: 'KES', ugandan: 'UGX', tanzanian: 'TZS' } },
};

/** A currency before a number: "$", "US$", "US $", "USD", "Rs". */
export function readCurrencyBefore(r: Reader, index: number): Currency | undefined {
  const token = r.at(index);
  const sign = signs.get(token.text);
  if (sign) return { code: sign, next: index + 1 };
  if (token.kind !== 'word' || token.text === token.lower) return undefined;
  const dollar = r.at(index + 1).text === '$' ? dollarPrefixes.get(token.lower) : undefined;
  if (dollar && (r.at(index + 1).glued || token.lower === 'us')) return { code: dollar, next: index + 2 };
  if (!codes.has(token.text)) return undefined;
  return { code: token.text, next: signs.has(r.at(index + 1).text) ? index + 2 : index + 1 };
}

/** A currency after a number: "€", "EUR", "dollars", "US dollars", "Thai baht", "-dollar", "(US dollars)". */
export function readCurrencyAfter(r: Reader, index: number): Currency | undefined {
  if (r.at(index).text === '(') {
    const inner = readCurrencyName(r, index + 1);
    return inner && r.at(inner.next).text === ')' ? { code: inner.code, next: inner.next + 1 } : undefined;
  }
  return readCurrencyName(r, r.glued(index, '-') ? index + 1 : index);
}

function readCurrencyName(r: Reader, index: number): Currency | undefined {
  const token = r.at(index);
  const sign = token.text === '$' && !token.glued ? undefined : signs.get(token.text);
  // "5 $10 notes": a sign that has its own number after it is not this number's.
  if (sign) return r.at(index + 1).kind === 'digits' ? undefined : { code: sign, next: index + 1 };
  if (token.kind !== 'word') return undefined;
  if (codes.has(token.text)) return { code: token.text, next: index + 1 };
  return readNoun(r, index, '') ?? readQualified(r, index);
}

function readQualified(r: Reader, index: number): Currency | undefined {
  const one = r.at(index).lower;
  if (one === 'u' && r.glued(index + 1, '.') && r.glued(index + 3, '.')) return readNoun(r, index + 4, 'us');
  const two = nounAt(r, index + 2) === undefined ? '' : `${one} ${r.at(index + 1).lower}`;
  return readNoun(r, index + 1, one) ?? (two === '' ? undefined : readNoun(r, index + 2, two));
}

/** Of many words that stand behind numbers few are the nouns of currencies. */
const nouns = new Map(Object.entries(names));

function nounAt(r: Reader, index: number): Names | undefined {
  const { lower } = r.at(index);
  return nouns.get(lower) ?? (lower.endsWith('s') ? nouns.get(lower.slice(0, -1)) : undefined);
}

function readNoun(r: Reader, index: number, adjective: string): Currency | undefined {
  const entry = nounAt(r, index);
  const code = adjective === '' ? entry?.alone : entry?.with && own(entry.with, adjective);
  if (!code || (code === 'GBP' && r.at(index + 1).lower === 'of')) return undefined;
  return { code, next: r.at(index + 1).lower === 'sterling' ? index + 2 : index + 1 };
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Whether a word or sign, as it is written, may begin a currency before a number. */
export function beginsCurrency(text: string, lower: string): boolean {
  return signs.has(text) || (text !== lower && (codes.has(text) || dollarPrefixes.has(lower)));
}

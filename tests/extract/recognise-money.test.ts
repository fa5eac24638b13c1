/** Recognising amounts of money: a phrase, then every figure in it in the notation of recognise-notation.ts. */
import { expect, test } from 'vitest';
import { figuresOf } from './recognise-notation.ts';

const table: readonly (readonly [string, ...string[]])[] = [
  ['$1.5 million', 'q[$1.5 million] 1500000 USD'],
  ['US$12,000,000', 'q[US$12,000,000] 12000000 USD'],
  ['£940 million', 'q[£940 million] 940000000 GBP'],
  ['€1.2bn', 'q[€1.2bn] 1200000000 EUR'],
  ['$4bn', 'q[$4bn] 4000000000 USD'],
  ['£2.3m', 'q[£2.3m] 2300000 GBP'],
  ['USD 5 million', 'q[USD 5 million] 5000000 USD'],
  ['5 million dollars', 'q[5 million dollars] 5000000 USD'],
  ['1.5 million US dollars', 'q[1.5 million US dollars] 1500000 USD'],
  ['Prize of $1.5 million (US dollars) as', 'q[$1.5 million (US dollars)] 1500000 USD'],
  ['21,851.53 kronor', 'q[21,851.53 kronor] 21851.53 SEK'],
  ['€10-15 million', 'q[€10-15 million] 10000000..15000000 EUR'],
  ['$5 million to $7 million', 'q[$5 million to $7 million] 5000000..7000000 USD'],
  ['5 million Indian rupees', 'q[5 million Indian rupees] 5000000 INR'],
  ['CHF 5', 'q[CHF 5] 5 CHF'],
  ['The grant was A$20,000', 'q[A$20,000] 20000 AUD'],
  ['50 U.S. dollars', 'q[50 U.S. dollars] 50 USD'],
  ['500 Thai baht', 'q[500 Thai baht] 500 THB'],
  ['€5–7 million', 'q[€5–7 million] 5000000..7000000 EUR'],
  ['$ 5 million', 'q[$ 5 million] 5000000 USD'],
  ['5 million €', 'q[5 million €] 5000000 EUR'],
  ['5 EUR', 'q[5 EUR] 5 EUR'],
  ['£5m', 'q[£5m] 5000000 GBP'],
  ['$1 = 30 baht', 'q[$1] 1 USD', 'q[30 baht] 30 THB'],
  ['more than US$ 2 million a year', 'q[more than US$ 2 million] 2000000 USD at-least'],
  ['USD1.5m', 'q[USD1.5m] 1500000 USD'],
  ['US$1.5 m', 'q[US$1.5 m] 1500000 USD'],
  ['EUR 1,5 million', 'q[EUR 1,5 million] 1500000 EUR ambiguous'],
  ['12 000 €', 'q[12 000 €] 12000 EUR'],
  ['£10,000-£20,000', 'q[£10,000-£20,000] 10000..20000 GBP'],
  ['$10k', 'q[$10k] 10000 USD'],
  ['1.200,50 €', 'q[1.200,50 €] 1200.5 EUR'],
  ['a prize of about €10 million was shared', 'q[about €10 million] 10000000 EUR about'],
];

test.each(table.map(([phrase, ...figures]) => ({ phrase, figures })))(
  'reads amount and currency in "$phrase"',
  ({ phrase, figures }) => {
    expect(figuresOf(phrase)).toEqual(figures);
  },
);

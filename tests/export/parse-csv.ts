/** A reader of RFC 4180, written from the grammar there and not from our writer: records, or an error with its place. */

/** All records of a text. Throws where the text breaks the grammar; lines must end with CRLF. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  const fail = (what: string): never => {
    throw new SyntaxError(`${what} at ${at}`);
  };
  const escaped = (): string => {
    let field = '';
    for (at++; ; at++) {
      if (at >= text.length) return fail('no closing quotation mark');
      if (text[at] !== '"') field += text[at];
      else if (text[at + 1] === '"') field += text[at++];
      else {
        at++;
        return field;
      }
    }
  };
  const plain = (): string => {
    const from = at;
    while (at < text.length && !',\r\n'.includes(text[at] ?? '')) {
      if (text[at] === '"') return fail('a quotation mark in a plain field');
      at++;
    }
    return text.slice(from, at);
  };
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      record.push(text[at] === '"' ? escaped() : plain());
      if (text[at] !== ',') break;
      at++;
    }
    if (text.slice(at, at + 2) !== '\r\n') return fail('a record that does not end with CRLF');
    at += 2;
    records.push(record);
  }
  return records;
}

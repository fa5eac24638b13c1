/**
 * Bytes to text, with certainty or not at all: UTF-8, UTF-16 with its mark, and Windows-1252 where the bytes are not
 * UTF-8 and leave no doubt. What is no text, or of an encoding that can only be guessed, is an error with its place.
 */
import { analyse } from 'chardet';
import { sourceBinary, sourceControl, sourceDecoded, sourceUndecodable } from '../model/catalogue.ts';
import type { Message, Result } from '../model/message.ts';
import { locator } from '../model/span.ts';
import { signatureOf } from './signature.ts';

/** Text without its byte order mark, and the WHATWG label of the encoding that it had. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** chardet gives 60 to 100 for Western texts of a sentence or more; what it says of other encodings is far below. */
const sure = 50;

/** What other encodings of Western text look like in this one: Mac OS Roman's apostrophe makes "It’s" into "ItÕs". */
const misplacedCapital = /[a-zß-öø-ÿ][À-ÖØ-ÞŠŒŽŸ]/;

/** Decodes a file. `value` is absent where there is an error. */
export function decode(file: string, bytes: Uint8Array): Result<Decoded | undefined> {
  const what = signatureOf(bytes);
  if (what !== undefined) return failed(sourceBinary(file, what));
  const marked = markOf(bytes);
  if (marked !== undefined) return decodeMarked(file, bytes, marked);
  if (zeros(bytes) * fewest > bytes.length)
    return failed(sourceBinary(file, looksLikeUtf16(bytes) ? utf16Unmarked : 'binary data'));
  const text = tryDecode('utf-8', bytes);
  return text === undefined ? decodeWestern(file, bytes) : checked(file, text, 'utf-8', []);
}

const utf16Unmarked = 'UTF-16 without a byte order mark';

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length > 2 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function decodeMarked(file: string, bytes: Uint8Array, encoding: string): Result<Decoded | undefined> {
  if (encoding === 'utf-32') return failed(sourceBinary(file, 'UTF-32 text'));
  const text = tryDecode(encoding, bytes);
  if (text !== undefined) return checked(file, text, encoding, [sourceDecoded(file, encoding.toUpperCase())]);
  // Half a character at the end is the usual damage: a copy that was cut off.
  const offset = bytes.length % 2 === 1 ? bytes.length - 1 : 0;
  return failed(sourceUndecodable({ file, line: 1, column: 1 }, bytes[offset] ?? 0, offset, `damaged ${encoding}`));
}

/** Windows-1252 has a character for nearly every byte, so that decoding proves nothing: the text must also read so. */
function decodeWestern(file: string, bytes: Uint8Array): Result<Decoded | undefined> {
  const guesses = analyse(bytes);
  const best = guesses[0];
  const western = best !== undefined && (best.name === 'windows-1252' || best.name === 'ISO-8859-1');
  const possible = western && best.confidence >= sure && !bytes.some(isUndefinedInWestern) && !isDamagedUtf8(bytes);
  const text = possible ? new TextDecoder('windows-1252').decode(bytes) : '';
  if (possible && !misplacedCapital.test(text)) {
    return checked(file, text, 'windows-1252', [sourceDecoded(file, 'Windows-1252')]);
  }
  const offset = firstInvalid(bytes);
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset));
  const guess = isDamagedUtf8(bytes) ? 'damaged UTF-8' : best?.name === 'UTF-8' ? undefined : best?.name;
  return failed(sourceUndecodable({ file, ...locator(before)(before.length) }, bytes[offset] ?? 0, offset, guess));
}

function isUndefinedInWestern(byte: number): boolean {
  return byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d;
}

/** Whether whole UTF-8 characters stand in it: "Ã©" for "é" would be the price of reading it as Western. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let whole = 0;
  let broken = 0;
  for (const character of text) {
    if (character === '\ufffd') broken++;
    else if (character > '\u007f') whole++;
  }
  return whole > broken;
}

/** Offset of the first byte that is not UTF-8: the longest start that decodes, found by halving. */
function firstInvalid(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    // As a stream: a character cut off at the end is not yet an error.
    if (tryDecode('utf-8', bytes.subarray(0, middle), true) === undefined) invalid = middle;
    else valid = middle;
  }
  // What it ends with may be the start of a character that never came: the fault is there, not at the byte behind it.
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, valid), { stream: true });
  return new TextEncoder().encode(whole).length;
}

function tryDecode(encoding: string, bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

/** Control characters other than white space, and the "noncharacters", of which a wrong byte order leaves one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose.
const controls = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g;

/** A text with a stray control character in it is a text; where one in so many characters is one, it is something else. */
const fewest = 20;

function zeros(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) count++;
  return count;
}

function checked(
  file: string,
  text: string,
  encoding: string,
  messages: readonly Message[],
): Result<Decoded | undefined> {
  const found = [...text.matchAll(controls)];
  const [first] = found;
  if (first === undefined) return { value: { text, encoding }, messages };
  const severity = found.length * fewest > text.length ? 'error' : 'warning';
  const said = sourceControl({ file, ...locator(text)(first.index) }, first[0].charCodeAt(0), found.length, severity);
  return severity === 'error' ? failed(said) : { value: { text, encoding }, messages: [...messages, said] };
}

/** In Western text in UTF-16 nearly every second byte is zero, and none of the others. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const zeros = [0, 0];
  const seen = bytes.subarray(0, 4096);
  for (const [index, byte] of seen.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  return Math.max(...zeros) > seen.length * 0.4 && Math.min(...zeros) === 0;
}

function failed(message: Message): Result<undefined> {
  return { value: undefined, messages: [message] };
}

/** The part of the edtf package that tests use; it ships no types. */
declare module 'edtf' {
  /** Throws a SyntaxError on anything that is not EDTF. */
  export function parse(text: string): unknown;
}

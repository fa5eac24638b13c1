/** The part of the jsonld package that tests use; it ships no types. */
declare module 'jsonld' {
  interface Options {
    readonly documentLoader: (url: string) => Promise<never>;
    readonly format?: 'application/n-quads';
    readonly safe?: boolean;
  }
  const jsonld: {
    /** All terms as full addresses. With `safe` it throws where something would be lost without a word. */
    readonly expand: (document: unknown, options: Options) => Promise<unknown>;
    /** The statements of the graph, as lines of N-Quads. */
    readonly toRDF: (document: unknown, options: Options) => Promise<string>;
    readonly frame: (document: unknown, frame: unknown, options: Options) => Promise<unknown>;
  };
  export default jsonld;
}

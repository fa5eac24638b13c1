/** Where a command prints: for people on stderr, for machines on stdout. The command line makes it from its process. */

/** Two streams of text. */
export interface Terminal {
  /** For people; a line break is added. */
  readonly say: (text: string) => void;
  /** For machines; a line break is added. */
  readonly answer: (text: string) => void;
  /** Whether people see what is said as it happens, and lines can be drawn again. */
  readonly interactive: boolean;
}

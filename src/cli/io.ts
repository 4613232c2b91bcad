/** What a command may use of the world: streams as functions, so that tests can listen. */
export interface Io {
  /** Result lines (paths, JSON): stdout. A line end is added. */
  readonly out: (line: string) => void;
  /** Settles when what was written has been taken: a pipe may be slower than a table of millions of cells. */
  readonly taken?: () => Promise<void>;
  /** Messages for people: stderr. A line end is added. */
  readonly err: (line: string) => void;
  /** Whether stderr is a terminal that takes colour and redrawing. */
  readonly terminal: boolean;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

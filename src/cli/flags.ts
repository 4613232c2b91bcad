/** Exit codes of every command. */
export const exitCodes = { done: 0, data: 1, usage: 2, disclosure: 3, environment: 4 } as const;

/** Options most commands share. */
export interface CommonFlags {
  readonly workspace?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly html?: string;
  readonly only?: string;
  readonly exitCode?: boolean;
}

/** Options of the commands that build or check an edition. */
export interface BuildFlags extends CommonFlags {
  readonly latest?: boolean;
  readonly browser?: string;
  readonly strict?: boolean;
  readonly draft?: boolean;
}

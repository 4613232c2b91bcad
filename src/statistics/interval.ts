/** Where a true value may lie. A limit that does not exist is `undefined`. */
export interface Interval {
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}

/** An interval with both limits. */
export interface ClosedInterval extends Interval {
  readonly lower: number;
  readonly upper: number;
}

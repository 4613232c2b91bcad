/** What every figure needs besides its data: it must be heard as well as seen. */
export interface FigureText {
  /** Prefix of all ids in the drawing; a letter first, unique on the page: `karte-5-1`. */
  readonly id: string;
  /** Read aloud first: what kind of figure of what, where and when. */
  readonly title: string;
  /** Read aloud second: what the figure shows. Never names a withheld value. */
  readonly description: string;
}

/** A number as text, for axis ticks: the caller formats, the figure places. */
export type Format = (value: number) => string;

import type { Definition } from "../indicators/definitionSchema.ts";

/** Whether a break of the series lies between two years: a new way of counting began after `from`, up to `to`. */
export function isBroken({ breaks }: Definition, from: number, to: number): boolean {
  return breaks.some(({ year }) => year > from && year <= to);
}

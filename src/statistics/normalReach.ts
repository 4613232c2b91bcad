import { normalQuantile } from "./normalQuantile.ts";

const reach95 = 1.959963984540054;
const reach998 = 3.090232306167813;

/**
 * How many standard deviations to each side hold the share `level` of a normal distribution. The two levels of the
 * atlas are constants. Lower levels than 0.9, percentages and certainty are no levels of an interval.
 *
 * @throws RangeError unless `level` is at least 0.9 and less than 1
 * @example normalReach(0.95) // 1.959963984540054
 */
export function normalReach(level: number): number {
  if (level === 0.95) return reach95;
  if (level === 0.998) return reach998;
  const reach = level >= 0.9 && level < 1 ? normalQuantile((1 + level) / 2) : undefined;
  if (reach === undefined) throw new RangeError(`a level lies between 0.9 and 1: ${level}`);
  return reach;
}

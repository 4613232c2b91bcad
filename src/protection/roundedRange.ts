import { roundHalfEven } from "../statistics/roundHalfEven.ts";

/**
 * What a reader knows of a rounded count, in `scale`ths: the smallest and the largest number that is rounded to it. A
 * printed 0 means 0 to 5: nobody can tell a small count from one that may be printed.
 */
export function roundedRange(
  value: number,
  base: number,
  scale: number,
): readonly [lower: number, upper: number] {
  const printed = roundHalfEven(value, base);
  const half = (base / 2) * scale;
  const isEven = Math.round(printed / base) % 2 === 0;
  const [low, high] = [Math.ceil(printed * scale - half), Math.floor(printed * scale + half)];
  const excludes = (limit: number) => !isEven && Math.abs(Math.abs(limit - printed * scale) - half) < 1e-9;
  return [excludes(low) ? low + 1 : low, excludes(high) ? high - 1 : high];
}

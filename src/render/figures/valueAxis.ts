import { quantileSorted } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { Format } from "./figureText.ts";

/** An axis of values: from 0 (or below, where values are negative) to a round end, with its ticks. */
export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/**
 * An axis that holds all values and nine tenths of the interval ends: one tiny place with a huge range must not press
 * the others together, its interval ends in an arrowhead. About `count` ticks, fewer where two would print alike.
 */
export function valueAxis(
  values: readonly number[],
  bounds: readonly number[],
  count: number,
  format: Format,
): ValueAxis {
  const low = Math.min(0, ...values, quantileSorted(ascending(bounds), 0.1) ?? 0);
  const high = Math.max(0, ...values, quantileSorted(ascending(bounds), 0.9) ?? 0);
  const scale = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .nice(count);
  const [from = 0, to = 1] = scale.domain();
  return { domain: [from, to], ticks: distinctTicks((ticks) => scale.ticks(ticks), count, format) };
}

function distinctTicks(ticks: (count: number) => number[], count: number, format: Format): readonly number[] {
  const found = ticks(count);
  const alike = new Set(found.map(format)).size < found.length;
  return alike && count > 1 ? distinctTicks(ticks, count - 1, format) : found;
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

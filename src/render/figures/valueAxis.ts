import { quantileSorted } from "d3-array";
import { scaleLinear } from "d3-scale";

/** An axis of values: from 0 (or below, where values are negative) to a round end, with its ticks. */
export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/**
 * An axis that holds all values and four fifths of the interval ends: one tiny place with a huge range must not press
 * the others together, its interval ends in an arrowhead.
 */
export function valueAxis(values: readonly number[], bounds: readonly number[], count: number): ValueAxis {
  const low = Math.min(0, ...values, quantileSorted(ascending(bounds), 0.2) ?? 0);
  const high = Math.max(0, ...values, quantileSorted(ascending(bounds), 0.8) ?? 0);
  const scale = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .nice(count);
  const [from = 0, to = 1] = scale.domain();
  return { domain: [from, to], ticks: scale.ticks(count) };
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

import type { SdcFact, SdcInstance, SdcRelation, SdcSum } from "./sdcInstance.ts";

/** One condition between cells in whole numbers: `lower <= sum of coefficient * cell <= upper`. */
export interface SdcRow {
  readonly terms: ReadonlyMap<string, number>;
  readonly lower: number;
  readonly upper: number;
}

/**
 * What relations and printed facts say about the cells, as whole-number conditions. A share printed as v with d
 * decimals, V = v * s and s = 10^d, rounded half up, says `(2V-1)*den <= 2*factor*s*num <= (2V+1)*den - 1`.
 */
export function sdcRows({ cells, relations = [], facts = [] }: SdcInstance): readonly SdcRow[] {
  const published = new Map(
    cells.flatMap(({ id, value, status }) => (status === "published" ? [[id, value]] : [])),
  );
  return [...relations.map(relationRow), ...facts.flatMap((fact) => factRows(fact, published))];
}

function relationRow({ terms, lo = 0, hi = 0 }: SdcRelation): SdcRow {
  const scale = wholeScale([...Object.values(terms), lo ?? 0, hi ?? 0]);
  return {
    terms: new Map([...weighted(terms, scale)].map(([id, factor]) => [id, Math.round(factor)])),
    lower: lo === null ? -Infinity : Math.round(lo * scale),
    upper: hi === null ? Infinity : Math.round(hi * scale),
  };
}

function factRows(fact: SdcFact, published: ReadonlyMap<string, number>): readonly SdcRow[] {
  if (fact.type === "share") return shareRows(fact);
  if (fact.type === "wilson") return wilsonRows(fact, published);
  if (fact.type === "order") {
    return [{ terms: combined([fact.hi, 1], [fact.lo, -1]), lower: 0, upper: Infinity }];
  }
  const terms = weighted(fact.cell);
  if (fact.type === "range") {
    return [{ terms, lower: Math.ceil(fact.lo ?? -Infinity), upper: Math.floor(fact.hi ?? Infinity) }];
  }
  const reach = Math.floor(fact.base / 2);
  return [{ terms, lower: fact.value - reach, upper: fact.value + reach }];
}

function shareRows(fact: Extract<SdcFact, { type: "share" }>): readonly SdcRow[] {
  const steps = 10 ** fact.decimals;
  const printed = Math.round(fact.value * steps);
  const scale = wholeScale([fact.factor]);
  const numerator = Math.round(2 * fact.factor * scale) * steps;
  return [
    {
      terms: combined([fact.num, numerator], [fact.den, -scale * (2 * printed - 1)]),
      lower: 0,
      upper: Infinity,
    },
    {
      terms: combined([fact.num, numerator], [fact.den, -scale * (2 * printed + 1)]),
      lower: -Infinity,
      upper: -1,
    },
  ];
}

/** All numerators whose printed limits are the same ones. The denominator must be printed. */
function wilsonRows(
  fact: Extract<SdcFact, { type: "wilson" }>,
  published: ReadonlyMap<string, number>,
): readonly SdcRow[] {
  const total = sumOf(weighted(fact.den), published);
  if (total === undefined || total <= 0) return [];
  const steps = 10 ** fact.decimals;
  const same = (limit: number, printed: number | undefined) =>
    printed === undefined ||
    Math.floor(limit * fact.factor * steps + 0.5 + 1e-9) === Math.round(printed * steps);
  const possible = Array.from({ length: total + 1 }, (_, events) => events).filter((events) => {
    const { lower, upper } = limits(events, total, fact.z);
    return same(lower, fact.lower) && same(upper, fact.upper);
  });
  return [{ terms: weighted(fact.num), lower: possible[0] ?? Infinity, upper: possible.at(-1) ?? -Infinity }];
}

/** Wilson score limits as shares (Wilson 1927, JASA 22: 209-212). */
function limits(events: number, total: number, z: number): { lower: number; upper: number } {
  const share = events / total;
  const centre = share + (z * z) / (2 * total);
  const reach = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const width = 1 + (z * z) / total;
  return { lower: Math.max(0, (centre - reach) / width), upper: Math.min(1, (centre + reach) / width) };
}

function sumOf(terms: ReadonlyMap<string, number>, values: ReadonlyMap<string, number>): number | undefined {
  let total = 0;
  for (const [id, factor] of terms) {
    const value = values.get(id);
    if (value === undefined) return undefined;
    total += factor * value;
  }
  return total;
}

function combined(...parts: readonly (readonly [SdcSum, number])[]): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  for (const [sum, scale] of parts) {
    for (const [id, factor] of weighted(sum, scale)) terms.set(id, (terms.get(id) ?? 0) + factor);
  }
  return terms;
}

function weighted(sum: SdcSum, scale = 1): ReadonlyMap<string, number> {
  const entries: readonly [string, number][] = typeof sum === "string" ? [[sum, 1]] : Object.entries(sum);
  return new Map(entries.map(([id, factor]) => [id, factor * scale]));
}

/** The smallest factor that makes all of them whole (means have thirds and fifths). */
function wholeScale(numbers: readonly number[]): number {
  for (let scale = 1; scale <= 10_000; scale += 1) {
    if (numbers.every((number) => Math.abs(number * scale - Math.round(number * scale)) < 1e-9)) return scale;
  }
  throw new RangeError(`No common denominator below 10,000 for ${numbers.join(", ")}.`);
}

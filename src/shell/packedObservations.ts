import { cellStatuses, type Observation, type Origin } from "../model/observation.ts";

/**
 * Observations of one delivery as a few arrays: kept as tens of thousands of objects they would cost as much as reading
 * the delivery again.
 */
export interface PackedObservations {
  readonly source: string;
  readonly delivery: string;
  /** Measures, areas, periods, vintages, territories: every text once. */
  readonly words: readonly string[];
  /** Eight numbers per observation: five places in `words` (-1: none), status, flags, number of cells. */
  readonly heads: Int32Array<ArrayBuffer>;
  readonly values: Float64Array<ArrayBuffer>;
  /** Line and column of each cell. */
  readonly cells: Int32Array<ArrayBuffer>;
  readonly texts: readonly string[];
}

const headSize = 8;

const flagNames = [
  "provisional",
  "revised",
  "estimated",
  "uncertain",
  "synthetic",
  "rounded",
] as const satisfies Observation["flags"];

/** Packs observations whose cells are all of one source and one delivery; `unpack` gives equal ones back. */
export function pack(observations: readonly Observation[]): PackedObservations {
  const places = new Map<string, number>();
  const placeOf = (word: string | undefined): number => {
    if (word === undefined) return -1;
    const known = places.get(word) ?? places.size;
    places.set(word, known);
    return known;
  };
  const origins = observations.flatMap((one) => one.origins);
  const heads = new Int32Array(observations.length * headSize);
  observations.forEach(({ measure, area, period, vintage, territory, status, flags, origins: own }, at) => {
    const words = [measure, area, period, vintage, territory].map(placeOf);
    const sign = status === undefined ? -1 : cellStatuses.indexOf(status);
    heads.set([...words, sign, flagCode(flags), own.length], at * headSize);
  });
  const [first] = origins;
  return {
    source: first?.source ?? "",
    delivery: first?.delivery ?? "",
    words: [...places.keys()],
    heads,
    values: Float64Array.from(observations, ({ value = Number.NaN }) => value),
    cells: Int32Array.from(origins.flatMap(({ line, column }) => [line, column])),
    texts: origins.map(({ text }) => text),
  };
}

/** The observations that were packed. `same` gives one text for all equal ones: they are compared in every stage. */
export function unpack(
  { source, delivery, words, heads, values, cells, texts }: PackedObservations,
  same: (word: string) => string = (word) => word,
): readonly Observation[] {
  const shared = words.map(same);
  const flagsOf = flagReader();
  const observations: Observation[] = [];
  let cell = 0;
  const number = (at: number): number => heads[at] ?? -1;
  const word = (at: number): string | undefined => shared[number(at)];
  for (let index = 0; index < values.length; index += 1) {
    const at = index * headSize;
    const origins: Origin[] = [];
    for (const end = cell + number(at + 7); cell < end; cell += 1) {
      const [line, column, text] = [cells[2 * cell] ?? 0, cells[2 * cell + 1] ?? 0, texts[cell] ?? ""];
      origins.push({ source, delivery, line, column, text });
    }
    const [vintage, territory, status] = [word(at + 3), word(at + 4), cellStatuses[number(at + 5)]];
    observations.push({
      measure: word(at) ?? "",
      area: word(at + 1) ?? "",
      period: word(at + 2) ?? "",
      ...(status === undefined ? { value: values[index] ?? Number.NaN } : { status }),
      flags: flagsOf(number(at + 6)),
      origins,
      ...(vintage === undefined ? {} : { vintage }),
      ...(territory === undefined ? {} : { territory }),
    });
  }
  return observations;
}

/** Flags in their order as the digits of a number; 0 is none. */
function flagCode(flags: Observation["flags"]): number {
  return flags.reduce((code, flag) => code * (flagNames.length + 1) + flagNames.indexOf(flag) + 1, 0);
}

/** Reads flag codes; the same code gives the same list. */
function flagReader(): (code: number) => Observation["flags"] {
  const known = new Map<number, Observation["flags"]>([[0, []]]);
  const read = (code: number): Observation["flags"] => {
    const digit = (code % (flagNames.length + 1)) - 1;
    const before = Math.floor(code / (flagNames.length + 1));
    const flags = known.get(code) ?? [...read(before), ...flagNames.slice(digit, digit + 1)];
    known.set(code, flags);
    return flags;
  };
  return read;
}

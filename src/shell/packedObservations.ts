import { cellStatuses, type Observation, type Origin } from "../model/observation.ts";

/**
 * Observations of one delivery as a few arrays: handing them from thread to thread as tens of thousands of objects
 * would cost more than reading them.
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

/** The observations that were packed. */
export function unpack(packed: PackedObservations): readonly Observation[] {
  const { words, heads, values } = packed;
  const flagsOf = flagReader();
  const nextOrigin = originReader(packed);
  return Array.from(values, (value, index): Observation => {
    const [
      measure = -1,
      area = -1,
      period = -1,
      vintage = -1,
      territory = -1,
      sign = -1,
      flags = 0,
      cells = 0,
    ] = heads.subarray(index * headSize, (index + 1) * headSize);
    const [published, date, status] = [words[vintage], words[territory], cellStatuses[sign]];
    const common = {
      measure: words[measure] ?? "",
      area: words[area] ?? "",
      period: words[period] ?? "",
      flags: flagsOf(flags),
      origins: Array.from({ length: cells }, nextOrigin),
      ...(published === undefined ? {} : { vintage: published }),
      ...(date === undefined ? {} : { territory: date }),
    };
    return status === undefined ? { ...common, value } : { ...common, status };
  });
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

/** Gives the cells one after the other. */
function originReader({ source, delivery, cells, texts }: PackedObservations): () => Origin {
  let at = 0;
  return () => {
    const [line, column, text] = [cells[2 * at] ?? 0, cells[2 * at + 1] ?? 0, texts[at] ?? ""];
    at += 1;
    return { source, delivery, line, column, text };
  };
}

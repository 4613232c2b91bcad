import type { Measure } from "../model/measure.ts";
import type { EarlierCount } from "./earlierCounts.ts";
import type { EditionCell } from "./editionCells.ts";
import { compareText, countId, type CountTerm } from "./printedCount.ts";

/** The same count in all areas: one measure in one period, or a sum that is printed as one number. */
export interface CountFamily {
  /** Id of the count without its area. */
  readonly key: string;
  readonly terms: readonly CountTerm[];
  /** Only an earlier edition printed it. */
  readonly remembered?: true;
}

/** Families by key. */
export type Families = ReadonlyMap<string, CountFamily>;

/** The family of one measure in one period. */
export function singleFamily(measure: string, period: string): CountFamily {
  return familyOf([{ measure, period, weight: 1 }]);
}

function familyOf(terms: readonly CountTerm[]): CountFamily {
  return { key: countId(terms, "").slice(0, -1), terms };
}

/**
 * Families whose counts can influence each other: those printed, the terms of printed sums that something else
 * printed has to do with, and measures between two of them (a total whose parts are printed).
 */
export function countFamilies(
  cells: Iterable<EditionCell>,
  measures: readonly Measure[],
  earlier: readonly EarlierCount[] = [],
): Families {
  const relatives = relativesOf(measures);
  const today = new Map<string, CountFamily>();
  for (const cell of cells) {
    const family = familyOf(cell.terms);
    today.set(family.key, family);
  }
  const printed = new Map([...rememberedFamilies(today, earlier, relatives), ...today]);
  const families = new Map([...printed, ...sharedTerms(printed, relatives)]);
  for (let round = 0; round < 2; round += 1) addLinks(families, relatives);
  return new Map([...families].sort(([a], [b]) => compareText(a, b)));
}

/** What earlier editions printed of the counts of today, of terms of theirs and of their relatives. */
function rememberedFamilies(
  today: Families,
  earlier: readonly EarlierCount[],
  relatives: Relatives,
): Families {
  const near = new Set<string>();
  for (const { terms } of today.values()) {
    for (const { measure, period } of terms) {
      for (const one of [measure, ...(relatives.get(measure) ?? [])]) near.add(singleFamily(one, period).key);
    }
  }
  const families = new Map<string, CountFamily>();
  for (const { terms, status } of earlier) {
    const isNear = terms.some(({ measure, period }) => near.has(singleFamily(measure, period).key));
    const family = familyOf(terms);
    if (status === "printed" && isNear) families.set(family.key, { ...family, remembered: true });
  }
  return families;
}

type Relatives = ReadonlyMap<string, ReadonlySet<string>>;

/** Measures joined by one relation: a total and its parts, a whole and its subsets. */
function relativesOf(measures: readonly Measure[]): Relatives {
  const relatives = new Map<string, Set<string>>();
  const join = (a: string, b: string) => {
    relatives.set(a, (relatives.get(a) ?? new Set()).add(b));
    relatives.set(b, (relatives.get(b) ?? new Set()).add(a));
  };
  for (const { id, parts, subsets } of measures) {
    for (const other of [...parts.flat(), ...subsets]) join(id, other);
  }
  return relatives;
}

/** Terms of printed sums that other printed counts use too, or whose relatives they use. */
function sharedTerms(printed: Families, relatives: Relatives): readonly (readonly [string, CountFamily])[] {
  const users = new Map<string, Set<string>>();
  for (const { key, terms } of printed.values()) {
    for (const { measure, period } of terms) {
      const term = singleFamily(measure, period).key;
      users.set(term, (users.get(term) ?? new Set()).add(key));
    }
  }
  const usedElsewhere = (term: string, key: string) =>
    [...(users.get(term) ?? [])].some((user) => user !== key);
  return [...printed.values()].flatMap(({ key, terms }) => {
    const isShared = terms.some(({ measure, period }) =>
      [measure, ...(relatives.get(measure) ?? [])].some((other) =>
        usedElsewhere(singleFamily(other, period).key, key),
      ),
    );
    if (terms.length === 1 || !isShared) return [];
    return terms.map(({ measure, period }) => {
      const family = singleFamily(measure, period);
      return [family.key, family] as const;
    });
  });
}

/** Adds measures that lie between two or more of those there are. */
function addLinks(families: Map<string, CountFamily>, relatives: Relatives): void {
  const periods = new Map<string, Set<string>>();
  for (const { terms } of families.values()) {
    const [term] = terms;
    if (term === undefined || terms.length > 1) continue;
    periods.set(term.period, (periods.get(term.period) ?? new Set()).add(term.measure));
  }
  for (const [period, present] of periods) {
    for (const [measure, others] of relatives) {
      if (present.has(measure) || [...others].filter((other) => present.has(other)).length < 2) continue;
      const family = singleFamily(measure, period);
      families.set(family.key, family);
    }
  }
}

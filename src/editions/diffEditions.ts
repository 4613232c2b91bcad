import type { Edition } from "../model/edition.ts";
import type { Figure } from "../model/figure.ts";
import type { Difference, DifferenceClass } from "./difference.ts";

/**
 * Every difference between an earlier and a later edition, in the order of the later edition's indicators and areas.
 * Compared are figures of the same year (revision, definition, territory, protection, rounding) and, per indicator and
 * area, the newest value of each edition (change). Only what both editions publish is compared: a withheld figure has
 * no number here either.
 */
export function diffEditions(before: Edition, after: Edition): readonly Difference[] {
  const context = contextOf(before, after);
  const pairs = [...new Set([...context.after.keys(), ...context.before.keys()])];
  return pairs.flatMap((pair) =>
    diffPair(context.before.get(pair) ?? [], context.after.get(pair) ?? [], context),
  );
}

interface Context {
  readonly before: ReadonlyMap<string, readonly Figure[]>;
  readonly after: ReadonlyMap<string, readonly Figure[]>;
  readonly redefined: ReadonlySet<string>;
  readonly areasBefore: ReadonlySet<string>;
  readonly areasAfter: ReadonlySet<string>;
  readonly otherTerritory: boolean;
  readonly decimals: ReadonlyMap<string, number>;
}

function contextOf(before: Edition, after: Edition): Context {
  const definitions = new Map(before.indicators.map((indicator) => [indicator.id, indicator.definition]));
  return {
    before: byPair(before.figures),
    after: byPair(after.figures),
    redefined: new Set(
      after.indicators
        .filter(({ id, definition }) => definitions.has(id) && definitions.get(id) !== definition)
        .map(({ id }) => id),
    ),
    areasBefore: new Set(before.areas.map((area) => area.key)),
    areasAfter: new Set(after.areas.map((area) => area.key)),
    otherTerritory: before.edition.territory.slice(0, 4) !== after.edition.territory.slice(0, 4),
    decimals: new Map([...before.indicators, ...after.indicators].map(({ id, decimals }) => [id, decimals])),
  };
}

/** Figures by indicator and area, each list by year. */
function byPair(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const pairs = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = `${figure.indicator}|${figure.area}`;
    const list = pairs.get(key);
    if (list === undefined) pairs.set(key, [figure]);
    else list.push(figure);
  }
  for (const list of pairs.values()) list.sort((a, b) => a.year - b.year);
  return pairs;
}

function diffPair(
  before: readonly Figure[],
  after: readonly Figure[],
  context: Context,
): readonly Difference[] {
  const earlier = before.at(-1);
  const later = after.at(-1);
  if (earlier === undefined || later === undefined) return onlyOnce(earlier, later, context);
  const sameYears = before.flatMap((figure) => {
    const partner = after.find((each) => each.year === figure.year);
    return partner === undefined ? [] : diffSameYear(figure, partner, context);
  });
  return later.year === earlier.year ? sameYears : [...sameYears, ...change(earlier, later)];
}

function onlyOnce(
  before: Figure | undefined,
  after: Figure | undefined,
  context: Context,
): readonly Difference[] {
  const figure = after ?? before;
  if (figure === undefined || figure.status === "missing") return [];
  const moved = !context.areasBefore.has(figure.area) || !context.areasAfter.has(figure.area);
  return [differenceOf(moved ? "territory" : after === undefined ? "dropped" : "new", before, after)];
}

/** The newest values of both editions, of different years; equal ones, and two that are withheld, do not differ. */
function change(before: Figure, after: Figure): readonly Difference[] {
  if (before.status === "missing" || after.status === "missing") return comeOrGone(before, after);
  if (before.status !== after.status) return [differenceOf("protection", before, after)];
  const same = before.status === "withheld" || (after.status === "shown" && before.value === after.value);
  return same ? [] : [differenceOf("change", before, after)];
}

function comeOrGone(before: Figure, after: Figure): readonly Difference[] {
  if (before.status === after.status) return [];
  return [differenceOf(after.status === "missing" ? "dropped" : "new", before, after)];
}

function diffSameYear(before: Figure, after: Figure, context: Context): readonly Difference[] {
  const kind = classOf(before, after, context);
  return kind === undefined ? [] : [differenceOf(kind, before, after)];
}

function classOf(before: Figure, after: Figure, context: Context): DifferenceClass | undefined {
  if (before.status === "withheld" || after.status === "withheld")
    return before.status === after.status ? undefined : "protection";
  if (before.status === "missing") return after.status === "missing" ? undefined : "new";
  if (after.status === "missing") return "dropped";
  const sameCounts = before.numerator === after.numerator && before.denominator === after.denominator;
  if (before.value === after.value && sameCounts) return undefined;
  if (context.redefined.has(before.indicator) || otherYears(before, after)) return "definition";
  if (
    sameCounts &&
    Math.abs(before.value - after.value) <= 10 ** -(context.decimals.get(before.indicator) ?? 0)
  )
    return "rounding";
  return context.otherTerritory && changedLand(before, after) ? "territory" : "revision";
}

/** One value is of its year, the other of several years together. */
function otherYears(before: Figure, after: Figure): boolean {
  return (
    before.status === "shown" &&
    after.status === "shown" &&
    before.flags.includes("pooled") !== after.flags.includes("pooled")
  );
}

/** A denominator that moved together with the Gebietsstand: other people are counted, not the same ones anew. */
function changedLand(before: Figure, after: Figure): boolean {
  return before.status === "shown" && after.status === "shown" && before.denominator !== after.denominator;
}

function differenceOf(
  kind: DifferenceClass,
  before: Figure | undefined,
  after: Figure | undefined,
): Difference {
  const { indicator, area } = after ?? before ?? { indicator: "", area: "" };
  if (kind === "revision" && isSlight(before, after))
    return { class: kind, indicator, area, ...(after === undefined ? {} : { after }) };
  return {
    class: kind,
    indicator,
    area,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(before?.status === "shown" && after?.status === "shown"
      ? { difference: after.value - before.value }
      : {}),
  };
}

/** Corrected by one or two: the old number beside the new one would speak of one or two people. */
function isSlight(before: Figure | undefined, after: Figure | undefined): boolean {
  if (before?.status !== "shown" || after?.status !== "shown") return false;
  const moved = Math.abs((before.numerator ?? 0) - (after.numerator ?? 0));
  return moved > 0 && moved <= 2;
}

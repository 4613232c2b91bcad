import { observationKey, type Observation } from "../model/observation.ts";
import type { Measure } from "../model/measure.ts";
import { cellMaker, type EditionCell } from "./editionCells.ts";
import { type EarlierCount, isSaidAlready } from "./earlierCounts.ts";
import type { CountFamily } from "./countFamilies.ts";
import { countId } from "./printedCount.ts";
import type { SecondaryTask } from "./jointSystem.ts";

/** A count of the joint system: printed, hidden, or printed nowhere but derivable. */
export interface EditionNode {
  readonly cell: EditionCell;
  /** `printed` for good, `hidden` for its own sake, `open`, or `absent`: nobody prints it. */
  readonly state: "printed" | "hidden" | "open" | "absent";
  /** False where the number is not known even to us: a sign in the delivery. */
  readonly known: boolean;
  /** Whether a delivery says anything of it, a number or a sign, in this area or another one below the county. */
  readonly delivered: boolean;
  /** Whether it must not be derivable. */
  readonly guarded: boolean;
  /** Whether its number is exact, so that sums hold. */
  readonly exact: boolean;
  /** Balances may be negative. */
  readonly signed: boolean;
  /** What is printed of it rounded, today or in an earlier edition. */
  readonly rounded: readonly { readonly value: number; readonly base: number }[];
  /** By edition: how much more an earlier edition printed than is counted today. */
  readonly corrected: ReadonlyMap<string, number>;
}

/** Makes the node of a family in an area; the same one each time. Undefined where there is nothing to count. */
export type NodeMaker = (family: CountFamily, area: string) => EditionNode | undefined;

/** The nodes of an edition, made when a relation first asks for them. */
export function nodeMaker(task: SecondaryTask): NodeMaker {
  const made = new Map<string, EditionNode | undefined>();
  const observations = [...task.input.observations, ...(task.input.earlier?.observations ?? [])];
  const observed = new Map(observations.map((o) => [observationKey(o.measure, o.area, o.period), o]));
  const below = new Set(
    observations
      // Tables of counties name the Land and Germany too: they say nothing of what lies below the county.
      .filter(({ area }) => !/^(DG|\d{2}|\d{5})(@|$)/.test(area))
      .map(({ measure, period }) => `${measure}|${period}`),
  );
  const measures = new Map(task.input.measures.map((measure) => [measure.id, measure]));
  const describe = cellMaker(task.input, task.book);
  const before = printsOf(task.earlier);
  const make = (family: CountFamily, area: string): EditionNode | undefined => {
    if (!family.terms.some(({ measure }) => isCount(measures.get(measure)))) return undefined;
    const id = countId(family.terms, area);
    const printed = task.cells.get(id);
    const prints = before.get(id) ?? [];
    const value = printed?.value ?? sumOf(family, area, observed) ?? exactPrint(prints);
    const [first] = family.terms;
    const measure = family.terms.map((term) => term.measure).join("+");
    const count = { id, area, measure, period: first?.period ?? "", terms: family.terms, value: value ?? 0 };
    const cell = printed ?? describe(count, 0);
    const rule = task.book.rule(family.terms, area);
    return {
      cell,
      state: stateOf(task, cell, printed !== undefined, prints, measures),
      known: value !== undefined,
      delivered: family.terms.some(
        ({ measure: id, period }) =>
          below.has(`${id}|${period}`) || observed.has(observationKey(id, area, period)),
      ),
      guarded: isGuarded(task, cell),
      exact: rule.roundingBase === undefined,
      signed: family.terms.some(({ weight }) => weight < 0),
      rounded: [
        ...todaysRounding(task, cell, printed !== undefined),
        ...earlierRoundings(prints, cell.value),
      ],
      corrected: corrections(prints, cell.value),
    };
  };
  return (family, area) => {
    const id = countId(family.terms, area);
    if (!made.has(id)) made.set(id, make(family, area));
    return made.get(id);
  };
}

function printsOf(earlier: readonly EarlierCount[]): ReadonlyMap<string, readonly EarlierCount[]> {
  const prints = new Map<string, EarlierCount[]>();
  for (const one of earlier) {
    if (one.status !== "printed") continue;
    const own = prints.get(one.id);
    if (own === undefined) prints.set(one.id, [one]);
    else own.push(one);
  }
  return prints;
}

/** A count of which no delivery says anything any more, as the newest edition printed it. */
function exactPrint(prints: readonly EarlierCount[]): number | undefined {
  return prints.findLast(({ base }) => base === undefined)?.value;
}

function todaysRounding(
  { input: { rules }, primary, dotted }: SecondaryTask,
  cell: EditionCell,
  isPrinted: boolean,
): EditionNode["rounded"] {
  const isShown = isPrinted && cell.counted && !primary.has(cell.id) && dotted !== "all";
  return isShown && rules.rounding !== undefined ? [{ value: cell.value, base: rules.rounding }] : [];
}

function earlierRoundings(prints: readonly EarlierCount[], today: number): EditionNode["rounded"] {
  return prints.flatMap(({ value, base }) =>
    value !== undefined && base !== undefined && Math.abs(value - today) <= base / 2 ? [{ value, base }] : [],
  );
}

function corrections(prints: readonly EarlierCount[], today: number): ReadonlyMap<string, number> {
  return new Map(
    prints.flatMap((print) => {
      if (print.value === undefined || print.base !== undefined || isSaidAlready(print, today)) return [];
      return [[print.edition, print.value - today]];
    }),
  );
}

function isCount(measure: Measure | undefined): boolean {
  return measure === undefined || (measure.kind !== "official" && measure.kind !== "amount");
}

/** Sum of the observed terms; undefined as soon as one of them is unknown. */
function sumOf(
  { terms }: CountFamily,
  area: string,
  observed: ReadonlyMap<string, Observation>,
): number | undefined {
  let total = 0;
  for (const { measure, period, weight } of terms) {
    const observation = observed.get(observationKey(measure, area, period));
    const value = observation?.status === "nil" ? 0 : observation?.value;
    if (value === undefined) return undefined;
    total += weight * value;
  }
  return total;
}

function stateOf(
  { primary, input }: SecondaryTask,
  cell: EditionCell,
  isPrinted: boolean,
  prints: readonly EarlierCount[],
  measures: ReadonlyMap<string, Measure>,
): EditionNode["state"] {
  const isPublic = cell.terms.every(({ measure }) => measures.get(measure)?.sensitive === false);
  if (isPublic || prints.some((print) => isSaidAlready(print, cell.value))) return "printed";
  if (primary.has(cell.id)) return "hidden";
  if (!isPrinted) return "absent";
  if (input.rules.rounding !== undefined && cell.counted) return "hidden";
  return cell.value === 0 && cell.sensitive && !input.rules.zerosMayBeHidden ? "printed" : "open";
}

function isGuarded({ primary }: SecondaryTask, cell: EditionCell): boolean {
  const reason = primary.get(cell.id);
  if (reason !== undefined) return reason !== "hidden-before";
  return cell.sensitive && cell.value > 0 && cell.value < cell.minimumCount;
}

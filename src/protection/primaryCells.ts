import type { Observation } from "../model/observation.ts";
import { earlierCounts } from "./earlierCounts.ts";
import { type ObservationLookup, observationTable } from "../model/observationTable.ts";
import type { CellUse, EditionCell, EditionCells } from "./editionCells.ts";
import type { ProtectionInput } from "./protectionInput.ts";
import type { RuleBook } from "./sourceRules.ts";

/** Why a count is hidden for its own sake; for the confidential report only. */
export type PrimaryReason = "small" | "carriers" | "small-base" | "whole-group" | "hidden-before";

/** Below this many, "all of them" is a statement about each of them. */
const GROUP_SIZE = 10;

/**
 * Every count that must be hidden for its own sake, with the reason. Where all counts are rounded, only what an earlier
 * edition hid.
 */
export function primaryCells(
  input: ProtectionInput,
  { cells, uses }: EditionCells,
  book: RuleBook,
): ReadonlyMap<string, PrimaryReason> {
  const reasons = new Map<string, PrimaryReason>();
  const observed = observationTable(input.observations.filter(isCarrier(input))).find;
  const before = hiddenBefore(input);
  const isRounded = input.rules.rounding !== undefined;
  for (const cell of cells.values()) {
    if (!cell.sensitive) continue;
    if (isRounded) {
      if (before.has(cell.id)) reasons.set(cell.id, "hidden-before");
      continue;
    }
    if (isSmall(cell)) reasons.set(cell.id, "small");
    else if (hasFewCarriers(cell, book, observed)) reasons.set(cell.id, "carriers");
    else if (before.has(cell.id)) reasons.set(cell.id, "hidden-before");
  }
  for (const use of isRounded ? [] : uses.values()) {
    const reason = reasonOfShare(use);
    if (use.numerator !== undefined && reason !== undefined && !reasons.has(use.numerator.id)) {
      reasons.set(use.numerator.id, reason);
    }
  }
  return reasons;
}

/** Whether the count rests on somebody, but on too few. Zero rests on nobody. */
function isSmall({ sensitive, value, minimumCount }: EditionCell): boolean {
  return sensitive && value > 0 && value < minimumCount;
}

/** Whether an observation counts what stands behind persons, by some source's rule. */
function isCarrier({ rules }: ProtectionInput): (observation: Observation) => boolean {
  const carriers = new Set(
    Object.values(rules.sources).flatMap(({ carriers: of = {} }) => Object.values(of)),
  );
  return ({ measure }) => carriers.has(measure);
}

function hiddenBefore(input: ProtectionInput): ReadonlySet<string> {
  return new Set(earlierCounts(input).flatMap(({ id, status }) => (status === "hidden" ? [id] : [])));
}

/** A share of one or two people, and one that says the same of everybody in a small group. */
function reasonOfShare({ estimate, numerator, denominator }: CellUse): PrimaryReason | undefined {
  if (numerator === undefined || denominator === undefined || !numerator.sensitive) return undefined;
  if (denominator.value > 0 && denominator.value < numerator.minimumCount) return "small-base";
  const whole = numerator.value > 0 && numerator.value === denominator.value && numerator.value < GROUP_SIZE;
  return whole && estimate.method === "wilson-95" ? "whole-group" : undefined;
}

function hasFewCarriers(cell: EditionCell, book: RuleBook, observed: ObservationLookup): boolean {
  const { carrierMinimum, carriers } = book.rule(cell.terms, cell.area);
  if (carrierMinimum === undefined || carriers === undefined || cell.value === 0) return false;
  return cell.terms.some(({ measure, period }) => {
    const carrier = carriers[measure];
    if (carrier === undefined) return false;
    const count = observed(carrier, cell.area, period)?.value;
    return count !== undefined && count > 0 && count < carrierMinimum;
  });
}

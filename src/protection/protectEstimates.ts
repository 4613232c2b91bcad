import { checked, type Checked } from "../model/checked.ts";
import { type Figure, figureKey } from "../model/figure.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Solver } from "../model/solver.ts";
import { cascade } from "./cascade.ts";
import { checkLevels } from "./checkLevels.ts";
import { type CellUse, editionCells, type EditionCell } from "./editionCells.ts";
import { ledgerDraft } from "./ledgerDraft.ts";
import { earlierCounts, isSaidAlready } from "./earlierCounts.ts";
import { primaryCells, type PrimaryReason } from "./primaryCells.ts";
import type { Protected, ProtectionInput, ProtectionProgress } from "./protectionInput.ts";
import { reportOf } from "./reportOf.ts";
import { roundedCells } from "./roundedCells.ts";
import { secondaryCells } from "./secondaryCells.ts";

/**
 * Decides what of the estimates may be published, so that no small count can be derived from all that is printed.
 *
 *   estimates ─ editionCells → counts ─ primaryCells → small ones ─ levelCheck → levels not shown
 *     ─ secondaryCells (or roundedCells) → counts hidden for others ─ cascade → figures
 *
 * The same input gives the same pattern on every machine: searches are bounded by work, not by time.
 */
export async function protectEstimates(
  input: ProtectionInput,
  solver: Solver,
  progress: ProtectionProgress = () => {},
): Promise<Checked<Protected>> {
  const levels = checkLevels(input);
  const { book, all, indicators } = levels.value;
  const dropped = new Set(
    [...all.uses].flatMap(([key, { estimate, numerator }]) =>
      numerator?.level === "municipality" && indicators.has(estimate.indicator) ? [key] : [],
    ),
  );
  const remaining = editionCells(
    { ...input, estimates: input.estimates.filter((estimate) => !dropped.has(figureKey(estimate))) },
    book,
  );
  const primary = primaryCells(input, remaining, book);
  const { rounding } = input.rules;
  const { cells, uses } = remaining;
  const task = { input, cells, uses: uses.values(), primary, book, earlier: earlierCounts(input) };
  const secondary = await (rounding === undefined ? secondaryCells : roundedCells)(task, solver, progress);
  const hidden = new Set([...primary.keys(), ...secondary.value.hidden]);
  const outcome = { uses: all.uses, cells, primary, hidden, dropped };
  const figures = cascade(input.estimates, { ...outcome, rounding, definitions: input.definitions });
  const printed = printedCounts(figures, all.uses);
  return checked(
    {
      figures,
      report: reportOf(outcome, secondary.value),
      ledgerDraft: ledgerDraft(input, { ...outcome, printed, rounding }),
    },
    [...levels.problems, ...secondary.problems, ...printedBefore(input, cells, primary)],
  );
}

/** Ids of the counts that shown figures print. */
function printedCounts(figures: readonly Figure[], uses: ReadonlyMap<string, CellUse>): ReadonlySet<string> {
  const shown = figures
    .filter(({ status }) => status === "shown")
    .flatMap((one) => uses.get(figureKey(one)) ?? []);
  return new Set(
    shown.flatMap(({ numerator, denominator }) => [numerator, denominator]).flatMap((cell) => cell?.id ?? []),
  );
}

/** Small counts that an earlier edition printed as they still are: hidden from now on, but known. */
function printedBefore(
  input: ProtectionInput,
  cells: ReadonlyMap<string, EditionCell>,
  primary: ReadonlyMap<string, PrimaryReason>,
): readonly Problem[] {
  const small = new Map([...cells].filter(([id]) => primary.has(id)));
  const said = new Set(
    earlierCounts(input).flatMap((earlier) => {
      const cell = small.get(earlier.id);
      return cell !== undefined && isSaidAlready(earlier, cell.value) ? [cell.id] : [];
    }),
  );
  return [...small.values()]
    .filter(({ id }) => said.has(id))
    .map(({ measure, area, period }) =>
      problem("protection/printed-before", "warning", {}, { measure, area, period }),
    );
}

import { checked, type Checked } from "../model/checked.ts";
import { figureKey } from "../model/figure.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Solver } from "../model/solver.ts";
import { cascade } from "./cascade.ts";
import { checkLevels } from "./checkLevels.ts";
import { editionCells, type EditionCell } from "./editionCells.ts";
import { ledgerDraft } from "./ledgerDraft.ts";
import { ledgerKey, primaryCells, type PrimaryReason } from "./primaryCells.ts";
import type { Protected, ProtectionInput, ProtectionProgress } from "./protectionInput.ts";
import { reportOf } from "./reportOf.ts";
import { secondaryCells } from "./secondaryCells.ts";

/**
 * Decides what of the estimates may be published, so that no small count can be derived from all that is printed.
 *
 *   estimates ─ editionCells → counts ─ primaryCells → small ones ─ levelCheck → levels not shown
 *     ─ secondaryCells → counts hidden for others ─ cascade → figures
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
  const droppedUses = [...all.uses].filter(
    ([, { estimate, numerator }]) =>
      numerator?.level === "municipality" && indicators.has(estimate.indicator),
  );
  const dropped = new Set(droppedUses.map(([key]) => key));
  const remaining = editionCells(
    { ...input, estimates: input.estimates.filter((estimate) => !dropped.has(figureKey(estimate))) },
    book,
  );
  const primary = primaryCells(input, remaining, book);
  const secondary = await secondaryCells(
    { input, cells: remaining.cells, uses: remaining.uses.values(), primary, book },
    solver,
    progress,
  );
  const hidden = new Set([...primary.keys(), ...secondary.value.hidden]);
  const outcome = { uses: all.uses, cells: remaining.cells, primary, hidden, dropped };
  return checked(
    {
      figures: cascade(input.estimates, outcome),
      report: reportOf(outcome, secondary.value),
      ledgerDraft: ledgerDraft(input, outcome),
    },
    [...levels.problems, ...secondary.problems, ...printedBefore(input, remaining.cells, primary)],
  );
}

/** Small counts that an earlier edition printed: hidden from now on, but known. */
function printedBefore(
  { ledger }: ProtectionInput,
  cells: ReadonlyMap<string, EditionCell>,
  primary: ReadonlyMap<string, PrimaryReason>,
): readonly Problem[] {
  const before = new Set((ledger?.entries ?? []).filter(({ status }) => status === "printed").map(ledgerKey));
  return [...cells.values()]
    .filter((cell) => primary.has(cell.id) && before.has(ledgerKey(cell)))
    .map(({ measure, area, period }) =>
      problem("protection/printed-before", "warning", {}, { measure, area, period }),
    );
}

import { checked, type Checked } from "../model/checked.ts";
import { type EditionCells, editionCells } from "./editionCells.ts";
import { levelCheck } from "./levelCheck.ts";
import { primaryCells } from "./primaryCells.ts";
import type { ProtectionInput } from "./protectionInput.ts";
import { type RuleBook, ruleBook } from "./sourceRules.ts";

/** What is known before anything is hidden for the sake of others. */
export interface CheckedLevels {
  readonly book: RuleBook;
  readonly all: EditionCells;
  /** Indicators that are not shown for municipalities, because most of their values would be hidden. */
  readonly indicators: ReadonlySet<string>;
}

/** The rules of all sources, the counts behind the estimates, and the levels that the small ones close: quick and without a solver. Where all counts are rounded, no level is closed. */
export function checkLevels(input: ProtectionInput): Checked<CheckedLevels> {
  const book = ruleBook([...input.observations, ...(input.earlier?.observations ?? [])], input.rules);
  const all = editionCells(input, book);
  if (input.rules.rounding !== undefined)
    return checked({ book, all, indicators: new Set<string>() }, book.problems);
  const { dropped, problems } = levelCheck(
    all.uses.values(),
    primaryCells(input, all, book),
    input.rules.hiddenShareLimit,
  );
  return checked({ book, all, indicators: dropped }, [...book.problems, ...problems]);
}

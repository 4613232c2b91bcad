import type { Ledger, LedgerEntry } from "../model/ledger.ts";
import type { EditionCell } from "./editionCells.ts";
import { compareText } from "./printedCount.ts";
import type { ProtectionInput } from "./protectionInput.ts";

/** What `publish` will remember of this edition: every count it would print and every one it hides. */
export function ledgerDraft(
  { year, territory }: Pick<ProtectionInput, "year" | "territory">,
  { cells, hidden }: { cells: ReadonlyMap<string, EditionCell>; hidden: ReadonlySet<string> },
): Ledger {
  const entries = [...cells.values()]
    .sort((a, b) => compareText(a.id, b.id))
    .map((cell): LedgerEntry => {
      const { measure, area, period, minimumCount, value } = cell;
      const common = { edition: year, territory: territory.date, measure, area, period, minimumCount };
      return hidden.has(cell.id) ? { ...common, status: "hidden" } : { ...common, status: "printed", value };
    });
  return { format: "atlas-ledger/1", entries };
}

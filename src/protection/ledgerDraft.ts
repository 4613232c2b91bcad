import type { Ledger, LedgerEntry } from "../model/ledger.ts";
import type { Territory } from "../model/territory.ts";
import { roundHalfEven } from "../statistics/roundHalfEven.ts";
import type { EditionCell } from "./editionCells.ts";
import { compareText } from "./printedCount.ts";
import type { ProtectionInput } from "./protectionInput.ts";

/** What became of the counts. */
interface LedgerOutcome {
  readonly cells: ReadonlyMap<string, EditionCell>;
  readonly hidden: ReadonlySet<string>;
  /** Ids of counts that a shown figure prints. */
  readonly printed: ReadonlySet<string>;
  /** All counts were rounded to multiples of this. */
  readonly rounding: number | undefined;
}

/** What `publish` will remember of this edition: every count it would print and every one it hides. */
export function ledgerDraft(
  { year, territory }: Pick<ProtectionInput, "year" | "territory">,
  { cells, hidden, printed, rounding }: LedgerOutcome,
): Ledger {
  const entries = [...cells.values()]
    .filter(({ id }) => hidden.has(id) || printed.has(id))
    .sort((a, b) => compareText(a.id, b.id))
    .map((cell): LedgerEntry => {
      const { measure, area, period, minimumCount, value, terms } = cell;
      const isSingle = terms.length === 1 && terms[0]?.weight === 1;
      const common = {
        edition: year,
        territory: territory.date,
        measure,
        area,
        period,
        minimumCount,
        ...(isSingle ? {} : { terms }),
      };
      if (hidden.has(cell.id)) return { ...common, status: "hidden" };
      if (rounding === undefined || !cell.counted) return { ...common, status: "printed", value };
      return { ...common, status: "printed", value: roundHalfEven(value, rounding), base: rounding };
    });
  const planningAreas = [{ edition: year, territory: territory.date, of: planningAreasOf(territory) }];
  return { format: "atlas-ledger/1", planningAreas, entries };
}

function planningAreasOf({ municipalities }: Territory): Readonly<Record<string, string>> {
  return Object.fromEntries(
    municipalities.flatMap(({ key, planningArea }) =>
      planningArea === undefined ? [] : [[key, planningArea]],
    ),
  );
}

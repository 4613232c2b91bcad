import { noEarlierAreas } from "../model/earlierAreas.ts";
import { countFamilies } from "./countFamilies.ts";
import type { EarlierCount } from "./earlierCounts.ts";
import type { CellUse, EditionCell } from "./editionCells.ts";
import { nodeMaker } from "./editionNodes.ts";
import { editionRelations } from "./editionRelations.ts";
import { editionSystem } from "./editionSystem.ts";
import type { PrimaryReason } from "./primaryCells.ts";
import type { ProtectionInput } from "./protectionInput.ts";
import type { ProtectionSystem } from "./protectionSystem.ts";
import type { RuleBook } from "./sourceRules.ts";

/** What the joint system asks for: the counts, which of them are hidden for their own sake, the rules. */
export interface SecondaryTask {
  readonly input: ProtectionInput;
  readonly cells: ReadonlyMap<string, EditionCell>;
  readonly uses: Iterable<CellUse>;
  readonly primary: ReadonlyMap<string, PrimaryReason>;
  readonly book: RuleBook;
  readonly earlier: readonly EarlierCount[];
  /** Where counts are rounded: `all` asks what would be if none of them were printed at all. */
  readonly dotted?: "all";
}

/** The one constraint system of the edition. */
export function jointSystem(task: SecondaryTask): ProtectionSystem {
  const { measures, territory, earlier } = task.input;
  const families = countFamilies(task.cells.values(), measures, task.earlier);
  const relations = editionRelations({
    families,
    measures,
    territory,
    earlier: earlier ?? noEarlierAreas,
    node: nodeMaker(task),
  });
  return editionSystem(relations, ceilingsOf(task.uses));
}

function ceilingsOf(uses: Iterable<CellUse>): ReadonlyMap<string, number> {
  const ceilings = new Map<string, number>();
  for (const { estimate, numerator, denominator } of uses) {
    if (estimate.method !== "wilson-95" || numerator === undefined || denominator === undefined) continue;
    ceilings.set(numerator.id, Math.min(denominator.value, ceilings.get(numerator.id) ?? Infinity));
  }
  return ceilings;
}

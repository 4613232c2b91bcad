import { auditEdition, type AuditResult } from "../audit/auditEdition.ts";
import type { Solver } from "../model/solver.ts";
import { protectionRules } from "../pipeline/protectionInput.ts";
import type { BuiltAtlas } from "../pipeline.ts";
import { readStagedEdition } from "./readStagedEdition.ts";

/** Attacks an edition as it lies in the staging folder, in all its formats, together with earlier editions. */
export async function auditStaged(
  folder: string,
  { prepared, counted, ledger, earlier }: BuiltAtlas,
  solver: Solver,
  progress: (done: number, total: number) => void,
): Promise<AuditResult> {
  const rules = protectionRules(prepared);
  return auditEdition(
    {
      files: await readStagedEdition(folder),
      estimates: counted.estimates,
      observations: counted.observations,
      measures: prepared.measures,
      definitions: prepared.definitions,
      territory: prepared.territory,
      sources: rules.sources,
      zerosMayBeHidden: rules.zerosMayBeHidden,
      rounding: rules.rounding,
      indexMembers: (prepared.settings.index?.members ?? []).map(({ indicator }) => indicator),
      ledger,
      earlier,
    },
    solver,
    progress,
  );
}

import { compare, type Comparison } from "./comparison/compare.ts";
import { statusQuo } from "./comparison/statusQuo.ts";
import type { AtlasDocument } from "./document/atlasDocument.ts";
import { compose } from "./document/compose.ts";
import { type Checked, checked } from "./model/checked.ts";
import type { ModelCalculation } from "./model/modelProjection.ts";
import type { EarlierAreas } from "./model/earlierAreas.ts";
import type { Ledger } from "./model/ledger.ts";
import type { Problem } from "./model/problem.ts";
import type { AtlasInput } from "./pipeline/atlasInput.ts";
import { type CountedAtlas, countAtlas } from "./pipeline/countAtlas.ts";
import { earlierAreas } from "./pipeline/earlierAreas.ts";
import { documentInput } from "./pipeline/documentInput.ts";
import { parseLedgers } from "./pipeline/parseLedgers.ts";
import type { ObserveDeliveries } from "./pipeline/observeDeliveries.ts";
import { type PreparedAtlas, prepareAtlas } from "./pipeline/prepareAtlas.ts";
import { protectionInput, protectionRules } from "./pipeline/protectionInput.ts";
import type { Protected, ProtectionInput } from "./protection/protectionInput.ts";

/** A finished edition before it becomes files. `counted` and `guarded` are confidential. */
export interface BuiltAtlas {
  readonly prepared: PreparedAtlas;
  readonly counted: CountedAtlas;
  readonly guarded: Protected;
  /** What published editions printed and hid, and their areas. Confidential. */
  readonly ledger: Ledger;
  readonly earlier: EarlierAreas;
  readonly comparison: Comparison;
  readonly document: AtlasDocument;
}

/** Protects estimates: `protectEstimates` with a solver, or a result kept for the same input. */
export type Protect = (input: ProtectionInput) => Promise<Checked<Protected>>;

/**
 * Builds the atlas, from delivered files to the document that every format is rendered from.
 *
 *   AtlasInput ─ prepareAtlas → settings, catalogue, territory ─ countAtlas → observations, estimates
 *     ─ protect → figures ─ compare → verdicts, trends ─ compose → AtlasDocument
 *
 * Reads nothing and writes nothing; the same input gives the same atlas. Nothing, if the data have errors.
 */
export async function buildAtlas(
  input: AtlasInput,
  protect: Protect,
  read?: ObserveDeliveries,
): Promise<Checked<BuiltAtlas | undefined>> {
  const prepared = prepareAtlas(input);
  if (prepared.value === undefined) return checked(undefined, prepared.problems);
  const counted = await countAtlas(input, prepared.value, read);
  const before = [...prepared.problems, ...counted.problems];
  if (hasErrors(before)) return checked(undefined, before);
  const ledger = parseLedgers(input.ledgerFiles);
  const earlier = earlierAreas({
    ...prepared.value,
    planningAreas: prepared.value.planningAreas,
    ledger: ledger.value,
    areaFiles: input.areaFiles,
    delivered: counted.value.delivered,
  });
  const guarded = await protect(
    protectionInput(input.year, { ledger: ledger.value, earlier }, prepared.value, counted.value),
  );
  return composed(
    input,
    {
      prepared: prepared.value,
      counted: counted.value,
      guarded: guarded.value,
      ledger: ledger.value,
      earlier,
    },
    [...before, ...ledger.problems, ...guarded.problems],
  );
}

/** From what may be published to the document. */
function composed(
  input: AtlasInput,
  built: Omit<BuiltAtlas, "comparison" | "document">,
  before: readonly Problem[],
): Checked<BuiltAtlas> {
  const { prepared, counted, guarded } = built;
  const { definitions, territory, settings } = prepared;
  const { figures } = guarded;
  const comparison = compare({
    definitions: definitions.filter(({ ageGroup }) => ageGroup === undefined),
    figures,
    territory,
    year: input.year,
    ...(settings.index === undefined ? {} : { index: settings.index }),
  });
  const modelled = modelOf(input.year, prepared, counted);
  const parts = documentInput(input, {
    prepared,
    counted,
    figures,
    comparison,
    ...(modelled.value === undefined ? {} : { modelled: modelled.value }),
  });
  const document = compose(parts.value);
  return checked({ ...built, comparison, document: document.value }, [
    ...before,
    ...modelled.problems,
    ...parts.problems,
    ...document.problems,
  ]);
}

/** The county's own status-quo calculation, from inhabitants: they are nobody's secret. */
function modelOf(
  year: number,
  prepared: PreparedAtlas,
  { observations }: CountedAtlas,
): Checked<ModelCalculation | undefined> {
  const { projections, territory, settings } = prepared;
  if (projections === undefined) return checked(undefined);
  const dataStatus = settings.dataStatus[String(year)];
  return statusQuo({
    projections,
    observations,
    territory,
    year,
    ...(dataStatus === undefined ? {} : { dataStatus }),
    roundsCounts: protectionRules(prepared).rounding !== undefined,
  });
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

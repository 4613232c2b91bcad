import { estimateAll } from "../indicators/estimateAll.ts";
import { checked, type Checked } from "../model/checked.ts";
import type { YamlFile } from "../model/parseYaml.ts";
import type { CountedAtlas } from "../pipeline/countAtlas.ts";
import type { PreparedAtlas } from "../pipeline/prepareAtlas.ts";
import type { AreaFiles } from "../territory/areaFiles.ts";
import { harmonise } from "../territory/harmonise.ts";
import { loadTerritory } from "../territory/loadTerritory.ts";
import { readPlanningAreas } from "../territory/readPlanningAreas.ts";
import { type CutSummary, cutSummary } from "./cutSummary.ts";

/** What comparing cuts needs of a county's edition. */
export interface CutContext {
  readonly areaFiles: AreaFiles;
  readonly year: number;
  readonly prepared: PreparedAtlas;
  readonly counted: CountedAtlas;
}

/**
 * Tries a cut (a file like `areas.yaml`) on the deliveries of an edition: the same numbers, added up to other planning areas.
 * Nothing is protected here: the summary holds no number of any area but its inhabitants.
 */
export function compareCut(file: YamlFile, context: CutContext): Checked<CutSummary | undefined> {
  const { prepared, counted, year, areaFiles } = context;
  const areas = readPlanningAreas(file);
  if (areas.problems.length > 0) return checked(undefined, areas.problems);
  const { county, date } = prepared.territory;
  const { planningAreas } = areas.value;
  const request = { county: county.key, date, ...(planningAreas === undefined ? {} : { planningAreas }) };
  const loaded = loadTerritory(areaFiles, request);
  const territory = loaded.value;
  // Each cut is a file like areas.yaml: what is said of it names the file it stands in.
  const problems = loaded.problems.map((one) =>
    one.at.file === "areas.yaml" ? { ...one, at: { ...one.at, file: file.path } } : one,
  );
  if (territory === undefined) return checked(undefined, problems);
  const { definitions, measures } = prepared;
  const observations = harmonise({
    observations: counted.observations.filter(({ area }) => !area.startsWith("pr-")),
    measures,
    territory,
  }).value;
  const estimates = estimateAll({ definitions, measures, observations, territory, year }).value;
  return checked(cutSummary(file.path, territory, estimates, prepared), problems);
}

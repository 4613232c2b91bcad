import { checked, type Checked } from "../model/checked.ts";
import { parseYaml, type YamlFile } from "../model/parseYaml.ts";
import { areasFileSchema, type PlanningAreaDefinition } from "./planningAreaSchema.ts";

/** What `areas.yaml` says: the cut of planning areas as `loadTerritory` takes it, and the aliases name → key. */
export interface WorkspaceAreas {
  /** Absent: the associations are the planning areas. */
  readonly planningAreas?: readonly PlanningAreaDefinition[];
  readonly aliases: Readonly<Record<string, string>>;
}

/** Reads `areas.yaml`; a workspace without one has the associations as planning areas and no aliases. */
export function readPlanningAreas(file: YamlFile | undefined): Checked<WorkspaceAreas> {
  if (file === undefined) return checked({ aliases: {} });
  const { value, problems } = parseYaml(file, areasFileSchema);
  if (value === undefined) return checked({ aliases: {} }, problems);
  const { planningAreas, aliases } = value;
  const usual = value.default === "associations" && planningAreas.length === 0;
  return checked(usual ? { aliases } : { planningAreas, aliases }, problems);
}

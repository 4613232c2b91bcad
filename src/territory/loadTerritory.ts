import type { Area } from "../model/area.ts";
import { checked, type Checked } from "../model/checked.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Territory, TerritoryHistory } from "../model/territory.ts";
import { listRows, listRowsOf, type AreaFiles } from "./areaFiles.ts";
import { assignPlanningAreas, sizes, validOn } from "./assignPlanningAreas.ts";
import { associationList, type Association } from "./associationList.ts";
import { changeList } from "./changeList.ts";
import { countyList, existsOn, type ListedCounty } from "./countyList.ts";
import { defaultPlanningAreas } from "./defaultPlanningAreas.ts";
import { municipalityList } from "./municipalityList.ts";
import { nearest } from "../model/nearest.ts";
import type { PlanningAreaDefinition } from "./planningAreaSchema.ts";
import { listedYear } from "./listedYear.ts";
import { touchingChanges } from "./touchingChanges.ts";

/** Which territory is wanted. */
export interface TerritoryRequest {
  /** County key, 5 digits. */
  readonly county: string;
  /** ISO date. */
  readonly date: string;
  /** As in `areas.yaml`; absent, or none valid on the date: the associations. An empty list: no planning areas. */
  readonly planningAreas?: readonly PlanningAreaDefinition[];
}

/**
 * The areas of a county on a date: municipalities, planning areas, the other counties of the Land, and the changes
 * that lead there. Nothing if there is no such county on the date.
 */
export function loadTerritory(files: AreaFiles, request: TerritoryRequest): Checked<Territory | undefined> {
  const counties = countyList(files);
  const listed = counties.find(({ area }) => area.key === request.county);
  if (listed === undefined) return checked(undefined, [unknownCounty(request.county, counties)]);
  if (!existsOn(listed, request.date)) return checked(undefined, [notValid(listed, request.date)]);
  const changes = changeList(files, `changes/${request.county.slice(0, 2)}.csv`);
  const year = listedYear(files, request, changes);
  if (year.value === undefined) return checked(undefined, year.problems);
  const municipalities = municipalityList(files, request.county, year.value);
  const associations = associationList(files, request.county, year.value);
  const cut = planningAreasOf(request, municipalities, associations);
  const touching = touchingChanges(
    changes,
    municipalities.map(({ key }) => key),
    year.value,
  );
  const assignment = assignPlanningAreas(municipalities, cut.value, touching.earlier);
  const territory: Territory = {
    date: request.date,
    county: { ...listed.area, ...sizes(municipalities) },
    state: stateArea(files, request.county),
    country: { key: "DG", name: "Deutschland", level: "country", town: false },
    ...assignment.value,
    associations: associations.map(({ area }) => area),
    neighbours: neighboursOf(request, counties),
    changes: touching.earlier,
    history: historyOf(files, request.county, touching.later),
  };
  return checked(territory, [...year.problems, ...cut.problems, ...assignment.problems]);
}

function planningAreasOf(
  { planningAreas, date }: TerritoryRequest,
  municipalities: readonly Area[],
  associations: readonly Association[],
): Checked<readonly PlanningAreaDefinition[]> {
  const usual = defaultPlanningAreas(municipalities, associations);
  if (planningAreas === undefined) return checked(usual);
  const valid = validOn(planningAreas, date);
  if (valid.length > 0 || planningAreas.length === 0) return checked(valid);
  return checked(usual, [problem("planning-area/none-valid", "warning", { file: "areas.yaml" }, { date })]);
}

function neighboursOf(
  { county, date }: TerritoryRequest,
  counties: readonly ListedCounty[],
): readonly Area[] {
  return counties
    .filter(
      (listed) =>
        listed.area.key.startsWith(county.slice(0, 2)) &&
        listed.area.key !== county &&
        existsOn(listed, date),
    )
    .map(({ area }) => area);
}

function stateArea(files: AreaFiles, county: string): Area {
  const [key = county.slice(0, 2), name = ""] =
    listRows(files, "states.csv").find(([state]) => state === county.slice(0, 2)) ?? [];
  return { key, name, level: "state", town: false };
}

function historyOf(
  files: AreaFiles,
  county: string,
  laterChanges: TerritoryHistory["laterChanges"],
): TerritoryHistory {
  const state = county.slice(0, 2);
  const runs = listRowsOf(files, `municipalities/${state}.csv`, state);
  return {
    laterChanges,
    countyChanges: changeList(files, "county-changes.csv").filter(
      ({ from, to }) => from.startsWith(state) || to.startsWith(state),
    ),
    memberships: runs
      .filter(([, , association]) => association !== "")
      .map(([municipality = "", , association = "", , from, to]) => ({
        municipality,
        association,
        from: Number(from),
        to: Number(to),
      })),
    uninhabited: [...new Set(runs.filter(([, , , kind]) => kind === "uninhabited").map(([key = ""]) => key))],
    pseudoKeys: Object.fromEntries(
      listRowsOf(files, "pseudo-keys.csv", state).map(([key = "", association = ""]) => [key, association]),
    ),
  };
}

function unknownCounty(key: string, counties: readonly ListedCounty[]): Problem {
  const today = counties.filter(({ to }) => to === "").map(({ area }) => area);
  const suggestion =
    nearest(
      key,
      today.map((area) => area.key),
    ) ?? "";
  const name = today.find((area) => area.key === suggestion)?.name ?? "";
  return problem("territory/unknown-county", "error", {}, { key, suggestion, name });
}

function notValid({ area, from, to }: ListedCounty, date: string): Problem {
  return problem(
    "territory/county-not-valid",
    "error",
    {},
    { key: area.key, name: area.name, date, from, to },
  );
}

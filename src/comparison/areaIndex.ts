import type { Definition } from "../indicators/definitionSchema.ts";
import type { ShownFigure } from "../model/figure.ts";
import type { Settings } from "../model/settings.ts";
import type { Territory } from "../model/territory.ts";
import { isBroken } from "./isBroken.ts";
import { isCounted } from "./isCounted.ts";
import type { ShownFigures } from "./shownFigures.ts";
import {
  dynamicsClass,
  dynamicsClasses,
  statusClass,
  statusClasses,
  statusIndex,
  type IndexColumn,
} from "./statusIndex.ts";

/** A planning area's place in the index: positions in `statuses` and `dynamics`. */
interface IndexPlace {
  readonly area: string;
  readonly status: number;
  readonly dynamics: number;
  /** The status if one indicator were left out. */
  readonly statusWithout: readonly { readonly indicator: string; readonly status: number }[];
}

/** The index of the planning areas with its sensitivity. */
export interface AreaIndex {
  readonly statuses: readonly string[];
  /** The last one, „keine Angabe“, only where an area has no value of the earlier year. */
  readonly dynamics: readonly string[];
  readonly members: readonly { readonly indicator: string; readonly weight: number }[];
  readonly places: readonly IndexPlace[];
  /** Planning areas without a place: fewer than 300 inhabitants, or a value of a member is not published. */
  readonly refused: readonly string[];
}

/** What the index is made from. */
interface IndexInput {
  readonly settings: NonNullable<Settings["index"]>;
  readonly definitions: readonly Definition[];
  readonly territory: Territory;
  /** The year each indicator is shown with. */
  readonly years: ReadonlyMap<string, number>;
  readonly figures: ShownFigures;
}

/** One member with its definition and years; `earlier` is absent where a break lies between. */
interface Member {
  readonly definition: Definition;
  readonly weight: number;
  readonly year: number;
  readonly earlier?: number;
}

/** One area's published figures of every member, and those of the earlier year as far as they are published. */
interface IndexRow {
  readonly area: string;
  readonly now: readonly ShownFigure[];
  readonly before: readonly ShownFigure[];
}

const fewestInhabitants = 300;
const fewestAreas = 3;
const unknownDynamics = "keine Angabe";

/**
 * Status and dynamics of the planning areas from published figures. An area needs 300 inhabitants, shown by the base
 * of one of its figures, and a published value of every member; for its dynamics also one `dynamicsYears` earlier, both
 * of their own year: pooled and estimated values tell no change.
 * `undefined` if a member has no values at all or fewer than three areas remain.
 */
export function areaIndex(input: IndexInput): AreaIndex | undefined {
  const { settings, territory, figures } = input;
  const members = membersOf(input);
  const rows = territory.planningAreas.flatMap(({ key }) => rowOf(key, members, figures) ?? []);
  if (members.length < settings.members.length || rows.length < fewestAreas) return undefined;
  const columns = members.map((member, position) =>
    columnOf(member, rows, (row) => row.now[position]?.value ?? 0),
  );
  const status = statusIndex(columns);
  if (status === undefined) return undefined;
  const dynamics = dynamicsOf(members, rows);
  const known = rows.every(({ area }) => dynamics.has(area));
  const without = members.map(({ definition }, left) => ({
    indicator: definition.id,
    index: statusIndex(columns.filter((_, position) => position !== left)),
  }));
  const places = rows.map(({ area }, position) => ({
    area,
    status: statusClass(status[position] ?? 0),
    dynamics: dynamics.get(area) ?? dynamicsClasses.length,
    statusWithout: without.map(({ indicator, index }) => ({
      indicator,
      status: statusClass(index?.[position] ?? 0),
    })),
  }));
  return {
    statuses: statusClasses,
    dynamics: known ? dynamicsClasses : [...dynamicsClasses, unknownDynamics],
    members: settings.members,
    places,
    refused: territory.planningAreas
      .map(({ key }) => key)
      .filter((key) => !rows.some(({ area }) => area === key)),
  };
}

function membersOf({ settings, definitions, years }: IndexInput): readonly Member[] {
  return settings.members.flatMap(({ indicator, weight }) => {
    const definition = definitions.find(({ id }) => id === indicator);
    const year = years.get(indicator);
    if (definition === undefined || year === undefined) return [];
    const earlier = year - settings.dynamicsYears;
    const member = { definition, weight, year };
    return [isBroken(definition, earlier, year) ? member : { ...member, earlier }];
  });
}

function rowOf(area: string, members: readonly Member[], figures: ShownFigures): IndexRow | undefined {
  const now = members.flatMap(({ definition, year }) => figures.get(definition.id, area, year) ?? []);
  const before = members.flatMap(({ definition, year, earlier }) => {
    const [later, early] = [year, earlier ?? year].map((one) => figures.get(definition.id, area, one));
    const counted = [later, early].every((figure) => figure !== undefined && isCounted(figure));
    return earlier !== undefined && early !== undefined && counted ? [early] : [];
  });
  const largest = Math.max(0, ...now.map(({ denominator }) => denominator ?? 0));
  return now.length < members.length || largest < fewestInhabitants ? undefined : { area, now, before };
}

/** Classes of the areas whose earlier figures are all published; none with fewer than three of them. */
function dynamicsOf(members: readonly Member[], rows: readonly IndexRow[]): ReadonlyMap<string, number> {
  const complete = rows.filter(({ before }) => before.length === members.length);
  if (complete.length < fewestAreas) return new Map();
  const change = (position: number) => (row: IndexRow) =>
    (row.now[position]?.value ?? 0) - (row.before[position]?.value ?? 0);
  const index = statusIndex(members.map((member, position) => columnOf(member, complete, change(position))));
  return new Map(complete.map(({ area }, position) => [area, dynamicsClass(index?.[position] ?? 0)]));
}

function columnOf(
  { definition, weight }: Member,
  rows: readonly IndexRow[],
  value: (row: IndexRow) => number,
): IndexColumn {
  return { weight, sign: definition.direction === "relief" ? -1 : 1, values: rows.map(value) };
}

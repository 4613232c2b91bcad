import type { Definition } from "../indicators/definitionSchema.ts";
import type { ShownFigure } from "../model/figure.ts";
import type { Settings } from "../model/settings.ts";
import type { Territory } from "../model/territory.ts";
import { isBroken } from "./isBroken.ts";
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
  readonly dynamics: readonly string[];
  readonly members: readonly { readonly indicator: string; readonly weight: number }[];
  readonly places: readonly IndexPlace[];
  /** Planning areas without a place: fewer than 300 inhabitants, or a value of a member is not published. */
  readonly refused: readonly string[];
}

/** What the index is made from. */
export interface IndexInput {
  readonly settings: NonNullable<Settings["index"]>;
  readonly definitions: readonly Definition[];
  readonly territory: Territory;
  /** The year each indicator is shown with. */
  readonly years: ReadonlyMap<string, number>;
  readonly figures: ShownFigures;
}

/** One member with its definition and years. */
interface Member {
  readonly definition: Definition;
  readonly weight: number;
  readonly year: number;
  readonly earlier: number;
}

const fewestInhabitants = 300;
const fewestAreas = 3;

/**
 * Status and dynamics of the planning areas from published figures. An area needs 300 inhabitants, shown by the base
 * of one of its figures, and a published value of every member now and `dynamicsYears` before. `undefined` if a member
 * has no values at all, a break lies between both years, or fewer than three areas remain.
 */
export function areaIndex(input: IndexInput): AreaIndex | undefined {
  const { settings, territory } = input;
  const members = membersOf(input);
  if (members.length < settings.members.length) return undefined;
  const rows = territory.planningAreas.flatMap(({ key }) => rowOf(key, members, input.figures) ?? []);
  if (rows.length < fewestAreas) return undefined;
  const now = columns(rows, members, ({ now }) => now.value);
  const change = columns(rows, members, ({ now, before }) => now.value - before.value);
  const [status, dynamics] = [statusIndex(now), statusIndex(change)];
  if (status === undefined) return undefined;
  const without = members.map(({ definition }, left) => ({
    indicator: definition.id,
    index: statusIndex(now.filter((_, position) => position !== left)),
  }));
  return {
    statuses: statusClasses,
    dynamics: dynamicsClasses,
    members: settings.members,
    places: rows.map(({ area }, position) => ({
      area,
      status: statusClass(status[position] ?? 0),
      dynamics: dynamicsClass(dynamics?.[position] ?? 0),
      statusWithout: without.map(({ indicator, index }) => ({
        indicator,
        status: statusClass(index?.[position] ?? 0),
      })),
    })),
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
    return isBroken(definition, earlier, year) ? [] : [{ definition, weight, year, earlier }];
  });
}

/** One area's figures of every member, now and before. */
interface IndexRow {
  readonly area: string;
  readonly pairs: readonly { readonly now: ShownFigure; readonly before: ShownFigure }[];
}

function rowOf(area: string, members: readonly Member[], figures: ShownFigures): IndexRow | undefined {
  const pairs = members.flatMap(({ definition, year, earlier }) => {
    const [now, before] = [figures.get(definition.id, area, year), figures.get(definition.id, area, earlier)];
    return now === undefined || before === undefined ? [] : [{ now, before }];
  });
  const largest = Math.max(0, ...pairs.map(({ now }) => now.denominator ?? 0));
  return pairs.length < members.length || largest < fewestInhabitants ? undefined : { area, pairs };
}

function columns(
  rows: readonly IndexRow[],
  members: readonly Member[],
  value: (pair: IndexRow["pairs"][number]) => number,
): readonly IndexColumn[] {
  return members.map(({ definition, weight }, member) => ({
    weight,
    sign: definition.direction === "relief" ? -1 : 1,
    values: rows.flatMap(({ pairs }) => pairs.slice(member, member + 1).map(value)),
  }));
}

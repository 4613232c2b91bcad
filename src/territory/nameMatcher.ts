import type { Area } from "../model/area.ts";
import { comparableName, type ComparableName, type NamedKind } from "./comparableName.ts";
import { nearest } from "../model/nearest.ts";

/** What a name means: one area; or several it could mean; or none, with the nearest name. */
export interface NameMatch {
  /** Key of the only area meant. */
  readonly key?: string;
  /** Areas the name could mean, if it is ambiguous. */
  readonly candidates: readonly Area[];
  /** The area with the most similar name, if there is no match. */
  readonly suggestion?: Area;
}

const levels: Readonly<Record<NamedKind, readonly Area["level"][]>> = {
  county: ["county"],
  association: ["association", "planningArea"],
  municipality: ["municipality"],
};

interface Named {
  readonly area: Area;
  readonly name: ComparableName;
}

/**
 * A function that finds areas by name as offices write them: the county's own aliases first, then names with or without
 * title, abbreviated, with other signs, then names without their addition (`Saalfeld` for `Saalfeld/Saale`) where only one
 * area has it. Areas that were dissolved (`former`) are found where no area of today has the name. It never guesses: what is
 * ambiguous gives candidates, what is misspelt a suggestion.
 */
export function nameMatcher(
  areas: readonly Area[],
  aliases: Readonly<Record<string, string>> = {},
  former: readonly Area[] = [],
): (name: string) => NameMatch {
  const own = new Map(Object.entries(aliases).map(([alias, key]) => [comparableName(alias).text, key]));
  const [today, gone] = [areas.map(named), former.map(named)];
  const memory = new Map<string, NameMatch>();
  const find = (name: string): NameMatch => {
    const wanted = comparableName(name);
    const key = own.get(wanted.text);
    if (key !== undefined) return { key, candidates: [] };
    for (const by of ["full", "text", "short"] as const) {
      const match = found(wanted, today, by) ?? found(wanted, gone, by);
      if (match !== undefined) return match;
    }
    return suggested(wanted, [...today, ...gone]);
  };
  return (name) => {
    const match = memory.get(name) ?? find(name);
    memory.set(name, match);
    return match;
  };
}

function named(area: Area): Named {
  return { area, name: comparableName(area.name) };
}

function found(
  wanted: ComparableName,
  areas: readonly Named[],
  by: "full" | "text" | "short",
): NameMatch | undefined {
  // A short form meets a long one from either side: `Saalfeld` and `Saalfeld/Saale`, but two additions must agree.
  const isNamed = ({ name }: Named): boolean =>
    by === "short" ? name.short === wanted.text || name.text === wanted.short : name[by] === wanted[by];
  const fitting = areas.filter(
    (each) => isNamed(each) && (by === "full" || isOfKind(each.area, wanted.kind)),
  );
  const chosen = distinct(fitting.map(({ area }) => area));
  const [only, ...others] = chosen;
  if (only === undefined) return undefined;
  return others.length === 0 ? { key: only.key, candidates: [] } : { candidates: chosen };
}

/** Whether a title fits: an independent town is a Stadt, never a Landkreis. */
function isOfKind({ level, town }: Area, kind: NamedKind | undefined): boolean {
  if (kind === undefined) return true;
  if (level === "county" && town) return kind === "municipality";
  return levels[kind].includes(level);
}

/** Areas without doubles; of an independent town and its only municipality the town. */
function distinct(areas: readonly Area[]): readonly Area[] {
  const unique = [...new Map(areas.map((area) => [area.key, area])).values()];
  return unique.filter(
    ({ key }) => !unique.some((other) => other.level === "county" && key === `${other.key}000`),
  );
}

function suggested(wanted: ComparableName, areas: readonly Named[]): NameMatch {
  const text = nearest(
    wanted.text,
    areas.flatMap(({ name }) => [name.text, name.short]),
  );
  const near = areas.find(({ name }) => name.text === text || name.short === text);
  return { candidates: [], ...(near === undefined ? {} : { suggestion: near.area }) };
}

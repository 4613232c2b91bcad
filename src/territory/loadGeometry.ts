import { checked, type Checked } from "../model/checked.ts";
import type { Geometry } from "../model/geometry.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Territory } from "../model/territory.ts";
import { outlineFile, type AreaFiles } from "./areaFiles.ts";
import { dissolve } from "./geometry/dissolve.ts";
import type { Outlines } from "./geometry/outlines.ts";
import { readOutlines, type OutlineFile } from "./geometry/readOutlines.ts";
import { simplifyOutlines } from "./geometry/simplifyOutlines.ts";
import { successors, type Successors } from "./geometry/successors.ts";
import { toTopology } from "./geometry/toTopology.ts";

/**
 * Outlines of a territory's municipalities, dissolved to its Gebietsstand: from the workspace's own files (`geo/`, GeoJSON
 * or TopoJSON) if one of them has every municipality, else from the national ones if those do. Nothing if a municipality has
 * no outline: a map with a hole would be wrong.
 */
export function loadGeometry(
  files: AreaFiles,
  territory: Territory,
  workspace: readonly OutlineFile[] = [],
): Checked<Geometry | undefined> {
  const [best, ...others] = workspace
    .map((file) => fit(file, territory))
    .sort((a, b) => missing(a) - missing(b));
  if (best?.value === undefined) {
    const path = outlineFile(territory.county.key);
    const national = fit({ path: `areas/${path}`, text: files[path] ?? "" }, territory);
    if (best === undefined || national.value !== undefined)
      return checked(national.value, [...national.problems, ...incomplete(best, territory.date)]);
  }
  return checked(best.value, [
    ...best.problems,
    ...others.flatMap(({ problems }) => problems.filter(({ code }) => code === "geometry/unreadable")),
  ]);
}

/** That the workspace's own outlines are not the ones that are drawn. */
function incomplete(own: Checked<unknown> | undefined, date: string): readonly Problem[] {
  const [first] = own?.problems.filter(({ code }) => code === "geometry/missing") ?? [];
  const others = own?.problems.filter(({ code }) => code !== "geometry/missing") ?? [];
  if (first === undefined) return others;
  return [...others, problem("geometry/national-instead", "note", first.at, { date })];
}

function missing({ problems }: Checked<unknown>): number {
  return problems.filter(({ code }) => code === "geometry/missing" || code === "geometry/unreadable").length;
}

function fit(file: OutlineFile, territory: Territory): Checked<Geometry | undefined> {
  const at = { file: file.path };
  const touched = new Set(
    [...territory.changes, ...(territory.history?.laterChanges ?? [])].flatMap(({ from, to }) => [from, to]),
  );
  const isWanted = (key: string): boolean => key.startsWith(territory.county.key) || touched.has(key);
  const { value: outlines, problems } = readOutlines(file, isWanted);
  if (outlines === undefined) return checked(undefined, problems);
  const { date, ways } = dated(outlines, territory);
  const polygons = dissolve(outlines, ways.of);
  const absent = territory.municipalities.filter(({ key }) => !polygons.has(key));
  const { attribution = "" } = outlines;
  const found: Problem[] = [
    ...problems,
    ...absent.map(({ key, name }) => problem("geometry/missing", "warning", at, { key, name, date })),
    ...ways.approximate
      .filter(({ from }) => outlines.polygons.has(from))
      .map(({ fromName, toName, effective }) =>
        problem("geometry/approximate", "note", at, { from: fromName, to: toName, effective }),
      ),
    ...(attribution === "" ? [problem("geometry/no-attribution", "warning", at, {})] : []),
  ];
  return checked(
    absent.length > 0
      ? undefined
      : { topology: toTopology(simplifyOutlines(outlines), polygons), date, attribution },
    found,
  );
}

interface Dated {
  readonly date: string;
  readonly ways: Successors;
}

/**
 * The date of the outlines: what the file says, else the newest day of a change for which every municipality has an
 * outline, beginning with the territory's own date.
 */
function dated(outlines: Outlines, territory: Territory): Dated {
  const days = territory.changes.map(({ effective }) => dayBefore(effective.slice(-10))).toReversed();
  const dates = outlines.date === undefined ? [territory.date, ...new Set(days)] : [outlines.date];
  const tries = dates.map((date) => ({ date, ways: successors(territory, date) }));
  const complete = tries.find(({ ways }) => {
    const keys = new Set([...outlines.polygons.keys()].map(ways.of));
    return territory.municipalities.every(({ key }) => keys.has(key));
  });
  return complete ?? tries[0] ?? { date: territory.date, ways: successors(territory, territory.date) };
}

/** The ISO date of the day before. */
function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

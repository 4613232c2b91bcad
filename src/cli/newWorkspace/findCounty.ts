import type { Area } from "../../model/area.ts";
import { type Checked, checked } from "../../model/checked.ts";
import { problem } from "../../model/problem.ts";
import { type AreaFiles } from "../../territory/areaFiles.ts";
import { changeList } from "../../territory/changeList.ts";
import { comparableName } from "../../territory/comparableName.ts";
import { countyList, existsOn } from "../../territory/countyList.ts";
import { nameMatcher } from "../../territory/nameMatcher.ts";

/**
 * The county or independent town that a key or a name means on a date. Problems: an unknown one, with similar names; a
 * name of several; one that was merged into another by then, with that one.
 */
export function findCounty(files: AreaFiles, text: string, date: string): Checked<Area | undefined> {
  const listed = countyList(files);
  const counties = listed.filter((one) => existsOn(one, date)).map(({ area }) => area);
  const byKey = counties.find(({ key }) => key === text);
  if (byKey !== undefined) return checked(byKey);
  const match = nameMatcher(counties)(text);
  const wanted = comparableName(text);
  // „Rostock“ is a town and a Landkreis: who says neither is asked.
  const namesakes = counties.filter(({ name }) => comparableName(name).text === wanted.text);
  const isClear = namesakes.length < 2 || wanted.kind !== undefined;
  const byName = isClear ? counties.find(({ key }) => key === match.key) : undefined;
  if (byName !== undefined) return checked(byName);
  const others = listed.filter((one) => !existsOn(one, date)).map(({ area }) => area);
  const gone = others.filter(({ key, name }) => key === text || comparableName(name).text === wanted.text);
  const similar = [
    ...gone.flatMap(({ key }) => successorsOf(files, key, counties)),
    ...match.candidates,
    match.suggestion,
  ].filter((one) => one !== undefined);
  const near = [...new Set(isClear ? similar : namesakes)].map(({ key, name }) => `${name} (${key})`);
  return checked(undefined, [problem("init/unknown-county", "error", {}, { text, near })]);
}

/** Counties of a list into which a former one went. */
function successorsOf(files: AreaFiles, key: string, counties: readonly Area[]): readonly Area[] {
  const ways = changeList(files, "county-changes.csv").filter(({ from, to }) => from === key && to !== key);
  return ways.flatMap(({ to }) => counties.filter((county) => county.key === to));
}

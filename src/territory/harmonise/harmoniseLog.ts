import type { Observation } from "../../model/observation.ts";
import { problem, type Location, type Problem } from "../../model/problem.ts";
import type { Territory, TerritoryChange } from "../../model/territory.ts";
import { nearest } from "../../model/nearest.ts";
import type { Group } from "./baseYear.ts";
import { isWhole, type Shares } from "./carry.ts";

/** What was done with a county value of another extent. */
type ExtentDone = "kept" | "estimated" | "dropped";

/** Collects what was noticed while harmonising, so that every fact is told once and not per number. */
export interface HarmoniseLog {
  /** An area was carried to other areas. */
  readonly carried: (
    key: string,
    shares: Shares,
    from: { readonly one: Observation; readonly group: Group },
  ) => void;
  /** A number of an area that did not exist then. */
  readonly notValid: (one: Observation) => void;
  /** A measure that cannot be summed, in an area that would need it. */
  readonly notSummable: (measure: string, area: string) => void;
  /** A sum without some of its parts. */
  readonly incomplete: (area: string, parts: readonly string[], example: Observation | undefined) => void;
  /** A group whose areas are not those of its period. */
  readonly otherYear: (group: Group) => void;
  /** A county value of another extent: kept as it is, estimated, or left out. */
  readonly countyExtent: (done: ExtentDone, one: Observation) => void;
  readonly problems: () => readonly Problem[];
}

/** An empty log for a territory. */
export function harmoniseLog(territory: Territory): HarmoniseLog {
  const changes = [...territory.changes, ...(territory.history?.laterChanges ?? [])];
  const names = namesOf(territory, changes);
  const own = new Set(territory.municipalities.map(({ key }) => key));
  const noted = new Map<string, Problem>();
  const notSummable = new Map<string, Set<string>>();
  const extents = new Map<ExtentDone, readonly Observation[]>();
  const once = (key: string, make: () => Problem): void => {
    if (!noted.has(key)) noted.set(key, make());
  };
  const name = (key: string): string => names.get(key) ?? key;
  return {
    carried: (key, shares, { one, group }) => {
      if (shares.size === 0 && group.base > Number(territory.date.slice(0, 4))) {
        once(`back|${key}`, () =>
          problem("territory/not-backwards", "note", placeOf(one), {
            key,
            name: name(key),
            date: territory.date,
            year: group.base,
          }),
        );
      }
      for (const [to, share] of shares) {
        if (isWhole(share) && !own.has(to)) once(`left|${key}`, () => left(key, to, changes));
        if (!isWhole(share))
          once(`part|${key}`, () =>
            problem(
              "territory/estimated",
              "note",
              {},
              { name: name(key), parts: [...shares].map(([part, of]) => ({ name: name(part), share: of })) },
            ),
          );
      }
    },
    notValid: (one) => {
      if (one.value === undefined || one.value === 0) return;
      const isKnown = names.has(one.area);
      if (!isKnown && !one.area.startsWith(territory.county.key)) return;
      once(`invalid|${one.area}|${one.origins[0]?.delivery}`, () =>
        isKnown ? gone(one, name(one.area)) : unknownArea(one, territory),
      );
    },
    notSummable: (measure, area) =>
      notSummable.set(measure, (notSummable.get(measure) ?? new Set()).add(name(area))),
    incomplete: (area, parts, example) =>
      once(`incomplete|${area}|${parts.join("|")}`, () =>
        problem("territory/part-missing", "note", example === undefined ? {} : placeOf(example), {
          name: name(area),
          parts: parts.map(name),
          period: example?.period ?? "",
        }),
      ),
    otherYear: ({ observations, base, expected, period }) => {
      const file = observations[0]?.origins[0]?.delivery ?? "";
      const details = { date: `${base}-12-31`, period, expected: `${expected}-12-31` };
      once(`year|${file}|${base}`, () => problem("territory/other-date", "note", { file }, details));
    },
    countyExtent: (done, one) => {
      if (one.area === territory.county.key) extents.set(done, [...(extents.get(done) ?? []), one]);
    },
    problems: () => [
      ...noted.values(),
      ...[...extents].map(([done, ones]) => extentProblem(done, ones, territory)),
      ...[...notSummable].map(([measure, areas]) =>
        problem("territory/not-summable", "note", {}, { measure, areas: [...areas] }),
      ),
    ],
  };
}

function gone(one: Observation, name: string): Problem {
  const details = { key: one.area, name, period: one.period };
  return problem("territory/area-not-valid", "warning", placeOf(one), details);
}

function unknownArea(one: Observation, { municipalities }: Territory): Problem {
  const suggestion =
    nearest(
      one.area,
      municipalities.map(({ key }) => key),
    ) ?? "";
  const name = municipalities.find(({ key }) => key === suggestion)?.name ?? "";
  return problem("territory/unknown-area", "warning", placeOf(one), { key: one.area, suggestion, name });
}

function extentProblem(done: ExtentDone, ones: readonly Observation[], { county, date }: Territory): Problem {
  const periods = ones.map(({ period }) => period).sort((a, b) => (a < b ? -1 : 1));
  const measures = [...new Set(ones.map(({ measure }) => measure))];
  const details = {
    done,
    name: county.name,
    measures,
    from: periods[0] ?? "",
    to: periods.at(-1) ?? "",
    date,
  };
  return problem("territory/county-extent", done === "dropped" ? "warning" : "note", {}, details);
}

function namesOf(territory: Territory, changes: readonly TerritoryChange[]): ReadonlyMap<string, string> {
  return new Map([
    ...changes.flatMap(({ from, fromName, to, toName }) => [
      [from, fromName] as const,
      [to, toName] as const,
    ]),
    ...territory.municipalities.map(({ key, name }) => [key, name] as const),
    ...territory.planningAreas.map(({ key, name }) => [key, name] as const),
  ]);
}

function left(key: string, to: string, changes: readonly TerritoryChange[]): Problem {
  const last = changes.findLast((change) => change.to === to);
  const first = changes.find((change) => change.from === key && change.kind !== "renamed");
  return problem(
    "territory/left",
    "note",
    {},
    { key, name: first?.fromName ?? key, to, toName: last?.toName ?? to, effective: last?.effective ?? "" },
  );
}

function placeOf({ origins }: Observation): Location {
  const [origin] = origins;
  return origin === undefined ? {} : { file: origin.delivery, line: origin.line, column: origin.column };
}

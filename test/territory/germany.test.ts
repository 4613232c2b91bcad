import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listRows, type AreaFiles } from "../../src/territory/areaFiles.ts";
import { changeList } from "../../src/territory/changeList.ts";
import type { TerritoryChange } from "../../src/model/territory.ts";
import { numbersAt } from "../../src/territory/numbersAt.ts";

const states = Array.from({ length: 16 }, (_, index) => String(index + 1).padStart(2, "0"));
/** Year-ends with a published list. */
const listed = [2009, 2011, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023];
const years = Array.from({ length: 15 }, (_, index) => 2010 + index);

function filesOf(state: string): AreaFiles {
  const paths = ["municipalities", "inhabitants", "square-kilometres", "changes"].map(
    (folder) => `${folder}/${state}.csv`,
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join("areas", path), "utf8")]));
}

function keysOf(files: AreaFiles, state: string, year: number): ReadonlySet<string> {
  const rows = listRows(files, `municipalities/${state}.csv`);
  return new Set(
    rows.filter(([, , , , from, to]) => Number(from) <= year && year <= Number(to)).map(([key = ""]) => key),
  );
}

/** Keys of a year-end after the changes of the next year, as far as they lie in the state. */
function applied(
  before: ReadonlySet<string>,
  files: AreaFiles,
  state: string,
  year: number,
): ReadonlySet<string> {
  const changes = changeList(files, `changes/${state}.csv`).filter((change) => change.year === year);
  const keys = new Set(before);
  for (const { from } of changes) keys.delete(from);
  for (const { to } of changes) if (to.startsWith(state)) keys.add(to);
  return keys;
}

/** Converted areas that differ from the next list, with the reason. */
const areaExceptions: readonly string[] = [
  // The list of 2018 has the common area of several Bavarian unincorporated areas once for each of them.
  "2019 09472116: 42.96 for 38.26",
  "2019 09472143: 38.13 for 30.68",
  "2019 09472198: 38.5 for 32.61",
  "2019 09671135: 16.47 for 14.2",
  "2019 09671159: 19 for 14.77",
  // Half of an unincorporated area; the change says only that a part was given.
  "2021 09671160: 42.65 for 38.57",
  // Measured anew in the year of the merger.
  "2011 13073043: 17.23 for 17.9",
  // No area of Oberkrämer in the list of 2020 (misprint).
  "2021 12065251: NaN for 103.63",
  "2021 12065332: NaN for 23.42",
  // A tenth of Loxstedt, which lies in another Land.
  "2011 04012000: 78.69 for 93.82",
];

/** Keys in which the lists differ from the changes, with the reason. */
const exceptions: readonly string[] = [
  // Coastal water that belongs to no municipality, listed for the first time.
  "2011 13000999 missing",
];

describe.each(states)("Land %s", (state) => {
  const files = filesOf(state);

  test("applying the changes of a year to a list gives the next one", () => {
    const differences = years.flatMap((year) => {
      const expected = keysOf(files, state, year);
      const found = applied(keysOf(files, state, year - 1), files, state, year);
      const missing = [...expected].filter((key) => !found.has(key)).map((key) => `${year} ${key} missing`);
      const surplus = [...found].filter((key) => !expected.has(key)).map((key) => `${year} ${key} surplus`);
      return [...missing, ...surplus];
    });
    expect(differences.filter((difference) => !exceptions.includes(difference))).toEqual([]);
  });

  test("the shares of every area and year add up to one", () => {
    const sums = new Map<string, [number, number]>();
    for (const { year, from, kind, weight, areaWeight } of changeList(files, `changes/${state}.csv`)) {
      if (!from.startsWith(state) || kind === "renamed") continue;
      const [people, land] = sums.get(`${year} ${from}`) ?? [0, 0];
      sums.set(`${year} ${from}`, [people + weight, land + areaWeight]);
    }
    expect(
      [...sums].filter(([, [people, land]]) => Math.abs(people - 1) > 1e-3 || Math.abs(land - 1) > 1e-3),
    ).toEqual([]);
  });

  test("converted areas of changed municipalities are those of the next list", () => {
    const rows = listRows(files, `municipalities/${state}.csv`);
    const uninhabited = new Set(
      rows.filter(([, , , kind]) => kind === "uninhabited").map(([key = ""]) => key),
    );
    const far = listed.slice(1).flatMap((year, index) => {
      const from = listed[index] ?? year;
      const then = keysOf(files, state, from);
      const known = numbersAt(files, `square-kilometres/${state}.csv`, state, from);
      const before = new Map([...known].filter(([key]) => then.has(key)));
      const after = numbersAt(files, `square-kilometres/${state}.csv`, state, year);
      const keys = keysOf(files, state, year);
      let converted = before;
      const touched = new Set<string>();
      for (let step = from + 1; step <= year; step += 1) {
        // What came from another Land is not in this Land's list.
        const changes = changesOf(files, state, step).filter(({ from: old }) => old.startsWith(state));
        const changed = carriedNumbers(converted, changes, "areaWeight");
        for (const key of changed.keys()) touched.add(key);
        const dissolved = new Set(changes.map(({ from: old }) => old));
        converted = new Map([...[...converted].filter(([key]) => !dissolved.has(key)), ...changed]);
      }
      return [...converted]
        .filter(([key]) => touched.has(key) && !uninhabited.has(key))
        .filter(
          ([key, area]) =>
            keys.has(key) && !(Math.abs(area - (after.get(key) ?? 0)) < Math.max(0.3, 0.03 * area)),
        )
        .map(([key, area]) => `${year} ${key}: ${Math.round(area * 100) / 100} for ${after.get(key)}`);
    });
    expect(far.filter((one) => !areaExceptions.includes(one))).toEqual([]);
  });
});

test("inhabitants of 2023 carried to 2024 are those the official list prints on the territory of 2024", () => {
  const rows = readFileSync("test/reference/territory/inhabitants_2023_territory_2024.csv", "utf8")
    .trimEnd()
    .split("\n")
    .slice(4);
  expect(rows).toHaveLength(30);
  for (const row of rows) {
    const [key = "", inhabitants, squareKilometres] = row.split(";");
    const files = filesOf(key.slice(0, 2));
    const changes = changesOf(files, key.slice(0, 2), 2024);
    const of = (folder: string): ReadonlyMap<string, number> =>
      numbersAt(files, `${folder}/${key.slice(0, 2)}.csv`, "", 2023);
    expect(Math.round(carriedNumbers(of("inhabitants"), changes, "weight").get(key) ?? 0)).toBeCloseTo(
      Number(inhabitants),
      -0.5,
    );
    expect(carriedNumbers(of("square-kilometres"), changes, "areaWeight").get(key)).toBeCloseTo(
      Number(squareKilometres),
      1,
    );
  }
});

function changesOf(files: AreaFiles, state: string, year: number): readonly TerritoryChange[] {
  return changeList(files, `changes/${state}.csv`).filter(
    (change) => change.year === year && change.kind !== "renamed",
  );
}

/** Numbers of the municipalities that the changes touch, a year later. */
function carriedNumbers(
  before: ReadonlyMap<string, number>,
  changes: readonly TerritoryChange[],
  of: "weight" | "areaWeight",
): ReadonlyMap<string, number> {
  const dissolved = new Set(changes.map(({ from }) => from));
  const after = new Map<string, number>();
  for (const change of changes) {
    const start = after.get(change.to) ?? (dissolved.has(change.to) ? 0 : (before.get(change.to) ?? 0));
    after.set(change.to, start + (before.get(change.from) ?? NaN) * change[of]);
  }
  return after;
}

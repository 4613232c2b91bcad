import { expect, test } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import {
  dynamicsClass,
  dynamicsClasses,
  statusClass,
  statusClasses,
  statusIndex,
} from "../../src/comparison/statusIndex.ts";
import type { Figure } from "../../src/model/figure.ts";
import type { Territory } from "../../src/model/territory.ts";
import { readReference } from "../statistics/readReference.ts";
import { definition, share, territory, withheld } from "./county.ts";

const berlin = readReference("vectors/mss_berlin_2021.csv").filter((row) => row.text("status_index") !== "");

function indexOf(columns: readonly string[]): readonly number[] {
  return (
    statusIndex(
      columns.map((column) => ({ values: berlin.map((row) => row.number(column)), weight: 1, sign: 1 })),
    ) ?? []
  );
}

test("Berlin's status classes of 2021 are reproduced in 536 of 536 areas", () => {
  const index = indexOf(["zS1", "zS3", "zS4"]);
  expect(index.map((value) => statusClasses[statusClass(value)])).toEqual(
    berlin.map((row) => row.text("status_class")),
  );
  expect(index).toHaveLength(536);
  // Berlin's table has z-values to two decimals.
  const worst = Math.max(
    ...index.map((value, place) => Math.abs(value - (berlin[place]?.number("status_index") ?? 99))),
  );
  expect(worst).toBeLessThan(0.0105);
});

test("Berlin's dynamics classes of 2021 are reproduced in 536 of 536 areas", () => {
  const classes = indexOf(["zD1", "zD3", "zD4"]).map((value) => dynamicsClasses[dynamicsClass(value)]);
  expect(classes).toEqual(berlin.map((row) => row.text("dynamic_class")));
});

const names = ["a", "b", "c", "d"];
const four: Territory = {
  ...territory,
  planningAreas: names.map((name) => ({ key: `pr-${name}`, name, level: "planningArea", town: false })),
};
const settings = {
  members: [
    { indicator: "ARB03", weight: 1 },
    { indicator: "SGB01", weight: 1 },
  ],
  dynamicsYears: 2,
};
const definitions = [definition(), definition({ id: "SGB01" })];

function figures(total = 1000): readonly Figure[] {
  const table = { ARB03: [60, 80, 90, 150], SGB01: [50, 70, 90, 210] };
  return Object.entries(table).flatMap(([indicator, events]) =>
    events.flatMap((count, place) => [
      share(`pr-${names[place]}`, 2014, Math.round(count * 0.9), total, { indicator }),
      share(`pr-${names[place]}`, 2016, count, total, { indicator }),
    ]),
  );
}

test("planning areas get status, dynamics and the status without each indicator", () => {
  const { index } = compare({
    definitions,
    figures: figures(),
    territory: four,
    year: 2016,
    index: settings,
  });
  expect(index?.places.map(({ area }) => area)).toEqual(["pr-a", "pr-b", "pr-c", "pr-d"]);
  // z of the sums: −0.97, −0.51, −0.20 and 1.67 (population standard deviation): only d is beyond 1.5.
  expect(index?.places.map(({ status }) => index.statuses[status])).toEqual([
    "mittel",
    "mittel",
    "mittel",
    "sehr niedrig",
  ]);
  expect(index?.places.at(-1)?.statusWithout.map(({ indicator }) => indicator)).toEqual(["ARB03", "SGB01"]);
});

test("an area below 300 inhabitants, and one with a withheld value, has no place", () => {
  const small = figures().map((figure) =>
    figure.area === "pr-a" && figure.status === "shown"
      ? share(figure.area, figure.year, 20, 299, { indicator: figure.indicator })
      : figure,
  );
  const result = compare({ definitions, figures: small, territory: four, year: 2016, index: settings }).index;
  expect(result?.refused).toEqual(["pr-a"]);
  const hidden = figures().map((figure) =>
    figure.area === "pr-b" && figure.year === 2016 ? withheld("pr-b", 2016, figure.indicator) : figure,
  );
  expect(
    compare({ definitions, figures: hidden, territory: four, year: 2016, index: settings }).index?.refused,
  ).toEqual(["pr-b"]);
});

test("an area without an earlier value has a status, and its dynamics are not known", () => {
  const hidden = figures().map((figure) =>
    figure.area === "pr-b" && figure.year === 2014 ? withheld("pr-b", 2014, figure.indicator) : figure,
  );
  const { index } = compare({ definitions, figures: hidden, territory: four, year: 2016, index: settings });
  // Changes of a, c, d: 6, 9, 15 and 5, 9, 21; sums of their z standardised again: −1.03, −0.33, 1.36.
  expect(index?.places.map(({ dynamics }) => index.dynamics[dynamics])).toEqual([
    "positiv",
    "keine Angabe",
    "stabil",
    "negativ",
  ]);
});

test("nothing is said about dynamics across a break, and there is no index without a member", () => {
  const broken = [definition(), definition({ id: "SGB01", breaks: [{ year: 2016, reason: "Revision" }] })];
  const { index } = compare({
    definitions: broken,
    figures: figures(),
    territory: four,
    year: 2016,
    index: settings,
  });
  expect(index?.places.map(({ dynamics }) => index.dynamics[dynamics])).toEqual(
    Array.from({ length: 4 }, () => "keine Angabe"),
  );
  expect(
    compare({ definitions: [definition()], figures: figures(), territory: four, year: 2016, index: settings })
      .index,
  ).toBeUndefined();
});

test("a relief counts the other way round, and weights count", () => {
  const values = [1, 2, 3, 4];
  const burden = statusIndex([{ values, weight: 1, sign: 1 }]);
  expect(statusIndex([{ values: values.toReversed(), weight: 1, sign: -1 }])).toEqual(burden);
  const heavy = statusIndex([
    { values, weight: 3, sign: 1 },
    { values: values.toReversed(), weight: 1, sign: 1 },
  ]);
  expect(heavy?.map((value) => Math.round(1000 * value))).toEqual(
    burden?.map((value) => Math.round(1000 * value)),
  );
});

import { expect, test } from "vitest";
import { diffEditions } from "../../src/editions/diffEditions.ts";
import { differenceLines } from "../../src/editions/differenceLines.ts";
import { withoutMunicipal } from "../../src/editions/withoutMunicipal.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { Figure, ShownFigure } from "../../src/model/figure.ts";

const badBlankenburg = "16073005";

function shown(year: number, numerator: number, denominator: number, value: number): ShownFigure {
  return {
    indicator: "ARB03",
    area: badBlankenburg,
    year,
    status: "shown",
    value,
    numerator,
    denominator,
    numeratorPeriod: String(year),
    denominatorPeriod: `${year - 1}-12-31`,
    method: "wilson-95",
    flags: [],
  };
}

function withheld(year: number): Figure {
  return { indicator: "ARB03", area: badBlankenburg, year, status: "withheld" };
}

function edition(
  year: number,
  figures: readonly Figure[],
  changes: Partial<Edition["edition"]> = {},
  definition = "sha256:a",
): Edition {
  return {
    format: "atlas-indicators/1",
    edition: {
      year,
      county: "16073",
      name: "Landkreis Saalfeld-Rudolstadt",
      territory: "2016-12-31",
      dataStatus: `${year + 1}-11-30`,
      software: "0.1.0",
      synthetic: [],
      ...changes,
    },
    indicators: [
      {
        id: "ARB03",
        title: "Arbeitslosenanteil",
        theme: "arbeit",
        kind: "share",
        factor: 100,
        unit: "percent",
        decimals: 1,
        direction: "burden",
        definition,
      },
    ],
    areas: [{ key: badBlankenburg, name: "Bad Blankenburg", level: "municipality" }],
    figures,
    verdicts: [],
    trends: [],
  };
}

const classes = (before: Edition, after: Edition): readonly string[] =>
  diffEditions(before, after).map((each) => each.class);

test("the same edition twice has no differences", () => {
  const same = edition(2016, [shown(2016, 269, 4087, 6.582)]);
  expect(diffEditions(same, same)).toEqual([]);
});

test("a later year is a change, with its difference", () => {
  const before = edition(2015, [shown(2015, 280, 4100, 6.829)]);
  const after = edition(2016, [shown(2015, 280, 4100, 6.829), shown(2016, 269, 4087, 6.582)]);
  expect(diffEditions(before, after)).toEqual([
    expect.objectContaining({
      class: "change",
      indicator: "ARB03",
      area: badBlankenburg,
      difference: 6.582 - 6.829,
    }),
  ]);
});

test("another count for the same year is a revision", () => {
  expect(
    classes(edition(2015, [shown(2015, 280, 4100, 6.829)]), edition(2016, [shown(2015, 281, 4100, 6.854)])),
  ).toEqual(["revision"]);
});

test("a count corrected by one or two has no old value and no difference beside it", () => {
  const before = edition(2015, [shown(2015, 280, 4100, 6.829)]);
  const slight = diffEditions(before, edition(2016, [shown(2015, 282, 4100, 6.878)]));
  expect(slight).toEqual([
    expect.objectContaining({ class: "revision", after: shown(2015, 282, 4100, 6.878) }),
  ]);
  expect(slight[0]).not.toHaveProperty("before");
  expect(slight[0]).not.toHaveProperty("difference");
  expect(differenceLines(slight, before, before)[1]).toBe(
    "  ARB03 Bad Blankenburg: 2015 6,9\u202f%, berichtigt (r)",
  );
  const [larger] = diffEditions(before, edition(2016, [shown(2015, 283, 4100, 6.902)]));
  expect(larger).toHaveProperty("before");
});

test("without municipalities the differences of larger areas remain", () => {
  const figures = [shown(2015, 280, 4100, 6.829), { ...shown(2015, 900, 9000, 10), area: "16073" }];
  const county = { key: "16073", name: "Kreis", level: "county" as const };
  const before = edition(2015, figures);
  const after = edition(
    2016,
    figures.map((figure) => ({ ...figure, numerator: (figure.numerator ?? 0) + 9 })),
  );
  const areas = [...before.areas, county];
  const all = diffEditions(before, after);
  expect(all).toHaveLength(2);
  expect(withoutMunicipal(all, [{ areas }]).map(({ area }) => area)).toEqual(["16073"]);
});

test("a changed definition is named before a revision", () => {
  const after = edition(2015, [shown(2015, 281, 4100, 6.854)], {}, "sha256:b");
  expect(classes(edition(2015, [shown(2015, 280, 4100, 6.829)]), after)).toEqual(["definition"]);
});

test("equal counts with another last digit are rounding", () => {
  expect(
    classes(edition(2015, [shown(2015, 280, 4100, 6.829)]), edition(2015, [shown(2015, 280, 4100, 6.83)])),
  ).toEqual(["rounding"]);
});

test("another Gebietsstand with another denominator is territory", () => {
  const after = edition(2019, [shown(2015, 300, 4300, 6.977)], { territory: "2019-12-31" });
  expect(classes(edition(2016, [shown(2015, 280, 4100, 6.829)]), after)).toEqual(["territory"]);
});

test("a value of one year beside one of several years is another definition, in the same place too", () => {
  const together = { ...shown(2015, 33, 290, 11.379), flags: ["pooled" as const] };
  const after = edition(2016, [shown(2015, 7, 56, 12.5)], { territory: "2016-12-31" });
  expect(classes(edition(2015, [together], { territory: "2015-12-31" }), after)).toEqual(["definition"]);
});

test("shown here and withheld there is protection, without any number of the withheld side", () => {
  const [difference] = diffEditions(
    edition(2015, [shown(2015, 280, 4100, 6.829)]),
    edition(2016, [withheld(2015)]),
  );
  expect(difference?.class).toBe("protection");
  expect(difference).not.toHaveProperty("difference");
});

test("withheld in both is no difference", () => {
  expect(diffEditions(edition(2015, [withheld(2015)]), edition(2015, [withheld(2015)]))).toEqual([]);
});

test("the same value in a later year, and withheld in both years, are no differences", () => {
  const before = edition(2015, [shown(2015, 280, 4000, 7)]);
  expect(diffEditions(before, edition(2016, [shown(2016, 273, 3900, 7)]))).toEqual([]);
  expect(diffEditions(edition(2015, [withheld(2015)]), edition(2016, [withheld(2016)]))).toEqual([]);
});

test("an indicator of one edition only is new or dropped", () => {
  const empty = edition(2015, []);
  const full = edition(2015, [shown(2015, 280, 4100, 6.829)]);
  expect(classes(empty, full)).toEqual(["new"]);
  expect(classes(full, empty)).toEqual(["dropped"]);
});

test("an area that only one Gebietsstand knows is territory", () => {
  const without = { ...edition(2019, []), areas: [] };
  expect(classes(edition(2016, [shown(2016, 269, 4087, 6.582)]), without)).toEqual(["territory"]);
});

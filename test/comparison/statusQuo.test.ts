import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseProjections } from "../../src/comparison/parseProjections.ts";
import type { Projections } from "../../src/comparison/projectionsSchema.ts";
import { rateLevel } from "../../src/comparison/rateLevel.ts";
import { statusQuo } from "../../src/comparison/statusQuo.ts";
import type { Area } from "../../src/model/area.ts";
import type { Measure } from "../../src/model/measure.ts";
import type { ModelProjection } from "../../src/model/modelProjection.ts";
import type { Observation } from "../../src/model/observation.ts";
import { problemText } from "../../src/german/problemText.ts";
import { readReference } from "../statistics/readReference.ts";

const file = {
  path: "projections.yaml",
  text: readFileSync("data-samples/saalfeld-rudolstadt/projections.yaml", "utf8"),
};

const people = {
  women:
    "0-2 1217, 3-5 1241, 6-9 1507, 10-14 1992, 15-17 1185, 18-19 654, 20-24 1336, 25-29 2599, 30-34 2729, 35-39 2755, 40-44 2771, 45-49 3866, 50-54 4865, 55-59 4740, 60-64 4696, 65-69 3434, 70-74 3663, 75-79 4579, 80-84 2923, 85-89 1849, 90-up 908, 65-74 7097, 75-up 10259",
  men: "0-2 1269, 3-5 1264, 6-9 1628, 10-14 2080, 15-17 1248, 18-19 857, 20-24 1616, 25-29 3218, 30-34 3296, 35-39 3101, 40-44 3146, 45-49 4119, 50-54 5127, 55-59 4828, 60-64 4573, 65-69 3238, 70-74 3077, 75-79 3345, 80-84 1725, 85-89 786, 90-up 228, 65-74 6315, 75-up 6084",
};

function observation(measure: string, area: string, period: string, value: number): Observation {
  return { measure, area, period, value, flags: [], origins: [] };
}

/** Inhabitants of an area on 31.12.2015; `only` leaves out age groups that its table does not have. */
function inhabitants(area: string, factor = 1, only: (ages: string) => boolean = () => true) {
  return (["women", "men"] as const).flatMap((sex) =>
    people[sex].split(", ").flatMap((entry) => {
      const [ages = "", count = ""] = entry.split(" ");
      return only(ages)
        ? [observation(`population-${sex}-${ages}`, area, "2015-12-31", factor * Number(count))]
        : [];
    }),
  );
}

const events = [786, 821, 822].flatMap((births, index) => [
  observation("births", "16073", `${2013 + index}`, births),
  observation("deaths", "16073", `${2013 + index}`, [1602, 1546, 1659][index] ?? 0),
]);

const measures: readonly Measure[] = [...inhabitants("16073"), ...events].map(({ measure: id }) => ({
  id,
  title: id,
  unit: "persons",
  kind: "stock",
  concept: "residence",
  parts: [],
  subsets: [],
  sensitive: id === "births" || id === "deaths",
  additive: true,
}));

function sample(text = file.text): Projections {
  const { value, problems } = parseProjections({ path: file.path, text }, measures);
  if (value === undefined) throw new Error(problems.map(problemText).join("\n"));
  return value;
}

function area(key: string, level: Area["level"], planningArea?: string): Area {
  return { key, name: key, level, town: false, ...(planningArea === undefined ? {} : { planningArea }) };
}

const territory = {
  county: area("16073", "county"),
  planningAreas: [area("pr-tal", "planningArea"), area("pr-stadt", "planningArea")],
  municipalities: [
    area("16073001", "municipality", "pr-tal"),
    area("16073002", "municipality", "pr-tal"),
    area("16073003", "municipality", "pr-stadt"),
    area("16073004", "municipality"),
  ],
};

const observations = [
  ...inhabitants("16073"),
  ...events,
  ...inhabitants("pr-tal", 0.1, (ages) => !/^(65-69|7[05]-[79].|8.-..|90-up)$/.test(ages)),
  ...inhabitants("pr-stadt", 0.2),
  ...inhabitants("16073001", 0.05),
];

function results(projections: Projections, year = 2016): readonly ModelProjection[] {
  return statusQuo({ projections, observations, territory, year }).value?.results ?? [];
}

test("the county's own calculation is that of R, with and without migration", () => {
  const county = results(sample()).filter((one) => one.area === "16073" && one.year > 2015);
  const expected = readReference("statistics/statusQuo.csv").map((row) => ({
    variant: row.text("variant"),
    area: "16073",
    base: 2015,
    year: row.number("year"),
    persons: row.number("persons"),
    under20: row.number("under20"),
    from20To64: row.number("from20To64"),
    from65: row.number("from65"),
  }));
  expect(county).toEqual(expected);
});

test("the base year is what was counted, not rounded", () => {
  const [first] = results(sample());
  expect(first).toMatchObject({ area: "16073", year: 2015, persons: 109_278, from65: 29_755 });
});

test("the base year is rounded where the edition rounds all counts, ties to the even ten", () => {
  const projections = sample();
  // 109 278 inhabitants, 29 755 of them from 65 on.
  const { value } = statusQuo({ projections, observations, territory, year: 2016, roundsCounts: true });
  expect(value?.results[0]).toMatchObject({ year: 2015, persons: 109_280, from65: 29_760 });
});

test("a planning area with wide age groups is split like the county and has the county's rates", () => {
  const last = (key: string): readonly number[] =>
    results(sample()).flatMap(({ area: at, year, persons }) => (at === key && year === 2030 ? persons : []));
  // A tenth of the county's people; both are rounded to tens.
  const apart = last("pr-tal").map((persons, index) => Math.abs(persons - (last("16073")[index] ?? 0) / 10));
  expect(apart).toHaveLength(2);
  expect(Math.max(...apart)).toBeLessThanOrEqual(5.5);
});

test("a municipality is never projected, nor a planning area that is one", () => {
  const areas = new Set(results(sample()).map((one) => one.area));
  expect([...areas]).toEqual(["16073", "pr-tal"]);
  const asked = sample().levels;
  expect(asked).toEqual(["county", "planningArea"]);
  const { value, problems } = parseProjections(
    { path: file.path, text: file.text.replace("[county, planningArea]", "[municipality]") },
    measures,
  );
  expect(value).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(["yaml/invalid"]);
});

const larger = {
  ...territory,
  planningAreas: [area("pr-berg", "planningArea"), ...territory.planningAreas],
  municipalities: [
    ...territory.municipalities.slice(0, 3),
    ...["16073005", "16073006"].map((key) => area(key, "municipality", "pr-berg")),
  ],
};

const inBoth = [...observations, ...inhabitants("pr-berg", 0.3)];

test("where one municipality would be left of the county, the smallest planning area has no calculation", () => {
  // Left of the county without pr-berg and pr-tal: 16073003 alone.
  const { value, problems } = statusQuo({
    projections: sample(),
    observations: inBoth,
    territory: larger,
    year: 2016,
  });
  expect([...new Set(value?.results.map((one) => one.area))]).toEqual(["16073", "pr-berg"]);
  expect(problems.map(problemText)).toEqual([
    "Für pr-tal gibt es keine Modellrechnung: Der Kreis ohne die übrigen Planungsräume ist eine einzige Gemeinde, und für eine Gemeinde darf keine Rechnung abzulesen sein.",
  ]);
});

test("where two municipalities are left of the county, or no county is calculated, all planning areas stay", () => {
  const areasOf = (projections: Projections, municipalities: readonly Area[]): readonly string[] => {
    const input = { projections, observations: inBoth, territory: { ...larger, municipalities }, year: 2016 };
    return [...new Set(statusQuo(input).value?.results.map((one) => one.area))];
  };
  const more = [...larger.municipalities, area("16073004", "municipality")];
  expect(areasOf(sample(), more)).toEqual(["16073", "pr-berg", "pr-tal"]);
  const parts = { ...sample(), levels: ["planningArea" as const] };
  expect(areasOf(parts, larger.municipalities)).toEqual(["pr-berg", "pr-tal"]);
});

test("an edition before the base year, or whose data status is older than the rates, has no calculation", () => {
  expect(statusQuo({ projections: sample(), observations, territory, year: 2014 }).value).toBeUndefined();
  const early = statusQuo({
    projections: sample(),
    observations,
    territory,
    year: 2016,
    dataStatus: "2017-05-31",
  });
  expect(early.value).toBeUndefined();
  expect(early.problems.map(problemText)).toEqual([
    "Die Raten der Modellrechnung sind vom 21.06.2017, der Datenstand der Ausgabe ist der 31.05.2017. Die Modellrechnung bleibt in dieser Ausgabe weg.",
  ]);
});

test("without inhabitants or events of the county there is no calculation, and a message says which", () => {
  const nobody = statusQuo({ projections: sample(), observations: events, territory, year: 2016 });
  const still = statusQuo({
    projections: sample(),
    observations: inhabitants("16073"),
    territory,
    year: 2016,
  });
  expect([nobody, still].map(({ value }) => value)).toEqual([undefined, undefined]);
  expect([...nobody.problems, ...still.problems].map(problemText)).toEqual([
    "Für den Kreis fehlt „population-women-0-2“ am 31. Dezember 2015. Ohne diese Zahl gibt es keine Modellrechnung.",
    "Für den Kreis ist „births“ 2013, 2014 und 2015 nicht bekannt oder kleiner als 100. Das Niveau der Raten lässt sich daran nicht ausrichten; level weglassen oder andere Jahre nennen.",
  ]);
});

/** Rates without a death: survival of 1, or of 1 at every other age. */
const deathless = (share: string): string =>
  file.text.replaceAll(/(?<=^ {2}(?:wo)?men: )\[.*\]$/gm, `[${`1, ${share}, `.repeat(9)}1, ${share}]`);

test.each(["1", "0.99"])("survival of 1 beside %s cannot be levelled and is named with its line", (share) => {
  const { value, problems } = parseProjections({ path: file.path, text: deathless(share) }, measures);
  expect(value).toBeUndefined();
  expect(problems.map(problemText)).toEqual([
    expect.stringMatching(
      /^projections\.yaml:\d+:\d+: Aus survival ergäben sich keine Sterbefälle; level kann dieses Niveau nicht anpassen\. Überlebensraten unter 1 eintragen oder level weglassen\.$/,
    ),
  ]);
});

test("rates without a birth or a death may be calculated with where no level is asked for", () => {
  const text = deathless("1").replace(/^level:.*$/m, "");
  expect(sample(text).survival.women[0]).toBe(1);
});

test("the level of the rates follows births and deaths counted", () => {
  // Chance to die 0.02 a year at every age: 3 × 2 × 1000 × 0.02 = 120 deaths; 1000 × 0.05 = 50 births.
  const survival = Array.from({ length: 4 }, () => Math.exp(-0.1));
  const rates = {
    fertility: { rates: [0, 0.05, 0], source: "" },
    survival: { women: survival, men: survival, source: "" },
  };
  const population = { women: [1000, 1000, 1000], men: [1000, 1000, 1000] };
  const level = rateLevel(rates, population, { births: 100, deaths: 60 });
  expect(level.fertility.rates).toEqual([0, 0.1, 0]);
  expect(level.survival.women.map((share) => share.toFixed(12))).toEqual(
    survival.map(() => Math.exp(-0.05).toFixed(12)),
  );
});

test.each([
  [
    "until: 2030",
    "until: 2031",
    "Von 2015 bis 2031 ist es keine Zahl von Schritten zu fünf Jahren. Möglich ist zum Beispiel 2030.",
  ],
  [
    "rates: [0, 0, 0, ",
    "rates: [0, 0, ",
    "fertility.rates braucht 19 Werte, einen je Altersgruppe (survival einen mehr: vorn die Neugeborenen); es sind 18.",
  ],
  [
    "population-women-10-14",
    "population-woman-10-14",
    "Die Basiszahl „population-woman-10-14“ gibt es nicht. Gemeint ist vielleicht „population-women-10-14“.",
  ],
  [
    "population-women-10-14",
    "births",
    "Die Basiszahl „births“ ist schutzwürdig. Eine Modellrechnung darf nur von Einwohnerzahlen ausgehen (sensitive: false).",
  ],
  [
    "rates: [0, 0, 0, 0.0081, 0.0367, 0.0805, 0.0975, 0.0528, 0.0095, 0.0004,",
    "rates: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0,",
    "Aus fertility ergäben sich keine Geburten; level kann dieses Niveau nicht anpassen. Geburtenraten über 0 eintragen oder level weglassen.",
  ],
  ["women: [0.9967, ", "women: [99.67, ", "survival.women.0"],
  ["0.4814, 0.2237]", "0.4814, 0]", "survival.women.19"],
  ["rates: [0, 0, 0, 0.0081", "rates: [0, 0, 0, 8.1", "fertility.rates.3"],
  ["men: [0.0668, ", "men: [6.68, ", "variants.1.migration.men.0"],
])("%s written as %s is named with its line", (right, wrong, sentence) => {
  const { value, problems } = parseProjections(
    { path: file.path, text: file.text.replace(right, wrong) },
    measures,
  );
  expect(value).toBeUndefined();
  expect(problems.map(problemText)).toEqual([expect.stringMatching(/^projections\.yaml:\d+:\d+: /)]);
  expect(problems.map(problemText).join()).toContain(sentence);
});

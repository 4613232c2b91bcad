import { expect, test } from "vitest";
import { compare } from "../../src/comparison/compare.ts";
import type { Figure } from "../../src/model/figure.ts";
import { definition, rate, rateDefinition, share, territory, withheld } from "./county.ts";

function run(figures: readonly Figure[], definitions = [definition()]) {
  return compare({ definitions, figures, territory, year: 2016 });
}

const county = [share("16073", 2015, 5_400, 60_000), share("16073", 2016, 5_400, 60_000)];

test("only differences beyond 99.8 % become findings", () => {
  const { findings } = run([...county, share("16073005", 2016, 44, 300), share("16073077", 2016, 37, 300)]);
  expect(findings.map(({ id }) => id)).toEqual(["ARB03-16073005-verdict"]);
  expect(findings[0]).toMatchObject({
    kind: "verdict",
    verdict: "higher-998",
    against: "16073",
    reference: 9,
    level: "municipality",
  });
});

test("a finding is weaker than its test alone, because all areas were tested", () => {
  const { findings } = run([
    ...county,
    share("16073005", 2016, 44, 300),
    share("16073077", 2016, 27, 300),
    share("16073017", 2016, 9, 100),
  ]);
  const [finding] = findings;
  // Score test: z = (44/300 − 0.09) / √(0.09·0.91/300) = 3.4296; R: 2 * pnorm(-3.4296) = 0.000604.
  expect(finding?.pValue).toBeCloseTo(0.000604, 5);
  expect(finding?.strength).toBeCloseTo(3 * (finding?.pValue ?? 9), 12);
});

test("findings are ordered by strength", () => {
  const { findings } = run([
    ...county,
    share("16073005", 2016, 44, 300),
    share("16073077", 2016, 3_000, 15_000),
  ]);
  expect(findings.map(({ area }) => area)).toEqual(["16073077", "16073005"]);
});

test("a certain change of a year names both figures", () => {
  const { changes, findings } = run([
    share("16073", 2015, 5_400, 60_000),
    share("16073", 2016, 4_800, 60_000),
  ]);
  expect(changes).toMatchObject([
    { area: "16073", year: 2016, from: 2015, difference: -1, certainty: "998" },
  ]);
  expect(findings).toMatchObject([
    { kind: "change", id: "ARB03-16073-change", before: { value: 9 }, figure: { value: 8 } },
  ]);
});

test("a small change is a change without certainty", () => {
  const { changes, findings } = run([share("16073005", 2015, 26, 300), share("16073005", 2016, 28, 300)]);
  expect(changes[0]?.certainty).toBe("none");
  expect(findings).toEqual([]);
});

test("rates of two years are compared exactly", () => {
  // R: poisson.test(c(12, 30), c(1000, 1000))$p.value = 0.00791
  const { changes } = run(
    [rate("16073005", 2015, 30, 1000), rate("16073005", 2016, 12, 1000)],
    [rateDefinition],
  );
  expect(changes[0]?.certainty).toBe("95");
  expect(changes[0]?.pValue).toBeCloseTo(0.00791, 4);
});

test("no change is computed across a break, from a withheld year, or for pooled values", () => {
  const pair = [share("16073", 2015, 5_400, 60_000), share("16073", 2016, 4_800, 60_000)];
  expect(run(pair, [definition({ breaks: [{ year: 2016, reason: "Zensus" }] })]).changes).toEqual([]);
  expect(run([withheld("16073", 2015), share("16073", 2016, 4_800, 60_000)]).changes).toEqual([]);
  expect(
    run([share("16073", 2015, 5_400, 60_000), share("16073", 2016, 4_800, 60_000, { flags: ["pooled"] })])
      .changes,
  ).toEqual([]);
});

test("the county's place is a fifth, and how many counties are clearly apart, never a rank", () => {
  const events = {
    "16051": 4_000,
    "16052": 4_500,
    "16053": 5_400,
    "16061": 5_450,
    "16062": 7_000,
    "16063": 7_500,
  };
  const others = Object.entries(events).map(([area, count]) => share(area, 2016, count, 60_000));
  const { positions } = run([...county, ...others, share("16", 2016, 60_000, 600_000)]);
  expect(positions).toEqual([
    { indicator: "ARB03", year: 2016, fifth: 2, counties: 7, apart: { higher: 2, lower: 2, similar: 2 } },
  ]);
});

test("a county in the lowest fifth and clearly below the state is a finding", () => {
  const others = territory.neighbours.map(({ key }) => share(key, 2016, 7_000, 60_000));
  const { findings } = run([...county, ...others, share("16", 2016, 60_000, 600_000)]);
  expect(findings.map(({ id }) => id)).toContain("ARB03-16073-position");
});

test("withheld values never change what is said about others", () => {
  const figures = [...county, share("16073005", 2016, 44, 300)];
  const plain = run(figures);
  const hidden = run([...figures, withheld("16073017", 2016), withheld("16073077", 2016)]);
  expect({ ...hidden, summaries: [] }).toEqual({ ...plain, summaries: [] });
});

test("the order of figures does not matter", () => {
  const figures = [
    ...county,
    share("16073005", 2016, 44, 300),
    share("16073077", 2016, 3_000, 15_000),
    share("16073077", 2015, 2_000, 15_000),
  ];
  expect(run(figures.toReversed())).toEqual(run(figures));
});

test("the nearest counties are those with the most similar structure", () => {
  const ids = ["BEV01", "BEV02", "BEV07"];
  const definitions = ids.map((id, index) =>
    definition({
      id,
      direction: "neutral",
      kind: (["count", "density", "ratio"] as const)[index],
      interval: "none",
    }),
  );
  const structure: Readonly<Record<string, readonly number[]>> = {
    "16073": [110_000, 107, 42],
    "16051": [210_000, 780, 35],
    "16052": [96_000, 630, 50],
    "16053": [109_000, 950, 34],
    "16061": [102_000, 107, 37],
    "16062": [85_000, 118, 41],
    "16063": [125_000, 96, 39],
  };
  const figures = Object.entries(structure).flatMap(([area, values]) =>
    values.map((value, index) =>
      share(area, 2016, 1, 2, { indicator: ids[index] ?? "", value, method: "none" }),
    ),
  );
  const { similarCounties } = run(figures, definitions);
  expect(similarCounties.slice(0, 2)).toEqual(["16063", "16062"]);
  expect(similarCounties).toHaveLength(6);
});

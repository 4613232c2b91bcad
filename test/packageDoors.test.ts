import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import packageJson from "../package.json" with { type: "json" };

/** What the package promises at each of its doors. */
const doors = {
  sozialatlas: ["buildAtlas", "diffEditions", "loadWorkspace", "readTable"],
  "sozialatlas/statistics": [
    "benjaminiHochberg",
    "byarInterval",
    "chiSquaredCdf",
    "clopperPearsonInterval",
    "cochranArmitage",
    "compareRates",
    "countInterval",
    "directlyStandardisedRate",
    "exactPoissonInterval",
    "funnelLimits",
    "geometricMean",
    "harmonicMean",
    "lifeTable",
    "mannKendall",
    "minMax",
    "minimumRanks",
    "naturalBreaks",
    "newcombeInterval",
    "normalCdf",
    "normalQuantile",
    "percentileRanks",
    "poissonTrend",
    "quantile",
    "quantileGroups",
    "standardisedRatio",
    "studentMeanInterval",
    "studentQuantile",
    "theilSen",
    "weightedMean",
    "weightedTrend",
    "wilsonInterval",
    "zScores",
  ],
  "sozialatlas/protection": ["audit", "protect"],
};

const names = z.record(z.string(), z.unknown());

test.each(Object.entries(doors))("%s gives exactly its names, built", async (door, expected) => {
  const built: unknown = await import(/* @vite-ignore */ door);
  expect(Object.keys(names.parse({ ...z.looseObject({}).parse(built) })).toSorted()).toEqual(expected);
});

test.each(Object.entries(packageJson.exports).filter(([, door]) => typeof door !== "string"))(
  "%s comes with its types",
  (_, door) => {
    const { types } = z.object({ types: z.string(), default: z.string() }).parse(door);
    expect(readFileSync(resolve(types), "utf8")).toMatch(/^export /m);
  },
);

test("a door is a file of the build", () => {
  expect(fileURLToPath(import.meta.resolve("sozialatlas"))).toBe(resolve("dist/index.js"));
});

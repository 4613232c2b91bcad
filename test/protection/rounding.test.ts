import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Measure } from "../../src/model/measure.ts";
import type { ShownFigure } from "../../src/model/figure.ts";
import { protectEstimates } from "../../src/protection/protectEstimates.ts";
import type { Protected, ProtectionInput } from "../../src/protection/protectionInput.ts";
import { roundedRange } from "../../src/protection/roundedRange.ts";
import { startSolver } from "../../src/shell/solver.ts";
import { roundHalfEven } from "../../src/statistics/roundHalfEven.ts";
import { input, measure, municipalities, observations } from "./smallCounty.ts";

const solver = startSolver();
const unemployed = measure("unemployed", { subsets: ["unemployed-young"] });
const young = measure("unemployed-young");

function rounded(given: ProtectionInput): ProtectionInput {
  return { ...given, rules: { ...given.rules, rounding: 10 } };
}

async function protectedBy(given: ProtectionInput): Promise<Protected> {
  return (await protectEstimates(rounded(given), solver)).value;
}

const shownIn = ({ figures }: Protected): readonly ShownFigure[] =>
  figures.flatMap((figure) => (figure.status === "shown" ? [figure] : []));

test("ties go to the even ten, so that a printed 0 may be 0 to 5", () => {
  expect([0, 4, 5, 6, 14, 15, 16, 24, 25, 26].map((value) => roundHalfEven(value, 10))).toEqual([
    0, 0, 0, 10, 10, 20, 20, 20, 20, 30,
  ]);
  expect([-5, -6, -15].map((value) => roundHalfEven(value, 10))).toEqual([0, -10, -20]);
  expect(roundedRange(2, 10, 1)).toEqual([-5, 5]);
  expect(roundedRange(12, 10, 1)).toEqual([6, 14]);
});

test("every number lies in the range of its rounded one, and its neighbours outside are rounded to another", () => {
  fc.assert(
    fc.property(fc.integer({ min: -300, max: 300 }), (value) => {
      const [low, high] = roundedRange(value, 10, 1);
      expect(value).toBeGreaterThanOrEqual(low);
      expect(value).toBeLessThanOrEqual(high);
      const printed = roundHalfEven(value, 10);
      expect([low - 1, low, high, high + 1].map((one) => roundHalfEven(one, 10) === printed)).toEqual([
        false,
        true,
        true,
        false,
      ]);
    }),
  );
});

test("every count is printed as a multiple of ten, small ones too, with the flag", async () => {
  const shown = shownIn(await protectedBy(input([unemployed], observations("unemployed", [2, 9, 14, 20]))));
  expect(shown.map(({ area, numerator, value, flags }) => [area, numerator, value, flags])).toEqual([
    ["99001001", 0, 0, ["rounded"]],
    ["99001002", 10, 10, ["rounded"]],
    ["99001003", 10, 10, ["rounded"]],
    ["99001004", 20, 20, ["rounded"]],
    ["pr-tal", 10, 10, ["rounded"]],
    ["99001", 40, 40, ["rounded"]],
  ]);
});

test("a count that is printed as delivered, without a formula, is rounded too; one of money is not", async () => {
  const printedBy = async (kind: Measure["kind"]) => {
    const given = input([{ ...unemployed, kind }], observations("unemployed", [2, 9, 14, 20]));
    const delivered = given.estimates.map((estimate) => {
      if (estimate.status !== "computed") return estimate;
      const { numerator: _, ...bare } = estimate;
      return bare;
    });
    const definitions = given.definitions.map((one) => ({ ...one, kind: "mean" as const }));
    return shownIn(await protectedBy({ ...given, estimates: delivered, definitions })).map(
      ({ value }) => value,
    );
  };
  expect(await printedBy("stock")).toEqual([0, 10, 10, 20, 10, 40]);
  expect(await printedBy("amount")).toEqual([2, 9, 14, 20, 11, 45]);
});

test("the ledger remembers the rounded number and the base, not the exact one", async () => {
  const { ledgerDraft } = await protectedBy(input([unemployed], observations("unemployed", [2, 9, 14, 20])));
  expect(ledgerDraft.entries.map(({ area, value, base }) => [area, value, base])).toContainEqual([
    "99001002",
    10,
    10,
  ]);
});

test("what an earlier edition hid stays a point", async () => {
  const entry = { edition: 2015, territory: "2015-12-31", period: "2016", minimumCount: 3 };
  const given = input([unemployed], observations("unemployed", [9, 12, 14, 20]), {
    ledger: {
      format: "atlas-ledger/1",
      entries: [{ ...entry, measure: "unemployed", area: "99001002", status: "hidden" }],
    },
  });
  const { figures } = await protectedBy(given);
  expect(figures.find(({ area }) => area === "99001002")?.status).toBe("withheld");
});

test("a threshold above half the base cannot be kept by rounding alone: the small number becomes a point", async () => {
  const given = input([unemployed], observations("unemployed", [2, 30, 40, 50]));
  const strict = { ...given, rules: { ...given.rules, sources: { jobcenter: { minimumCount: 8 } } } };
  const { figures, report } = await protectedBy(strict);
  expect(figures.find(({ area }) => area === "99001001")?.status).toBe("withheld");
  expect(report.unprotected).toEqual([]);
});

/** Smallest and largest value of every count over all tables that are rounded as printed: by trying all of them. */
function ranges(
  printed: ReadonlyMap<string, number>,
  most: number,
): ReadonlyMap<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>();
  const fits = (area: string, value: number) => {
    const known = printed.get(area);
    return known === undefined || roundHalfEven(value, 10) === known;
  };
  const counts = Array.from({ length: most + 1 }, (_, value) => value);
  const [first = "", second = "", third = "", fourth = ""] = municipalities.map(({ key }) => key);
  const of = (area: string) => counts.filter((value) => fits(area, value));
  for (const a of of(first))
    for (const b of of(second))
      for (const c of of(third))
        for (const d of of(fourth)) {
          if (!fits("pr-tal", a + b) || !fits("99001", a + b + c + d)) continue;
          for (const [area, value] of [
            [first, a],
            [second, b],
            [third, c],
            [fourth, d],
          ] as const) {
            const [low, high] = found.get(area) ?? [value, value];
            found.set(area, [Math.min(low, value), Math.max(high, value)]);
          }
        }
  return found;
}

test("complete enumeration of all tables finds no small count within less than its width", async () => {
  const counts = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(counts, fc.integer({ min: 2, max: 5 }), async (table, k) => {
      const given = input([unemployed], observations("unemployed", table));
      const result = await protectedBy({
        ...given,
        rules: { ...given.rules, sources: { jobcenter: { minimumCount: k } } },
      });
      const printed = new Map(shownIn(result).map(({ area, numerator = 0 }) => [area, numerator]));
      const possible = ranges(printed, 26);
      municipalities.forEach(({ key }, place) => {
        const value = table[place] ?? 0;
        if (value === 0 || value >= k) return;
        const [low, high] = possible.get(key) ?? [0, 0];
        expect(high - low).toBeGreaterThanOrEqual(k);
      });
    }),
    { numRuns: 40, seed: 3 },
  );
});

test("the order of the input does not matter", async () => {
  const all = [
    ...observations("unemployed", [9, 2, 14, 1]),
    ...observations("unemployed-young", [1, 1, 5, 0]),
  ];
  const given = input([unemployed, young], all);
  const turned = { ...given, observations: all.toReversed(), measures: given.measures.toReversed() };
  const [straight, reversed] = [await protectedBy(given), await protectedBy(turned)];
  expect(reversed.figures).toEqual(straight.figures);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure } from "../../src/model/figure.ts";
import { protectEstimates } from "../../src/protection/protectEstimates.ts";
import type { ProtectionInput } from "../../src/protection/protectionInput.ts";
import { startSolver } from "../../src/shell/solver.ts";
import { countEstimates, input, measure, municipalities, observations } from "./smallCounty.ts";

const solver = startSolver();

async function figuresOf(given: ProtectionInput): Promise<readonly Figure[]> {
  return (await protectEstimates(given, solver)).value.figures;
}

/** What is printed, by indicator and area: a count or undefined. */
async function printed(given: ProtectionInput): Promise<ReadonlyMap<string, number | undefined>> {
  const figures = await figuresOf(given);
  return new Map(
    figures.map((figure) => [
      `${figure.indicator} ${figure.area}`,
      figure.status === "shown" ? figure.numerator : undefined,
    ]),
  );
}

const unemployed = measure("unemployed", { subsets: ["unemployed-young"] });
const young = measure("unemployed-young");

test("a count of 2 is withheld, and another one with it, so that the sum does not give it away", async () => {
  const shown = await printed(input([unemployed], observations("unemployed", [2, 9, 14, 20])));
  expect(shown.get("ABC01 99001001")).toBeUndefined();
  const hidden = [...shown].filter(([, value]) => value === undefined);
  expect(hidden.length).toBeGreaterThan(1);
  expect(shown.get("ABC01 99001")).toBe(45);
});

test("a withheld figure has no number and no reason", async () => {
  const figures = await figuresOf(input([unemployed], observations("unemployed", [2, 9, 14, 20])));
  for (const figure of figures.filter(({ status }) => status === "withheld")) {
    expect(Object.keys(figure).sort()).toEqual(["area", "indicator", "status", "year"]);
  }
});

test("a number that only the county has asks nothing about its municipalities", async () => {
  const countyOnly = observations("unemployed", [2, 9, 14, 20]).filter(({ area }) => area === "99001");
  const { value, problems } = await protectEstimates(input([unemployed], countyOnly), solver);
  expect(problems).toEqual([]);
  expect(value.report.relations).toBe(0);
  expect(value.figures.find(({ area }) => area === "99001")).toMatchObject({
    status: "shown",
    numerator: 45,
  });
});

test("a number that some municipalities have keeps all of them in the system", async () => {
  const some = observations("unemployed", [2, 9, 14, 20]).filter(({ area }) => area !== "99001004");
  const { value } = await protectEstimates(input([unemployed], some), solver);
  expect(value.report.relations).toBe(2);
});

test("a source without a rule stops the edition", async () => {
  const given = input([unemployed], observations("unemployed", [5, 9, 14, 20]));
  const { problems } = await protectEstimates({ ...given, rules: { ...given.rules, sources: {} } }, solver);
  expect(problems.map(({ code, severity }) => `${code} ${severity}`)).toContain("protection/no-rule error");
});

test("counts of inhabitants are shown however small they are", async () => {
  const inhabitants = measure("population", { sensitive: false });
  const shown = await printed(input([inhabitants], observations("population", [1, 2, 14, 20])));
  expect([...shown.values()]).not.toContain(undefined);
});

test("an indicator that would be mostly withheld is not shown for municipalities", async () => {
  const given = input([unemployed], observations("unemployed", [1, 2, 2, 20]));
  const figures = await figuresOf({ ...given, rules: { ...given.rules, hiddenShareLimit: 0.4 } });
  const municipal = figures.filter(({ area }) => area.length === 8);
  expect(
    new Set(municipal.map((figure) => (figure.status === "missing" ? figure.reason : figure.status))),
  ).toEqual(new Set(["not-at-this-level"]));
  expect(figures.find(({ area }) => area === "99001")).toMatchObject({ status: "shown", numerator: 25 });
});

test("everybody but one of a group is a statement about one person", async () => {
  const all = [
    ...observations("unemployed", [9, 12, 14, 20]),
    ...observations("unemployed-young", [8, 4, 5, 6]),
  ];
  const shown = await printed(input([unemployed, young], all));
  const first = [shown.get("ABC01 99001001"), shown.get("ABC02 99001001")];
  expect(first).toContain(undefined);
});

test("an earlier edition's hidden count stays hidden though the rule was relaxed", async () => {
  const entry = { edition: 2015, territory: "2015-12-31", period: "2016", minimumCount: 5 };
  const given = input([unemployed], observations("unemployed", [9, 12, 14, 20]), {
    ledger: {
      format: "atlas-ledger/1",
      entries: [{ ...entry, measure: "unemployed", area: "99001002", status: "hidden" }],
    },
  });
  expect((await printed(given)).get("ABC01 99001002")).toBeUndefined();
});

test("a small count that an earlier edition printed is hidden from now on, and said to be known", async () => {
  const entry = { edition: 2015, territory: "2015-12-31", period: "2016", minimumCount: 1, value: 2 };
  const given = input([unemployed], observations("unemployed", [2, 12, 14, 20]), {
    ledger: {
      format: "atlas-ledger/1",
      entries: [{ ...entry, measure: "unemployed", area: "99001001", status: "printed" }],
    },
  });
  const { value, problems } = await protectEstimates(given, solver);
  expect(value.figures.find(({ area }) => area === "99001001")?.status).toBe("withheld");
  expect(problems).toContainEqual({
    code: "protection/printed-before",
    severity: "warning",
    at: {},
    details: { measure: "unemployed", area: "99001001", period: "2016" },
  });
});

test("the sum of three years is protected together with the years", async () => {
  const years = [2014, 2015, 2016].map((year) =>
    observations("unemployed", [4, year === 2016 ? 1 : 5, 9, 30], `${year}`),
  );
  const all = years.flat();
  const pooled = municipalities.map(({ key }) => {
    const own = all.filter(({ area }) => area === key);
    const [first] = countEstimates("ABC02", own.slice(-1));
    const needs = own.map(({ period, value = 0 }) => {
      return { measure: "unemployed", area: key, period, role: "numerator" as const, weight: 1, value };
    });
    const total = needs.reduce((sum, { value }) => sum + value, 0);
    return first?.status === "computed" ? { ...first, numerator: total, value: total, needs } : undefined;
  });
  const given = input([unemployed], all);
  const figures = await figuresOf({
    ...given,
    estimates: [...given.estimates, ...pooled.flatMap((estimate) => estimate ?? [])],
  });
  const status = (indicator: string, year: number) =>
    figures.find((f) => f.indicator === indicator && f.area === "99001002" && f.year === year)?.status;
  expect(status("ABC01", 2016)).toBe("withheld");
  const others = [status("ABC01", 2014), status("ABC01", 2015), status("ABC02", 2016)];
  expect(others).toContain("withheld");
});

/** All tables of four totals and four subsets that agree with what is printed. */
function tables(shown: ReadonlyMap<string, number | undefined>): readonly (readonly number[])[] {
  const keys = municipalities.map(({ key }) => key);
  const value = (indicator: string, area: string) => shown.get(`${indicator} ${area}`);
  const most = (indicator: string) => value(indicator, "99001") ?? 24;
  const rows = (indicator: string) => {
    const ranges = keys.map((key) => {
      const known = value(indicator, key);
      return known === undefined ? Array.from({ length: most(indicator) + 1 }, (_, count) => count) : [known];
    });
    const sums = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) =>
      agrees(a + b, value(indicator, "pr-tal")) && agrees(a + b + c + d, value(indicator, "99001"));
    return product(ranges, most(indicator)).filter(sums);
  };
  const subsets = rows("ABC02");
  return rows("ABC01").flatMap((totals) =>
    subsets
      .filter((subset) => subset.every((count, index) => count <= (totals[index] ?? 0)))
      .map((subset) => [...totals, ...subset, ...totals.map((count, index) => count - (subset[index] ?? 0))]),
  );
}

function agrees(sum: number, known: number | undefined): boolean {
  return known === undefined || known === sum;
}

function product(ranges: readonly (readonly number[])[], most: number): readonly (readonly number[])[] {
  return ranges.reduce<readonly (readonly number[])[]>(
    (rows, range) =>
      rows.flatMap((row) =>
        range
          .filter((count) => row.reduce((sum, one) => sum + one, count) <= most)
          .map((count) => [...row, count]),
      ),
    [[]],
  );
}

const smallTable = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 })), {
  minLength: 4,
  maxLength: 4,
});

test("complete enumeration finds no small count of a linked table within less than its width", async () => {
  await fc.assert(
    fc.asyncProperty(smallTable, async (pairs) => {
      const subset = pairs.map(([part]) => part);
      const totals = pairs.map(([part, rest]) => part + rest);
      const all = [...observations("unemployed", totals), ...observations("unemployed-young", subset)];
      const { value, problems } = await protectEstimates(input([unemployed, young], all), solver);
      if (problems.some(({ code }) => code === "protection/unprotectable")) return;
      const shown = new Map(
        value.figures.map((f) => [
          `${f.indicator} ${f.area}`,
          f.status === "shown" ? f.numerator : undefined,
        ]),
      );
      const possible = tables(shown);
      const truth = [...totals, ...subset, ...totals.map((count, index) => count - (subset[index] ?? 0))];
      truth.forEach((count, place) => {
        if (count === 0 || count > 2) return;
        const values = possible.map((table) => table[place] ?? 0);
        const width =
          values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 99);
        expect(width).toBeGreaterThanOrEqual(3);
      });
    }),
    { numRuns: 25, seed: 7 },
  );
});

test("the order of estimates, observations and measures does not matter", async () => {
  const all = [
    ...observations("unemployed", [9, 2, 14, 1]),
    ...observations("unemployed-young", [1, 1, 5, 0]),
  ];
  const given = input([unemployed, young], all);
  const turned = {
    ...given,
    estimates: given.estimates.toReversed(),
    observations: given.observations.toReversed(),
    measures: given.measures.toReversed(),
  };
  const [straight, reversed] = [await printed(given), await printed(turned)];
  expect(Object.fromEntries(reversed)).toEqual(Object.fromEntries(straight));
});

/** Least and most that the first municipality can have, for somebody who knows all that is printed and one place more. */
function rangeFor(shown: ReadonlyMap<string, number | undefined>, counts: readonly number[], known: number) {
  const keys = municipalities.map(({ key }) => key);
  const value = (area: string) => shown.get(`ABC01 ${area}`);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const ranges = keys.map((key, place) => {
    const fixed = place === known ? counts[place] : value(key);
    return fixed === undefined ? Array.from({ length: total + 1 }, (_, count) => count) : [fixed];
  });
  const possible = product(ranges, value("99001") ?? total).filter(
    ([a = 0, b = 0, c = 0, d = 0]) => agrees(a + b, value("pr-tal")) && agrees(a + b + c + d, value("99001")),
  );
  const own = possible.map(([first = 0]) => first);
  return Math.max(...own) - Math.min(...own);
}

test("the report names the municipality that could work out another's count from its own", async () => {
  const counts = [2, 9, 14, 20];
  const given = input([unemployed], observations("unemployed", counts));
  const { report } = (await protectEstimates(given, solver)).value;
  const shown = await printed(given);
  const count = "unemployed@2016|99001001";
  const expected = municipalities.flatMap(({ key }, place) =>
    place > 0 && rangeFor(shown, counts, place) < 3 ? [{ count, knownBy: key }] : [],
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(report).toMatchObject({ insiders: expected });
});

test("where the source demands it, no municipality can work out another's count", async () => {
  const counts = [2, 9, 14, 20];
  const given = input([unemployed], observations("unemployed", counts));
  const rules = { ...given.rules, sources: { jobcenter: { minimumCount: 3, insider: "enforce" as const } } };
  const { report } = (await protectEstimates({ ...given, rules }, solver)).value;
  const shown = await printed({ ...given, rules });
  expect(report.insiders).toEqual([]);
  expect([1, 2, 3].map((place) => rangeFor(shown, counts, place)).filter((width) => width < 3)).toEqual([]);
});

test("a count that was corrected to a small one is protected like any other", async () => {
  const entry = { edition: 2015, territory: "2015-12-31", period: "2016", minimumCount: 3, value: 5 };
  const given = input([unemployed], observations("unemployed", [2, 12, 14, 20]), {
    ledger: {
      format: "atlas-ledger/1",
      entries: [{ ...entry, measure: "unemployed", area: "99001001", status: "printed" }],
    },
  });
  const shown = await printed(given);
  expect(rangeFor(shown, [2, 12, 14, 20], -1)).toBeGreaterThanOrEqual(3);
});

import { expect, test } from "vitest";
import {
  byarInterval,
  countInterval,
  directlyStandardisedRate,
  quantileGroups,
  wilsonInterval,
} from "../../src/statistics/index.ts";
import { readReference, type Row } from "./readReference.ts";

const rows = readReference("vectors/error_cases.csv");

/** How a call ended: refused, without a result, or with one. */
function outcome(compute: () => unknown): "refused" | "undefined" | "result" {
  try {
    return compute() === undefined ? "undefined" : "result";
  } catch (error) {
    if (error instanceof RangeError) return "refused";
    throw error;
  }
}

/** A rate needs people; the count's limits are divided by them. */
function rate(row: Row): unknown {
  const [count, people] = [row.number("numerator"), row.number("denominator")];
  if (people === 0) return undefined;
  if (people < 0) throw new RangeError(`people: ${people}`);
  return countInterval(count, row.number("confidence"));
}

test("every refusal of PHEindicatormethods for a share is one here, but nobody at all is no mistake", () => {
  const shares = rows.filter((row) => row.text("function") === "wilson" && row.text("numerator") !== "");
  const outcomes = shares
    .filter((row) => row.text("denominator") !== "")
    .map((row) => ({
      case: `${row.text("numerator")} of ${row.text("denominator")} at ${row.text("confidence")}`,
      outcome: outcome(() =>
        wilsonInterval(row.number("numerator"), row.number("denominator"), row.number("confidence")),
      ),
    }));
  expect(outcomes).toEqual([
    { case: "-80 of 100 at 0.95", outcome: "refused" },
    { case: "80 of 0 at 0.95", outcome: "undefined" },
    { case: "30 of -100 at 0.95", outcome: "refused" },
    { case: "101 of 100 at 0.95", outcome: "refused" },
    { case: "65 of 100 at 0.8", outcome: "refused" },
    { case: "65 of 100 at 50", outcome: "refused" },
    { case: "65 of 100 at 130", outcome: "refused" },
    // Certainty is no level here; there it is an interval of everything.
    { case: "65 of 100 at 1", outcome: "refused" },
  ]);
});

test("rates are refused, allowed and made by the rules of PHEindicatormethods", () => {
  const rates = rows.filter((row) => row.text("function") === "rate");
  expect(rates.map((row) => outcome(() => rate(row)))).toEqual([
    "refused",
    "undefined",
    "refused",
    "result",
    "refused",
    "result",
    "result",
  ]);
  const methods = rates.slice(-2).map((row) => countInterval(row.number("numerator"), 0.95).method);
  expect(methods).toEqual(["exact", "byar"]);
});

test("a standardised rate on nine events is none, groups for fewer values than groups are none, Byar's negative limit is none", () => {
  expect(rows.map((row) => row.text("function"))).toEqual(
    expect.arrayContaining(["dsr", "quantile", "byar_lower"]),
  );
  const nine = [{ events: 9, population: 8970, standard: 1 }];
  expect(directlyStandardisedRate(nine, 0.95)).toBeUndefined();
  expect(quantileGroups([4, 5, 6], 4, "lowest")).toEqual([undefined, undefined, undefined]);
  expect(byarInterval(1, 0.998).lower).toBeUndefined();
});

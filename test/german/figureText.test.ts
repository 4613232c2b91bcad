import { expect, test } from "vitest";
import { figureText, rangeCell } from "../../src/german/figureText.ts";
import type { ShownFigure } from "../../src/model/figure.ts";

const share = { kind: "share", decimals: 1 } as const;
const id = { indicator: "ARB03", area: "99001001", year: 2016 };
const shown: ShownFigure = {
  ...id,
  status: "shown",
  value: 6.582,
  lower: 5.861,
  upper: 7.384,
  numerator: 269,
  denominator: 4087,
  numeratorPeriod: "2016",
  method: "wilson-95",
  flags: [],
};

test("a value stands with its decimals, its range beside it", () => {
  expect(figureText(shown, share)).toBe("6,6");
  expect(rangeCell(shown, share)).toBe("5,9–7,4");
});

test("3 to 9 cases put a share in brackets, counts never", () => {
  expect(figureText({ ...shown, numerator: 9 }, share)).toBe("(6,6)");
  expect(figureText({ ...shown, numerator: 10 }, share)).toBe("6,6");
  expect(figureText({ ...shown, value: 5, numerator: 5 }, { kind: "count", decimals: 0 })).toBe("5");
});

test("exactly zero cases are an en dash, a change of zero is a number", () => {
  expect(figureText({ ...shown, value: 0, numerator: 0 }, share)).toBe("–");
  expect(figureText({ ...shown, value: 0 }, { kind: "change", decimals: 1 })).toBe("0,0");
});

test("what is not shown is a sign and nothing else", () => {
  expect(figureText({ ...id, status: "withheld" }, share)).toBe(".");
  expect(rangeCell({ ...id, status: "withheld" }, share)).toBe(".");
  expect(figureText({ ...id, status: "missing", reason: "base-too-small" }, share)).toBe("/");
  expect(figureText({ ...id, status: "missing", reason: "unknown" }, share)).toBe(".");
  expect(figureText({ ...id, status: "missing", reason: "not-applicable" }, share)).toBe("x");
  expect(figureText(undefined, share)).toBe("…");
});

test("provisional and revised values carry their letter", () => {
  expect(figureText({ ...shown, flags: ["provisional"] }, share)).toBe("6,6p");
  expect(figureText({ ...shown, flags: ["revised"] }, share)).toBe("6,6r");
});

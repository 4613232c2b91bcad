import { assert, double, integer, property } from "fast-check";
import { expect, test } from "vitest";
import {
  capital,
  countWord,
  decimal,
  printed,
  signed,
  spokenRange,
  tableRange,
  whole,
} from "../../src/german/numbers.ts";

test("decimals have a comma, thousands a narrow no-break space, minus is U+2212", () => {
  expect(decimal(9.03)).toBe("9,0");
  expect(whole(109278)).toBe("109\u202f278");
  expect(decimal(-25.78)).toBe("\u221225,8");
  expect(decimal(1234567.891, 2)).toBe("1\u202f234\u202f567,89");
});

test("there is no minus zero, and only changes carry a plus", () => {
  expect(decimal(-0.04)).toBe("0,0");
  expect(signed(-0.04)).toBe("0,0");
  expect(signed(1.4)).toBe("+1,4");
  expect(signed(-1.5)).toBe("\u22121,5");
});

test("halves are rounded away from zero on the decimal form, not on its binary neighbour", () => {
  expect(printed(1.005, 2)).toBe(1.01);
  expect(printed(2.675, 2)).toBe(2.68);
  expect(printed(-0.25, 1)).toBe(-0.3);
});

test("ranges have an en dash in tables and a word in sentences", () => {
  expect(tableRange(7.5, 8.3, 1)).toBe("7,5–8,3");
  expect(spokenRange(7.5, 8.3, 1)).toBe("7,5 bis 8,3");
  expect(tableRange(undefined, 3.2, 1)).toBe("bis 3,2");
});

test("small counts are words", () => {
  expect(countWord(6)).toBe("sechs");
  expect(countWord(13)).toBe("13");
  expect(capital("über")).toBe("Über");
});

test("reading a printed number gives the rounded value back", () => {
  assert(
    property(double({ min: -1e6, max: 1e6, noNaN: true }), integer({ min: 0, max: 3 }), (value, decimals) => {
      const read = Number(
        decimal(value, decimals).replaceAll("\u202f", "").replace("\u2212", "-").replace(",", "."),
      );
      expect(read).toBe(printed(value, decimals));
      expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
    }),
  );
});

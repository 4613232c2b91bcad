import { expect, test } from "vitest";
import { definition } from "../comparison/county.ts";

test("sizes of households give the size a person sees on average", () => {
  // 60·1 + 20·2 + 12·3 + 8·5 = 176 persons; 60·1 + 20·4 + 12·9 + 8·25 = 448
  const sizes = { "1": 60, "2": 20, "3": 12, "5": 8 };
  const { designEffect } = definition({ designEffect: { sizes, source: "Jobcenter" } });
  expect(designEffect).toBeCloseTo(448 / 176, 14);
});

test("persons and households alone give twice the mean size minus 1", () => {
  // 2 · 8275 / 5036 − 1
  const known = { persons: 8275, households: 5036, source: "Jobcenter" };
  expect(definition({ designEffect: known }).designEffect).toBeCloseTo(2.2863383638, 9);
});

test("persons who live alone are independent", () => {
  const alone = { persons: 700, households: 700, source: "Jobcenter" };
  expect(definition({ designEffect: alone }).designEffect).toBe(1);
  expect(definition({ designEffect: { sizes: { "1": 700 }, source: "Jobcenter" } }).designEffect).toBe(1);
  expect(definition({}).designEffect).toBe(1);
});

test("a design effect without source, or below 1, is refused", () => {
  expect(() => definition({ designEffect: { sizes: { "1": 700 } } })).toThrow(/source|designEffect/);
  expect(() => definition({ designEffect: 0.8 })).toThrow(/designEffect/);
});

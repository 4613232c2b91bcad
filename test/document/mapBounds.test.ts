import { describe, expect, test } from "vitest";
import { mapBounds } from "../../src/document/mapBounds.ts";

const unemployed = {
  classBounds: [3, 5, 7, 9],
  decimals: 1,
  kind: "share" as const,
  direction: "burden" as const,
};

describe("classes of a map", () => {
  test("are those of the definition where they tell the areas apart", () => {
    expect(mapBounds(unemployed, [2.1, 4.4, 4.9, 6.2, 6.8, 9.5])).toEqual([3, 5, 7, 9]);
  });

  test("are fifths of the printed values where a county lies in one class altogether", () => {
    const low = [1.11, 1.24, 1.38, 1.52, 1.66, 1.81, 1.97, 2.13, 2.42, 2.88];
    expect(mapBounds(unemployed, low)).toEqual([1.4, 1.7, 2, 2.4]);
  });

  test("count a zero for no class: many places have nobody", () => {
    expect(mapBounds(unemployed, [0, 0, 0, 0, 0, 0, 0, 2.1, 4.4, 6.2, 6.8, 9.5])).toEqual([3, 5, 7, 9]);
  });

  test("of changes stand on whole steps", () => {
    const growth = { ...unemployed, classBounds: [-9, -6, -3, 0], kind: "change" as const };
    expect(mapBounds(growth, [0.6, 1.2, 1.9, 2.6, 3.1, 3.9, 4.4, 5.2, 6.1, 8.8])).toEqual([2, 3, 4, 6]);
  });

  test("stay those of the definition for a handful of values", () => {
    expect(mapBounds(unemployed, [1.1, 1.2, 1.3])).toEqual([3, 5, 7, 9]);
  });
});

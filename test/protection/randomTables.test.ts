import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { SdcCell, SdcInstance } from "../../src/model/sdcInstance.ts";
import { audit, protect } from "../../src/protectionLibrary.ts";

const count = fc.integer({ min: 0, max: 6 });
const table = fc.record({
  counts: fc.tuple(count, count, count, count, count, count),
  k: fc.integer({ min: 2, max: 5 }),
  width: fc.integer({ min: 1, max: 5 }),
  floor: fc.constantFrom(0, 1),
});

/** Two rows and three columns with their sums. */
function instanceOf({
  counts: [a, b, c, d, e, f],
  k,
  width,
  floor,
}: {
  counts: readonly [number, number, number, number, number, number];
  k: number;
  width: number;
  floor: number;
}): SdcInstance {
  const values = { a, b, c, d, e, f, ab: a + b + c, de: d + e + f, x: a + d, y: b + e, z: c + f };
  const cells = Object.entries(values).map(([id, value]): SdcCell => {
    return { id, value, weight: 10 + value, status: value > 0 && value < k ? "primary" : "open" };
  });
  const sum = (parts: string, whole: string) => ({
    terms: Object.fromEntries([...Array.from(parts, (part) => [part, 1] as const), [whole, -1] as const]),
  });
  const relations = [sum("abc", "ab"), sum("def", "de"), sum("ad", "x"), sum("be", "y"), sum("cf", "z")];
  return { format: "atlas-sdc/1", rule: { k, minWidth: width, suppressedLb: floor }, cells, relations };
}

function printed(instance: SdcInstance, hidden: readonly string[]): SdcInstance {
  const status = (cell: SdcCell) =>
    cell.status === "primary" || hidden.includes(cell.id) ? "suppressed" : "published";
  return { ...instance, cells: instance.cells.map((cell) => ({ ...cell, status: status(cell) })) };
}

test("a random table is safe after its protection, wherever hiding everything would make it safe", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (drawn) => {
      const instance = instanceOf(drawn);
      const { hidden } = await protect(instance, { work: 300 });
      const found = await audit(printed(instance, hidden));
      const hideable = instance.cells.filter(({ value }) => value >= drawn.floor).map(({ id }) => id);
      const everything = await audit(printed(instance, hideable));
      expect(found.violations.length).toBeLessThanOrEqual(everything.violations.length);
    }),
    { numRuns: 40, seed: 3 },
  );
});

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { auditInstance } from "../../src/audit/auditInstance.ts";
import type { SdcInstance } from "../../src/model/sdcInstance.ts";
import { audit, protect } from "../../src/protectionLibrary.ts";
import { startSolver } from "../../src/shell/solver.ts";

const folder = "test/reference/sdc";
const files = readdirSync(folder).filter((file) => /^p.*\.json$/.test(file));
const expectedSchema = z.looseObject({ expected: z.looseObject({ optimalWeight: z.number() }) });

function read(file: string): { instance: SdcInstance; optimalWeight: number } {
  const text = readFileSync(`${folder}/${file}`, "utf8");
  return {
    instance: JSON.parse(text),
    optimalWeight: expectedSchema.parse(JSON.parse(text)).expected.optimalWeight,
  };
}

/** The instance as it is printed with a pattern. */
function printed(instance: SdcInstance, hidden: readonly string[]): SdcInstance {
  return {
    ...instance,
    cells: instance.cells.map((cell) => {
      if (cell.status === "absent") return cell;
      const isHidden = cell.status === "primary" || hidden.includes(cell.id);
      return { ...cell, status: isHidden ? "suppressed" : "published" };
    }),
  };
}

test.each(files)("%s is protected at the proved optimum, and the attack finds nothing", async (file) => {
  const { instance, optimalWeight } = read(file);
  const { hidden, weight } = await protect(instance);
  expect(weight).toBe(optimalWeight);
  const costs = new Map(instance.cells.map((cell) => [cell.id, cell.weight ?? 0]));
  expect(hidden.reduce((sum, id) => sum + (costs.get(id) ?? 0), 0)).toBe(weight);
  expect(await auditInstance(printed(instance, hidden), startSolver())).toMatchObject({
    safe: true,
    violations: [],
  });
});

test.each(files)(
  "%s is safe without any work for the improvement, and not below the optimum",
  async (file) => {
    const { instance, optimalWeight } = read(file);
    const { hidden, weight } = await protect(instance, { work: 0 });
    expect(weight).toBeGreaterThanOrEqual(optimalWeight);
    expect(await audit(printed(instance, hidden))).toMatchObject({ safe: true });
  },
);

test("the order of cells, relations and terms does not change the pattern", async () => {
  const { instance } = read("p07_subsets_zero_shown.json");
  const turned: SdcInstance = {
    ...instance,
    cells: instance.cells.toReversed(),
    relations: (instance.relations ?? []).toReversed().map((relation) => ({
      ...relation,
      terms: Object.fromEntries(Object.entries(relation.terms).toReversed()),
    })),
  };
  expect(await protect(turned)).toEqual(await protect(instance));
});

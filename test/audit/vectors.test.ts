import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { auditInstance } from "../../src/audit/auditInstance.ts";
import { startSolver } from "../../src/shell/solver.ts";

const folder = "test/reference/sdc";

const vectorSchema = z.looseObject({
  title: z.string(),
  expected: z.looseObject({
    safe: z.boolean(),
    intervals: z.record(z.string(), z.array(z.number())),
    targets: z.record(z.string(), z.array(z.number())),
    violations: z.array(z.looseObject({ id: z.string(), kind: z.string() })),
  }),
});

const files = readdirSync(folder).filter((file) => /^[ab].*\.json$/.test(file));
const solver = startSolver();

function byId(violations: readonly { id: string; kind: string }[]) {
  return violations.map(({ id, kind }) => `${id} ${kind}`).sort();
}

test("all 36 attack vectors are there", () => {
  expect(files).toHaveLength(36);
});

test.each(files)("%s is attacked with the ranges and violations of two other programs", async (file) => {
  const text = readFileSync(`${folder}/${file}`, "utf8");
  const { expected } = vectorSchema.parse(JSON.parse(text));
  const found = await auditInstance(JSON.parse(text), solver);
  expect(found.intervals).toEqual(expected.intervals);
  expect(found.targets).toEqual(expected.targets);
  expect(byId(found.violations)).toEqual(byId(expected.violations));
  expect(found.safe).toBe(expected.safe);
});

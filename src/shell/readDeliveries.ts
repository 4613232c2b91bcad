import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Checked, checked } from "../model/checked.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Delivery } from "../pipeline/atlasInput.ts";
import { listTree } from "./readTree.ts";

/** Larger files are no office tables; a national GENESIS table has 3 MB. */
const largestDelivery = 150_000_000;

/** Years that have a folder with deliveries under `exports/`, ascending. */
export function deliveredYears(workspace: string): readonly number[] {
  const years = deliveredFiles(workspace).flatMap((path) => yearOf(path) ?? []);
  return [...new Set(years)].sort((a, b) => a - b);
}

/** All deliveries up to and including a year, by path. Files outside a year's folder are named, never read silently. */
export function readDeliveries(workspace: string, until: number): Checked<readonly Delivery[]> {
  const problems: Problem[] = [];
  const deliveries: Delivery[] = [];
  for (const path of deliveredFiles(workspace)) {
    const year = yearOf(path);
    if (year === undefined)
      problems.push(problem("delivery/no-year-folder", "warning", { file: `exports/${path}` }, {}));
    else if (year <= until) deliveries.push(...readOne(workspace, path, year, problems));
  }
  return checked(deliveries, problems);
}

/** Everything under `exports/` but the county's own notes: the list of what to order is Markdown, no delivery ever is. */
function deliveredFiles(workspace: string): readonly string[] {
  return listTree(join(workspace, "exports")).filter((path) => !path.toLowerCase().endsWith(".md"));
}

function yearOf(path: string): number | undefined {
  const year = /^((?:19|20)\d{2})\//.exec(path)?.[1];
  return year === undefined ? undefined : Number(year);
}

function readOne(workspace: string, path: string, year: number, problems: Problem[]): readonly Delivery[] {
  const shown = `exports/${path}`;
  const bytes = deliveredBytes(join(workspace, "exports", path), shown);
  problems.push(...bytes.problems);
  return bytes.value === undefined ? [] : [{ path: shown, year, bytes: bytes.value }];
}

/** A delivered file, unless it is too large for a table or cannot be opened; `shown` is its name in messages. */
export function deliveredBytes(file: string, shown: string): Checked<Uint8Array | undefined> {
  const at = { file: shown };
  try {
    const { size } = statSync(file);
    if (size <= largestDelivery) return checked(readFileSync(file));
    const megabytes = Math.round(size / 1_000_000);
    return checked(undefined, [problem("delivery/too-large", "error", at, { megabytes, limit: 150 })]);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return checked(undefined, [problem("delivery/unreadable", "error", at, { reason })]);
  }
}

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { problemText } from "../../src/german/problemText.ts";
import type { Checked } from "../../src/model/checked.ts";
import type { Measure } from "../../src/model/measure.ts";
import { observationKey, type Observation } from "../../src/model/observation.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { Table } from "../../src/model/table.ts";
import { observe } from "../../src/sources/observe.ts";
import type { ObserveContext } from "../../src/sources/observeContext.ts";
import { parseMeasures } from "../../src/sources/parseMeasures.ts";
import { parseSources } from "../../src/sources/parseSources.ts";
import type { Source } from "../../src/sources/sourceSchema.ts";
import { readTable } from "../../src/tables/readTable.ts";

/** A table as the reader understands the text. */
export function tableOf(text: string, name = "exports/2016/sozialamt/wohngeld.csv"): Table {
  const { value, problems } = readTable({ name, bytes: new TextEncoder().encode(text) });
  if (value === undefined) throw new Error(problems.map(problemText).join("\n"));
  return value;
}

const head = `id: sozialamt/wohngeld
title: Wohngeld nach Gemeinden
publisher: Sozialamt
office: Sozialamt
licence: eigene Erhebung
attribution: Sozialamt
recognition: {header: [Gemeinde]}
protection: {minimumCount: 3}
`;

/** A source from the lines that matter to the test. */
export function sourceOf(lines: string): Source {
  const text = lines.includes("recognition:") ? head.replace(/recognition.*\n/, "") + lines : head + lines;
  const { value, problems } = parseSources([{ path: "sources/wohngeld.yaml", text }]);
  const [source] = value;
  if (source === undefined) throw new Error(problems.map(problemText).join("\n"));
  return source;
}

/** A measure of persons from the parts that matter to the test. */
export function measureOf(id: string, rest: Partial<Measure> = {}): Measure {
  return {
    id,
    title: id,
    unit: "persons",
    kind: "stock",
    concept: "residence",
    parts: [],
    subsets: [],
    sensitive: true,
    additive: true,
    ...rest,
  };
}

/** What a text says by a mapping's lines. */
export function observed(
  text: string,
  lines: string,
  context: Partial<ObserveContext> = {},
): Checked<readonly Observation[]> {
  const table = tableOf(text);
  return observe(table, sourceOf(lines), { delivery: table.file, ...context });
}

/** Observations as `measure|area|period` with value or status. */
export function values(observations: readonly Observation[]): Readonly<Record<string, number | string>> {
  return Object.fromEntries(
    observations.map((one) => [
      observationKey(one.measure, one.area, one.period),
      one.value ?? one.status ?? "",
    ]),
  );
}

/** Problems as a user reads them, with their severity. */
export function told(problems: readonly Problem[]): readonly string[] {
  return problems.map((problem) => `${problem.severity}: ${problemText(problem)}`);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

function yamlBelow(folder: string): readonly { path: string; text: string }[] {
  return filesBelow(folder)
    .filter((path) => path.endsWith(".yaml"))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/** The measures and mappings that come with the program. */
export function shipped(): { measures: Checked<readonly Measure[]>; sources: Checked<readonly Source[]> } {
  const measures = parseMeasures(yamlBelow("indicators/measures"));
  return {
    measures,
    sources: parseSources(yamlBelow("indicators/sources"), new Set(measures.value.map(({ id }) => id))),
  };
}

/** The real exports of the sample workspace: those of the statistical offices, the Federal Employment Agency, the BBSR. */
export function realExports(): readonly { path: string; bytes: Uint8Array }[] {
  return filesBelow("data-samples/saalfeld-rudolstadt/exports")
    .filter((path) => /(statistisches-landesamt|bundesagentur-fuer-arbeit|bbsr)/.test(path))
    .map((path) => ({ path: path.replaceAll("\\", "/"), bytes: readFileSync(path) }));
}

import { checked, type Checked } from "../model/checked.ts";
import type { Measure } from "../model/measure.ts";
import { observationKey, type Observation } from "../model/observation.ts";
import { problem } from "../model/problem.ts";
import type { Table } from "../model/table.ts";
import type { ObserveContext } from "./observeContext.ts";
import type { Source } from "./sourceSchema.ts";

interface NilInput {
  readonly table: Table;
  readonly source: Source;
  readonly context: ObserveContext;
  /** Areas and periods (`area|period`) that have a number or another sign anywhere in the table. */
  readonly living: ReadonlySet<string>;
  /** By measure: what the mapping says `-` means. */
  readonly rules: ReadonlyMap<string, Source["nil"]>;
}

/**
 * Gives every `-` its meaning. (a) Where all numbers of an area and period are `-`, the area does not exist then: left
 * out; a `-` beside a number of the same area in another row, which it belonged to another association in, too. (b) Where the other parts already add up to the whole, or the other municipalities to the county, `-` is zero;
 * where parts are short of the whole, or the whole itself is `-` and a part is not, it is missing. (c) Otherwise the mapping decides; without its word the number is
 * missing, with a warning. All cases are counted.
 */
export function resolveNil(
  observations: readonly Observation[],
  input: NilInput,
): Checked<readonly Observation[]> {
  const { source, context, living, rules } = input;
  if (!observations.some(({ status }) => status === "nil")) return checked(observations);
  const numbered = new Set(observations.filter(({ status }) => status !== "nil").map(keyOf));
  const present = observations.filter(
    (one) =>
      one.status !== "nil" ||
      (!numbered.has(keyOf(one)) && (source.emptyRow === "counted" || living.has(unitOf(one)))),
  );
  const proofs = proveBySums(present, context.measures ?? [], source);
  let [zero, missing, doubtful] = [0, 0, 0];
  const resolved = present.map((one): Observation => {
    if (one.status !== "nil") return one;
    const { status: _, value: __, ...rest } = one;
    const proof = proofs.get(observationKey(one.measure, one.area, one.period));
    const rule = rules.get(one.measure) ?? source.nil;
    if ((proof ?? rule) === "zero") {
      zero++;
      return { ...rest, value: 0 };
    }
    missing++;
    if (proof === undefined && rule === "undecided") doubtful++;
    return { ...rest, status: "missing" };
  });
  const absent = observations.length - present.length;
  const first = observations.find(({ status }) => status === "nil")?.origins[0];
  const place = doubtful > 0 && first !== undefined ? { line: first.line, column: first.column } : {};
  const severity = doubtful > 0 ? "warning" : "note";
  return checked(resolved, [
    problem(
      "sources/nil",
      severity,
      { file: input.table.file, ...place },
      { zero, absent, missing, doubtful },
    ),
  ]);
}

/** An area and a period as one text. */
export function unitOf({ area, period }: Pick<Observation, "area" | "period">): string {
  return `${area}|${period}`;
}

function keyOf({ measure, area, period }: Observation): string {
  return observationKey(measure, area, period);
}

type Proof = "zero" | "missing";

/** What sums show about the `-` among their parts, by observation key. */
function proveBySums(
  observations: readonly Observation[],
  measures: readonly Measure[],
  source: Source,
): ReadonlyMap<string, Proof> {
  const concerned = besideNil(observations);
  const byKey = new Map(concerned.map((one) => [observationKey(one.measure, one.area, one.period), one]));
  const proofs = new Map<string, Proof>();
  for (const { whole, parts } of sumsOfAreas(concerned)) {
    if (proofOfSum(whole, parts, byKey, source.tolerance.areas) === "zero")
      mark(parts, "zero", byKey, proofs);
    if (parts.some((part) => (byKey.get(part)?.value ?? 0) > 0)) mark([whole], "missing", byKey, proofs);
  }
  for (const { whole, parts } of sumsOfParts(concerned, measures)) {
    const proof = proofOfSum(whole, parts, byKey, source.tolerance.parts);
    if (proof !== undefined) mark(parts, proof, byKey, proofs);
    if (parts.some((part) => (byKey.get(part)?.value ?? 0) > 0)) mark([whole], "missing", byKey, proofs);
  }
  return proofs;
}

/** The observations that share a sum with a `-`: of its area and period, or of its measure, county and period. */
function besideNil(observations: readonly Observation[]): readonly Observation[] {
  const nils = observations.filter(({ status }) => status === "nil");
  if (nils.length === 0) return [];
  const units = new Set(nils.map(unitOf));
  const counties = new Set(nils.map(countyOf));
  return observations.filter((one) => units.has(unitOf(one)) || counties.has(countyOf(one)));
}

function countyOf({ measure, area, period }: Observation): string {
  return observationKey(measure, area.slice(0, 5), period);
}

function mark(
  keys: readonly string[],
  proof: Proof,
  byKey: ReadonlyMap<string, Observation>,
  proofs: Map<string, Proof>,
): void {
  for (const key of keys) if (byKey.get(key)?.status === "nil") proofs.set(key, proof);
}

interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

function sumsOfParts(observations: readonly Observation[], measures: readonly Measure[]): readonly Sum[] {
  const partitions = new Map(measures.map(({ id, parts }) => [id, parts]));
  return observations.flatMap(({ measure, area, period }) =>
    (partitions.get(measure) ?? []).map((parts) => ({
      whole: observationKey(measure, area, period),
      parts: parts.map((part) => observationKey(part, area, period)),
    })),
  );
}

/** The county of each measure and period with its municipalities. */
function sumsOfAreas(observations: readonly Observation[]): readonly Sum[] {
  const groups = new Map<string, string[]>();
  for (const { measure, area, period } of observations) {
    if (!/^\d{8}$/.test(area)) continue;
    const county = observationKey(measure, area.slice(0, 5), period);
    const group = groups.get(county) ?? [];
    groups.set(county, group);
    group.push(observationKey(measure, area, period));
  }
  return [...groups].map(([whole, parts]) => ({ whole, parts }));
}

/** Only where all parts are numbers or `-`. A sum that is allowed to differ proves nothing unless it is far off. */
function proofOfSum(
  whole: string,
  keys: readonly string[],
  byKey: ReadonlyMap<string, Observation>,
  tolerance: number,
): Proof | undefined {
  const total = byKey.get(whole)?.value;
  const parts = keys.map((key) => byKey.get(key));
  if (
    total === undefined ||
    parts.some((part) => part === undefined || (part.value === undefined && part.status !== "nil"))
  ) {
    return undefined;
  }
  const short = parts.reduce((rest, part) => rest - (part?.value ?? 0), total);
  if (total === 0 || (tolerance === 0 && Math.abs(short) < 1e-9)) return "zero";
  return short > tolerance ? "missing" : undefined;
}

import { checked, type Checked } from "../model/checked.ts";
import type { Measure } from "../model/measure.ts";
import type { Observation } from "../model/observation.ts";
import { type ObservationLookup, observationTable } from "../model/observationTable.ts";
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
  const numbered = observationTable(observations.filter(({ status }) => status !== "nil")).find;
  const present = observations.filter(
    (one) =>
      one.status !== "nil" ||
      (numbered(one.measure, one.area, one.period) === undefined &&
        (source.emptyRow === "counted" || living.has(unitOf(one)))),
  );
  const proofs = proveBySums(present, context.measures ?? [], source);
  let [zero, missing, doubtful] = [0, 0, 0];
  const resolved = present.map((one): Observation => {
    if (one.status !== "nil") return one;
    const { status: _, value: __, ...rest } = one;
    const proof = proofs(one);
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

type Proof = "zero" | "missing";

/** What sums show about a `-` among their parts. */
type ProofOf = (nil: Observation) => Proof | undefined;

function proveBySums(
  observations: readonly Observation[],
  measures: readonly Measure[],
  source: Source,
): ProofOf {
  const concerned = besideNil(observations);
  const { find } = observationTable(concerned);
  const proofs = new Map<Observation | undefined, Proof>();
  const mark = (parts: Sum["parts"], proof: Proof): void => {
    for (const part of parts) if (part?.status === "nil") proofs.set(part, proof);
  };
  for (const sum of sumsOfAreas(concerned, find)) {
    if (proofOfSum(sum, source.tolerance.areas) === "zero") mark(sum.parts, "zero");
    if (sum.parts.some((part) => (part?.value ?? 0) > 0)) mark([sum.whole], "missing");
  }
  for (const sum of sumsOf(concerned, measures, find, ({ parts }) => parts)) {
    const proof = proofOfSum(sum, source.tolerance.parts);
    if (proof !== undefined) mark(sum.parts, proof);
    if (sum.parts.some((part) => (part?.value ?? 0) > 0)) mark([sum.whole], "missing");
  }
  for (const { whole, parts } of sumsOf(concerned, measures, find, ({ subsets }) => [subsets])) {
    if (parts.some((part) => (part?.value ?? 0) > 0)) mark([whole], "missing");
  }
  return ({ measure, area, period }) => proofs.get(find(measure, area, period));
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
  return `${measure}|${area.slice(0, 5)}|${period}`;
}

/** A whole with its parts; `undefined` where the table does not have one. */
interface Sum {
  readonly whole: Observation | undefined;
  readonly parts: readonly (Observation | undefined)[];
}

/** Wholes with what lies in them: their parts, or their subsets. */
function sumsOf(
  observations: readonly Observation[],
  measures: readonly Measure[],
  find: ObservationLookup,
  inside: (measure: Measure) => readonly (readonly string[])[],
): readonly Sum[] {
  const partitions = new Map(
    measures.filter((one) => inside(one).some((ids) => ids.length > 0)).map((one) => [one.id, inside(one)]),
  );
  const wholes = observations.filter(({ measure }) => partitions.has(measure));
  return wholes.flatMap(({ measure, area, period }) =>
    (partitions.get(measure) ?? []).map((parts) => ({
      whole: find(measure, area, period),
      parts: parts.map((part) => find(part, area, period)),
    })),
  );
}

/** The county of each measure and period with its municipalities. */
function sumsOfAreas(observations: readonly Observation[], find: ObservationLookup): readonly Sum[] {
  const groups = new Map<string, Sum & { readonly parts: (Observation | undefined)[] }>();
  for (const one of observations) {
    const { measure, area, period } = one;
    if (!/^\d{8}$/.test(area)) continue;
    const county = countyOf(one);
    const group = groups.get(county) ?? { whole: find(measure, area.slice(0, 5), period), parts: [] };
    groups.set(county, group);
    group.parts.push(find(measure, area, period));
  }
  return [...groups.values()];
}

/** Only where all parts are numbers or `-`. A sum that is allowed to differ proves nothing unless it is far off. */
function proofOfSum({ whole, parts }: Sum, tolerance: number): Proof | undefined {
  const total = whole?.value;
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

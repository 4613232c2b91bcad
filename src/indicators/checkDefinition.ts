import type { IndicatorKind } from "../model/edition.ts";
import type { Measure } from "../model/measure.ts";
import { yamlLocation, type YamlFile } from "../model/parseYaml.ts";
import { problem, type Location, type Problem } from "../model/problem.ts";
import { nearest } from "../model/nearest.ts";
import type { Definition, Term } from "./definitionSchema.ts";
import { sideConcepts } from "./sideConcepts.ts";
import type { Theme } from "./themeSchema.ts";

/** What a definition may name. */
export interface KnownNames {
  readonly measures: readonly Measure[];
  readonly themes: readonly Theme[];
  readonly ids: readonly string[];
}

/** Kinds with a denominator, and the intervals each kind may have. */
const rules: Readonly<
  Record<
    IndicatorKind,
    { readonly denominator: boolean | "either"; readonly intervals: readonly Definition["interval"][] }
  >
> = {
  share: { denominator: true, intervals: ["wilson", "none"] },
  rate: { denominator: true, intervals: ["poisson", "none"] },
  ratio: { denominator: true, intervals: ["none"] },
  balance: { denominator: true, intervals: ["skellam", "none"] },
  count: { denominator: false, intervals: ["poisson", "none"] },
  mean: { denominator: "either", intervals: ["none"] },
  density: { denominator: true, intervals: ["none"] },
  change: { denominator: true, intervals: ["none"] },
  official: { denominator: false, intervals: ["none"] },
  projection: { denominator: "either", intervals: ["none"] },
};

/** A definition with its file, for problems that point at a line. */
interface Place {
  readonly definition: Definition;
  readonly at: (...path: readonly (string | number)[]) => Location;
}

/** Everything wrong with a definition that its schema cannot see: names, formula, concepts, dates, class bounds. */
export function checkDefinition(
  definition: Definition,
  file: YamlFile,
  known: KnownNames,
): readonly Problem[] {
  const place: Place = { definition, at: (...path) => yamlLocation(file, path) };
  return [
    ...nameProblems(place, known),
    ...formulaProblems(place),
    ...matchProblems(place, known.measures),
    ...levelProblems(place, known.measures),
  ];
}

function nameProblems({ definition, at }: Place, { measures, themes, ids }: KnownNames): readonly Problem[] {
  const { id, theme, related } = definition;
  const measureIds = measures.map((measure) => measure.id);
  const themeIds = themes.map((one) => one.id);
  return [
    ...placedTerms(definition)
      .filter(({ measure }) => !measureIds.includes(measure))
      .map(({ measure, path }) => {
        const details = { id, measure, nearest: nearest(measure, measureIds) ?? "" };
        return problem("indicators/unknown-measure", "error", at(...path), details);
      }),
    ...(themeIds.includes(theme)
      ? []
      : [
          problem("indicators/unknown-theme", "error", at("theme"), {
            id,
            theme,
            nearest: nearest(theme, themeIds) ?? "",
          }),
        ]),
    ...related
      .filter((one) => !ids.includes(one))
      .map((one) => {
        const details = { id, related: one, nearest: nearest(one, ids) ?? "" };
        return problem("indicators/unknown-related", "warning", at("related"), details);
      }),
  ];
}

function formulaProblems({ definition, at }: Place): readonly Problem[] {
  const { id, kind, interval, classBounds } = definition;
  const rule = rules[kind];
  const present = definition.denominator.length > 0;
  const ascending = classBounds.every(
    (bound, index) => index === 0 || bound > (classBounds[index - 1] ?? bound),
  );
  return [
    ...(rule.denominator === "either" || rule.denominator === present
      ? []
      : [problem("indicators/denominator", "error", at("kind"), { id, kind, needed: rule.denominator })]),
    ...(rule.intervals.includes(interval)
      ? []
      : [
          problem("indicators/interval", "error", at("interval"), {
            id,
            kind,
            interval,
            possible: rule.intervals,
          }),
        ]),
    ...(ascending ? [] : [problem("indicators/class-bounds", "error", at("classBounds"), { id })]),
  ];
}

/** Numerator and denominator must count at the same place and time, or the definition must say why not. */
function matchProblems({ definition, at }: Place, measures: readonly Measure[]): readonly Problem[] {
  const { id, compatibility, denominator } = definition;
  if (compatibility !== "" || denominator.length === 0) return [];
  const part = sideConcepts(definition.numerator, measures);
  const whole = sideConcepts(denominator, measures);
  const places = new Set([...part, ...whole]).size > 1 && definition.kind !== "density";
  const dates = dateConflict(definition, measures);
  return [
    ...(places
      ? [
          problem("indicators/concepts", "error", at("denominator"), {
            id,
            numerator: part,
            denominator: whole,
          }),
        ]
      : []),
    ...(dates === undefined
      ? []
      : [problem("indicators/dates", "error", at("denominator"), { id, ...dates })]),
  ];
}

/** Annual means on a stock, and denominators of another year, need a reason; changes and projections live from it. */
function dateConflict(
  { kind, numerator, denominator }: Definition,
  measures: readonly Measure[],
): { readonly numerator: string; readonly denominator: string } | undefined {
  if (kind === "change" || kind === "projection") return undefined;
  const kinds = new Map(measures.map((measure) => [measure.id, measure.kind]));
  const mean = numerator.some(({ measure }) => kinds.get(measure) === "annual-mean");
  const stock = denominator.some(({ measure }) => kinds.get(measure) === "stock");
  if (mean && stock) return { numerator: "annual-mean", denominator: "stock" };
  const shifted = denominator.find(({ period }) => period !== "same");
  const [first] = numerator;
  if (shifted === undefined || first === undefined) return undefined;
  const period = typeof shifted.period === "number" ? "fixed" : shifted.period;
  return { numerator: kinds.get(first.measure) ?? "stock", denominator: period };
}

/** Planning areas are sums over municipalities, which overlapping counts and means do not have. */
function levelProblems({ definition, at }: Place, measures: readonly Measure[]): readonly Problem[] {
  if (!definition.levels.includes("planningArea")) return [];
  const overlapping = new Set(measures.filter(({ additive }) => !additive).map(({ id }) => id));
  return placedTerms(definition)
    .filter(({ measure, period }) => overlapping.has(measure) && typeof period !== "number")
    .map(({ measure }) =>
      problem("indicators/areas-overlap", "error", at("levels"), { id: definition.id, measure }),
    );
}

type PlacedTerm = Term & { readonly path: readonly (string | number)[] };

function placedTerms({ numerator, denominator }: Definition): readonly PlacedTerm[] {
  const placed = (side: string, terms: readonly Term[]): readonly PlacedTerm[] =>
    terms.flatMap((term, index) => [
      { ...term, path: [side, index, "measure"] },
      ...(term.otherwise === undefined
        ? []
        : [{ ...term, measure: term.otherwise, path: [side, index, "otherwise"] }]),
    ]);
  return [...placed("numerator", numerator), ...placed("denominator", denominator)];
}

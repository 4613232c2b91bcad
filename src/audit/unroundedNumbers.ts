import { figureKey } from "../model/figure.ts";
import { countInterval } from "../statistics/countInterval.ts";
import { wilsonInterval } from "../statistics/wilsonInterval.ts";
import type { AuditInput, AuditNeed } from "./auditInput.ts";
import type { Finding } from "./finding.ts";
import type { PrintedEdition, PrintedFigure } from "./printedFigures.ts";

/**
 * Numbers of an edition of rounded counts that are not rounded, or were not computed from rounded ones: a count between
 * the multiples, a value or limits that the printed counts do not give. Each tells more than the
 * rounding allows.
 */
export function unroundedNumbers(input: AuditInput, edition: PrintedEdition): readonly Finding[] {
  const { rounding } = input;
  if (rounding === undefined) return [];
  const values = new Map(
    input.estimates.flatMap((one) => (one.status === "computed" ? [[figureKey(one), one] as const] : [])),
  );
  const indicators = new Map(edition.indicators.map((indicator) => [indicator.id, indicator]));
  const isCount = countedBy(input);
  const designEffects = new Map(input.definitions.map(({ id, designEffect }) => [id, designEffect]));
  return edition.figures.flatMap((figure): readonly Finding[] => {
    const value = values.get(figureKey(figure));
    const indicator = indicators.get(figure.indicator);
    if (figure.status !== "shown" || value === undefined || indicator === undefined) return [];
    const own = value.needs.filter(({ role }) => role === "numerator");
    if (!own.some(isCount)) return [];
    // What is printed as delivered, without counts beside it, is its own count.
    const numerator = figure.numerator ?? figure.value ?? 0;
    const isExact =
      !isMultiple(numerator, rounding) ||
      (value.needs.some((need) => need.role === "denominator" && isCount(need)) &&
        !isMultiple(figure.denominator ?? 0, rounding)) ||
      !follows({ ...figure, numerator }, indicator) ||
      hasOtherLimits(figure, figure.method ?? "", indicator, designEffects.get(figure.indicator) ?? 1);
    return isExact ? [{ kind: "OPEN", id: figureKey(figure), file: "data/indicators.json" }] : [];
  });
}

/** Whether a measure counts people whose small numbers need protection: rates and ages count nobody. */
function countedBy({ measures }: AuditInput): (need: AuditNeed) => boolean {
  const sensitive = new Set(
    measures
      .filter((one) => one.sensitive && one.kind !== "official" && one.kind !== "amount")
      .filter(({ unit }) => unit !== "percent" && unit !== "years")
      .map(({ id }) => id),
  );
  return ({ measure }) => sensitive.has(measure);
}

function isMultiple(value: number, base: number): boolean {
  return Math.abs(value / base - Math.round(value / base)) < 1e-9;
}

/** Whether the value is what the printed counts give. */
function follows(
  { value = 0, numerator = 0, denominator }: PrintedFigure,
  { factor, decimals }: PrintedEdition["indicators"][number],
): boolean {
  const given = denominator === undefined ? numerator : (factor * numerator) / denominator;
  return Math.abs(given - value) <= 0.51 * 10 ** -(decimals + 2);
}

/** Whether the printed limits are others than those of the printed counts. */
function hasOtherLimits(
  figure: PrintedFigure,
  method: string,
  { factor, decimals }: PrintedEdition["indicators"][number],
  designEffect: number,
): boolean {
  const expected = limitsOf(figure, method, factor, designEffect);
  const isOther = (printed: number | undefined, own: number | undefined) =>
    printed !== undefined && own !== undefined && Math.abs(printed - own) > 0.51 * 10 ** -(decimals + 2);
  return isOther(figure.lower, expected?.lower) || isOther(figure.upper, expected?.upper);
}

/** Limits of the printed counts; undefined for methods that rest on more than those (differences of two counts). */
function limitsOf(
  { numerator = 0, denominator }: PrintedFigure,
  method: string,
  factor: number,
  designEffect: number,
): { readonly lower: number | undefined; readonly upper: number } | undefined {
  if (method === "wilson-95" && denominator !== undefined) {
    const share = wilsonInterval(numerator / designEffect, denominator / designEffect, 0.95);
    return share && { lower: factor * share.lower, upper: factor * share.upper };
  }
  if (method !== "exact-95" && method !== "byar-95") return undefined;
  const { lower, upper } = countInterval(numerator / designEffect, 0.95);
  const scale = designEffect * (denominator === undefined ? 1 : factor / denominator);
  return { lower: lower === undefined ? undefined : scale * lower, upper: scale * upper };
}

import { figureKey } from "../model/figure.ts";
import type { AuditInput, AuditNeed, AuditValue } from "./auditInput.ts";
import type { Finding } from "./finding.ts";
import type { PrintedEdition, PrintedFigure } from "./printedFigures.ts";

/**
 * Numbers of an edition of rounded counts that are not rounded, or were not computed from rounded ones: a count between
 * the multiples, a value that its printed counts do not give, limits of the exact count. Each tells more than the
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
  return edition.figures.flatMap((figure): readonly Finding[] => {
    const value = values.get(figureKey(figure));
    const indicator = indicators.get(figure.indicator);
    if (figure.status !== "shown" || value === undefined || indicator === undefined) return [];
    const own = value.needs.filter(({ role }) => role === "numerator");
    if (!own.some(isCount) || figure.numerator === undefined) return [];
    const isExact =
      !isMultiple(figure.numerator, rounding) ||
      (value.needs.some((need) => need.role === "denominator" && isCount(need)) &&
        !isMultiple(figure.denominator ?? 0, rounding)) ||
      !follows(figure, indicator) ||
      hasExactLimits(figure, value, indicator.decimals);
    return isExact ? [{ kind: "OPEN", id: figureKey(figure), file: "data/indicators.json" }] : [];
  });
}

/** Whether a measure counts people whose small numbers need protection. */
function countedBy({ measures }: AuditInput): (need: AuditNeed) => boolean {
  const sensitive = new Set(
    measures
      .filter((one) => one.sensitive && one.kind !== "official" && one.kind !== "amount")
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

/** Whether the printed limits are those of the exact count although that was rounded. */
function hasExactLimits(figure: PrintedFigure, value: AuditValue, decimals: number): boolean {
  const exact = value.needs.filter(({ role }) => role === "numerator");
  const count = exact.reduce((sum, need) => sum + need.weight * (need.value ?? 0), 0);
  if (Math.abs(count - (figure.numerator ?? count)) < 1e-9) return false;
  const same = (printed: number | undefined, own: number | undefined) =>
    printed !== undefined &&
    own !== undefined &&
    Math.abs(own) > 1e-9 &&
    Math.abs(printed - own) < 0.51 * 10 ** -(decimals + 2);
  return same(figure.lower, value.lower) && same(figure.upper, value.upper);
}

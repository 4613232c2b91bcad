import { figureKey } from "../model/figure.ts";
import type { AuditInput, AuditNeed, AuditValue } from "./auditInput.ts";
import type { CountBook } from "./countBook.ts";
import { integerRow, type IntegerRow } from "./integerSystem.ts";
import type { PrintedEdition, PrintedFigure } from "./printedFigures.ts";

/** Half a unit of the last digit that a fraction is written with. */
const HALF_DIGIT = 0.0005;

/** Factors that make the weights of pooled years and of two-year means whole. */
const scales = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60];

/** What the written figures say about counts, as conditions on whole numbers. */
export function printedRows(
  book: CountBook,
  input: AuditInput,
  edition: PrintedEdition,
): readonly IntegerRow[] {
  const figures = new Map(edition.figures.map((figure) => [figureKey(figure), figure]));
  const scale = new Map(edition.indicators.map(({ id, decimals, factor }) => [id, { decimals, factor }]));
  const values = input.estimates.flatMap((one): readonly AuditValue[] =>
    one.status === "computed" ? [one] : [],
  );
  return values.flatMap((value) => {
    const numerator = sumOf(book, value.needs, "numerator");
    const denominator = sumOf(book, value.needs, "denominator");
    if (numerator === undefined) return [];
    const figure = figures.get(figureKey(value));
    return [
      ...(denominator !== undefined && value.method === "wilson-95" ? [partRow(numerator, denominator)] : []),
      ...(figure === undefined
        ? []
        : figureRows(figure, { numerator, denominator, base: input.rounding }, scale.get(figure.indicator))),
    ];
  });
}

/** Whole-number multiple of a sum of counts. */
export interface CountSum {
  readonly unknowns: readonly number[];
  readonly coefficients: readonly number[];
  readonly scale: number;
}

/** The sum of one side of a value; undefined if a count of it does not take part. */
export function sumOf(
  book: CountBook,
  needs: readonly AuditNeed[],
  role: AuditNeed["role"],
): CountSum | undefined {
  return countSum(
    book,
    needs.filter((need) => need.role === role),
  );
}

/** A sum of weighted counts; undefined if one of them does not take part. */
export function countSum(
  book: CountBook,
  needs: readonly Pick<AuditNeed, "measure" | "area" | "period" | "weight">[],
): CountSum | undefined {
  const chosen = needs.filter(({ weight }) => weight !== 0);
  const scale = scales.find((factor) => chosen.every(({ weight }) => isWhole(weight * factor)));
  if (chosen.length === 0 || scale === undefined) return undefined;
  const terms = new Map<number, number>();
  for (const { measure, area, period, weight } of chosen) {
    const place = book.place(measure, area, period);
    if (place === undefined) return undefined;
    terms.set(place, (terms.get(place) ?? 0) + Math.round(weight * scale));
  }
  return { unknowns: [...terms.keys()], coefficients: [...terms.values()], scale };
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

interface FigureSums {
  readonly numerator: CountSum;
  readonly denominator: CountSum | undefined;
  /** Counts are rounded to multiples of this. */
  readonly base: number | undefined;
}

function figureRows(
  figure: PrintedFigure,
  { numerator, denominator, base }: FigureSums,
  indicator: { decimals: number; factor: number } | undefined,
): readonly IntegerRow[] {
  if (figure.status !== "shown") return [];
  const printedAs = (sum: CountSum, value: number) =>
    base === undefined ? exactly(sum, value) : within(sum, value, base);
  // A mean or a count without company is its own number.
  const alone = denominator === undefined ? (figure.numerator ?? figure.value) : figure.numerator;
  const counts = [
    ...(alone === undefined ? [] : [printedAs(numerator, alone)]),
    ...(figure.denominator === undefined || denominator === undefined
      ? []
      : [printedAs(denominator, figure.denominator)]),
  ];
  const isBare = figure.numerator === undefined && figure.value !== undefined && denominator !== undefined;
  return isBare && indicator !== undefined
    ? [...counts, ...shareRows(figure.value ?? 0, numerator, denominator, indicator)]
    : counts;
}

/** A printed count; fractions (means of years) are written with three digits at least. */
export function exactly(sum: CountSum, value: number): IntegerRow {
  const scaled = sum.scale * value;
  const reach = sum.scale * (isWhole(value) ? 1e-6 : HALF_DIGIT);
  const [low, high] = [Math.ceil(scaled - reach), Math.floor(scaled + reach)];
  // Estimates after a change of territory are no whole numbers: the truth is one of the two beside it.
  return low <= high
    ? integerRow(terms(sum), low, high)
    : integerRow(terms(sum), Math.floor(scaled), Math.ceil(scaled));
}

/** A count rounded to a multiple of `base`, ties to the even one: what it may have been. */
export function within(sum: CountSum, value: number, base: number): IntegerRow {
  const half = (base / 2) * sum.scale;
  const isOpen = Math.round(value / base) % 2 !== 0;
  const middle = value * sum.scale;
  const [low, high] = [Math.ceil(middle - half), Math.floor(middle + half)];
  const edge = (limit: number) => isOpen && Math.abs(Math.abs(limit - middle) - half) < 1e-9;
  return integerRow(terms(sum), edge(low) ? low + 1 : low, edge(high) ? high - 1 : high);
}

/** A value without its count: `(2V-1)*den <= 2*factor*s*num <= (2V+1)*den - 1` with two more digits than printed. */
function shareRows(
  value: number,
  numerator: CountSum,
  denominator: CountSum,
  { decimals, factor }: { decimals: number; factor: number },
): readonly IntegerRow[] {
  const steps = 10 ** (decimals + 2);
  const printed = Math.round(value * steps);
  const upper = terms(numerator, 2 * factor * steps * denominator.scale);
  const lower = (edge: number) => terms(denominator, -edge * numerator.scale);
  return [
    integerRow([...upper, ...lower(2 * printed - 1)], 0, Infinity),
    integerRow([...upper, ...lower(2 * printed + 1)], -Infinity, -1),
  ];
}

/** The part of a share is not larger than its whole. */
function partRow(part: CountSum, whole: CountSum): IntegerRow {
  return integerRow([...terms(part, -whole.scale), ...terms(whole, part.scale)], 0, Infinity);
}

function terms({ unknowns, coefficients }: CountSum, factor = 1): readonly (readonly [number, number])[] {
  return unknowns.map((unknown, term) => [unknown, (coefficients[term] ?? 0) * factor]);
}

import { figureKey } from "../model/figure.ts";
import type { AuditInput, AuditNeed, AuditValue } from "./auditInput.ts";
import type { LedgerEntry } from "../model/ledger.ts";
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
        : figureRows(figure, numerator, denominator, scale.get(figure.indicator))),
    ];
  });
}

/** What earlier editions printed of the same counts. */
export function ledgerRows(book: CountBook, { ledger }: AuditInput): readonly IntegerRow[] {
  return ledger.entries.flatMap((entry) => {
    const place = book.place(entry.measure, entry.area, entry.period);
    if (entry.value === undefined || place === undefined || !isStillTrue(book, entry)) return [];
    return [exactly({ unknowns: [place], coefficients: [1], scale: 1 }, entry.value)];
  });
}

/** Whether an earlier edition printed the count as it is today. What was corrected since then says nothing of it. */
export function isStillTrue(book: CountBook, { measure, area, period, status, value }: LedgerEntry): boolean {
  const place = book.place(measure, area, period);
  if (status !== "printed" || place === undefined) return false;
  const truth = book.counts[place]?.truth ?? Number.NaN;
  return value === undefined || Number.isNaN(truth) || Math.abs(truth - value) <= 0.5;
}

/** Whole-number multiple of a sum of counts. */
interface CountSum {
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
  const chosen = needs.filter((need) => need.role === role && need.weight !== 0);
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

function figureRows(
  figure: PrintedFigure,
  numerator: CountSum,
  denominator: CountSum | undefined,
  indicator: { decimals: number; factor: number } | undefined,
): readonly IntegerRow[] {
  if (figure.status !== "shown") return [];
  const counts = [
    ...(figure.numerator === undefined ? [] : [exactly(numerator, figure.numerator)]),
    ...(figure.denominator === undefined || denominator === undefined
      ? []
      : [exactly(denominator, figure.denominator)]),
  ];
  const isBare = figure.numerator === undefined && figure.value !== undefined && denominator !== undefined;
  return isBare && indicator !== undefined
    ? [...counts, ...shareRows(figure.value ?? 0, numerator, denominator, indicator)]
    : counts;
}

/** A printed count; fractions (means of years) are written with three digits at least. */
function exactly(sum: CountSum, value: number): IntegerRow {
  const scaled = sum.scale * value;
  const reach = sum.scale * (isWhole(value) ? 1e-6 : HALF_DIGIT);
  const [low, high] = [Math.ceil(scaled - reach), Math.floor(scaled + reach)];
  // Estimates after a change of territory are no whole numbers: the truth is one of the two beside it.
  return low <= high
    ? integerRow(terms(sum), low, high)
    : integerRow(terms(sum), Math.floor(scaled), Math.ceil(scaled));
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

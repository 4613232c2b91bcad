import { observationKey } from "../model/observation.ts";
import type { AuditInput, AuditValue } from "./auditInput.ts";
import { attackedAreas, type CountBook } from "./countBook.ts";
import { valueOf, type Form } from "./form.ts";
import { saidAlready } from "./ledgerRows.ts";
import { sumOf } from "./printedRows.ts";
import type { PrintedEdition } from "./printedFigures.ts";
import { figureKey } from "../model/figure.ts";

/** A sensitive count, printed sum or complement with all that is needed to judge it. */
export interface SensitiveForm {
  readonly id: string;
  readonly form: Form;
  readonly value: number;
  readonly k: number;
  readonly printed: boolean;
}

/**
 * Everything that must stay uncertain: small counts, small sums as they are printed, small remainders of a whole beside
 * one of its parts. What an earlier edition has already printed cannot be protected any more.
 */
export function sensitiveForms(
  book: CountBook,
  input: AuditInput,
  edition: PrintedEdition,
): readonly SensitiveForm[] {
  const known = saidAlready(book, input);
  // A rounded small count is not printed: it is one of the numbers that are rounded to the same.
  const figures = input.rounding === undefined ? edition.figures : [];
  const shown = new Set(figures.filter(({ status }) => status === "shown").map(figureKey));
  const forms = new Map<string, SensitiveForm>();
  const keep = (form: SensitiveForm) => {
    const present = forms.get(form.id);
    if (form.value <= 0 || form.value >= form.k || known.has(form.id)) return;
    forms.set(form.id, { ...form, printed: form.printed || present?.printed === true });
  };
  for (const form of [...countForms(book), ...printedSums(book, input, shown), ...complements(book, input)])
    keep(form);
  return [...forms.values()];
}

function countForms({ counts }: CountBook): readonly SensitiveForm[] {
  return counts.map(({ measure, area, period, truth, threshold }, place) => ({
    id: observationKey(measure, area, period),
    form: { unknowns: [place], coefficients: [1], enough: threshold },
    value: Number.isNaN(truth) ? 0 : truth,
    k: threshold,
    printed: false,
  }));
}

function printedSums(
  book: CountBook,
  input: AuditInput,
  shown: ReadonlySet<string>,
): readonly SensitiveForm[] {
  const values = input.estimates.flatMap((one): readonly AuditValue[] =>
    one.status === "computed" ? [one] : [],
  );
  const truth = book.counts.map((count) => count.truth);
  return values.flatMap((value) => {
    const sum = sumOf(book, value.needs, "numerator");
    if (sum === undefined || sum.coefficients.some((factor) => factor < 0)) return [];
    const thresholds = sum.unknowns.map((place) => book.counts[place]?.threshold ?? 0);
    const k = thresholds.reduce((most, threshold) => Math.max(most, threshold), 0) * sum.scale;
    const names = value.needs
      .filter(({ role }) => role === "numerator")
      .map(({ measure, area, period }) => observationKey(measure, area, period));
    return [
      {
        id: names.sort().join(" + "),
        form: { unknowns: sum.unknowns, coefficients: sum.coefficients, enough: k },
        value: valueOf(sum, truth),
        k,
        printed: shown.has(figureKey(value)),
      },
    ];
  });
}

function complements(book: CountBook, input: AuditInput): readonly SensitiveForm[] {
  const byId = new Map(input.measures.map((measure) => [measure.id, measure]));
  const areas = attackedAreas(input);
  return book.series.flatMap(([measure, period]) => {
    const { parts = [], subsets = [] } = byId.get(measure) ?? {};
    return [...new Set([...incomplete(parts, book, period), ...subsets])].flatMap((part) =>
      areas.flatMap((key) => {
        const [whole, inside] = [book.place(measure, key, period), book.place(part, key, period)];
        if (whole === undefined || inside === undefined) return [];
        const k = book.counts[whole]?.threshold ?? 0;
        const value = (book.counts[whole]?.truth ?? 0) - (book.counts[inside]?.truth ?? 0);
        const id = `${observationKey(measure, key, period)} - ${part}`;
        const form = { unknowns: [whole, inside], coefficients: [1, -1], enough: k };
        return [{ id, form, value: Number.isNaN(value) ? 0 : value, k, printed: false }];
      }),
    );
  });
}

/** Parts of totals whose other parts do not all take part: what is left beside them has no count of its own. */
function incomplete(
  parts: readonly (readonly string[])[],
  { series }: CountBook,
  period: string,
): readonly string[] {
  const present = new Set(series.filter((one) => one[1] === period).map(([measure]) => measure));
  return parts.filter((list) => list.some((part) => !present.has(part))).flat();
}

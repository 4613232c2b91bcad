import { areaOfEntry } from "../model/earlierAreas.ts";
import { type LedgerEntry, ledgerTerms } from "../model/ledger.ts";
import { observationKey } from "../model/observation.ts";
import type { AuditInput } from "./auditInput.ts";
import type { CountBook } from "./countBook.ts";
import { type Form, valueOf } from "./form.ts";
import { integerRow, type IntegerRow } from "./integerSystem.ts";
import { type CountSum, countSum, exactly, within } from "./printedRows.ts";

/** A count that an earlier edition printed. */
interface EarlierPrint {
  readonly edition: string;
  /** As forms of the attack are called. */
  readonly id: string;
  readonly sum: CountSum;
  readonly value: number | undefined;
  readonly base: number | undefined;
  readonly truth: number;
}

/**
 * What earlier editions still say: counts that are as they were printed then, and of sums with corrected numbers in them
 * what is left beside those.
 */
export function ledgerRows(
  book: CountBook,
  input: AuditInput,
  relations: readonly IntegerRow[],
): readonly IntegerRow[] {
  const prints = earlierPrints(book, input);
  const said = prints.flatMap(({ sum, value, base, truth }) => {
    if (value === undefined) return [];
    if (base !== undefined) return isWithin(truth, value, base) ? [within(sum, value, base)] : [];
    return isStillTrue(truth, value) ? [exactly(sum, value)] : [];
  });
  return [...said, ...correctedRows(book, prints, relations)];
}

/** Ids of the counts that an earlier edition printed as they still are: they cannot be protected any more. */
export function saidAlready(book: CountBook, input: AuditInput): ReadonlySet<string> {
  return new Set(
    earlierPrints(book, input).flatMap(({ id, base, value, truth }) =>
      base === undefined && isStillTrue(truth, value) ? [id] : [],
    ),
  );
}

function earlierPrints(book: CountBook, { ledger, earlier }: AuditInput): readonly EarlierPrint[] {
  const areaOf = areaOfEntry(earlier);
  const truths = book.counts.map(({ truth }) => truth);
  return ledger.entries.flatMap((entry): readonly EarlierPrint[] => {
    if (entry.status !== "printed") return [];
    const area = areaOf(entry);
    const needs = ledgerTerms(entry).map((term) => ({ ...term, area }));
    const sum = countSum(book, needs);
    if (sum === undefined) return [];
    const names = needs.map(({ measure, period }) => observationKey(measure, area, period));
    const { value, base } = entry;
    const truth = valueOf(sum, truths) / sum.scale;
    return [{ edition: editionOf(entry), id: names.sort().join(" + "), sum, value, base, truth }];
  });
}

const editionOf = ({ edition, territory }: LedgerEntry): string => `${edition} ${territory}`;

/** What was corrected since then says nothing of today's count. */
function isStillTrue(truth: number, value: number | undefined): boolean {
  return value === undefined || Number.isNaN(truth) || Math.abs(truth - value) <= 0.5;
}

function isWithin(truth: number, value: number, base: number): boolean {
  return Number.isNaN(truth) || Math.abs(truth - value) <= base / 2;
}

/** Old numbers may miss their sum by this and still be those of today: annual means are rounded. */
const OLD_ROUNDING = 1;

/** Sums in which an edition printed numbers that were corrected since: the others together are the same as then. */
function correctedRows(
  { counts }: CountBook,
  prints: readonly EarlierPrint[],
  relations: readonly IntegerRow[],
): readonly IntegerRow[] {
  const truths = counts.map(({ truth }) => truth);
  return [...correctionsByEdition(prints)].flatMap(([edition, moved]) => {
    const sums = relations.flatMap((row) => (row.lower === row.upper ? [{ ...row, change: 0 }] : []));
    const printedSums = prints.flatMap(({ edition: own, sum, value, base, truth }) =>
      own !== edition || sum.unknowns.length < 2 || value === undefined || base !== undefined
        ? []
        : [{ ...sum, change: sum.scale * (value - truth) }],
    );
    return [...sums, ...printedSums].flatMap((row) => keptRow(row, moved, truths));
  });
}

/** What of a sum was not corrected, if it then explains what was printed; nothing where more than that was. */
function keptRow(
  { unknowns, coefficients, change }: Form & { readonly change: number },
  moved: ReadonlyMap<number, number>,
  truths: readonly number[],
): readonly IntegerRow[] {
  if (!unknowns.some((unknown) => moved.has(unknown))) return [];
  const terms = unknowns.map((unknown, term) => [unknown, coefficients[term] ?? 0] as const);
  const explained = terms.reduce((sum, [unknown, factor]) => sum + factor * (moved.get(unknown) ?? 0), 0);
  if (!(Math.abs(change - explained) <= OLD_ROUNDING)) return [];
  const kept = terms.filter(([unknown]) => !moved.has(unknown));
  const known = kept.reduce((sum, [unknown, factor]) => sum + factor * (truths[unknown] ?? Number.NaN), 0);
  return kept.length === 0 || Number.isNaN(known) ? [] : [integerRow(kept, known, known)];
}

/** By edition: how much more it printed of single counts than is counted today. */
function correctionsByEdition(
  prints: readonly EarlierPrint[],
): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const editions = new Map<string, Map<number, number>>();
  for (const { edition, sum, value, base, truth } of prints) {
    const [unknown, ...others] = sum.unknowns;
    if (unknown === undefined || others.length > 0 || sum.scale !== 1) continue;
    if (value === undefined || base !== undefined || isStillTrue(truth, value)) continue;
    editions.set(edition, (editions.get(edition) ?? new Map<number, number>()).set(unknown, value - truth));
  }
  return editions;
}

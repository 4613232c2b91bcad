import { figureKey } from "../model/figure.ts";
import type { Solver } from "../model/solver.ts";
import type { AuditInput } from "./auditInput.ts";
import { drawnFigures } from "./drawnFigures.ts";
import { unknownFiles } from "./knownFiles.ts";
import { namedNumbers } from "./namedNumbers.ts";
import { unseenMarkup } from "./pageMarkup.ts";
import { silentPages } from "./silentPages.ts";
import { unknownFields } from "./strictData.ts";
import { countBook, type CountBook } from "./countBook.ts";
import { dataFigures } from "./dataFigures.ts";
import { findIntervals } from "./findIntervals.ts";
import type { IntegerSystem } from "./integerSystem.ts";
import type { Finding } from "./finding.ts";
import { judge } from "./judge.ts";
import { pageFigures } from "./pageFigures.ts";
import { printedEdition, type PrintedEdition } from "./printedFigures.ts";
import { ledgerRows } from "./ledgerRows.ts";
import { printedRows } from "./printedRows.ts";
import { relationRows } from "./relationRows.ts";
import { sameFigures } from "./sameFigures.ts";
import { sensitiveForms } from "./sensitiveForms.ts";
import { derivedNumbers } from "./derivedNumbers.ts";
import { fixedOrder } from "./fixedOrder.ts";
import { indexPlaces } from "./indexPlaces.ts";
import { sameNumbers } from "./sameNumbers.ts";
import { unroundedNumbers } from "./unroundedNumbers.ts";
import { hiddenTraces } from "./hiddenTraces.ts";

/** What the attack on a staged edition found. Only `safe` editions may be published. */
export interface AuditResult {
  readonly safe: boolean;
  readonly findings: readonly Finding[];
  /** Counts and conditions of the attack; small counts that had to be proved, and that were. */
  readonly counts: number;
  readonly conditions: number;
  readonly sensitive: number;
  readonly proved: number;
}

/**
 * Attacks an edition as it was written: everything printed becomes conditions on whole numbers, together with earlier
 * editions and what everybody knows, and every small count must be left with a range of its width, witnessed by two
 * tables. Then the formats are compared with each other and searched for numbers of withheld values.
 */
export async function auditEdition(
  input: AuditInput,
  solver: Solver,
  progress?: (done: number, total: number) => void,
): Promise<AuditResult> {
  const edition = printedEdition(input.files);
  if (edition === undefined) {
    const findings: readonly Finding[] = [{ kind: "UNREADABLE", id: "data/indicators.json" }];
    return { safe: false, findings, counts: 0, conditions: 0, sensitive: 0, proved: 0 };
  }
  const attack = await attackOn(input, edition, solver, progress);
  const status = new Map(edition.figures.map((figure) => [figureKey(figure), figure.status]));
  const findings = [
    ...attack.findings,
    ...sameFigures(input.files, status),
    ...dataFigures(input.files, status),
    ...pageFigures(input.files, status),
    ...drawnFigures(input.files, status),
    ...silentPages(input.files, status),
    ...unknownFiles(input.files),
    ...unknownFields(input.files),
    ...unseenMarkup(input.files),
    ...namedNumbers(input, edition),
    ...hiddenTraces(input, edition),
    ...unroundedNumbers(input, edition),
    ...sameNumbers(input.files, edition),
    ...derivedNumbers(input.files, edition),
    ...fixedOrder(input.files, edition),
    ...indexPlaces(input, edition),
  ];
  return { ...attack, safe: findings.length === 0, findings };
}

async function attackOn(
  input: AuditInput,
  edition: PrintedEdition,
  solver: Solver,
  progress?: (done: number, total: number) => void,
): Promise<Omit<AuditResult, "safe">> {
  const book = countBook(input);
  const system = attackSystem(book, input, edition);
  const forms = sensitiveForms(book, input, edition);
  const ranges = await findIntervals(
    system,
    forms.map(({ form }) => form),
    solver,
    progress,
  );
  const size = { counts: book.counts.length, conditions: system.rows.length, sensitive: forms.length };
  if (ranges === undefined) {
    return { ...size, proved: 0, findings: [{ kind: "CONTRADICTION", id: "data/indicators.json" }] };
  }
  const findings = forms.flatMap(({ id, value, k, printed }, index): readonly Finding[] => {
    const range = ranges[index] ?? [0, 0];
    if (range[0] > range[1]) return [{ kind: "CONTRADICTION", id }];
    return judge({ id, value, k, minWidth: k, printed }, range);
  });
  return { ...size, findings, proved: forms.length - findings.length };
}

function attackSystem(
  book: CountBook,
  input: AuditInput,
  edition: PrintedEdition,
): IntegerSystem & { readonly truth: readonly number[] } {
  const isPublic = ({ threshold, truth }: CountBook["counts"][number]) =>
    threshold === 0 && !Number.isNaN(truth);
  const relations = relationRows(book, input);
  return {
    lower: book.counts.map((count) => (isPublic(count) ? count.truth : 0)),
    upper: book.counts.map((count) => (isPublic(count) ? count.truth : Infinity)),
    truth: book.counts.map(({ truth }) => truth),
    rows: [...relations, ...printedRows(book, input, edition), ...ledgerRows(book, input, relations)],
  };
}

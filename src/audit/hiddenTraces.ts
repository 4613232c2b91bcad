import { figureKey } from "../model/figure.ts";
import type { AuditInput, AuditValue } from "./auditInput.ts";
import type { Finding } from "./finding.ts";
import type { PrintedEdition } from "./printedFigures.ts";

/** Digits from which a number is a fingerprint: with fewer, thousands of harmless numbers look like some hidden one. */
const FINGERPRINT = 7;

/**
 * Looks in every file for the numbers of withheld values, with the digits a program would write: full precision and
 * every rounding down to seven digits, with point or comma. Numbers that a shown figure has as well prove nothing.
 */
export function hiddenTraces(
  { files, estimates, rounding }: AuditInput,
  edition: PrintedEdition,
): readonly Finding[] {
  // Where counts are rounded, the exact value of a shown figure is as secret as that of a withheld one.
  const figures = rounding === undefined ? edition.figures : [];
  const shown = new Set(figures.filter(({ status }) => status === "shown").map(figureKey));
  const values = estimates.flatMap((one): readonly AuditValue[] => (one.status === "computed" ? [one] : []));
  // Pages sort by more digits than the data files print: 7 of 231 is as good as a withheld 1 of 33.
  const open = new Set([
    ...edition.figures.flatMap((figure) => {
      const { value, lower, upper, numerator, denominator } = figure;
      return figure.status === "shown" ? fingerprints([value, lower, upper, numerator, denominator]) : [];
    }),
    ...values
      .filter((one) => shown.has(figureKey(one)))
      .flatMap(({ value, lower, upper }) => fingerprints([value, lower, upper])),
  ]);
  const hidden = new Map<string, string>();
  for (const value of values) {
    if (shown.has(figureKey(value))) continue;
    for (const print of fingerprints([value.value, value.lower, value.upper]))
      if (!open.has(print)) hidden.set(print, figureKey(value));
  }
  return files.flatMap(({ path, text }) => {
    const found = new Set(
      [...text.matchAll(NUMBER)].flatMap(([token]) => hidden.get(token.replace(",", ".")) ?? []),
    );
    return [...found].map((id): Finding => ({ kind: "TRACE", id, file: path }));
  });
}

const NUMBER = /\d+[.,]\d+/g;

/** A number in all roundings that are long enough to recognise it by. */
function fingerprints(numbers: readonly (number | undefined)[]): readonly string[] {
  return numbers.flatMap((number) => {
    if (number === undefined || !Number.isFinite(number) || Number.isInteger(number)) return [];
    const digits = String(Math.abs(number));
    const all = Array.from({ length: 11 }, (_, extra) =>
      String(Number(Math.abs(number).toPrecision(FINGERPRINT + extra))),
    );
    return [...new Set([digits, ...all])].filter(
      (text) => significant(text) >= FINGERPRINT && text.includes("."),
    );
  });
}

function significant(text: string): number {
  return text.replace(".", "").replace(/^0+/, "").length;
}

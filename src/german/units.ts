import { decimal, narrow, printed, signed, whole } from "./numbers.ts";

/** How values of an indicator are written. */
export interface NumberFormat {
  /** `percent`, `per1000`, `euro`, `persons`, … as in the definitions. */
  readonly unit: string;
  readonly decimals: number;
}

interface UnitWords {
  /** Below a title or in a table head: "Prozent", "je 1 000". */
  readonly head: string;
  /** Behind a value in a sentence, with its space; empty where the sentence names the unit otherwise. */
  readonly suffix: string;
  /** Differences: "Prozentpunkte", "je 1 000". */
  readonly difference: readonly [one: string, many: string];
}

const per = (base: number): UnitWords => {
  const text = `je${narrow}${whole(base)}`;
  return { head: text, suffix: ` ${text}`, difference: [text, text] };
};

const units: Readonly<Record<string, UnitWords>> = {
  percent: { head: "Prozent", suffix: `${narrow}%`, difference: ["Prozentpunkt", "Prozentpunkte"] },
  per100: per(100),
  per1000: per(1000),
  per10000: per(10_000),
  per100000: per(100_000),
  persons: { head: "Personen", suffix: "", difference: ["Person", "Personen"] },
  households: { head: "Haushalte", suffix: "", difference: ["Haushalt", "Haushalte"] },
  "per-km2": {
    head: `Einwohner je${narrow}km²`,
    suffix: ` je${narrow}km²`,
    difference: [`je${narrow}km²`, `je${narrow}km²`],
  },
  euro: { head: "Euro", suffix: `${narrow}Euro`, difference: ["Euro", "Euro"] },
  years: { head: "Jahre", suffix: " Jahre", difference: ["Jahr", "Jahre"] },
};

const plain: UnitWords = { head: "Anzahl", suffix: "", difference: ["", ""] };

/** The unit as it stands in a table head: "Prozent", "je 1 000", "Euro". */
export function unitHead({ unit }: NumberFormat): string {
  return (units[unit] ?? plain).head;
}

/** A value with its unit in a sentence: "7,9 %", "12,4 je 1 000", "19 244 Euro", "3 943". */
export function valueText(value: number, format: NumberFormat): string {
  return `${decimal(value, format.decimals)}${(units[format.unit] ?? plain).suffix}`;
}

/** A difference with sign and unit, for cells: "+1,4 Punkte", "−12 Euro". */
export function differenceText(value: number, format: NumberFormat): string {
  const size = signed(value, format.decimals);
  if (format.unit === "percent") return `${size} Punkte`;
  return `${size} ${differenceUnit(value, format)}`.trim();
}

/** The unit of a difference, singular for exactly one: "Prozentpunkt", "Prozentpunkte". */
export function differenceUnit(value: number, format: NumberFormat): string {
  const [one, many] = (units[format.unit] ?? plain).difference;
  return Math.abs(printed(value, format.decimals)) === 1 ? one : many;
}

import type { NumeralShape } from "./numeral.ts";

/** What the numerals of one column prove about the notation of its file. */
export interface Evidence {
  readonly counts: Record<NumeralShape, number>;
  /** First text of each shape, for the question put to the user. */
  readonly examples: Partial<Record<NumeralShape, string>>;
  /** Whole numbers without separator: 2 to 999, and from 1000. */
  small: number;
  large: number;
  /** The largest whole number below 1000. */
  smallMost: number;
  /** The smallest number of thousands, if the open separators group. */
  thousandsLeast: number;
  /** Grouping separators that were certainly used. */
  readonly groupings: string[];
}

/** Decimal separator of every column; undefined in a column: its `maybe` numerals must be refused. */
export interface Notation {
  readonly decimal: "," | "." | null;
  /** By position in the given list of columns. */
  readonly columns: readonly ("," | "." | null)[];
  readonly trouble: "none" | "missing" | "mixed" | "contradicted";
  /** Positions whose open numerals cannot be decided. */
  readonly refused: readonly number[];
}

/** Evidence without anything in it. */
export function noEvidence(): Evidence {
  const counts = { plain: 0, comma: 0, dot: 0, "maybe-comma": 0, "maybe-dot": 0 };
  const least = Number.POSITIVE_INFINITY;
  return { counts, examples: {}, small: 0, large: 0, smallMost: 0, thousandsLeast: least, groupings: [] };
}

/**
 * Decides the notation of a file from all its columns. One decimal separator proved: it holds for the file. None
 * proved: a separator that stands only in numbers from 1000, beside small whole numbers in the same columns, groups
 * thousands, and so does one in columns whose unit counts (`counted`, by position) as long as no whole number there does
 * without. Otherwise nothing is guessed. Both proved: each column by its own evidence.
 */
export function decideNotation(columns: readonly Evidence[], counted: readonly boolean[] = []): Notation {
  const comma = sum(columns, "comma");
  const dot = sum(columns, "dot");
  if (comma > 0 && dot > 0) return mixed(columns);
  if (comma > 0 || dot > 0) return proved(columns, comma > 0 ? "," : ".");
  return unproved(columns, counted);
}

function sum(columns: readonly Evidence[], shape: NumeralShape): number {
  return columns.reduce((total, column) => total + column.counts[shape], 0);
}

/** A column in which the file's decimal separator looks like grouping contradicts the rest: it is refused. */
function proved(columns: readonly Evidence[], decimal: "," | "."): Notation {
  const own = decimal === "," ? "comma" : "dot";
  const open = decimal === "," ? "maybe-comma" : "maybe-dot";
  const refused = columns.flatMap((column, at) =>
    column.counts[own] === 0 && groups(column, open) ? [at] : [],
  );
  const trouble = refused.length > 0 ? "contradicted" : "none";
  return {
    decimal,
    columns: columns.map((_, at) => (refused.includes(at) ? null : decimal)),
    trouble,
    refused,
  };
}

/**
 * Thousands: numbers from 1000 always with, smaller ones never with the separator. Decimals with three digits would
 * stand beside whole numbers of their own size, not beside hundreds.
 */
function groups(column: Evidence, shape: "maybe-comma" | "maybe-dot"): boolean {
  const { counts, small, large, smallMost, thousandsLeast } = column;
  return counts[shape] >= 2 && small >= 2 && large === 0 && smallMost >= 100 && thousandsLeast < smallMost;
}

function unproved(columns: readonly Evidence[], counted: readonly boolean[]): Notation {
  const [commas, dots] = [sum(columns, "maybe-comma"), sum(columns, "maybe-dot")];
  if (commas === 0 && dots === 0)
    return { decimal: null, columns: columns.map(() => null), trouble: "none", refused: [] };
  const shape = commas > 0 ? "maybe-comma" : "maybe-dot";
  const open = columns.filter((column) => column.counts[shape] > 0);
  const together = noEvidence();
  for (const column of open) {
    together.counts[shape] += column.counts[shape];
    together.small += column.small;
    together.large += column.large;
    together.smallMost = Math.max(together.smallMost, column.smallMost);
    together.thousandsLeast = Math.min(together.thousandsLeast, column.thousandsLeast);
  }
  const counts = columns.filter((column, at) => counted[at] === true && column.counts[shape] > 0);
  const countsGroup = counts.length > 0 && counts.every(({ large }) => large === 0);
  if ((commas === 0 || dots === 0) && (countsGroup || groups(together, shape))) {
    const decimal = shape === "maybe-comma" ? "." : ",";
    return { decimal, columns: columns.map(() => decimal), trouble: "none", refused: [] };
  }
  const refused = columns.flatMap((column, at) =>
    column.counts["maybe-comma"] + column.counts["maybe-dot"] > 0 ? [at] : [],
  );
  return { decimal: null, columns: columns.map(() => null), trouble: "missing", refused };
}

/** Separators contradict each other between columns: a column is read by what it proves itself. */
function mixed(columns: readonly Evidence[]): Notation {
  const own = columns.map(({ counts }): "," | "." | null => {
    if (counts.comma > 0 && counts.dot > 0) return null;
    return counts.comma > 0 ? "," : counts.dot > 0 ? "." : null;
  });
  const refused = columns.flatMap(({ counts }, at) => {
    const open = counts["maybe-comma"] + counts["maybe-dot"] + counts.comma + counts.dot;
    return own[at] === null && open > 0 ? [at] : [];
  });
  const decimal = sum(columns, "comma") >= sum(columns, "dot") ? "," : ".";
  return { decimal, columns: own, trouble: "mixed", refused };
}

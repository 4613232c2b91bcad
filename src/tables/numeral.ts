import { digitGroups, type DigitGroups } from "./digitGroups.ts";

/**
 * What the separators of a numeral prove. `plain`: none, or only blanks between groups. `comma`, `dot`: this is the
 * decimal separator. `maybe-comma`, `maybe-dot`: one separator with three digits behind it, decimal or grouping.
 */
export type NumeralShape = "plain" | "comma" | "dot" | "maybe-comma" | "maybe-dot";

/** A number as written, before the notation of the file is known. */
export interface Numeral {
  readonly shape: NumeralShape;
  readonly negative: boolean;
  /** All digits without separators. */
  readonly digits: string;
  /** Digits behind the last `.` or `,`; 0 if it is certainly not a decimal separator. */
  readonly decimals: number;
  /** The grouping separator that was certainly used. */
  readonly grouping?: string;
}

const comma = 44;
const dot = 46;
/** Reads a trimmed text as a numeral; undefined if it is none, or one whose groups do not hold three digits. */
export function readNumeral(text: string): Numeral | undefined {
  const point = pointOf(text);
  if (point === text.length) return { shape: "plain", negative: false, digits: text, decimals: 0 };
  if (point > 0) {
    const { shape, decimals } = single(text, point, text.charAt(point), text.length - point - 1);
    return { shape, negative: false, digits: text.slice(0, point) + text.slice(point + 1), decimals };
  }
  const groups = digitGroups(text);
  if (groups === undefined) return undefined;
  const { negative, digits } = groups;
  const found = shapeOf(groups);
  if (found === undefined) return undefined;
  const { shape, decimals, grouping } = found;
  return grouping === undefined
    ? { shape, negative, digits, decimals }
    : { shape, negative, digits, decimals, grouping };
}

/**
 * Where the only separator of a numeral of at most 12 digits and 20 decimals stands, without sign or blanks; the length
 * of the text if it has none, -1 for any other text.
 */
export function pointOf(text: string): number {
  const { length } = text;
  let point = length;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) continue;
    if (point < length || (code !== comma && code !== dot)) return -1;
    point = at;
  }
  if (length === 0 || point === length) return length === 0 ? -1 : length;
  return point > 0 && point <= 12 && point < length - 1 && length - point <= 21 ? point : -1;
}

type Shape = Pick<Numeral, "shape" | "decimals" | "grouping">;

function shapeOf(groups: DigitGroups): Shape | undefined {
  const { separators, count } = groups;
  const last = separators.slice(-1);
  const before = separators.slice(0, -1);
  if (last === "") return { shape: "plain", decimals: 0 };
  if (!isPoint(last))
    return isEven(groups, count) && alike(separators)
      ? { shape: "plain", decimals: 0, grouping: last }
      : undefined;
  if (before === "") return single(groups.digits, groups.first, last, groups.last);
  if (!before.includes(last)) {
    if (!alike(before) || !isEven(groups, count - 1)) return undefined;
    return { shape: shapeOfPoint(last), decimals: groups.last, grouping: before.charAt(0) };
  }
  if (!alike(separators) || !isEven(groups, count)) return undefined;
  return { shape: last === "." ? "comma" : "dot", decimals: 0, grouping: last };
}

/** `whole`: digits before the point. */
function single(digits: string, whole: number, point: string, decimals: number): Shape {
  const open = decimals === 3 && whole > 0 && whole < 4 && !digits.startsWith("0");
  if (!open) return { shape: shapeOfPoint(point), decimals };
  return { shape: point === "," ? "maybe-comma" : "maybe-dot", decimals };
}

function shapeOfPoint(point: string): "comma" | "dot" {
  return point === "," ? "comma" : "dot";
}

function isPoint(separator: string): boolean {
  return separator === "," || separator === ".";
}

function alike(separators: string): boolean {
  return separators === separators.charAt(0).repeat(separators.length);
}

/** Whether the first `count` groups are thousands: up to three digits, without a zero in front, then three and three. */
function isEven({ digits, first, inner, last, count: all }: DigitGroups, count: number): boolean {
  if (first === 0 || first > 3 || !inner) return false;
  return count === 1 || (!digits.startsWith("0") && (count < all || last === 3));
}

/**
 * The value of a numeral when `decimal` is the file's decimal separator; undefined where that has to be known and is
 * not, or where the numeral contradicts it.
 */
export function numeralValue(numeral: Numeral, decimal: "," | "." | null): number | undefined {
  const { shape, digits, decimals, negative } = numeral;
  const sign = negative ? -1 : 1;
  if (shape === "plain") return sign * scaled(digits, 0);
  if (decimal === null) return undefined;
  const own = shape === "comma" || shape === "maybe-comma" ? "," : ".";
  if (own === decimal) return sign * scaled(digits, decimals);
  return shape.startsWith("maybe") ? sign * scaled(digits, 0) : undefined;
}

/** Digits divided by a power of ten: exact rounding up to 15 digits, beyond that by the language's own reader. */
function scaled(digits: string, decimals: number): number {
  if (decimals === 0) return Number(digits);
  if (digits.length <= 15 && decimals <= 22) return Number(digits) / 10 ** decimals;
  return Number(`${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`);
}

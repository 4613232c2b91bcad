import type { CellFlag, CellStatus } from "../model/observation.ts";
import { pointOf, readNumeral, type Numeral } from "./numeral.ts";
import { flagLetters, signStatus, spacedFlag } from "./signs.ts";

/** A cell's text understood as far as the text alone allows: a sign, a numeral with its flags, or something else. */
export type ReadCell =
  | { readonly kind: "sign"; readonly status: CellStatus }
  | {
      readonly kind: "numeral";
      readonly numeral: Numeral;
      readonly flag?: CellFlag;
      /** The minus stands behind the number: `5-`. */
      readonly minusBehind?: true;
    }
  | { readonly kind: "text" };

const text: ReadCell = { kind: "text" };

/** Understands one trimmed cell text. */
export function readCell(raw: string): ReadCell {
  if (pointOf(raw) === raw.length)
    return { kind: "numeral", numeral: { shape: "plain", negative: false, digits: raw, decimals: 0 } };
  const status = signStatus(raw);
  if (status !== undefined) return { kind: "sign", status };
  if (raw.length > 40 || !/\d/.test(raw)) return text;
  const numeral = readNumeral(raw);
  return numeral === undefined ? dressed(raw) : { kind: "numeral", numeral };
}

/** A numeral in brackets, with a flag letter, a unit sign, an exponent or a footnote mark set apart from it. */
function dressed(raw: string): ReadCell {
  const bracketed = /^\(\s*(.+?)\s*\)$/.exec(raw)?.[1];
  if (bracketed !== undefined) return marked(bracketed, "uncertain");
  const flagged = /^(.*\d)\s*([pvrs])$/.exec(raw) ?? /^([pvrs])\s+(\d.*)$/.exec(raw)?.toReversed();
  if (flagged !== null && flagged !== undefined) {
    const [number = "", letter = ""] = flagged[0] === raw ? flagged.slice(1) : flagged;
    return marked(number, flagLetters.get(letter));
  }
  const spaced = /^(.*\d)\s+([bdefinprsu]{1,3})$/.exec(raw);
  if (spaced !== null) return marked(spaced[1] ?? "", spacedFlag(spaced[2] ?? ""));
  const bare =
    /^(.*\d)\s*(?:%|‰|€|EUR|Euro|[¹²³⁴-⁹]+[⁾)]?|\s[\da-z]\)|\*\)?)$/u.exec(raw)?.[1] ??
    /^(?:\*|€|EUR)\s*(-?\d.*)$/.exec(raw)?.[1];
  if (bare !== undefined) return marked(bare.trim(), undefined);
  return bookkept(raw) ?? exponential(raw);
}

/** What bookkeepers write: the minus behind the number, `1.234,-` for whole euros, `±0`; apostrophes of any kind. */
function bookkept(raw: string): ReadCell | undefined {
  const negative = /^(\d.*\d|\d)[-−]$/.exec(raw)?.[1];
  if (negative !== undefined) {
    const cell = marked(negative, undefined);
    return cell.kind === "numeral"
      ? { ...cell, numeral: { ...cell.numeral, negative: true }, minusBehind: true }
      : text;
  }
  const euros = /^(-?\d[\d. ]*),[-–—]{1,2}(?:\s*€|\s*EUR)?$/.exec(raw)?.[1];
  if (euros !== undefined) return marked(`${euros},00`, undefined);
  if (raw.includes("´")) return marked(raw.replaceAll("´", "’"), undefined);
  const none = /^±\s*(0(?:[.,]0+)?)$/.exec(raw)?.[1];
  return none === undefined ? undefined : marked(none, undefined);
}

function marked(raw: string, flag: CellFlag | undefined): ReadCell {
  const numeral = readNumeral(raw.trim());
  if (numeral === undefined) return text;
  return flag === undefined ? { kind: "numeral", numeral } : { kind: "numeral", numeral, flag };
}

/** `1e+05`, `1,2E-03`: written out, so that the separator can be judged like any other. */
function exponential(raw: string): ReadCell {
  const found = /^([-+]?)(\d)(?:([.,])(\d+))?[eE]([-+]?\d{1,2})$/.exec(raw);
  if (found === null) return text;
  const [, sign = "", whole = "", point = ".", fraction = "", power = "0"] = found;
  const shift = fraction.length - Number(power);
  const digits =
    shift < 0 ? whole + fraction + "0".repeat(-shift) : (whole + fraction).padStart(shift + 1, "0");
  const decimals = Math.max(0, shift);
  const shape = decimals === 0 ? "plain" : point === "," ? "comma" : "dot";
  return { kind: "numeral", numeral: { shape, negative: sign === "-", digits, decimals } };
}

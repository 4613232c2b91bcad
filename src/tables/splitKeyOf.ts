import { repairKey, type KeyStyle, type RepairedKey } from "./keys.ts";

const style: KeyStyle = { family: "ars", countiesOnly: false, divided: new Set() };
const partLengths = [2, 1, 2, 4, 3] as const;
/** Digits up to and with land, region, county. */
const wholeLengths = [2, 3, 5] as const;

/**
 * The key of a record whose parts stand in columns of their own; it belongs to the finest part that is filled.
 * `positions`: fields of land, region, county, association and municipality, -1 for a part without column. Without
 * the region the county has three digits, without the association the key is that of eight digits.
 */
export function splitKeyOf(
  fields: readonly string[],
  positions: readonly number[],
  field: number,
): RepairedKey | undefined {
  const hasRegion = positions[1] !== -1;
  const parts = positions.map((at, part) => {
    const digits = /^\d{1,4}$/.exec((fields[at] ?? "").trim())?.[0] ?? "";
    const length = part === 2 && !hasRegion ? 3 : (partLengths[part] ?? 0);
    return digits === "" ? "" : digits.padStart(length, "0");
  });
  const finest = parts.findLastIndex((part) => part !== "");
  if (finest === -1 || positions[finest] !== field) return undefined;
  const [land = "", region = "", county = "", association = "", municipality = ""] = parts;
  const whole = land + region + county;
  // A blank part before a filled one: digits would move up and name another place.
  if (whole.length !== wholeLengths[Math.min(finest, 2)]) return undefined;
  if (finest < 3) return repairKey(whole, style);
  if (finest === 3) return repairKey(whole + association, style);
  if (association === "") return repairKey(whole + municipality, { ...style, family: "ags" });
  // Some offices number "no association" 0000, others repeat the number of the municipality.
  const own = association === "0000" ? `0${municipality}` : association;
  return repairKey(whole + own + municipality, style);
}

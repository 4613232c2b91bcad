import { listText } from "./lists.ts";
import { capital, decimal, printed, whole } from "./numbers.ts";
import { subject, type Subject } from "./subject.ts";
import { differenceUnit, valueText, type NumberFormat } from "./units.ts";

/** A projection with its value, lowest first in a list. */
export interface Projected {
  readonly note: Subject & NumberFormat & { readonly source: string };
  readonly value: number;
  /** People or households in the target year, where the projection is a change of their number. */
  readonly total?: number;
}

/**
 * "Die vorausberechnete Veränderung …: −26,6 % (Landesamt) und −18,1 % (Wegweiser Kommune). Zwischen den Quellen liegen
 * 8,5 Prozentpunkte. Das sind 81 829 und 91 340, also 9 511 Unterschied." Nothing for fewer than two.
 */
export function projectionSpreadSentence(values: readonly Projected[]): string {
  const [lowest, highest] = [values[0], values.at(-1)];
  if (lowest === undefined || highest === undefined || values.length < 2) return "";
  const { note } = lowest;
  const parts = values.map(
    (one) => `${valueText(one.value, one.note)} (${one.note.source.replace(/[,.].*$/, "")})`,
  );
  const apart = printed(highest.value, note.decimals) - printed(lowest.value, note.decimals);
  const unit = differenceUnit(apart, note);
  return `${capital(subject(note))}: ${listText(parts)}. Zwischen den Quellen liegen ${decimal(apart, note.decimals)}${unit === "" ? "" : ` ${unit}`}.${totalsText(values)}`;
}

function totalsText(values: readonly Projected[]): string {
  const totals = values.flatMap(({ total }) => total ?? []);
  if (totals.length < values.length) return "";
  const apart = Math.max(...totals) - Math.min(...totals);
  return ` Das sind ${listText(totals.map(whole))}, also ${whole(apart)} Unterschied.`;
}

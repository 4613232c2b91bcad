import type { SdcInstance } from "../model/sdcInstance.ts";
import { sdcRows, type SdcRow } from "../model/sdcRows.ts";
import type { IntegerRow, IntegerSystem } from "./integerSystem.ts";

/** What an attacker knows of an instance, and the truth he must not find. */
export interface InstanceSystem extends IntegerSystem {
  /** Cell id of each unknown. */
  readonly ids: readonly string[];
  /** True value of each unknown. */
  readonly truth: readonly number[];
}

/** Every cell that is not published is an unknown; published ones become constants of the conditions. */
export function instanceSystem(instance: SdcInstance): InstanceSystem {
  const floor = instance.rule.suppressedLb ?? 0;
  const unknown = instance.cells.filter((cell) => cell.status !== "published");
  const places = new Map(unknown.map(({ id }, place) => [id, place]));
  const published = new Map(
    instance.cells.flatMap(({ id, status, value }) => (status === "published" ? [[id, value]] : [])),
  );
  const rows = sdcRows(instance).map((row) => unknownRow(row, places, published));
  return {
    ids: unknown.map(({ id }) => id),
    truth: unknown.map(({ value }) => value),
    lower: unknown.map(({ lb, status }) => Math.max(lb ?? 0, status === "absent" ? 0 : floor)),
    upper: unknown.map(({ ub }) => ub ?? Infinity),
    rows: rows.filter((row) => row.unknowns.length > 0),
  };
}

function unknownRow(
  { terms, lower, upper }: SdcRow,
  places: ReadonlyMap<string, number>,
  published: ReadonlyMap<string, number>,
): IntegerRow {
  let known = 0;
  const unknowns: number[] = [];
  const coefficients: number[] = [];
  for (const [id, factor] of terms) {
    const place = places.get(id);
    if (place === undefined) known += factor * (published.get(id) ?? missing(id));
    else if (factor !== 0) {
      unknowns.push(place);
      coefficients.push(factor);
    }
  }
  return { unknowns, coefficients, lower: lower - known, upper: upper - known };
}

function missing(id: string): never {
  throw new RangeError(`A relation or fact names the cell ${id}, which does not exist.`);
}

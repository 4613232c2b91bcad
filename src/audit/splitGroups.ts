import { components } from "./components.ts";
import type { Form } from "./form.ts";
import type { IntegerRow, IntegerSystem } from "./integerSystem.ts";

/** A part of a form inside one group. */
export interface FormPart extends Form {
  /** Number of the whole form. */
  readonly asked: number;
}

/** Linked unknowns with their own numbering and the parts of forms that lie in them. */
export interface Group {
  readonly system: IntegerSystem;
  readonly members: readonly number[];
  readonly parts: readonly FormPart[];
}

/**
 * Splits a system into groups that do not influence each other; only those that something is asked of. A form over
 * several groups becomes the sum of its parts.
 */
export function splitGroups(system: IntegerSystem, forms: readonly Form[]): readonly Group[] {
  const groups = components(system);
  const home: number[] = [];
  groups.forEach((members, index) => {
    for (const unknown of members) home[unknown] = index;
  });
  const parts = grouped(forms.flatMap((form, asked) => splitForm(form, asked, home)));
  const rows = rowsByGroup(system, home);
  return [...parts.keys()]
    .sort((a, b) => a - b)
    .map((index) => localGroup(system, groups[index] ?? [], rows.get(index) ?? [], parts.get(index) ?? []));
}

interface HomedPart extends FormPart {
  readonly group: number;
}

function grouped(parts: readonly HomedPart[]): ReadonlyMap<number, readonly FormPart[]> {
  const byGroup = new Map<number, FormPart[]>();
  for (const { group, ...part } of parts) {
    const own = byGroup.get(group);
    if (own === undefined) byGroup.set(group, [part]);
    else own.push(part);
  }
  return byGroup;
}

function splitForm(form: Form, asked: number, home: readonly number[]): readonly HomedPart[] {
  const groups = [...new Set(form.unknowns.map((unknown) => home[unknown] ?? 0))];
  return groups.map((group) => {
    const inside = form.unknowns.flatMap((unknown, term) => (home[unknown] === group ? [term] : []));
    return {
      ...form,
      asked,
      group,
      unknowns: inside.map((term) => form.unknowns[term] ?? 0),
      coefficients: inside.map((term) => form.coefficients[term] ?? 0),
    };
  });
}

/** Conditions by the group of their undetermined unknowns; those without any say nothing more. */
function rowsByGroup(
  { lower, upper, rows }: IntegerSystem,
  home: readonly number[],
): ReadonlyMap<number, readonly IntegerRow[]> {
  const byGroup = new Map<number, IntegerRow[]>();
  for (const row of rows) {
    const open = row.unknowns.find((unknown) => lower[unknown] !== upper[unknown]);
    if (open === undefined) continue;
    const index = home[open] ?? 0;
    const own = byGroup.get(index);
    if (own === undefined) byGroup.set(index, [row]);
    else own.push(row);
  }
  return byGroup;
}

function localGroup(
  { lower, upper }: IntegerSystem,
  members: readonly number[],
  rows: readonly IntegerRow[],
  parts: readonly FormPart[],
): Group {
  const place = new Map(members.map((member, index) => [member, index]));
  return {
    members,
    system: {
      lower: members.map((member) => lower[member] ?? 0),
      upper: members.map((member) => upper[member] ?? 0),
      rows: rows.map((row) => withoutFixed(row, lower, place)),
    },
    parts: parts.map((part) => ({
      ...part,
      unknowns: part.unknowns.map((unknown) => place.get(unknown) ?? 0),
    })),
  };
}

/** Unknowns of a condition outside its group are determined: they become constants. */
function withoutFixed(
  row: IntegerRow,
  lower: readonly number[],
  place: ReadonlyMap<number, number>,
): IntegerRow {
  let known = 0;
  const unknowns: number[] = [];
  const coefficients: number[] = [];
  row.unknowns.forEach((unknown, term) => {
    const factor = row.coefficients[term] ?? 0;
    const here = place.get(unknown);
    if (here === undefined) known += factor * (lower[unknown] ?? 0);
    else {
      unknowns.push(here);
      coefficients.push(factor);
    }
  });
  return { unknowns, coefficients, lower: row.lower - known, upper: row.upper - known };
}

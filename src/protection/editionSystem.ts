import { cellWeight } from "./cellWeight.ts";
import type { EditionNode } from "./editionNodes.ts";
import type { EditionRelation } from "./editionRelations.ts";
import { roundedRange } from "./roundedRange.ts";
import { compareText } from "./printedCount.ts";
import type { ProtectionSystem, Requirement, SystemCell, SystemRow } from "./protectionSystem.ts";

/** Largest believed distance from the truth, in widths: numbers in the solver stay small. */
const REACH = 40;

interface Entry {
  readonly node: EditionNode;
  /** Whole number behind the count: pooled means are counted in thirds or fifths. */
  readonly scale: number;
  readonly value: number;
}

/**
 * The joint system of an edition. Relations hold for the true numbers by construction, also where annual means do not
 * quite add up: an attacker who knew the difference would know more than any real one.
 *
 * @param ceilings printed denominators of shares, by count: a part is never larger than its whole
 */
export function editionSystem(
  relations: readonly EditionRelation[],
  ceilings: ReadonlyMap<string, number>,
): ProtectionSystem {
  const entries = entriesOf(relations);
  const place = new Map([...entries.keys()].map((id, index) => [id, index]));
  const cells = [...entries.values()].map((entry) => systemCell(entry, ceilings.get(entry.node.cell.id)));
  const requirements = [...entries.values()].flatMap((entry, index) => requirementOf(entry, index));
  const rows: SystemRow[] = [];
  for (const relation of relations) {
    const { row, rest } = rowOf(relation, entries, place, cells.length);
    rows.push(row);
    if (rest === undefined) {
      rows.push(...rememberedRows(relation, row, entries));
      continue;
    }
    requirements.push(...restRequirement(relation, rest, cells.length));
    cells.push(rest);
  }
  return { cells, rows, requirements };
}

function entriesOf(relations: readonly EditionRelation[]): ReadonlyMap<string, Entry> {
  const nodes = new Map<string, EditionNode>();
  for (const { whole, parts } of relations)
    for (const node of [whole, ...parts]) nodes.set(node.cell.id, node);
  const completed = completions(relations);
  const sorted = [...nodes].sort(([a], [b]) => compareText(a, b));
  return new Map(
    sorted.map(([id, node]) => {
      const scale = wholeScale(node.cell.terms.map(({ weight }) => weight));
      return [id, { node, scale, value: Math.round(scale * (completed.get(id) ?? node.cell.value)) }];
    }),
  );
}

/** Numbers for counts nobody delivered: what their total leaves, in equal shares. Any table that fits would do. */
function completions(relations: readonly EditionRelation[]): ReadonlyMap<string, number> {
  const completed = new Map<string, number>();
  for (const { whole, parts } of relations) {
    const unknown = parts.filter(({ known }) => !known);
    const sum = parts.reduce((total, { known, cell }) => total + (known ? cell.value : 0), 0);
    if (!whole.known) {
      const guessed = unknown.reduce((total, { cell }) => total + (completed.get(cell.id) ?? 0), 0);
      completed.set(whole.cell.id, Math.max(sum + guessed, completed.get(whole.cell.id) ?? 0));
    }
    const left = whole.known ? Math.max(0, whole.cell.value - sum) : 0;
    unknown.forEach(({ cell }, index) => {
      if (completed.has(cell.id)) return;
      completed.set(cell.id, Math.floor((left + index) / unknown.length));
    });
  }
  return completed;
}

/** The smallest factor that makes weights whole: 1/3 → 3. */
function wholeScale(weights: readonly number[]): number {
  const factors = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60];
  return factors.find((factor) => weights.every((weight) => isWhole(weight * factor))) ?? 60;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

function systemCell({ node, scale, value }: Entry, ceiling: number | undefined): SystemCell {
  const { cell, state, signed, rounded } = node;
  const reach = REACH * Math.max(cell.minimumCount, 5) * scale;
  const room = ceiling === undefined ? reach : Math.max(0, Math.round(ceiling * scale) - value);
  const ranges = rounded.map((print) => roundedRange(print.value, print.base, scale));
  const most = Math.min(reach, room, ...ranges.map(([, high]) => Math.max(0, high - value)));
  const least = Math.min(reach, ...ranges.map(([low]) => Math.max(0, value - low)));
  return {
    id: cell.id,
    weight: cellWeight(cell),
    state: state === "absent" ? "hidden" : state,
    down: signed ? least : Math.min(least, Math.max(0, value)),
    up: most,
    ...ownerOf(node),
  };
}

/** Municipalities know their own counts. */
function ownerOf({ cell }: EditionNode): { readonly owner?: string } {
  return cell.level === "municipality" && !cell.area.includes("@") ? { owner: cell.area } : {};
}

function requirementOf({ node, scale, value }: Entry, index: number): readonly Requirement[] {
  const { cell, guarded, known, state } = node;
  const isGuess = !known && cell.sensitive && value < cell.minimumCount * scale;
  if (state === "printed" || !(guarded || isGuess)) return [];
  const terms = { id: cell.id, cells: [index], coefficients: [1], width: cell.minimumCount * scale };
  return [{ ...terms, ...ownerOf(node), insider: cell.insider }];
}

function rowOf(
  { whole, parts, weights, rest }: EditionRelation,
  entries: ReadonlyMap<string, Entry>,
  place: ReadonlyMap<string, number>,
  next: number,
): { row: SystemRow; rest: SystemCell | undefined } {
  const scale = entries.get(whole.cell.id)?.scale ?? 1;
  const cells = [whole, ...parts].map(({ cell }) => place.get(cell.id) ?? -1);
  const factors = parts.map(({ cell }, index) => {
    const own = entries.get(cell.id)?.scale ?? 1;
    return Math.round((scale * (weights[index] ?? 1)) / own);
  });
  if (!rest) return { row: { cells, coefficients: [-1, ...factors], below: 0, above: 0 }, rest: undefined };
  const value = (id: string) => entries.get(id)?.value ?? 0;
  const left = value(whole.cell.id) - parts.reduce((sum, { cell }) => sum + value(cell.id), 0);
  const reach = REACH * Math.max(whole.cell.minimumCount, 5);
  return {
    row: { cells: [...cells, next], coefficients: [-1, ...factors, 1], below: 0, above: 0 },
    rest: {
      id: `${whole.cell.id} - ${parts.map(({ cell }) => cell.id).join(" - ")}`,
      weight: 0,
      state: "hidden",
      down: Math.min(reach, Math.max(0, left)),
      up: reach,
      ...ownerOf(whole),
    },
  };
}

/** By how much old numbers may miss their sum and still be those of today: annual means are rounded. */
const OLD_ROUNDING = 2;

/**
 * What an earlier edition still says though some of its numbers were corrected: the rest of the sum is the same as then,
 * unless it was corrected too.
 */
function rememberedRows(
  { whole, parts }: EditionRelation,
  { cells, coefficients }: SystemRow,
  entries: ReadonlyMap<string, Entry>,
): readonly SystemRow[] {
  const nodes = [whole, ...parts];
  const editions = new Set(nodes.flatMap(({ corrected }) => [...corrected.keys()]));
  return [...editions].flatMap((edition) => {
    const scaled = (node: EditionNode) =>
      (node.corrected.get(edition) ?? 0) * (entries.get(node.cell.id)?.scale ?? 1);
    const moved = nodes.reduce((sum, node, term) => sum + (coefficients[term] ?? 0) * scaled(node), 0);
    if (Math.abs(moved) > OLD_ROUNDING * Math.abs(coefficients[0] ?? 1)) return [];
    const kept = nodes.flatMap(({ corrected }, term) => (corrected.has(edition) ? [] : [term]));
    if (kept.length === 0) return [];
    return [
      {
        cells: kept.map((term) => cells[term] ?? 0),
        coefficients: kept.map((term) => coefficients[term] ?? 0),
        below: 0,
        above: 0,
      },
    ];
  });
}

/** What a total has beside its printed parts is a count as well, and may be small. */
function restRequirement(
  { whole }: EditionRelation,
  rest: SystemCell,
  index: number,
): readonly Requirement[] {
  const { sensitive, minimumCount, insider } = whole.cell;
  if (!sensitive || rest.down < 1 || rest.down >= minimumCount) return [];
  const terms = { id: rest.id, cells: [index], coefficients: [1], width: minimumCount };
  return [{ ...terms, ...ownerOf(whole), insider }];
}

import type { ProtectionSystem, SystemRow } from "./protectionSystem.ts";

/**
 * Splits a system into groups that do not influence each other: linked by conditions between counts that are or may
 * be hidden. Groups without a sensitive count are left out. Groups and their cells keep the order of the system.
 */
export function splitSystem(system: ProtectionSystem): readonly ProtectionSystem[] {
  const leader = leaders(system);
  const groups = new Map<number, number[]>();
  system.cells.forEach(({ state }, cell) => {
    if (state === "printed") return;
    const root = leader(cell);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [cell]);
    else group.push(cell);
  });
  const printed = system.requirements.filter(({ cells }) =>
    cells.every((cell) => system.cells[cell]?.state === "printed"),
  );
  const parts = [...groups.values()].map((members) => part(system, members));
  const unprotectable = printed.length === 0 ? [] : [{ cells: [], rows: [], requirements: printed }];
  return [...parts.filter(({ requirements }) => requirements.length > 0), ...unprotectable];
}

function leaders({ cells, rows, requirements }: ProtectionSystem): (cell: number) => number {
  const parent = cells.map((_, cell) => cell);
  const find = (cell: number): number => {
    let root = cell;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[cell] = root;
    return root;
  };
  for (const group of [...rows, ...requirements]) {
    const [first, ...rest] = group.cells.filter((cell) => cells[cell]?.state !== "printed").map(find);
    for (const other of rest) {
      const [a, b] = [find(first ?? other), find(other)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return find;
}

function part({ cells, rows, requirements }: ProtectionSystem, members: readonly number[]): ProtectionSystem {
  const place = new Map(members.map((cell, index) => [cell, index]));
  const local = <T extends Pick<SystemRow, "cells" | "coefficients">>(group: T): readonly T[] => {
    const kept = group.cells.map((_, term) => term).filter((term) => place.has(group.cells[term] ?? -1));
    if (kept.length === 0) return [];
    return [
      {
        ...group,
        cells: kept.map((term) => place.get(group.cells[term] ?? -1) ?? 0),
        coefficients: kept.map((term) => group.coefficients[term] ?? 0),
      },
    ];
  };
  return {
    cells: members.flatMap((cell) => cells[cell] ?? []),
    rows: rows.flatMap(local),
    requirements: requirements.flatMap(local),
  };
}

import type { Pattern, ProtectionSystem, Requirement } from "./protectionSystem.ts";

/** Conditions away from the sensitive count up to which cells may move in a proof. */
const STEPS = 3;

/** A small part of a system around one sensitive count. Whatever is proved in it holds in the whole. */
export interface NearbySystem {
  readonly system: ProtectionSystem;
  readonly pattern: Pattern;
  readonly requirement: Requirement;
}

/**
 * Cuts out what lies around a sensitive count: hidden cells a few conditions away, all other cells as they are. Two
 * tables found there are tables of the whole system, so a proof is as good; a failure says nothing.
 */
export function nearbySystems(
  system: ProtectionSystem,
  pattern: Pattern,
): (requirement: Requirement) => NearbySystem {
  const rowsOf = system.cells.map((): number[] => []);
  system.rows.forEach((row, number) => {
    for (const cell of row.cells) if (pattern[cell] === 1) rowsOf[cell]?.push(number);
  });
  return (requirement) => {
    const near = new Set(requirement.cells.filter((cell) => pattern[cell] === 1));
    const touched = new Set<number>();
    let edge = [...near];
    for (let step = 0; step < STEPS; step += 1) {
      const fresh = [...new Set(edge.flatMap((cell) => rowsOf[cell] ?? []))].filter(
        (row) => !touched.has(row),
      );
      for (const row of fresh) touched.add(row);
      const reached = fresh.flatMap((row) => system.rows[row]?.cells ?? []);
      edge = [...new Set(reached)].filter((cell) => pattern[cell] === 1 && !near.has(cell));
      for (const cell of edge) near.add(cell);
    }
    for (const cell of edge) for (const row of rowsOf[cell] ?? []) touched.add(row);
    return cut(system, requirement, [...near], [...touched]);
  };
}

function cut(
  { cells, rows }: ProtectionSystem,
  requirement: Requirement,
  near: readonly number[],
  touched: readonly number[],
): NearbySystem {
  const place = new Map(near.map((cell, index) => [cell, index]));
  const local = <T extends Pick<Requirement, "cells" | "coefficients">>(group: T): T => {
    const kept = group.cells.map((_, term) => term).filter((term) => place.has(group.cells[term] ?? -1));
    return {
      ...group,
      cells: kept.map((term) => place.get(group.cells[term] ?? -1) ?? 0),
      coefficients: kept.map((term) => group.coefficients[term] ?? 0),
    };
  };
  return {
    system: {
      cells: near.flatMap((cell) => cells[cell] ?? []),
      rows: touched.flatMap((row) => rows[row] ?? []).map(local),
      requirements: [],
    },
    pattern: near.map(() => 1),
    requirement: local(requirement),
  };
}

import type { Solver } from "../model/solver.ts";
import { cheapestOpening, type OpeningMode } from "./cheapestOpening.ts";
import { findRooms, isWide, type Room } from "./findRooms.ts";
import { proveOne } from "./proveOne.ts";
import {
  patternWith,
  secondariesOf,
  type Pattern,
  type ProtectionSystem,
  type Requirement,
} from "./protectionSystem.ts";

/** A pattern with the proof of every requirement that it meets. */
export interface Settled {
  readonly pattern: Pattern;
  readonly rooms: ReadonlyMap<Requirement, Room>;
  /** Requirements that no pattern meets. */
  readonly failed: readonly Requirement[];
}

/**
 * From a pattern to a safe one: opens room for one sensitive count after the other at least cost, then prints again
 * what turned out not to be needed, dearest first.
 */
export async function settle(system: ProtectionSystem, start: Pattern, solver: Solver): Promise<Settled> {
  return cleanUp(system, await openAll(system, start, solver), solver);
}

async function openAll(system: ProtectionSystem, start: Pattern, solver: Solver): Promise<Settled> {
  const rooms = new Map<Requirement, Room>();
  const failed: Requirement[] = [];
  const atStart = await findRooms(system, start, system.requirements, solver);
  let pattern = start;
  for (const [index, requirement] of system.requirements.entries()) {
    const known = atStart[index];
    if (known !== undefined && isWide(known, requirement)) {
      rooms.set(requirement, known);
      continue;
    }
    const opened = await openOne(system, pattern, requirement, solver);
    if (opened === undefined) failed.push(requirement);
    else {
      ({ pattern } = opened);
      rooms.set(requirement, opened.room);
    }
  }
  return { pattern, rooms, failed };
}

async function openOne(
  system: ProtectionSystem,
  pattern: Pattern,
  requirement: Requirement,
  solver: Solver,
): Promise<{ pattern: Pattern; room: Room } | undefined> {
  const present = await proveOne(system, pattern, requirement, solver);
  if (present !== undefined) return { pattern, room: present };
  const modes: readonly OpeningMode[] = ["continuous", "whole"];
  for (const mode of modes) {
    const opening = await cheapestOpening(system, pattern, requirement, solver, mode);
    if (opening === undefined) return undefined;
    const next = patternWith(pattern, opening);
    const room = await proveOne(system, next, requirement, solver);
    if (room !== undefined) return { pattern: next, room };
  }
  return undefined;
}

async function cleanUp(system: ProtectionSystem, settled: Settled, solver: Solver): Promise<Settled> {
  const rooms = new Map(settled.rooms);
  let { pattern } = settled;
  for (const cell of dearestFirst(system, pattern)) {
    const tried = pattern.map((share, index) => (index === cell ? 0 : share));
    const found = await stillMet(system, tried, affected(rooms, cell), solver);
    if (found === undefined) continue;
    pattern = tried;
    for (const [requirement, room] of found) rooms.set(requirement, room);
  }
  return { ...settled, pattern, rooms };
}

/** New proofs for requirements whose old ones fell; undefined as soon as one cannot be met. */
export async function stillMet(
  system: ProtectionSystem,
  pattern: Pattern,
  requirements: readonly Requirement[],
  solver: Solver,
): Promise<ReadonlyMap<Requirement, Room> | undefined> {
  const found = new Map<Requirement, Room>();
  for (const requirement of requirements) {
    const room = await proveOne(system, pattern, requirement, solver);
    if (room === undefined) return undefined;
    found.set(requirement, room);
  }
  return found;
}

function dearestFirst(system: ProtectionSystem, pattern: Pattern): readonly number[] {
  const weight = (cell: number) => system.cells[cell]?.weight ?? 0;
  return [...secondariesOf(system, pattern)].sort((a, b) => weight(b) - weight(a) || a - b);
}

function affected(rooms: ReadonlyMap<Requirement, Room>, cell: number): readonly Requirement[] {
  return [...rooms].flatMap(([requirement, { up, down }]) =>
    up.moved.has(cell) || down.moved.has(cell) ? [requirement] : [],
  );
}

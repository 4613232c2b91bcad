import type { Solver } from "../model/solver.ts";
import { cheapestOpening, type OpeningMode } from "./cheapestOpening.ts";
import { findRooms, isWide, mayBeWide, type Room } from "./findRooms.ts";
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

/** Rooms of requirements with whole-number witnesses: the continuous answer first, the whole-number one if needed. */
export async function proveRooms(
  system: ProtectionSystem,
  pattern: Pattern,
  requirements: readonly Requirement[],
  solver: Solver,
): Promise<ReadonlyMap<Requirement, Room>> {
  const rooms = await findRooms(system, pattern, requirements, solver);
  const proved = new Map(requirements.flatMap((requirement, index) => pair(requirement, rooms[index])));
  const doubtful = requirements.filter((requirement) => {
    const room = proved.get(requirement);
    return room !== undefined && !isWide(room, requirement) && mayBeWide(room, requirement);
  });
  if (doubtful.length === 0) return proved;
  const whole = await findRooms(system, pattern, doubtful, solver, true);
  return new Map([...proved, ...doubtful.flatMap((requirement, index) => pair(requirement, whole[index]))]);
}

function pair(requirement: Requirement, room: Room | undefined): readonly [Requirement, Room][] {
  return room === undefined ? [] : [[requirement, room]];
}

async function openAll(system: ProtectionSystem, start: Pattern, solver: Solver): Promise<Settled> {
  const rooms = new Map(await proveRooms(system, start, system.requirements, solver));
  const failed: Requirement[] = [];
  let pattern = start;
  for (const requirement of system.requirements) {
    const known = rooms.get(requirement);
    if (known !== undefined && isWide(known, requirement)) continue;
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
  const roomUnder = async (tried: Pattern) =>
    (await proveRooms(system, tried, [requirement], solver)).get(requirement);
  const present = await roomUnder(pattern);
  if (present !== undefined && isWide(present, requirement)) return { pattern, room: present };
  const modes: readonly OpeningMode[] = ["continuous", "whole"];
  for (const mode of modes) {
    const opening = await cheapestOpening(system, pattern, requirement, solver, mode);
    if (opening === undefined) return undefined;
    const next = patternWith(pattern, opening);
    const room = await roomUnder(next);
    if (room !== undefined && isWide(room, requirement)) return { pattern: next, room };
  }
  return undefined;
}

async function cleanUp(system: ProtectionSystem, settled: Settled, solver: Solver): Promise<Settled> {
  const rooms = new Map(settled.rooms);
  let { pattern } = settled;
  for (const cell of dearestFirst(system, pattern)) {
    const tried = pattern.map((share, index) => (index === cell ? 0 : share));
    const affected = system.requirements.filter((requirement) => usesCell(rooms.get(requirement), cell));
    const tested = affected.filter((requirement) => !settled.failed.includes(requirement));
    const found = await proveRooms(system, tried, tested, solver);
    if (!tested.every((requirement) => isWideIn(found, requirement))) continue;
    pattern = tried;
    for (const [requirement, room] of found) rooms.set(requirement, room);
  }
  return { ...settled, pattern, rooms };
}

function dearestFirst(system: ProtectionSystem, pattern: Pattern): readonly number[] {
  const weight = (cell: number) => system.cells[cell]?.weight ?? 0;
  return [...secondariesOf(system, pattern)].sort((a, b) => weight(b) - weight(a) || a - b);
}

function usesCell(room: Room | undefined, cell: number): boolean {
  return room !== undefined && (room.up.moved.has(cell) || room.down.moved.has(cell));
}

function isWideIn(rooms: ReadonlyMap<Requirement, Room>, requirement: Requirement): boolean {
  const room = rooms.get(requirement);
  return room !== undefined && isWide(room, requirement);
}

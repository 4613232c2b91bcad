import type { Solver } from "../model/solver.ts";
import { cheapestOpening, type OpeningMode } from "./cheapestOpening.ts";
import { findRooms, isWide, mayBeWide } from "./findRooms.ts";
import { nearbySystems, type NearbySystem } from "./nearbySystem.ts";
import { compareText } from "./printedCount.ts";
import { proveOne } from "./proveOne.ts";
import { patternWith, type Pattern, type ProtectionSystem, type Requirement } from "./protectionSystem.ts";
import type { Settled } from "./settle.ts";

/** A sensitive count and the municipality that could work it out too precisely from numbers of its own. */
export interface InsiderPair {
  readonly count: string;
  readonly knownBy: string;
}

/** A pattern that also withstands insiders where that is demanded, and the pairs that remain. */
export interface InsiderResult {
  readonly pattern: Pattern;
  readonly insiders: readonly InsiderPair[];
}

/**
 * Asks for every sensitive count whether another municipality, which knows its own numbers, is left with less room
 * than the public: all that it knows is taken as printed, and two tables are looked for again. Only municipalities
 * whose numbers the public proof moves can matter. They are tried around the count first, then in the whole group.
 * Where the source demands it, further counts are hidden until no municipality is left.
 *
 * @param isAsked which counts the report speaks of; what is demanded is done for all
 */
export async function insiderTest(
  system: ProtectionSystem,
  { pattern, rooms }: Settled,
  solver: Solver,
  isAsked: (requirement: Requirement) => boolean,
): Promise<InsiderResult> {
  const requirements = [...rooms.keys()];
  const demanded = requirements.filter(({ insider }) => insider === "enforce");
  const kept = await enforce(system, pattern, demanded, solver);
  const nearby = nearbySystems(system, kept.pattern);
  const doubtful = new Map<string, Requirement[]>();
  for (const requirement of requirements) {
    if (requirement.insider === "enforce" || !isAsked(requirement)) continue;
    const near = nearby(requirement);
    for (const owner of await knowers(near, solver)) {
      if (await proves(near, owner, solver)) continue;
      doubtful.set(owner, [...(doubtful.get(owner) ?? []), requirement]);
    }
  }
  const insiders = [...kept.insiders];
  for (const [owner, own] of doubtful) {
    const known = await knownBy(system, kept.pattern, { owner, requirements: own }, solver);
    insiders.push(...known.map(({ id }) => ({ count: id, knownBy: owner })));
  }
  return {
    pattern: kept.pattern,
    insiders: insiders.sort((a, b) => compareText(a.count + a.knownBy, b.count + b.knownBy)),
  };
}

/** The counts of an edition's year and the year before: older ones were in the reports of their own editions. */
export function isRecent(year: number): (requirement: Requirement) => boolean {
  return ({ id }) => [...id.matchAll(/@(\d{4})/g)].some(([, period]) => Number(period) >= year - 1);
}

/**
 * Municipalities without whose numbers the proof falls; the count's own municipality knows it anyway. Where there is no
 * proof around the count, all municipalities around it.
 */
async function knowers(
  { system, pattern, requirement }: NearbySystem,
  solver: Solver,
): Promise<readonly string[]> {
  const room = await proveOne(system, pattern, requirement, solver);
  const moved = room === undefined ? system.cells.keys() : [...room.up.moved, ...room.down.moved];
  const owners = [...moved].flatMap((cell) => system.cells[cell]?.owner ?? []);
  return [...new Set(owners)].filter((owner) => owner !== requirement.owner).sort(compareText);
}

/** The system as a municipality sees it: its own numbers have no room. */
function seenBy(system: ProtectionSystem, owner: string): ProtectionSystem {
  return {
    ...system,
    cells: system.cells.map((cell) => (cell.owner === owner ? { ...cell, up: 0, down: 0 } : cell)),
  };
}

/** Whether two tables are left for somebody who knows the owner's numbers. */
async function proves(
  { system, pattern, requirement }: NearbySystem,
  owner: string,
  solver: Solver,
): Promise<boolean> {
  return (await proveOne(seenBy(system, owner), pattern, requirement, solver)) !== undefined;
}

/** Which of the counts a municipality works out too precisely, all numbers of the group considered. */
async function knownBy(
  system: ProtectionSystem,
  pattern: Pattern,
  { owner, requirements }: { readonly owner: string; readonly requirements: readonly Requirement[] },
  solver: Solver,
): Promise<readonly Requirement[]> {
  const rooms = await findRooms(seenBy(system, owner), pattern, requirements, solver);
  const known: Requirement[] = [];
  for (const [index, requirement] of requirements.entries()) {
    const room = rooms[index];
    if (room !== undefined && isWide(room, requirement)) continue;
    const isOpen = room !== undefined && mayBeWide(room, requirement);
    if (!isOpen || !(await proves({ system, pattern, requirement }, owner, solver))) known.push(requirement);
  }
  return known;
}

/** Hides more until each count is safe from each municipality. More hidden counts never make another one unsafe. */
async function enforce(
  system: ProtectionSystem,
  start: Pattern,
  requirements: readonly Requirement[],
  solver: Solver,
): Promise<InsiderResult> {
  const insiders: InsiderPair[] = [];
  let pattern = start;
  for (const requirement of requirements) {
    for (const owner of await knowers(nearbySystems(system, pattern)(requirement), solver)) {
      const near = nearbySystems(system, pattern)(requirement);
      if (await proves(near, owner, solver)) continue;
      const opened = await opening(seenBy(system, owner), pattern, requirement, solver);
      if (opened === undefined) insiders.push({ count: requirement.id, knownBy: owner });
      else pattern = opened;
    }
  }
  return { pattern, insiders };
}

async function opening(
  seen: ProtectionSystem,
  pattern: Pattern,
  requirement: Requirement,
  solver: Solver,
): Promise<Pattern | undefined> {
  if ((await proveOne(seen, pattern, requirement, solver)) !== undefined) return pattern;
  const modes: readonly OpeningMode[] = ["continuous", "whole"];
  for (const mode of modes) {
    const cells = await cheapestOpening(seen, pattern, requirement, solver, mode);
    if (cells === undefined) return undefined;
    const next = patternWith(pattern, cells);
    if ((await proveOne(seen, next, requirement, solver)) !== undefined) return next;
  }
  return undefined;
}

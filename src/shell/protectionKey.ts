import { createHash, type Hash } from "node:crypto";
import type { Estimate } from "../indicators/estimate.ts";
import type { Observation } from "../model/observation.ts";
import type { ProtectionInput } from "../protection/protectionInput.ts";

/**
 * Hash of everything that a protection depends on: numbers, rules, territory, earlier editions. Of the cells they come
 * from only the sources count, and the order of properties not at all: what was read again is the same as what was kept.
 *
 * @param basis shape of what is kept and version of the program
 */
export function protectionKey(input: ProtectionInput, basis: readonly string[]): string {
  const { observations, estimates, earlier, ...rest } = input;
  const hash = createHash("sha256").update(JSON.stringify([basis, rest, earlier?.names, earlier?.unions]));
  for (const one of [...observations, ...(earlier?.observations ?? [])]) addObservation(hash, one);
  for (const one of estimates) addEstimate(hash, one);
  return hash.digest("hex");
}

function addObservation(hash: Hash, one: Observation): void {
  const { measure, area, period, value, status = "", flags, origins } = one;
  const sources = [...new Set(origins.map(({ source }) => source))];
  hash.update(JSON.stringify([measure, area, period, value ?? null, status, flags, sources]));
}

function addEstimate(hash: Hash, { origins: _origins, ...one }: Estimate): void {
  const entries = Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1));
  hash.update(JSON.stringify(entries));
}

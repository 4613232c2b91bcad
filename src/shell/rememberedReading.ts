import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { checked, type Checked } from "../model/checked.ts";
import type { Problem } from "../model/problem.ts";
import type { AtlasInput, Delivery } from "../pipeline/atlasInput.ts";
import {
  deliveryObserver,
  gatherObserved,
  type ObservedDelivery,
  observeDeliveries,
  type ObserveDeliveries,
} from "../pipeline/observeDeliveries.ts";
import { hashOf } from "./hashOf.ts";
import { packageRoot } from "./packageRoot.ts";
import { pack, type PackedObservations, unpack } from "./packedObservations.ts";
import { writeCache } from "./writeCache.ts";

/** What one delivery said, as it is kept. */
interface Kept {
  readonly source: string;
  readonly packed: PackedObservations;
  readonly problems: readonly Problem[];
}

/** A cache file: what was read by one program with one set of mappings, by delivery. */
interface Memory {
  readonly basis: string;
  readonly deliveries: ReadonlyMap<string, Kept>;
}

/**
 * Reads deliveries and remembers what each one said, under a hash of its bytes and of all that its reading depends on,
 * the program itself included: of a hundred files a clerk corrects one. Refused and unknown files are stored nowhere.
 * Run from the TypeScript sources nothing is remembered. The file is confidential and may be deleted at any time.
 */
export function rememberedReading(cache: string, input: AtlasInput): ObserveDeliveries {
  const program = programHash();
  if (program === undefined) return observeDeliveries;
  const file = join(cache, "reading", `${input.year}.bin`);
  const basis = basisOf(program, input);
  return async (deliveries, prepared) => {
    const known = recall(file, basis);
    const observeOne = deliveryObserver(prepared);
    const sources = new Map(prepared.sources.map((source) => [source.id, source]));
    const kept = new Map<string, Kept>();
    const found: Checked<ObservedDelivery>[] = [];
    const same = oneOfEach();
    for (const delivery of deliveries) {
      const key = keyOf(delivery);
      const before = known.get(key);
      const source = sources.get(before?.source ?? "");
      const read =
        before === undefined || source === undefined
          ? await observeOne(delivery)
          : checked({ source, observations: unpack(before.packed, same) }, before.problems);
      found.push(read);
      const worth = before ?? worthKeeping(read);
      if (worth !== undefined) kept.set(key, worth);
    }
    if ([...kept.keys()].some((key) => !known.has(key)))
      writeCache(file, serialize({ basis, deliveries: kept }));
    return gatherObserved(deliveries, found);
  };
}

/** Gives one text for all equal ones. */
function oneOfEach(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const first = known.get(word) ?? word;
    known.set(word, first);
    return first;
  };
}

function keyOf({ path, year, bytes }: Delivery): string {
  return `${hashOf(bytes)} ${year} ${path}`;
}

function worthKeeping({ value, problems }: Checked<ObservedDelivery>): Kept | undefined {
  const refused = problems.some(({ severity }) => severity === "error");
  if (value.source === undefined || refused) return undefined;
  return { source: value.source.id, packed: pack(value.observations), problems };
}

function recall(file: string, basis: string): Memory["deliveries"] {
  if (!existsSync(file)) return new Map();
  try {
    const memory: Memory = deserialize(readFileSync(file));
    return memory.basis === basis ? memory.deliveries : new Map();
  } catch {
    return new Map();
  }
}

/** Everything but the delivery that decides what a delivery says: program, settings, areas, measures, mappings. */
function basisOf(program: string, input: AtlasInput): string {
  const { settingsFile, areasFile, measureFiles, sourceFiles, requestFiles = [], areaFiles } = input;
  const hash = createHash("sha256").update(program).update(String(input.year));
  const files = [settingsFile, ...(areasFile === undefined ? [] : [areasFile]), ...measureFiles];
  for (const { path, text } of [...files, ...sourceFiles, ...requestFiles])
    hash.update(`\n${path}\n${text.length}\n`).update(text);
  for (const [path, text] of Object.entries(areaFiles))
    hash.update(`\n${path}\n${text.length}\n`).update(text);
  return hash.digest("hex");
}

/** A hash of the built program, written when it was built. */
function programHash(): string | undefined {
  const file = join(packageRoot(), "dist", "program.sha256");
  return import.meta.url.endsWith(".ts") || !existsSync(file) ? undefined : readFileSync(file, "utf8");
}

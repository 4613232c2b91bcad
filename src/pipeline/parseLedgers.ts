import { z } from "zod";
import { type Checked, checked, gather } from "../model/checked.ts";
import { emptyLedger, type Ledger } from "../model/ledger.ts";
import { parseYaml, type YamlFile } from "../model/parseYaml.ts";

const ledgerSchema = z.strictObject({
  format: z.literal("atlas-ledger/1"),
  /** SHA-256 of the `indicators.json` it was made with. */
  indicators: z.string().exactOptional(),
  /** Ledgers of the editions it was protected together with, with their SHA-256. */
  earlier: z.record(z.string(), z.string()).exactOptional(),
  planningAreas: z
    .array(z.strictObject({ edition: z.int(), territory: z.string(), of: z.record(z.string(), z.string()) }))
    .exactOptional(),
  entries: z.array(
    z.strictObject({
      edition: z.int(),
      territory: z.string(),
      measure: z.string(),
      area: z.string(),
      period: z.string(),
      terms: z
        .array(z.strictObject({ measure: z.string(), period: z.string(), weight: z.number() }))
        .exactOptional(),
      status: z.enum(["printed", "hidden"]),
      value: z.number().exactOptional(),
      base: z.number().positive().exactOptional(),
      minimumCount: z.number(),
    }),
  ),
}) satisfies z.ZodType<Ledger & { indicators?: string; earlier?: Record<string, string> }>;

/** What all published editions printed and hid, as one ledger. JSON is YAML, so faults are named with their line. */
export function parseLedgers(files: readonly YamlFile[]): Checked<Ledger> {
  const parsed = gather(files.map((file) => parseYaml(withContent(file), ledgerSchema)));
  const entries = parsed.value.flatMap((ledger) => ledger?.entries ?? []);
  const planningAreas = parsed.value.flatMap((ledger) => ledger?.planningAreas ?? []);
  return checked({ ...emptyLedger, planningAreas, entries }, parsed.problems);
}

/** Thousands of entries: JSON is read as such, and only a broken file word by word. */
function withContent(file: YamlFile): YamlFile {
  try {
    const content: unknown = JSON.parse(file.text);
    return { ...file, content };
  } catch {
    return file;
  }
}

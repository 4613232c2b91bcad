import { z } from "zod";
import type { StagedFile } from "./auditInput.ts";
import type { Finding } from "./finding.ts";

const id = { indicator: z.string(), area: z.string(), year: z.number() };

const figureSchema = z.discriminatedUnion("status", [
  z.strictObject({
    ...id,
    status: z.literal("shown"),
    value: z.number(),
    lower: z.number().optional(),
    upper: z.number().optional(),
    numerator: z.number().optional(),
    denominator: z.number().optional(),
    numeratorPeriod: z.string().optional(),
    denominatorPeriod: z.string().optional(),
    method: z.string().optional(),
    flags: z.array(z.string()).optional(),
  }),
  z.strictObject({ ...id, status: z.literal("withheld") }),
  z.strictObject({ ...id, status: z.literal("missing"), reason: z.string() }),
]);

const verdict = z.strictObject({ ...id, against: z.string(), difference: z.number(), verdict: z.string() });

const trend = z.strictObject({
  indicator: z.string(),
  area: z.string(),
  from: z.number(),
  to: z.number(),
  years: z.number(),
  direction: z.string(),
  perYear: z.number(),
  p: z.number().optional(),
});

/** A calculation from inhabitants: rounded, and of areas of several municipalities only. */
const model = z.strictObject({
  label: z.literal("Modellrechnung"),
  variant: z.string(),
  area: z.string().regex(/^(\d{5}|\d{9}|pr-.*)$/),
  base: z.number(),
  year: z.number(),
  persons: z.number(),
  under20: z.number(),
  from20To64: z.number(),
  from65: z.number(),
});

/** `indicators.json` with nothing in it that has no meaning for the attack. */
const editionSchema = z.strictObject({
  format: z.string(),
  edition: z.strictObject({
    year: z.number(),
    county: z.string(),
    name: z.string(),
    territory: z.string(),
    dataStatus: z.string(),
    software: z.string(),
    synthetic: z.array(z.string()).optional(),
  }),
  indicators: z.array(z.looseObject({ id: z.string() })),
  areas: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      level: z.string(),
      planningArea: z.string().optional(),
    }),
  ),
  figures: z.array(figureSchema),
  verdicts: z.array(verdict),
  trends: z.array(trend),
  models: z.array(model).optional(),
});

const category = z.strictObject({ index: z.array(z.string()), label: z.record(z.string(), z.string()) });

const dimension = z.strictObject({ label: z.string(), category });

/** Withheld, missing, or the flags of a shown value; never a reason. */
const statusWords =
  /^(withheld|missing|(provisional|revised|estimated|uncertain|rounded|synthetic|pooled)( (provisional|revised|estimated|uncertain|rounded|synthetic|pooled))*)$/;

const statSchema = z.strictObject({
  version: z.string(),
  class: z.string(),
  label: z.string(),
  updated: z.string(),
  id: z.array(z.string()),
  size: z.array(z.number()),
  role: z.record(z.string(), z.array(z.string())),
  dimension: z.strictObject({ indicator: dimension, area: dimension, year: dimension }),
  value: z.record(z.string(), z.number()),
  status: z.record(z.string(), z.string().regex(statusWords)),
});

const packageSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  version: z.string(),
  profile: z.string(),
  created: z.string().optional(),
  description: z.string().optional(),
  sources: z.array(z.strictObject({ title: z.string(), path: z.string().optional() })),
  licenses: z.array(z.looseObject({})).optional(),
  resources: z.array(
    z.strictObject({
      name: z.string(),
      path: z.string(),
      profile: z.string().optional(),
      format: z.string(),
      mediatype: z.string(),
      encoding: z.string().optional(),
      dialect: z.strictObject({ delimiter: z.string(), lineTerminator: z.string() }).optional(),
      schema: z.looseObject({}).optional(),
      hash: z.string().optional(),
      bytes: z.number().optional(),
    }),
  ),
});

const schemas: Readonly<Record<string, z.ZodType>> = {
  "data/indicators.json": editionSchema,
  "data/indicators.jsonstat.json": statSchema,
  "data/datapackage.json": packageSchema,
};

/** Fields of the data files that the attack knows nothing about: each is a place where a number could hide. */
export function unknownFields(files: readonly StagedFile[]): readonly Finding[] {
  return files.flatMap(({ path, text }) => {
    const schema = schemas[path];
    if (schema === undefined) return [];
    const parsed = schema.safeParse(JSON.parse(text));
    const issues = parsed.success ? [] : parsed.error.issues;
    return issues.map(({ path: place, code }): Finding => ({
      kind: "UNREADABLE",
      id: `${place.join(".")} ${code}`,
      file: path,
    }));
  });
}

import { z } from "zod";
import { areaLevels } from "../model/area.ts";
import { indicatorKinds, type Edition } from "../model/edition.ts";

const id = { indicator: z.string(), area: z.string(), year: z.int() };

const figureSchema = z.discriminatedUnion("status", [
  z.strictObject({
    ...id,
    status: z.literal("shown"),
    value: z.number(),
    lower: z.number().exactOptional(),
    upper: z.number().exactOptional(),
    numerator: z.number().exactOptional(),
    denominator: z.number().exactOptional(),
    numeratorPeriod: z.string(),
    denominatorPeriod: z.string().exactOptional(),
    method: z.enum(["wilson-95", "exact-95", "byar-95", "student-95", "skellam-95", "none"]),
    flags: z.array(
      z.enum(["provisional", "revised", "estimated", "uncertain", "rounded", "synthetic", "pooled"]),
    ),
  }),
  z.strictObject({ ...id, status: z.literal("withheld") }),
  z.strictObject({
    ...id,
    status: z.literal("missing"),
    reason: z.enum([
      "not-delivered",
      "unknown",
      "later",
      "unreliable",
      "not-applicable",
      "not-at-this-level",
      "base-too-small",
    ]),
  }),
]);

const indicatorSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  theme: z.string(),
  kind: z.enum(indicatorKinds),
  factor: z.number(),
  unit: z.string(),
  decimals: z.int(),
  direction: z.enum(["burden", "relief", "neutral"]),
  definition: z.string(),
});

const areaSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  level: z.enum(areaLevels),
  planningArea: z.string().exactOptional(),
});

const verdictSchema = z.strictObject({
  ...id,
  against: z.string(),
  difference: z.number(),
  verdict: z.enum(["higher-998", "higher-95", "similar", "lower-95", "lower-998"]),
});

const trendSchema = z.strictObject({
  indicator: z.string(),
  area: z.string(),
  from: z.int(),
  to: z.int(),
  years: z.int(),
  direction: z.enum(["rising", "falling", "unclear", "unchanged"]),
  perYear: z.number(),
  p: z.number(),
});

const modelSchema = z.strictObject({
  label: z.literal("Modellrechnung"),
  variant: z.string(),
  area: z.string(),
  base: z.int(),
  year: z.int(),
  persons: z.number(),
  under20: z.number(),
  from20To64: z.number(),
  from65: z.number(),
});

/** `data/indicators.json`, format `atlas-indicators/1`. */
export const editionSchema = z.strictObject({
  format: z.literal("atlas-indicators/1"),
  edition: z.strictObject({
    year: z.int(),
    county: z.string(),
    name: z.string(),
    territory: z.string(),
    dataStatus: z.string(),
    software: z.string(),
    synthetic: z.array(z.string()),
  }),
  indicators: z.array(indicatorSchema),
  areas: z.array(areaSchema),
  figures: z.array(figureSchema),
  verdicts: z.array(verdictSchema),
  trends: z.array(trendSchema),
  models: z.array(modelSchema).exactOptional(),
}) satisfies z.ZodType<Edition>;

import { z } from "zod";
import type { StagedFile } from "./auditInput.ts";

const figureSchema = z.looseObject({
  indicator: z.string(),
  area: z.string(),
  year: z.number(),
  status: z.enum(["shown", "withheld", "missing"]),
  value: z.number().optional(),
  lower: z.number().optional(),
  upper: z.number().optional(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  method: z.string().optional(),
  flags: z.array(z.string()).optional(),
});

const editionSchema = z.looseObject({
  indicators: z.array(z.looseObject({ id: z.string(), decimals: z.number(), factor: z.number() })),
  figures: z.array(figureSchema),
});

/** A figure as written to `indicators.json`. */
export type PrintedFigure = z.infer<typeof figureSchema>;

/** The published data as written. */
export type PrintedEdition = z.infer<typeof editionSchema>;

/** Reads the published data back from the staged files; undefined if they are not there or not what they should be. */
export function printedEdition(files: readonly StagedFile[]): PrintedEdition | undefined {
  const file = files.find(({ path }) => path === "data/indicators.json");
  if (file === undefined) return undefined;
  const parsed = editionSchema.safeParse(JSON.parse(file.text));
  return parsed.success ? parsed.data : undefined;
}

import { z } from "zod";
import { sourceSchema } from "./sourceSchema.ts";

const requestedMeasureSchema = z.strictObject({
  measure: z.string().meta({ description: "Kennung der Basiszahl" }),
  column: z.string().meta({ description: "Überschrift der Spalte im Formular, kurz und eindeutig" }),
  date: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .optional()
    .meta({ description: "Stichtag MM-TT; ohne ihn gilt der Zeitraum des Formulars" }),
  nil: z.enum(["zero", "missing"]).default("zero").meta({ description: "Was „-“ heißt" }),
});

/** What an office is asked for, once a year, on one form. A file under `indicators/requests/` or in the workspace's `requests/`. */
export const requestSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    office: z.string().meta({ description: "Stelle, an die das Formular geht" }),
    title: z.string(),
    period: z
      .enum(["year", "school-year"])
      .default("year")
      .meta({ description: "school-year: das Schuljahr, das im Berichtsjahr endet" }),
    counting: z.string().meta({ description: "Zählweise: wer wo wie oft gezählt wird" }),
    legalBasis: z.array(z.string()).min(1).meta({ description: "Rechtsgrundlagen, je Absatz eine" }),
    protection: sourceSchema.shape.protection,
    measures: z.array(requestedMeasureSchema).min(1),
  })
  .meta({ title: "Anforderung" });

/** A form for an office. */
export type OfficeRequest = z.infer<typeof requestSchema>;

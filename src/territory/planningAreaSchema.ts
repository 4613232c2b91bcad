import { z } from "zod";

const planningAreaSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .meta({
        description: "Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen; bleibt über die Jahre gleich",
      }),
    title: z.string().min(1).meta({ description: "Name, wie er gedruckt wird" }),
    from: z.iso
      .date()
      .optional()
      .meta({ description: "Erster Gebietsstand, für den der Zuschnitt gilt; ohne Angabe: von Anfang an" }),
    to: z.iso
      .date()
      .optional()
      .meta({ description: "Letzter Gebietsstand, für den der Zuschnitt gilt; ohne Angabe: bis heute" }),
    municipalities: z
      .array(z.string().regex(/^\d{8}$/))
      .min(1)
      .meta({ description: "Gemeindeschlüssel, acht Ziffern, in Anführungszeichen" }),
  })
  .meta({ title: "Planungsraum" });

/** `areas.yaml`: the county's planning areas and the names its offices use. */
export const areasFileSchema = z
  .strictObject({
    default: z.enum(["associations", "none"]).default("associations").meta({
      description:
        "Planungsräume, wo keiner angegeben ist: die Verwaltungsgemeinschaften und Ämter oder keine",
    }),
    planningAreas: z.array(planningAreaSchema).default([]),
    aliases: z
      .record(z.string(), z.string().regex(/^(\d{5}|\d{8}|\d{9}|pr-[a-z0-9-]+)$/))
      .default({})
      .meta({
        description: "Namen, wie die Ämter des Kreises sie schreiben, und der Schlüssel, den sie meinen",
      }),
  })
  .meta({ title: "areas.yaml" });

/** A planning area as the county defines it: a set of municipalities, valid for a time. */
export type PlanningAreaDefinition = z.infer<typeof planningAreaSchema>;

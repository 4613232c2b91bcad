import { z } from "zod";
import type { Measure } from "../model/measure.ts";

/** One base count. Lists of them stand in `indicators/measures/<theme>.yaml`. */
export const measureSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    title: z.string(),
    unit: z.string(),
    kind: z.enum(["stock", "events", "annual-mean", "official", "amount"]),
    concept: z.enum(["residence", "workplace", "school", "facility", "provider", "place", "none"]),
    parts: z
      .array(z.array(z.string()).min(2))
      .default([])
      .meta({ description: "Zerlegungen: jede Liste ergibt genau diese Basiszahl" }),
    subsets: z
      .array(z.string())
      .default([])
      .meta({ description: "Basiszahlen, die nie größer sind als diese" }),
    sensitive: z
      .boolean()
      .default(true)
      .meta({ description: "false: kleine Zahlen dürfen gezeigt werden (Einwohner, Fläche, Wohnungen)" }),
    additive: z
      .boolean()
      .default(true)
      .meta({ description: "false: Gebiete dürfen nicht addiert werden (Wanderungen, Mittelwerte)" }),
  })
  .meta({ title: "Basiszahl" }) satisfies z.ZodType<Measure>;

import { z } from "zod";

const schema = z.looseObject({
  verdicts: z.array(
    z.looseObject({
      indicator: z.string(),
      area: z.string(),
      year: z.number(),
      against: z.string(),
      difference: z.number(),
    }),
  ),
  trends: z.array(
    z.looseObject({
      indicator: z.string(),
      area: z.string(),
      from: z.number(),
      to: z.number(),
      years: z.number(),
      perYear: z.number(),
    }),
  ),
});

/** Verdicts and trends of a staged `indicators.json`; undefined if they cannot be read, so that nothing was compared. */
export function derivedFile(text: string): z.infer<typeof schema> | undefined {
  return schema.safeParse(JSON.parse(text)).data;
}

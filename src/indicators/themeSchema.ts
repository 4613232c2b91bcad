import { z } from "zod";
import type { Checked } from "../model/checked.ts";
import { parseYaml, type YamlFile } from "../model/parseYaml.ts";

/** One chapter of the catalogue. The list stands in `indicators/themes.yaml`, in the order in which it is printed. */
const themeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z-]*$/),
    title: z.string().meta({ description: "Überschrift des Kapitels" }),
    lead: z.string().meta({ description: "Ein Satz unter der Überschrift" }),
    limits: z.string().meta({ description: "Was das Kapitel nicht zeigt" }),
  })
  .meta({ title: "Handlungsfeld" });

/** Content of `indicators/themes.yaml`. */
export const themesSchema = z.array(themeSchema).min(1).meta({ title: "Handlungsfelder" });

/** Handlungsfeld: a chapter of the catalogue. */
export type Theme = z.infer<typeof themeSchema>;

/** The chapters in printed order; empty, with the faults, if the file is not what the schema asks for. */
export function parseThemes(file: YamlFile): Checked<readonly Theme[]> {
  const { value, problems } = parseYaml(file, themesSchema);
  return { value: value ?? [], problems };
}

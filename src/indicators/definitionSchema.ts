import { z } from "zod";
import { areaLevels } from "../model/area.ts";
import { indicatorKinds } from "../model/edition.ts";
import { designEffectSchema } from "./designEffectSchema.ts";

/** One measure inside a numerator or denominator. */
const termSchema = z.strictObject({
  measure: z.string().meta({ description: "Id einer Basiszahl aus indicators/measures" }),
  otherwise: z.string().exactOptional().meta({
    description:
      "Basiszahl, die für Gebiete gilt, für die es die erste nicht gibt; dieselbe Sache, anders erhoben",
  }),
  sign: z
    .union([z.literal(1), z.literal(-1)])
    .default(1)
    .meta({ description: "−1: wird abgezogen" }),
  period: z
    .union([z.enum(["same", "previous", "mean"]), z.int().min(1990).max(2100)])
    .default("same")
    .meta({
      description:
        "same: Berichtsjahr; previous: ein Jahr früher; mean: Mittel aus Vorjahr und Berichtsjahr; eine Jahreszahl: festes Basisjahr",
    }),
});

/** One indicator. A file under `indicators/catalogue/<theme>/` or in the workspace's `indicators/`. */
export const definitionSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Z]{2,5}\d{2}[a-z]?$/),
    title: z.string().meta({ description: "Überschrift im Atlas, ohne Punkt am Ende" }),
    shortTitle: z.string().max(44).meta({ description: "Für Tabellen und Profile, höchstens 44 Zeichen" }),
    subject: z.string().default("").meta({
      description:
        "Der Indikator als Satzgegenstand, Einzahl mit Artikel: „der Anteil der Arbeitslosen“; leer: aus dem Titel",
    }),
    theme: z.string().meta({ description: "Handlungsfeld aus indicators/themes.yaml" }),
    key: z
      .boolean()
      .default(false)
      .meta({ description: "Schlüsselindikator: zwei bis drei Seiten statt einer" }),
    kind: z.enum(indicatorKinds),
    numerator: z
      .array(termSchema)
      .min(1)
      .meta({ description: "Summe dieser Basiszahlen; bei official und mean der Wert selbst" }),
    denominator: z
      .array(termSchema)
      .default([])
      .meta({ description: "Leer bei Anzahl, amtlichem Wert, Mittelwert" }),
    factor: z.number().positive().default(1).meta({ description: "100 bei Prozent, 1000 bei je 1 000" }),
    unit: z.enum([
      "percent",
      "per100",
      "per1000",
      "per10000",
      "per100000",
      "persons",
      "households",
      "per-km2",
      "euro",
      "years",
      "number",
    ]),
    decimals: z.int().min(0).max(3),
    direction: z.enum(["burden", "relief", "neutral"]),
    levels: z
      .array(z.enum(areaLevels))
      .min(1)
      .meta({ description: "Ebenen, auf denen der Indikator gezeigt werden darf" }),
    interval: z.enum(["wilson", "poisson", "skellam", "none"]),
    definition: z.string().meta({ description: "Was gezählt wird, in einem bis drei Sätzen" }),
    group: z
      .string()
      .default("")
      .meta({ description: "Bezugsgruppe für Sätze: „der Bevölkerung von 15 bis unter 65 Jahren“" }),
    note: z.string().default("").meta({ description: "Einordnung: was der Wert nicht sagt" }),
    source: z.string().meta({ description: "Statistik und Tabelle, wie sie in der Quellenzeile stehen" }),
    suppliers: z.array(z.string()).min(1).meta({ description: "Wer die Daten liefern kann" }),
    referenceDate: z.string().meta({ description: "Stichtag oder Zeitraum in Worten" }),
    breaks: z
      .array(z.strictObject({ year: z.int(), reason: z.string() }))
      .default([])
      .meta({
        description: "Zeitreihenbrüche: erstes Jahr der neuen Zählweise und Grund",
      }),
    classBounds: z
      .array(z.number())
      .max(6)
      .default([])
      .meta({ description: "Klassengrenzen der Karte, aufsteigend; fest über die Jahre" }),
    minimumRelevance: z
      .number()
      .min(0)
      .default(0.1)
      .meta({ description: "Kleinster genannter Abstand, als Anteil des Vergleichswerts" }),
    designEffect: designEffectSchema.default(1),
    minimumDenominator: z
      .int()
      .min(0)
      .default(30)
      .meta({ description: "Darunter wird kein Wert gezeigt (/)" }),
    maxAge: z.int().min(0).default(2).meta({ description: "Wie viele Jahre alt der neueste Wert sein darf" }),
    compatibility: z.string().default("").meta({
      description: "Warum Zähler und Nenner nach Ort oder Stichtag verschieden abgegrenzt sein dürfen",
    }),
    pooling: z
      .strictObject({ years: z.union([z.literal(3), z.literal(5)]), kind: z.enum(["events", "stock"]) })
      .optional()
      .meta({
        description: "Mehrere Jahre zusammenfassen, wo ein Jahr zu klein ist",
      }),
    minimumCount: z
      .int()
      .min(0)
      .optional()
      .meta({ description: "Strengere Schwelle als die Regel der Quelle" }),
    ageGroup: z
      .strictObject({
        sex: z.enum(["men", "women"]),
        from: z.int().min(0).meta({ description: "Erstes Alter der Gruppe" }),
        to: z.int().min(1).meta({
          description:
            "Erstes Alter nach der Gruppe; bei der obersten das Alter, bei dem die Zeichnung endet",
        }),
      })
      .optional()
      .meta({
        description:
          "Teil des Altersaufbaus: steht in Alterspyramiden und ihrer Tabelle, hat keine eigene Seite und wird nicht verglichen",
      }),
    related: z.array(z.string()).default([]),
  })
  .meta({ title: "Indikator" });

/** One indicator as defined in YAML. */
export type Definition = z.infer<typeof definitionSchema>;

/** One measure inside a numerator or denominator. */
export type Term = Definition["numerator"][number];

import { z } from "zod";
import { cellStatuses } from "../model/observation.ts";
import { columnSchema, dimensionSchema, measureMappingSchema, nilSchema } from "./measureMappingSchema.ts";

const protectionSchema = z
  .strictObject({
    minimumCount: z
      .int()
      .min(0)
      .meta({ description: "Zahlen von 1 bis darunter werden nicht gezeigt; 0: nichts zu schützen" }),
    carrierMinimum: z
      .int()
      .min(0)
      .exactOptional()
      .meta({ description: "Dasselbe für Haushalte oder Betriebe hinter den Personen" }),
    carriers: z
      .record(z.string(), z.string())
      .exactOptional()
      .meta({ description: "Basiszahl der Personen → Basiszahl ihrer Haushalte oder Betriebe" }),
    roundingBase: z
      .int()
      .min(2)
      .exactOptional()
      .meta({ description: "Die Quelle rundet auf Vielfache hiervon" }),
    insider: z
      .enum(["warn", "enforce"])
      .exactOptional()
      .meta({ description: "Schutz auch vor Beteiligten, die eine Zahl kennen" }),
  })
  .meta({ description: "Schutzregel der Quelle; ohne sie wird nichts aus der Quelle gedruckt" });

/** One kind of export and how its columns become measures. A file under `indicators/sources/` or in the workspace's `sources/`. */
export const sourceSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]+(\/[A-Za-z0-9-]+)*$/)
      .meta({ description: "z. B. regionalstatistik/13211-01-03-5" }),
    title: z.string(),
    publisher: z.string().meta({ description: "Wer die Daten herausgibt" }),
    office: z.string().meta({ description: "Wer die Datei liefert" }),
    url: z.string().optional().meta({ description: "Wo die Tabelle zu haben ist, ohne https://" }),
    licence: z.string().meta({ description: "Lizenz oder Nutzungsbedingung" }),
    attribution: z.string().meta({ description: "Quellenvermerk, wie er gedruckt wird" }),
    synthetic: z
      .boolean()
      .default(false)
      .meta({ description: "true: erfundene Zahlen; wird an jeder Zahl gesagt" }),
    published: z.boolean().default(false).meta({
      description:
        "true: veröffentlichte amtliche Tabelle, die der Kreis nicht berichtigen lassen kann; Widersprüche in ihr sind Warnungen, keine Fehler",
    }),
    states: z
      .array(z.string().regex(/^\d{2}$/))
      .default([])
      .meta({ description: "Länder (zwei Ziffern), für die es die Tabelle gibt; leer: alle" }),
    recognition: z
      .strictObject({
        code: z.string().optional().meta({ description: "Tabellennummer im Vorspann" }),
        header: z.array(z.string()).default([]).meta({ description: "Überschriften, die alle vorkommen" }),
        file: z
          .string()
          .optional()
          .meta({ description: "Muster des Dateinamens: * steht für beliebige Zeichen" }),
      })
      .meta({ description: "Woran die Datei erkannt wird; alles Angegebene muss passen" }),
    layout: z.enum(["table", "ffcsv", "cube"]).default("table").meta({
      description:
        "table: Zeilen und Spalten; ffcsv: Flachdatei mit einer Wertspalte und Schlüsseln; cube: Würfeldatei der Statistikämter",
    }),
    area: z
      .strictObject({
        by: z.enum(["key", "name", "county"]).default("key").meta({
          description: "key: Schlüsselspalte; name: Namensspalte; county: die ganze Datei ist der Landkreis",
        }),
        column: columnSchema.optional(),
        prefix: z
          .string()
          .regex(/^\d{2,5}$/)
          .optional()
          .meta({ description: "Anfang des Schlüssels, der in der Datei fehlt, z. B. 16 für das Land" }),
        fields: z.array(z.int().min(1)).default([]).meta({
          description: "Felder ab 1, die zusammen den Schlüssel ergeben, wenn er auf mehrere verteilt ist",
        }),
        associations: z
          .enum(["official", "bbsr"])
          .default("official")
          .meta({ description: "bbsr: Gemeindeverbände als 16073901 statt 160735001" }),
        keys: z
          .record(z.string(), z.string())
          .default({})
          .meta({ description: "Abweichende Schlüssel → amtlicher Schlüssel" }),
        aliases: z
          .record(z.string(), z.string())
          .default({})
          .meta({ description: "Abweichende Namen → amtlicher Name oder Schlüssel" }),
        totals: z
          .array(z.string())
          .default([])
          .meta({ description: "Bezeichnungen der Summenzeile des Landkreises" }),
        ignore: z
          .array(z.string())
          .default([])
          .meta({ description: "Zeilen, die kein Gebiet sind, z. B. „unbekannt“" }),
        date: z.iso
          .date()
          .optional()
          .meta({ description: "Gebietsstand aller Zeilen, wenn er nicht der des jeweiligen Jahres ist" }),
      })
      .prefault({}),
    period: z
      .strictObject({
        from: z.enum(["auto", "column", "header", "table", "fixed"]).default("auto"),
        column: columnSchema.optional(),
        kind: z.enum(["year", "date", "school-year"]).optional(),
        date: z
          .string()
          .regex(/^\d{2}-\d{2}$/)
          .optional()
          .meta({ description: "Stichtag MM-TT, wenn die Tabelle nur das Jahr nennt" }),
        fixed: z
          .string()
          .optional()
          .meta({ description: "Zeitraum, wenn ihn die Datei nicht nennt: 2016, 2016-12-31, 2015/16" }),
      })
      .prefault({}),
    dimensions: z.record(z.string().regex(/^[a-z]+$/), dimensionSchema).default({}),
    measures: z.array(measureMappingSchema).min(1),
    nil: nilSchema.default("undecided").meta({
      description:
        "Was „-“ heißt, wenn keine Summe es entscheidet: zero, missing; undecided: fehlt, mit Warnung",
    }),
    emptyRow: z.enum(["absent", "counted"]).default("absent").meta({
      description:
        "absent: eine Zeile nur aus „-“ ist ein Gebiet, das es nicht (mehr) gibt; counted: „-“ gilt auch dort wie sonst",
    }),
    blank: z
      .enum(["missing", "zero", "unknown"])
      .default("missing")
      .meta({ description: "Was eine leere Zelle heißt" }),
    signs: z
      .record(z.string(), z.enum(cellStatuses))
      .default({})
      .meta({ description: "Zeichen dieser Quelle, z. B. k: unknown" }),
    tolerance: z
      .strictObject({
        parts: z
          .number()
          .min(0)
          .default(0)
          .meta({ description: "Zulässige Abweichung zwischen Summe der Teile und Ganzem" }),
        areas: z
          .number()
          .min(0)
          .default(0)
          .meta({ description: "Zulässige Abweichung zwischen Summe der Gemeinden und Landkreis" }),
      })
      .prefault({}),
    vintage: z.iso.date().optional().meta({ description: "Datenstand, wenn ihn die Datei nicht nennt" }),
    protection: protectionSchema,
  })
  .meta({ title: "Quelle" });

/** What holds for every source of a folder that does not say otherwise: its `familie.yaml`. */
export const familySchema = sourceSchema.partial().meta({
  title: "Familie von Quellen",
  description: "Vorgaben für alle Quellen desselben Ordners; jede kann davon abweichen",
});

/** How one kind of export is recognised and read. */
export type Source = z.infer<typeof sourceSchema>;

/** How columns of a source become one measure, or, as a template, several. */
export type MeasureMapping = Source["measures"][number];

/** How a column is named in a mapping. */
export type ColumnSelector = z.infer<typeof columnSchema>;

import { z } from "zod";

/** How a mapping names a column. */
export const columnSchema = z
  .union([z.string(), z.array(z.string()).min(1), z.strictObject({ field: z.int().min(1) })])
  .meta({
    description:
      "Eine Spalte: ihre Überschrift; bei mehreren Kopfzeilen eine Liste von Überschriften von außen nach innen (die innerste muss dabei sein); bei Dateien ohne Kopf { field: Nummer ab 1 }",
  });

/** A dimension of a table whose values become part of measure ids. */
export const dimensionSchema = z
  .strictObject({
    level: z
      .int()
      .optional()
      .meta({ description: "Kopfebene ab 0, −1 ist die innerste; Ebenen mit dem Datum zählen nicht mit" }),
    label: z.int().min(1).optional().meta({ description: "Statt einer Kopfebene die n-te Textspalte" }),
    column: z
      .string()
      .optional()
      .meta({ description: "Statt einer Kopfebene die Textspalte mit dieser Überschrift" }),
    of: z.enum(["age", "sex"]).optional().meta({
      description: "age: Altersgruppen werden zu -3-5, -75-up; sex: zu -men, -women; Insgesamt zu nichts",
    }),
    values: z
      .record(z.string(), z.string())
      .default({})
      .meta({ description: "Eigene Übersetzung: Text → Teil der Basiszahl-Kennung" }),
  })
  .meta({ description: "Eine Gliederung, deren Ausprägungen Teil der Kennung einer Basiszahl werden" });

/** What `-` means where no sum decides. */
export const nilSchema = z.enum(["undecided", "zero", "missing"]);

/** How columns become one measure or, as a template, several. */
export const measureMappingSchema = z.strictObject({
  measure: z.string().meta({
    description: "Kennung der Basiszahl; mit {gliederung} eine Schablone, z. B. population{sex}{age}",
  }),
  columns: z.array(columnSchema).default([]).meta({
    description:
      "Spalten, deren Zahlen addiert werden; bei einer Schablone: Überschriften, unter denen die Spalten stehen; leer: die Spalten, deren Überschrift nur das Jahr oder der Stichtag ist",
  }),
  minus: z.array(columnSchema).default([]).meta({ description: "Spalten, die abgezogen werden" }),
  where: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .default({})
    .meta({
      description: "Nur Zeilen, in denen die Textspalte (Überschrift oder Nummer ab 1) diesen Text hat",
    }),
  kind: z
    .enum(["year", "date", "school-year"])
    .optional()
    .meta({ description: "Abweichende Art des Zeitraums" }),
  date: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .optional()
    .meta({ description: "Abweichender Stichtag MM-TT für Tabellen, die nur das Jahr nennen" }),
  times: z.number().positive().default(1).meta({ description: "Umrechnung: 1000 bei Tsd. EUR in EUR" }),
  per: z
    .number()
    .positive()
    .default(1)
    .meta({ description: "Umrechnung: 100 bei Hektar in Quadratkilometer" }),
  signed: z
    .boolean()
    .default(false)
    .meta({ description: "true: negative Zahlen sind möglich (Salden, Veränderungen)" }),
  nil: nilSchema.optional().meta({ description: "Abweichende Bedeutung von „-“" }),
  optional: z.boolean().default(false).meta({ description: "true: die Spalte fehlt in manchen Lieferungen" }),
});

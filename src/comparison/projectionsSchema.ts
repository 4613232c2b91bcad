import { z } from "zod";

const termSchema = z.strictObject({
  measure: z.string().meta({ description: "Id einer Basiszahl: Einwohner am 31. Dezember" }),
  share: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .meta({ description: "Welcher Teil der Basiszahl in die Altersgruppe gehört" }),
  within: z.string().optional().meta({
    description:
      "Wo die Basiszahl für einen Planungsraum fehlt: diese größere Altersgruppe, geteilt wie im Kreis",
  }),
});

/** Shares that live on: none of 0, since nobody can be raised from it, and none above 1, such as percentages. */
const survivalShares = z.array(z.number().gt(0).max(1));
/** Above -1: of a group at most all can move away in five years. */
const migrationShares = z.array(z.number().gt(-1).lt(2));

/** `projections.yaml`: the county's own status-quo calculation. */
export const projectionsSchema = z
  .strictObject({
    base: z.int().meta({ description: "Jahr, dessen 31. Dezember der Ausgangsstand ist" }),
    until: z.int().meta({ description: "Letztes Jahr; die Schritte sind fünf Jahre lang" }),
    published: z.iso.date().meta({
      description: "Wann die jüngste der Quellen erschienen ist; nach dem Datenstand bleibt die Rechnung weg",
    }),
    levels: z
      .array(z.enum(["county", "planningArea"]))
      .min(1)
      .default(["county", "planningArea"])
      .meta({ description: "Nur Kreis und Planungsräume: für Gemeinden wird nicht gerechnet" }),
    girls: z
      .number()
      .gt(0)
      .lt(1)
      .default(0.4878)
      .meta({ description: "Anteil der Mädchen an den Geborenen" }),
    groups: z
      .array(z.strictObject({ women: z.array(termSchema).min(1), men: z.array(termSchema).min(1) }))
      .min(14)
      .meta({ description: "Altersgruppen von je fünf Jahren ab 0, die letzte offen" }),
    fertility: z.strictObject({
      rates: z
        .array(z.number().min(0).max(1))
        .meta({ description: "Geburten je Frau und Jahr, je Altersgruppe" }),
      source: z.string().min(1),
    }),
    survival: z.strictObject({
      women: survivalShares.meta({
        description:
          "Anteil, der fünf Jahre später in der nächsten Gruppe lebt; zuerst die Neugeborenen, zuletzt die offene Gruppe in sich",
      }),
      men: survivalShares,
      source: z.string().min(1),
    }),
    level: z
      .strictObject({ births: z.string(), deaths: z.string(), years: z.array(z.int()).min(1) })
      .optional()
      .meta({
        description:
          "Geburten- und Sterberaten so anheben oder senken, dass sie zu den Geborenen und Gestorbenen des Kreises in diesen Jahren passen",
      }),
    variants: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
          title: z.string().min(1).meta({ description: "In Tabellen: „ohne Wanderungen“" }),
          migration: z
            .strictObject({
              women: migrationShares.meta({
                description: "Saldo der Wanderungen in fünf Jahren, als Anteil der Gruppe",
              }),
              men: migrationShares,
              source: z.string().min(1),
            })
            .optional(),
        }),
      )
      .min(1)
      .max(3),
    note: z.string().default("").meta({ description: "Was Leser über die Annahmen wissen müssen" }),
  })
  .meta({ title: "projections.yaml" });

/** The county's own status-quo calculation as defined in YAML. */
export type Projections = z.infer<typeof projectionsSchema>;

/** A part of an age group. */
export type GroupTerm = Projections["groups"][number]["women"][number];

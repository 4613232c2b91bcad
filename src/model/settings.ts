import { z } from "zod";

const contactSchema = z.strictObject({
  name: z.string().meta({ description: "Stelle, keine Person" }),
  email: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  url: z.string().optional(),
});

/** A picture below `design/` with what it says. */
const logoSchema = z.strictObject({
  file: z
    .string()
    .regex(/^design\/[\w./-]+\.(svg|png)$/, {
      error:
        "Ein Logo liegt als SVG oder PNG im Ordner design/, ohne Leerzeichen und Umlaute im Namen: design/wappen.svg",
    })
    .meta({ description: "SVG oder PNG im Ordner design/" }),
  alt: z.string().min(1).meta({ description: "Was das Logo sagt, für Menschen, die es nicht sehen" }),
});

/** A font family of the county's own: two files, both with TrueType outlines. */
const fontFamilySchema = z.strictObject({
  name: z.string().min(1).meta({ description: "Name der Schriftfamilie, wie er in der Schriftdatei steht" }),
  regular: z.string().regex(/^design\/[\w./-]+\.(woff2|ttf)$/, {
    error: "Eine Schrift liegt als WOFF2 oder TTF im Ordner design/, ohne Leerzeichen und Umlaute im Namen",
  }),
  semibold: z.string().regex(/^design\/[\w./-]+\.(woff2|ttf)$/, {
    error: "Eine Schrift liegt als WOFF2 oder TTF im Ordner design/, ohne Leerzeichen und Umlaute im Namen",
  }),
});

/** `atlas.yaml`: what a county decides about its atlas. */
export const settingsSchema = z
  .strictObject({
    county: z
      .string()
      .regex(/^\d{5}$/)
      .meta({ description: "Kreisschlüssel, fünf Ziffern, in Anführungszeichen" }),
    title: z.string().default("Sozialstrukturatlas"),
    publisher: contactSchema,
    editors: z.string().default("").meta({ description: "Redaktion: Amt oder Funktion" }),
    sample: z
      .boolean()
      .default(false)
      .meta({ description: "Beispiel-Arbeitsordner mit erfundenen Teilen: wird auf jeder Seite gesagt" }),
    territory: z.iso
      .date()
      .optional()
      .meta({ description: "Gebietsstand; ohne Angabe der 31.12. des Berichtsjahres" }),
    dataStatus: z
      .record(z.string().regex(/^\d{4}$/), z.iso.date())
      .default({})
      .meta({
        description: "Datenstand je Ausgabe: spätere Lieferungen bleiben draußen",
      }),
    editionDate: z
      .record(z.string().regex(/^\d{4}$/), z.iso.date())
      .default({})
      .meta({ description: "Erscheinungsdatum je Ausgabe" }),
    themes: z
      .array(z.string())
      .default([])
      .meta({ description: "Handlungsfelder und ihre Reihenfolge; leer: alle" }),
    protection: z
      .strictObject({
        mode: z.enum(["suppress", "round10"]).default("suppress").meta({
          description:
            "suppress: kleine Zahlen und ihre Partner werden gesperrt; round10: alle Zahlen der Ausgabe werden auf Zehner gerundet",
        }),
        zerosMayBeHidden: z.boolean().default(true),
        hiddenShareLimit: z.number().min(0).max(1).default(0.4).meta({
          description: "Ab diesem Anteil gesperrter Gemeindewerte wird die Gemeindeebene nicht gezeigt",
        }),
        minimumCounts: z
          .record(z.string(), z.int().min(1))
          .default({})
          .meta({ description: "Abweichende Schwelle je Quelle" }),
        insider: z.enum(["warn", "enforce"]).default("warn"),
      })
      .default({
        mode: "suppress",
        zerosMayBeHidden: true,
        hiddenShareLimit: 0.4,
        minimumCounts: {},
        insider: "warn",
      }),
    index: z
      .strictObject({
        members: z
          .array(z.strictObject({ indicator: z.string(), weight: z.number().positive().default(1) }))
          .min(2),
        dynamicsYears: z.int().min(1).default(2),
      })
      .optional()
      .meta({ description: "Index der Planungsräume: Status und Dynamik" }),
    keyMessages: z
      .strictObject({ keep: z.array(z.string()).default([]), drop: z.array(z.string()).default([]) })
      .default({ keep: [], drop: [] })
      .meta({
        description: "Wichtigste Ergebnisse: Kennungen der Befunde, die stehen oder wegbleiben sollen",
      }),
    design: z
      .strictObject({
        brand: z
          .string()
          .regex(/^#[0-9a-f]{6}$/)
          .default("#1f4e79"),
        logos: z
          .array(logoSchema)
          .max(3)
          .default([])
          .meta({ description: "Logos des Herausgebers auf Titelseite, Startseite und im Impressum" }),
        fonts: z
          .strictObject({
            text: fontFamilySchema.optional(),
            titles: fontFamilySchema.optional(),
            licence: z.string().min(1).meta({ description: "Lizenz der Schriften, steht im Kolophon" }),
          })
          .optional()
          .meta({
            description: "Hausschriften für Text und Titel; Karten und Diagramme behalten Source Sans 3",
          }),
      })
      .default({ brand: "#1f4e79", logos: [] }),
    funding: z
      .strictObject({
        text: z.string().min(1).meta({ description: "Wortlaut des Hinweises" }),
        logos: z
          .array(logoSchema)
          .max(4)
          .default([])
          .meta({ description: "Zeichen der Förderer in der verlangten Reihenfolge, alle gleich hoch" }),
      })
      .optional()
      .meta({ description: "Förderhinweis, wie ihn der Zuwendungsgeber verlangt" }),
    accessibility: z.strictObject({
      contact: contactSchema,
      enforcement: contactSchema.meta({ description: "Durchsetzungs- oder Schlichtungsstelle des Landes" }),
      status: z.enum(["full", "partial"]).default("partial"),
      limitations: z.array(z.string()).default([]),
      checkedOn: z.iso.date().optional().meta({ description: "Tag der letzten Prüfung" }),
    }),
  })
  .meta({ title: "atlas.yaml" });

/** A county's decisions about its atlas. */
export type Settings = z.infer<typeof settingsSchema>;

import { z } from "zod";
import { checked, type Checked } from "../model/checked.ts";
import { nearest } from "../model/nearest.ts";
import { parseYaml } from "../model/parseYaml.ts";
import { problem, type Problem } from "../model/problem.ts";

/** `texts/<year>/recommendations.yaml` */
export const recommendationsSchema = z
  .array(
    z.strictObject({
      indicator: z.string().meta({ description: "Indikator, auf dessen Befund die Empfehlung beruht" }),
      area: z.string().optional().meta({ description: "Gebiet des Befunds; ohne Angabe der Kreis" }),
      finding: z
        .string()
        .default("")
        .meta({ description: "Eigener Befundtext; leer: aus den Zahlen erzeugt" }),
      group: z.string().meta({ description: "Zielgruppe" }),
      title: z.string().meta({ description: "Empfehlung in wenigen Worten" }),
      text: z.string().meta({ description: "Empfehlung in ein, zwei Sätzen" }),
      responsible: z.string().meta({ description: "Zuständige Stelle, keine Person" }),
      measure: z.string().meta({ description: "Woran der Erfolg zu erkennen ist" }),
      rhythm: z.string().default("jährlich"),
    }),
  )
  .meta({ title: "Handlungsempfehlungen" });

/** `texts/<year>/targets.yaml` */
export const targetsSchema = z
  .array(
    z.strictObject({
      indicator: z.string(),
      area: z.string().optional().meta({ description: "Gebiet; ohne Angabe der Kreis" }),
      startYear: z.int(),
      targetYear: z.int(),
      target: z.number().meta({ description: "Zielwert in der Einheit des Indikators" }),
      note: z.string().default(""),
    }),
  )
  .meta({ title: "Ziele" });

/** `texts/<year>/infrastructure.yaml` */
export const infrastructureSchema = z
  .strictObject({
    source: z.string().min(1).meta({ description: "Woher das Verzeichnis kommt, mit Lizenz" }),
    date: z.iso.date().meta({ description: "Stand des Verzeichnisses" }),
    synthetic: z.boolean().default(false).meta({ description: "Erfunden: wird auf der Seite gesagt" }),
    note: z.string().default("").meta({ description: "Was das Verzeichnis nicht enthält" }),
    kinds: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z0-9-]+$/),
          title: z.string().min(1).meta({ description: "Mehrzahl, wie in der Legende: „Grundschulen“" }),
        }),
      )
      .min(1)
      .max(8)
      .meta({ description: "Arten von Einrichtungen; jede hat ihr Zeichen nach ihrer Stelle" }),
    places: z
      .array(
        z.strictObject({
          kind: z.string().meta({ description: "Eine der Arten" }),
          name: z.string().min(1),
          municipality: z.string().meta({ description: "Schlüssel oder Name der Gemeinde" }),
          east: z.number().min(200_000).max(900_000).optional().meta({
            description:
              "Ostwert in Metern, ETRS89/UTM 32N (EPSG:25832); ohne Angabe in der Mitte der Gemeinde",
          }),
          north: z
            .number()
            .min(5_200_000)
            .max(6_200_000)
            .optional()
            .meta({ description: "Nordwert in Metern, ETRS89/UTM 32N (EPSG:25832)" }),
        }),
      )
      .min(1),
  })
  .meta({ title: "Einrichtungen" });

/** The county's own words. */
export interface AtlasTexts {
  /** Markdown. */
  readonly foreword: string;
  /** Markdown by theme id. */
  readonly chapters: ReadonlyMap<string, string>;
  /** Markdown by municipality key. */
  readonly municipalities: ReadonlyMap<string, string>;
  readonly recommendations: z.infer<typeof recommendationsSchema>;
  readonly targets: z.infer<typeof targetsSchema>;
  readonly infrastructure?: z.infer<typeof infrastructureSchema>;
  /** `docs/methoden.md`, Markdown. */
  readonly methods: string;
}

/** No texts at all: what an edition without `texts/<year>` has. */
export const noTexts: AtlasTexts = {
  foreword: "",
  chapters: new Map(),
  municipalities: new Map(),
  recommendations: [],
  targets: [],
  methods: "",
};

/** A text file of the workspace: `file` for messages, `path` below `texts/<year>`. */
export interface TextFile {
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

/**
 * The texts of one year by where they lie: `foreword.md`, `chapters/<theme>.md`, `municipalities/<key>.md`,
 * `recommendations.yaml`, `targets.yaml`, `infrastructure.yaml`. Other files are a warning.
 */
export function readTexts(given: readonly TextFile[], methods: string): Checked<AtlasTexts> {
  const files = given.map((file) => ({ ...file, text: withNarrowSpaces(file.text) }));
  const problems: Problem[] = files
    .filter(({ path }) => !known.test(path))
    .map(({ file, path }) =>
      problem("document/unknown-text", "warning", { file }, { nearest: nearest(path, names) ?? "" }),
    );
  const recommendations = parsed(files, "recommendations.yaml", recommendationsSchema, problems);
  const targets = parsed(files, "targets.yaml", targetsSchema, problems);
  const infrastructure = parsed(files, "infrastructure.yaml", infrastructureSchema, problems);
  return checked(
    {
      foreword: files.find(({ path }) => path === "foreword.md")?.text ?? "",
      chapters: inFolder(files, "chapters"),
      municipalities: inFolder(files, "municipalities"),
      recommendations: recommendations ?? [],
      targets: targets ?? [],
      ...(infrastructure === undefined ? {} : { infrastructure }),
      methods,
    },
    problems,
  );
}

const known =
  /^(foreword\.md|(chapters|municipalities)\/[^/]+\.md|recommendations\.yaml|targets\.yaml|infrastructure\.yaml|README\.md)$/;

const names = ["foreword.md", "recommendations.yaml", "targets.yaml", "infrastructure.yaml"];

/** "1 000" as people type it does not break between its digits: a narrow space as everywhere in the atlas. */
function withNarrowSpaces(text: string): string {
  return text.replace(/(?<![\d,.])(\d{1,3}) (?=\d{3}(?![\d,.]*\d))/g, "$1\u202f");
}

function inFolder(files: readonly TextFile[], folder: string): ReadonlyMap<string, string> {
  const inside = files.filter(({ path }) => path.startsWith(`${folder}/`));
  return new Map(inside.map(({ path, text }) => [path.slice(folder.length + 1).replace(/\.md$/, ""), text]));
}

function parsed<T>(
  files: readonly TextFile[],
  path: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): T | undefined {
  const found = files.find((file) => file.path === path);
  if (found === undefined) return undefined;
  const result = parseYaml({ path: found.file, text: found.text }, schema);
  problems.push(...result.problems);
  return result.value;
}

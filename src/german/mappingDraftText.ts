import type { DraftColumn, DraftEvidence, DraftLabel, MappingDraft } from "../model/mappingDraft.ts";

/**
 * A draft as YAML for `sources/` of the workspace: complete where a column is certain, with open questions as comments
 * that begin with "Frage:".
 */
export function mappingDraftText(draft: MappingDraft): string {
  const mapped = draft.columns.filter(({ measure }) => measure !== undefined);
  const open = draft.columns.filter(({ measure }) => measure === undefined);
  return [
    `# Entwurf für ${draft.file}. Bitte die Zeilen mit „Frage:“ klären und die Zuordnung der Spalten prüfen.`,
    `id: ${draft.id}`,
    "# Frage: Wie heißt diese Statistik?",
    `title: ${quoted(draft.title)}`,
    "# Frage: Wer gibt sie heraus, unter welcher Lizenz, mit welchem Quellenvermerk?",
    `publisher: ${quoted(draft.office)}`,
    `office: ${quoted(draft.office)}`,
    "licence: eigene Erhebung",
    `attribution: ${quoted(draft.office)}`,
    ...recognitionLines(draft),
    ...(draft.layout === "table" ? [] : [`layout: ${draft.layout}`]),
    ...areaLines(draft.area),
    ...periodLines(draft.period),
    mapped.length === 0
      ? "# Frage: Keine Spalte ließ sich sicher zuordnen. Mindestens eine Zeile wird gebraucht."
      : "",
    "measures:",
    ...mapped.map((column) => measureLine(column, draft)),
    ...open.map((column) => openLine(column, draft)),
    ...draft.labels.filter(({ total }) => total === undefined).map(labelLine),
    ...signLines(draft.signs),
    "# Frage: Was heißt „-“: zero (nichts vorhanden) oder missing (nicht erhoben)?",
    "nil: undecided",
    "# Frage: Ab welcher Fallzahl dürfen Zahlen gezeigt werden? 5 ist die vorsichtige Vorgabe für Daten eigener Ämter.",
    "protection: {minimumCount: 5}",
    "",
  ]
    .filter((line, index, lines) => line !== "" || index === lines.length - 1)
    .join("\n");
}

function recognitionLines({ code, headers, pattern }: MappingDraft): readonly string[] {
  if (code !== undefined) return [`recognition: {code: ${quoted(code)}}`];
  const header = headers.length === 0 ? "" : `, header: [${headers.map(quoted).join(", ")}]`;
  return [
    "# Frage: Heißt die Datei jedes Jahr so? * steht für beliebige Zeichen.",
    `recognition: {file: ${quoted(pattern)}${header}}`,
  ];
}

function areaLines({ by, prefix, totals, ignore, unknown }: MappingDraft["area"]): readonly string[] {
  if (by === "key") return prefix === undefined ? [] : [`area: {prefix: ${quoted(prefix)}}`];
  if (by === "none") {
    return [
      "# Frage: Weder Schlüssel noch Namen von Gebieten gefunden. Gelten alle Zahlen für den ganzen Landkreis?",
      "area: {by: county}",
    ];
  }
  return [
    "area:",
    "  by: name",
    ...(totals.length === 0 ? [] : [`  totals: [${totals.map(quoted).join(", ")}]`]),
    ...(ignore.length === 0 ? [] : [`  ignore: [${ignore.map(quoted).join(", ")}]`]),
    ...unknown.map(unknownLine),
  ];
}

function unknownLine({ name, nearest }: { readonly name: string; readonly nearest: string }): string {
  const meant =
    nearest === "" ? "Welche Gemeinde ist das, oder ist es keine (ignore)?" : `Ist „${nearest}“ gemeint?`;
  return `  # Frage: ${quoted(name)} ist keine Gemeinde. ${meant} Eintragen als aliases: {${quoted(name)}: ${quoted(nearest)}}`;
}

function periodLines({ from, found }: MappingDraft["period"]): readonly string[] {
  const places = {
    column: `# Zeitraum steht in einer Spalte, etwa „${found}“.`,
    header: `# Zeitraum steht in den Überschriften, etwa „${found}“.`,
    table: `# Zeitraum im Vorspann oder Dateinamen gefunden: ${found}.`,
  };
  if (from === "folder") {
    return [
      `# Frage: Die Datei nennt keinen Zeitraum; angenommen ist das Jahr des Ordners. Gilt ein Stichtag (${found}-12-31)?`,
      `period: {fixed: ${quoted(found)}}`,
    ];
  }
  return from === "none"
    ? ["# Frage: Für welches Jahr gelten die Zahlen?", 'period: {fixed: "JJJJ"}']
    : [places[from]];
}

function measureLine(column: DraftColumn, draft: MappingDraft): string {
  const why = column.evidence === undefined ? "" : `  # ${evidenceText(column.evidence)}`;
  return `  - ${measureText(column.measure ?? "", column, draft)}${why}`;
}

/** A column that is headed by its year alone needs no `columns`. */
function measureText(measure: string, column: DraftColumn, { labels, period }: MappingDraft): string {
  const yearly = column.path.length === 0 && period.from === "header";
  const where = labels.flatMap(({ name, total }) =>
    total === undefined ? [] : [`${quoted(name)}: ${quoted(total)}`],
  );
  const parts = [
    `measure: ${measure}`,
    ...(yearly ? [] : [`columns: [${selector(column)}]`]),
    ...(where.length === 0 ? [] : [`where: {${where.join(", ")}}`]),
  ];
  return `{${parts.join(", ")}}`;
}

function labelLine({ name, texts }: DraftLabel): string {
  const some = texts.slice(0, 4).map(quoted).join(", ");
  return `  # Frage: ${quoted(name)} unterscheidet Zeilen desselben Gebiets (${some}${texts.length > 4 ? " …" : ""}). Welche zählen? Bei jeder Basiszahl: where: {${quoted(name)}: ${quoted(texts[0] ?? "")}}`;
}

function signLines(signs: readonly string[]): readonly string[] {
  if (signs.length === 0) return [];
  const meant = signs.map((sign) => `${quoted(sign)}: unknown`).join(", ");
  return [
    `# Frage: Was ${signs.length === 1 ? "heißt" : "heißen"} ${signs.map((sign) => `„${sign}“`).join(", ")}? Angenommen: unbekannt oder geheim.`,
    `signs: {${meant}}`,
  ];
}

function evidenceText(evidence: DraftEvidence): string {
  if (evidence.kind === "sum") return `Summe wie bekannt: ${evidence.total} (${evidence.period})`;
  if (evidence.kind === "cells")
    return `${evidence.equal} Gemeinden mit denselben Zahlen wie bekannt (${evidence.period})`;
  return `nach der Überschrift, bitte prüfen: ${evidence.title}`;
}

function openLine(column: DraftColumn, draft: MappingDraft): string {
  const [first, ...others] = column.candidates;
  const line = `  # - ${measureText(first ?? "…", column, draft)}`;
  if (first === undefined) return `${line}  # Frage: Welche Basiszahl ist das?`;
  return `${line}  # Frage: Ist das gemeint?${others.length === 0 ? "" : ` Oder: ${others.join(", ")}`}`;
}

function selector({ path, field }: DraftColumn): string {
  if (path.length === 0) return `{field: ${field}}`;
  return path.length === 1 ? quoted(path[0] ?? "") : `[${path.map(quoted).join(", ")}]`;
}

/** A text as a YAML value that stays a text. */
function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

import type { DraftColumn, DraftEvidence, MappingDraft } from "../model/mappingDraft.ts";

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
    ...mapped.map(measureLine),
    ...open.map(openLine),
    "# Frage: Was heißt „-“: zero (nichts vorhanden) oder missing (nicht erhoben)?",
    "nil: undecided",
    "# Frage: Ab welcher Fallzahl dürfen Zahlen gezeigt werden? 5 ist die vorsichtige Vorgabe für Daten eigener Ämter.",
    "protection: {minimumCount: 5}",
    "",
  ]
    .filter((line, index, lines) => line !== "" || index === lines.length - 1)
    .join("\n");
}

function recognitionLines({ code, headers }: MappingDraft): readonly string[] {
  if (code !== undefined) return [`recognition: {code: ${quoted(code)}}`];
  if (headers.length > 0) return [`recognition: {header: [${headers.map(quoted).join(", ")}]}`];
  return [
    "# Frage: Woran ist die Datei zu erkennen? * im Dateinamen steht für beliebige Zeichen.",
    'recognition: {file: "*"}',
  ];
}

function areaLines({ by, totals, ignore, unknown }: MappingDraft["area"]): readonly string[] {
  if (by === "key") return [];
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

function measureLine(column: DraftColumn): string {
  const why = column.evidence === undefined ? "" : `  # ${evidenceText(column.evidence)}`;
  return `  - {measure: ${column.measure ?? ""}, columns: [${selector(column)}]}${why}`;
}

function evidenceText(evidence: DraftEvidence): string {
  if (evidence.kind === "sum") return `Summe wie bekannt: ${evidence.total} (${evidence.period})`;
  if (evidence.kind === "cells")
    return `${evidence.equal} Gemeinden mit denselben Zahlen wie bekannt (${evidence.period})`;
  return `nach der Überschrift, bitte prüfen: ${evidence.title}`;
}

function openLine(column: DraftColumn): string {
  const [first, ...others] = column.candidates;
  const line = `  # - {measure: ${first ?? "…"}, columns: [${selector(column)}]}`;
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

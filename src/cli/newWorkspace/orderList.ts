import type { Territory } from "../../model/territory.ts";
import type { Source } from "../../sources/sourceSchema.ts";

/** The tables and exports to order for an edition and where, as Markdown. */
export function orderList(sources: readonly Source[], { county, state }: Territory, year: number): string {
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  return [
    `# Was für die Ausgabe ${year} zu bestellen ist`,
    "",
    `${county.name}, Schlüssel ${county.key}, Land ${state.name}. Die Dateien gehören, so wie sie kommen, in einen Ordner je Stelle neben dieser Liste, zum Beispiel \`exports/${year}/statistisches-landesamt/\`. Umbenennen und Bearbeiten ist nicht nötig; Tabellen für ganz Deutschland werden auf den Kreis gekürzt.`,
    "",
    "## Amtliche Tabellen",
    ...publishers.flatMap((publisher) => section(publisher, sources)),
    "",
    "## Von den Ämtern des Kreises",
    "",
    "Jugendamt, Sozialamt, Jobcenter, Gesundheitsamt, Schulverwaltungsamt und Wohngeldstelle bekommen eine Anforderung mit Tabelle zum Ausfüllen:",
    "",
    `    atlas request jugendamt ${year}`,
    "",
    "`atlas list indicators` zeigt, was mit den vorhandenen Lieferungen berechnet wird und was noch fehlt.",
    "",
  ].join("\n");
}

function section(publisher: string, sources: readonly Source[]): readonly string[] {
  const own = sources.filter((source) => source.publisher === publisher);
  const rows = own.map(
    ({ title, recognition, licence }) => `| ${recognition.code ?? "–"} | ${title} | ${licence} |`,
  );
  return ["", `### ${publisher}`, "", "| Tabelle | Inhalt | Lizenz |", "| --- | --- | --- |", ...rows];
}

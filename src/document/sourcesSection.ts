import { annex } from "./annexDefaults.ts";
import { compareNames } from "../german/collate.ts";
import type { Section } from "./atlasDocument.ts";
import type { Context } from "./context.ts";
import type { SourceNote } from "./sourceNote.ts";
import type { Row, TableBlock } from "./tableBlock.ts";

/** Sources by publisher, with their licences. */
export function sourcesSection({ input }: Context): Section {
  const sources = input.sources.toSorted((a, b) => compareNames(a.title, b.title));
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))].toSorted(compareNames);
  const table: TableBlock = {
    kind: "table",
    id: "tabelle-quellen",
    title: "Quellen und Lizenzen",
    columns: [
      { id: "quelle", title: "Statistik, Tabelle", numeric: false, width: 96 },
      { id: "lizenz", title: "Lizenz", numeric: false },
    ],
    groups: publishers.map((publisher) => ({
      title: publisher,
      rows: sources.filter((source) => source.publisher === publisher).map(sourceRow),
    })),
    foot: [],
    style: "plain",
    notes: [
      input.geometry === undefined ? "" : `Karten: ${input.geometry.attribution}.`,
      "Eigene Berechnungen sind Werte, die aus den genannten Zahlen gebildet wurden; dafür sind nicht die Quellen verantwortlich.",
    ].filter((text) => text !== ""),
    listed: true,
    interactive: false,
    synthetic: sources.some(({ synthetic }) => synthetic),
  };
  return {
    ...annex,
    id: "quellen",
    runsOn: true,
    title: "Quellen und Lizenzen",
    heading: "Quellen und Lizenzen",
    sheets: [{ blocks: [table] }],
    synthetic: table.synthetic,
  };
}

function sourceRow({ title, licence, synthetic, id }: SourceNote): Row {
  return {
    id,
    head: 0,
    cells: [
      {
        kind: "text",
        text: title,
        ...(synthetic && !/erfunden/i.test(title) ? { detail: "erfundene Beispielzahlen" } : {}),
      },
      { kind: "text", text: licence.replaceAll(" - ", " – ") },
    ],
  };
}

import { annex } from "./annexDefaults.ts";
import { compareNames } from "../german/collate.ts";
import type { Section } from "./atlasDocument.ts";
import type { Context } from "./context.ts";
import type { TableBlock } from "./tableBlock.ts";

/** Sources with publisher and licence. */
export function sourcesSection({ input }: Context): Section {
  const rows = input.sources.toSorted((a, b) => compareNames(a.publisher + a.title, b.publisher + b.title));
  const table: TableBlock = {
    kind: "table",
    id: "tabelle-quellen",
    title: "Quellen und Lizenzen",
    columns: [
      { id: "quelle", title: "Statistik, Tabelle", numeric: false, width: 76 },
      { id: "herausgeber", title: "Herausgeber", numeric: false, width: 46 },
      { id: "lizenz", title: "Lizenz", numeric: false },
    ],
    groups: [
      {
        title: "",
        rows: rows.map(({ title, publisher, licence, synthetic, id }) => ({
          id,
          head: 0,
          cells: [
            {
              kind: "text",
              text: title,
              ...(synthetic && !/erfunden/i.test(title) ? { detail: "erfundene Beispielzahlen" } : {}),
            },
            { kind: "text", text: publisher },
            { kind: "text", text: licence },
          ],
        })),
      },
    ],
    foot: [],
    style: "plain",
    notes: [
      input.geometry === undefined ? "" : `Karten: ${input.geometry.attribution}.`,
      "Eigene Berechnungen sind Werte, die aus den genannten Zahlen gebildet wurden; dafür sind nicht die Quellen verantwortlich.",
    ].filter((text) => text !== ""),
    listed: true,
    interactive: false,
    synthetic: rows.some(({ synthetic }) => synthetic),
  };
  return {
    ...annex,
    id: "quellen",
    title: "Quellen und Lizenzen",
    heading: "Quellen und Lizenzen",
    sheets: [{ blocks: [table] }],
    synthetic: table.synthetic,
  };
}

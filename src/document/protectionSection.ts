import { annex } from "./annexDefaults.ts";
import type { Section } from "./atlasDocument.ts";
import type { Context } from "./context.ts";
import { protectionWords } from "./protectionWords.ts";

/** What is hidden or rounded and why, by which thresholds, and the signs of tables. */
export function protectionSection({ input, municipalities }: Context): Section {
  const paragraphs = protectionWords(input, municipalities.length > 0);
  return {
    ...annex,
    id: "geheimhaltung",
    runsOn: true,
    title: "Geheimhaltung und Zeichen",
    heading: "Geheimhaltung und Zeichen",
    sheets: [
      {
        blocks: [
          { kind: "prose", title: "", markdown: paragraphs.join("\n\n") },
          {
            kind: "columns",
            layout: "two",
            left: [{ kind: "signs", which: "table" }],
            right: [{ kind: "signs", which: municipalities.length === 0 ? "stateMarks" : "marks" }],
          },
        ],
      },
    ],
  };
}

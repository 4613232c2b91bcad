import { annex } from "./annexDefaults.ts";
import { compareNames } from "../german/collate.ts";
import type { Section } from "./atlasDocument.ts";
import type { Block } from "./block.ts";
import type { Context } from "./context.ts";
import type { SourceNote } from "./sourceNote.ts";

/** Sources by publisher and licence, which most of them share. */
export function sourcesSection({ input }: Context): Section {
  const groups = new Map<string, SourceNote[]>();
  for (const source of input.sources.toSorted(byPublisher)) {
    const key = `${source.publisher}|${source.licence}`;
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  const remarks = [
    input.geometry === undefined ? "" : `Karten: ${input.geometry.attribution}.`,
    "Eigene Berechnungen sind Werte, die aus den genannten Zahlen gebildet wurden; dafür sind nicht die Quellen verantwortlich.",
  ];
  return {
    ...annex,
    id: "quellen",
    runsOn: true,
    title: "Quellen und Lizenzen",
    heading: "Quellen und Lizenzen",
    sheets: [
      {
        blocks: [
          ...[...groups.values()].map(sourceGroup),
          { kind: "source", text: remarks.filter((text) => text !== "").join(" ") },
        ],
      },
    ],
    synthetic: input.sources.some(({ synthetic }) => synthetic),
  };
}

function byPublisher(a: SourceNote, b: SourceNote): number {
  return (
    compareNames(a.publisher, b.publisher) ||
    compareNames(a.licence, b.licence) ||
    compareNames(a.title, b.title)
  );
}

function sourceGroup(sources: readonly SourceNote[]): Block {
  const [first] = sources;
  const licence = (first?.licence ?? "").replaceAll(" - ", " – ");
  const titles = sources.map(({ title, synthetic }) => {
    const mark = synthetic && !/erfunden/i.test(title) ? " (erfundene Beispielzahlen)" : "";
    return `- ${plain(title)}${mark}`;
  });
  return {
    kind: "prose",
    title: first?.publisher ?? "",
    markdown: [`Lizenz: ${plain(licence)}`, titles.join("\n")].join("\n\n"),
  };
}

/** Signs of Markdown in a title are signs of the title. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}

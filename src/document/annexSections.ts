import { annex } from "./annexDefaults.ts";
import { compareNames } from "../german/collate.ts";
import { listText } from "../german/lists.ts";
import type { Section } from "./atlasDocument.ts";
import type { Block } from "./block.ts";
import type { Context } from "./context.ts";
import { abbreviations, glossary } from "./glossary.ts";

/** The methods, as the document `docs/methoden.md` says them; undefined without the text. */
export function methodsSection({ input }: Context): Section | undefined {
  const markdown = input.texts.methods.replace(/^# .*\n/, "").trim();
  if (markdown === "") return undefined;
  return {
    ...annex,
    id: "methoden",
    title: "Methoden",
    heading: "Wie gerechnet wird",
    sheets: [{ blocks: [{ kind: "prose", title: "", markdown }] }],
  };
}

/** Abbreviations and terms, in alphabetical order. */
export function wordsSections(): readonly Section[] {
  const ordered = (entries: typeof glossary) => entries.toSorted((a, b) => compareNames(a.term, b.term));
  return [
    {
      ...annex,
      id: "abkuerzungen",
      runsOn: true,
      title: "Abkürzungen",
      heading: "Abkürzungen",
      sheets: [{ blocks: [{ kind: "terms", entries: ordered(abbreviations) }] }],
    },
    {
      ...annex,
      id: "glossar",
      runsOn: true,
      title: "Glossar",
      heading: "Glossar",
      sheets: [{ blocks: [{ kind: "terms", entries: ordered(glossary) }] }],
    },
  ];
}

/** Software, fonts, formats of the data files; hashes are added when the files exist. */
export function colophonSection({ input }: Context): Section {
  const entries = [
    { title: "Software und Vorlagen", text: `atlas ${input.software}, freie Software unter der EUPL 1.2` },
    { title: "Schriften", text: fontWords(input.settings.design.fonts) },
    { title: "Druckfassung", text: "PDF/UA-1, aus denselben Bausteinen wie die Seiten für den Bildschirm" },
    {
      title: "Datendateien",
      text: "indicators.json (atlas-indicators/1), indicators.csv, indicators.xlsx, JSON-stat 2.0 und ein Frictionless Data Package im Ordner data",
    },
  ];
  const blocks: readonly Block[] = [
    { kind: "metadata", label: "Technische Angaben", style: "sheet", entries },
    { kind: "hashes" },
  ];
  return {
    ...annex,
    id: "kolophon",
    runsOn: true,
    title: "Kolophon",
    heading: "Kolophon",
    sheets: [{ blocks }],
  };
}

/** With the revision each font file names in itself. */
const ourFonts =
  "Source Sans 3 (Fassung 3.052) und Source Serif 4 (Fassung 4.004), SIL Open Font License 1.1";

/** Our fonts, and those of the county with their licence. */
function fontWords(fonts: Context["input"]["settings"]["design"]["fonts"]): string {
  if (fonts === undefined) return ourFonts;
  const names = [fonts.text?.name, fonts.titles?.name].filter((name) => name !== undefined);
  return `${listText([...new Set(names)])} (${fonts.licence.replace(/\.$/, "")}); ${ourFonts}`;
}

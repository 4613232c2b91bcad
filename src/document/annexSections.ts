import { shortDate } from "../german/dates.ts";
import { compareNames } from "../german/collate.ts";
import { listText } from "../german/lists.ts";
import { changeKindWords } from "../german/territoryWords.ts";
import { whole } from "../german/numbers.ts";
import { unitHead } from "../german/units.ts";
import type { TerritoryChange } from "../model/territory.ts";
import type { Section } from "./atlasDocument.ts";
import type { Block, MetadataBlock } from "./block.ts";
import type { ChartBlock } from "./chartBlock.ts";
import { chunks } from "./comparisonSections.ts";
import type { Context } from "./context.ts";
import { plainSection } from "./frontSections.ts";
import { abbreviations, glossary } from "./glossary.ts";
import { directionWords } from "./indicatorSection.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import type { TableBlock } from "./tableBlock.ts";

const annex = { ...plainSection, kind: "annex" as const, eyebrow: "Anhang" };

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

/** What is hidden and why, and the signs of tables. */
export function protectionSection({ input }: Context): Section {
  const rounded = input.settings.protection.mode === "round10";
  const blocks: readonly Block[] = [
    {
      kind: "prose",
      title: "",
      markdown: [
        "Hinter kleinen Zahlen stehen einzelne Menschen. Deshalb zeigt der Atlas Werte, die auf weniger Fällen beruhen, als die Regel der Quelle erlaubt, nicht. In der Regel sind das weniger als drei Fälle, bei Zahlen des Jugendamts, des Sozialamts und des Gesundheitsamts weniger als fünf.",
        "Damit ein verdeckter Wert nicht aus Summen und Differenzen errechnet werden kann, werden weitere Werte verdeckt. Ein Punkt sagt deshalb nicht, ob ein Wert selbst klein ist.",
        rounded ? "Fallzahlen sind auf Vielfache von zehn gerundet." : "Alle übrigen Werte sind ungerundet.",
        "Vor der Veröffentlichung prüft ein zweites Verfahren, ob sich aus allen Tabellen, Karten, Texten und Datendateien zusammen ein verdeckter Wert zu genau errechnen lässt. Ist das möglich, erscheint die Ausgabe nicht.",
      ].join("\n\n"),
    },
    {
      kind: "columns",
      layout: "two",
      left: [{ kind: "signs", which: "table" }],
      right: [{ kind: "signs", which: "marks" }],
    },
  ];
  return {
    ...annex,
    id: "geheimhaltung",
    title: "Geheimhaltung und Zeichen",
    heading: "Geheimhaltung und Zeichen",
    sheets: [{ blocks }],
  };
}

/** The territory with its planning areas, and every change of municipalities that leads there. */
export function territorySection(context: Context): Section {
  const { input, municipalities } = context;
  const { territory, geometry } = input;
  const overview: ChartBlock = {
    kind: "map",
    id: "karte-gebiet",
    title: "Planungsräume und Gemeinden",
    subtitle: `Gebietsstand ${shortDate(territory.date)}`,
    chart: { kind: "overview" },
    description: `Der Kreis mit ${territory.planningAreas.length} Planungsräumen. Die Tabelle daneben nennt ihre Gemeinden.`,
    source: geometry === undefined ? "" : `Karte: ${geometry.attribution}, UTM-Zone 32.`,
    listed: true,
    synthetic: false,
  };
  const towns = municipalities.filter(({ town }) => town).length;
  const lead = `Der Atlas zeigt den Kreis mit ${whole(municipalities.length)} Gemeinden nach dem Stand vom ${shortDate(territory.date)}, darunter ${whole(towns)} Städte. Frühere Jahre sind auf dieses Gebiet umgerechnet.`;
  const planned = territory.planningAreas.length > 0 && geometry !== undefined ? [overview] : [];
  return {
    ...annex,
    id: "gebiet",
    title: "Gebiet und Gebietsänderungen",
    heading: "Gebiet und Gebietsänderungen",
    lead,
    sheets: [
      {
        blocks: [
          ...planned,
          membersTable(context),
          ...(ownChanges(context).length === 0 ? [] : [reformTable(context)]),
        ],
      },
    ],
  };
}

function membersTable({ input, municipalities }: Context): TableBlock {
  const free = municipalities.filter(({ planningArea }) => planningArea === undefined);
  const rows = [
    ...input.territory.planningAreas.map(({ key, name }) => ({
      name,
      members: municipalities.filter(({ planningArea }) => planningArea === key),
    })),
    ...(free.length === 0 ? [] : [{ name: "gemeinschaftsfrei", members: free }]),
  ];
  return {
    kind: "table",
    id: "tabelle-planungsraeume",
    title: "Gemeinden der Planungsräume",
    columns: [
      { id: "name", title: "Planungsraum", numeric: false, width: 50 },
      { id: "zahl", title: "Gemeinden", numeric: true, width: 18 },
      { id: "gemeinden", title: "Namen", numeric: false },
    ],
    groups: [
      {
        title: "",
        rows: rows.map(({ name, members }) => ({
          head: 0,
          cells: [
            { kind: "text", text: name },
            { kind: "number", value: members.length, decimals: 0 },
            { kind: "text", text: listText(members.map((member) => member.name)) },
          ],
        })),
      },
    ],
    foot: [],
    style: "plain",
    notes: [],
    listed: true,
    interactive: false,
    synthetic: false,
  };
}

function reformTable(context: Context): TableBlock {
  return {
    kind: "table",
    id: "tabelle-gebietsreform",
    title: "Gebietsänderungen, die in die Zeitreihen eingehen",
    columns: [
      { id: "wirksam", title: "wirksam am", numeric: false, width: 24 },
      { id: "von", title: "bisher", numeric: false, width: 52 },
      { id: "nach", title: "danach", numeric: false, width: 52 },
      { id: "art", title: "Art", numeric: false },
    ],
    groups: [
      {
        title: "",
        rows: ownChanges(context).map(({ effective, from, fromName, to, toName, kind, weight }) => ({
          head: 0,
          cells: [
            { kind: "text", text: shortDate(effective) },
            { kind: "text", text: fromName, detail: from },
            { kind: "text", text: toName, detail: to },
            { kind: "text", text: changeKindWords(kind, weight) },
          ],
        })),
      },
    ],
    foot: [],
    style: "plain",
    notes: [
      "Zusammenschlüsse ganzer Gemeinden werden genau addiert. Bei Teilungen wird nach Einwohnern geschätzt; solche Werte sind gekennzeichnet.",
    ],
    listed: true,
    interactive: false,
    synthetic: false,
  };
}

/** Changes of the county's own municipalities since the oldest municipal value: older ones enter no series. */
function ownChanges({ input, municipalities, book, notes }: Context): readonly TerritoryChange[] {
  const { county, changes } = input.territory;
  const years = [...notes.keys()].flatMap((id) =>
    municipalities.flatMap(({ key }) => book.series(id, key)[0]?.year ?? []),
  );
  const oldest = Math.min(...years);
  return changes.filter(
    ({ from, to, year }) => year > oldest && (from.startsWith(county.key) || to.startsWith(county.key)),
  );
}

/** One data sheet per indicator of the catalogue: definition, formula, source, breaks, levels, protection, direction. */
export function dataSheetsSection(context: Context): Section {
  const notes = context.chapters.flatMap(({ indicators, undelivered }) => [...indicators, ...undelivered]);
  return {
    ...annex,
    id: "datenblaetter",
    title: "Datenblätter der Indikatoren",
    heading: "Datenblätter der Indikatoren",
    lead: "Was gezählt wird, woher die Zahl kommt, auf welchen Ebenen sie gezeigt werden darf.",
    sheets: chunks(notes, 1000).map((group) => ({ blocks: group.map(dataSheet) })),
  };
}

const levelWords: Readonly<Record<string, string>> = {
  municipality: "Gemeinde",
  association: "Verwaltungsgemeinschaft",
  planningArea: "Planungsraum",
  county: "Kreis",
  state: "Land",
  country: "Deutschland",
};

const intervalWords: Readonly<Record<string, string>> = {
  wilson: "Wilson, 95 und 99,8\u202f%",
  poisson: "Poisson (genau unter 10 Fällen, sonst nach Byar), 95 und 99,8\u202f%",
  skellam: "Differenz zweier Zählungen, 95 und 99,8\u202f%",
  student: "Student, 95\u202f%",
  none: "keiner",
};

function dataSheet(note: IndicatorNote): MetadataBlock {
  const entries = [
    { title: "Definition", text: note.text },
    {
      title: "Einheit",
      text: `${unitHead(note)}${note.group === "" ? "" : ` ${note.group}`}; ${note.decimals} Nachkommastellen`,
    },
    { title: "Richtung", text: directionWords[note.direction] },
    { title: "Quelle", text: note.source },
    { title: "Stichtag", text: note.referenceDate },
    { title: "Ebenen", text: listText(note.levels.flatMap((level) => levelWords[level] ?? [])) },
    { title: "Schwankungsbereich", text: intervalWords[note.interval] ?? note.interval },
    { title: "Mindestnenner", text: note.interval === "none" ? "" : `${note.minimumDenominator}` },
    { title: "Brüche", text: note.breaks.map(({ year, reason }) => `${year}: ${reason}`).join("; ") },
    {
      title: "Stand",
      text:
        note.shownYear === undefined
          ? `Noch ohne Daten; liefern kann: ${listText(note.suppliers)}`
          : `${note.shownYear}${note.synthetic ? ", erfundene Beispielzahlen" : ""}`,
    },
  ];
  return {
    kind: "metadata",
    label: `${note.number} ${note.title}`,
    style: "sheet",
    id: `blatt-${note.id.toLowerCase()}`,
    code: note.id,
    entries: entries.filter(({ text }) => text !== ""),
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

/** Software, fonts, formats of the data files; hashes are added when the files exist. */
export function colophonSection({ input }: Context): Section {
  const entries = [
    { title: "Software", text: `atlas ${input.software}, freie Software unter der EUPL 1.2` },
    { title: "Schriften", text: "Source Sans 3 und Source Serif 4, SIL Open Font License 1.1" },
    { title: "Druckfassung", text: "PDF/UA-1, aus denselben Bausteinen wie die Seiten für den Bildschirm" },
    {
      title: "Datendateien",
      text: "indicators.json (atlas-indicators/1), indicators.csv, indicators.xlsx, JSON-stat 2.0 und ein Frictionless Data Package im Ordner data",
    },
  ];
  const blocks: readonly Block[] = [
    { kind: "metadata", label: "Kolophon", style: "sheet", entries },
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

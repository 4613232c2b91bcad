import { longDate, shortDate } from "../german/dates.ts";
import { whole } from "../german/numbers.ts";
import type { Section } from "./atlasDocument.ts";
import type { Block } from "./block.ts";
import type { ChartBlock } from "./chartBlock.ts";
import { type Context } from "./context.ts";
import { coverLogos, fundingNote } from "./logoGroups.ts";

/** What a section without eyebrow, lead or subject of its own has. */
export const plainSection = {
  eyebrow: "",
  lead: "",
  synthetic: false,
  listed: true,
} as const;

/** Title page: map of the county in the county's colour, nothing else. */
export function coverSection({ input, words }: Context): Section {
  const { settings, year, territory } = input;
  const { name } = territory.county;
  const isDivided = territory.municipalities.length > 0;
  const map: ChartBlock = {
    kind: "map",
    id: "titelkarte",
    title: `Karte: ${territory.county.name}`,
    subtitle: "",
    chart: { kind: "cover" },
    description: isDivided
      ? `Umriss ${words.of} mit den Gemeinden, ohne Zahlen.`
      : `Umriss ${words.of}, ohne Zahlen.`,
    source: "",
    listed: false,
    synthetic: false,
  };
  const logos = coverLogos(input);
  return {
    ...plainSection,
    id: "titel",
    kind: "cover",
    title: "Titelseite",
    heading: `${settings.title} ${year}`,
    lead: isDivided ? `${name} mit ${whole(territory.municipalities.length)} Gemeinden` : name,
    sheets: [
      {
        blocks: [...(input.geometry === undefined ? [] : [map]), ...(logos === undefined ? [] : [logos])],
      },
    ],
    listed: false,
  };
}

/** Impressum: publisher, editors, dates, funding, licence of the map. */
export function imprintSection({ input }: Context): Section {
  const { settings, year, territory, geometry } = input;
  const { publisher, editors } = settings;
  const funding = fundingNote(input);
  const municipalities = territory.municipalities.length;
  const entries = [
    {
      title: "Herausgeber",
      text: [publisher.name, publisher.address].filter((text) => text !== undefined).join(", "),
    },
    { title: "Redaktion", text: editors },
    {
      title: "Kontakt",
      text: [publisher.email, publisher.phone, publisher.url].filter((text) => text !== undefined).join(", "),
    },
    { title: "Ausgabe", text: `${settings.title} ${year}${editionDate(settings.editionDate[year])}` },
    { title: "Datenstand", text: shortDate(settings.dataStatus[year] ?? "") },
    {
      title: "Gebietsstand",
      text: [
        shortDate(territory.date),
        ...(municipalities === 0 ? [] : [`${whole(municipalities)} Gemeinden`]),
      ].join(", "),
    },
    { title: "Karten", text: geometry?.attribution ?? "" },
  ];
  const blocks: readonly Block[] = [
    {
      kind: "metadata",
      label: "Angaben zur Ausgabe",
      style: "sheet",
      entries: entries.filter(({ text }) => text !== ""),
    },
    ...(funding === undefined ? [] : [funding]),
    {
      kind: "prose",
      title: "Nutzung der Zahlen",
      markdown:
        "Die Zahlen dürfen mit Quellenangabe weiterverwendet werden. Für die amtlichen Statistiken gelten die Lizenzen, die im Anhang unter „Quellen und Lizenzen“ stehen. Eigene Berechnungen sind als solche gekennzeichnet.",
    },
  ];
  return {
    ...plainSection,
    id: "impressum",
    kind: "imprint",
    title: "Impressum",
    heading: "Impressum",
    sheets: [{ blocks }],
    listed: false,
  };
}

function editionDate(date: string | undefined): string {
  return date === undefined ? "" : `, erschienen am ${longDate(date)}`;
}

/** The publisher's foreword; undefined without the text. */
export function forewordSection({ input }: Context): Section | undefined {
  const markdown = input.texts.foreword.trim();
  if (markdown === "") return undefined;
  const blocks: readonly Block[] = [{ kind: "prose", title: "", markdown }];
  return {
    ...plainSection,
    id: "vorwort",
    kind: "foreword",
    title: "Vorwort",
    heading: "Vorwort",
    sheets: [{ blocks }],
  };
}

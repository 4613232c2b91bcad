import { longDate } from "../german/dates.ts";
import type { Settings } from "../model/settings.ts";
import type { Section } from "./atlasDocument.ts";
import type { Block } from "./block.ts";
import type { Context } from "./context.ts";
import { plainSection } from "./frontSections.ts";

type Contact = Settings["accessibility"]["contact"];

/** The declaration of accessibility after the model of decision (EU) 2018/1523, filled from `atlas.yaml`. */
export function accessibilitySection({ input }: Context): Section {
  const { settings, year } = input;
  const { status, limitations, checkedOn, contact, enforcement } = settings.accessibility;
  const blocks: readonly Block[] = [
    {
      kind: "prose",
      title: "Geltung",
      markdown: `Diese Erklärung gilt für den ${settings.title} ${year} als Seiten für den Bildschirm und als PDF. Verantwortlich ist: ${settings.publisher.name}.`,
    },
    {
      kind: "prose",
      title: "Stand der Vereinbarkeit",
      markdown:
        status === "full"
          ? "Der Atlas ist mit den Anforderungen der Barrierefreie-Informationstechnik-Verordnung (BITV 2.0, EN 301 549, WCAG 2.1 Stufe AA) vollständig vereinbar."
          : "Der Atlas ist mit den Anforderungen der Barrierefreie-Informationstechnik-Verordnung (BITV 2.0, EN 301 549, WCAG 2.1 Stufe AA) teilweise vereinbar.",
    },
    { kind: "prose", title: "Nicht barrierefreie Inhalte", markdown: limitationText(status, limitations) },
    {
      kind: "prose",
      title: "Karten und Diagramme",
      markdown:
        "Neben jeder Karte und jedem Diagramm stehen dieselben Werte als Tabelle. Farben tragen keine Bedeutung, die nicht auch Form, Schraffur oder Text trägt.",
    },
    {
      kind: "prose",
      title: "Erstellung dieser Erklärung",
      markdown: `Diese Erklärung wurde${checkedOn === undefined ? "" : ` am ${longDate(checkedOn)}`} auf Grundlage einer Selbstbewertung erstellt. Sie wird jährlich überprüft.`,
    },
    { kind: "prose", title: "Barrieren melden", markdown: contactText(contact) },
    {
      kind: "prose",
      title: "Durchsetzungsverfahren",
      markdown: `Wenn auf eine Meldung keine zufriedenstellende Antwort kommt, hilft die folgende Stelle. Das Verfahren ist kostenlos.\n\n${contactText(enforcement)}`,
    },
  ];
  return {
    ...plainSection,
    kind: "annex",
    eyebrow: "Anhang",
    id: "barrierefreiheit",
    runsOn: true,
    title: "Erklärung zur Barrierefreiheit",
    heading: "Erklärung zur Barrierefreiheit",
    sheets: [{ blocks }],
  };
}

function limitationText(status: Settings["accessibility"]["status"], limitations: readonly string[]): string {
  if (limitations.length > 0) return limitations.map((text) => `- ${text}`).join("\n");
  return status === "full"
    ? "Es sind keine bekannt."
    : "Ob Screenreader alle Tabellen der Druckfassung gut vorlesen, ist noch nicht mit allen Programmen geprüft.";
}

function contactText({ name, email, phone, address, url }: Contact): string {
  const lines = [
    name,
    address,
    email === undefined ? undefined : `E-Mail: ${email}`,
    phone === undefined ? undefined : `Telefon: ${phone}`,
    url,
  ];
  return lines.filter((line) => line !== undefined).join("  \n");
}

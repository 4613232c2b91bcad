import type { Severity } from "../../model/problem.ts";
import { problemText } from "../../german/problemText.ts";
import { type InternInput, notForPublication } from "./internInput.ts";

const names: Readonly<Record<Severity, string>> = { error: "FEHLER", warning: "WARNUNG", note: "HINWEIS" };

/** What a build read, computed, hid and printed, as text. No times and no clock: the same input gives the same log. */
export function buildLog({ input, built, problems, audit, print }: InternInput): string {
  const { prepared, counted, guarded } = built;
  const { report, figures } = guarded;
  const count = (status: string): number => figures.filter((figure) => figure.status === status).length;
  const lines = [
    notForPublication,
    "",
    `Ausgabe ${input.year}, ${prepared.territory.county.name}, Gebietsstand ${prepared.territory.date}`,
    `atlas ${input.software}${print.browser === undefined ? "" : `, ${print.browser}`}`,
    "",
    `Lieferungen: ${counted.deliveries.length}, davon erkannt ${counted.deliveries.filter(({ source }) => source !== undefined).length}`,
    `Gelesene Zahlen auf dem Gebietsstand: ${counted.observations.length}`,
    `Kennzahlen: ${figures.length}, gezeigt ${count("shown")}, nicht veröffentlicht ${count("withheld")}, ohne Wert ${count("missing")}`,
    `Schutz: ${report.cells} Zellen, ${report.relations} Beziehungen, gesperrt ${report.primary} wegen kleiner Zahlen und ${report.secondary} zum Schutz anderer`,
    `Angriff: ${audit.counts} Zahlen, ${audit.conditions} Bedingungen, ${audit.proved} von ${audit.sensitive} kleinen Zahlen als geschützt bewiesen, ${audit.findings.length} Funde`,
    ...(print.pageCount === undefined ? [] : [`PDF: ${print.pageCount} Seiten`]),
    "",
    ...problems.map((each) => `${names[each.severity].padEnd(8)} ${problemText(each)}`),
    "",
  ];
  return lines.join("\n");
}

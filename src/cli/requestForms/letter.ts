import { longDate } from "../../german/dates.ts";
import { escapeMarkup } from "../../model/escapeMarkup.ts";
import type { Measure } from "../../model/measure.ts";
import { type FormContext, formPeriod } from "./formRows.ts";

/**
 * The letter that goes with a form, as one HTML page that browsers print and word processors open: what is needed, how
 * it is counted, for which date, on which legal basis, and how small numbers are protected.
 */
export function letter(context: FormContext, measures: readonly Measure[], file: string): string {
  const { request, territory, year, publisher } = context;
  const titles = new Map(measures.map(({ id, title }) => [id, title]));
  const rows = request.measures.map(
    ({ measure, column, date }) =>
      `<tr><td>${escapeMarkup(column)}</td><td>${escapeMarkup(titles.get(measure) ?? measure)}</td><td>${dateText(date, year, context)}</td></tr>`,
  );
  const minimum = request.protection.minimumCount;
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>Anforderung: ${escapeMarkup(request.office)}, ${escapeMarkup(formPeriod(context))}</title>
<style>
body { font: 11pt/1.45 sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #767676; padding: .3rem .5rem; text-align: left; vertical-align: top; }
@media print { body { margin: 0; } tr { break-inside: avoid; } }
</style>
</head>
<body>
<p>${escapeMarkup(publisher)}</p>
<p>An: ${escapeMarkup(request.office)}</p>
<h1>Daten für den Sozialstrukturatlas ${year}</h1>
<p>Für den Sozialstrukturatlas ${escapeMarkup(countyName(territory.county.name))} werden Zahlen je Gemeinde gebraucht: ${escapeMarkup(request.title)}. Bitte füllen Sie die Tabelle <strong>${escapeMarkup(file)}</strong> aus, als CSV oder als Excel-Datei, ganz wie es Ihnen leichter fällt, und geben Sie sie zurück. Mehr ist nicht nötig.</p>
<h2>Was gebraucht wird</h2>
<table>
<thead><tr><th scope="col">Spalte</th><th scope="col">Bedeutung</th><th scope="col">Zeitraum oder Stichtag</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
<h2>Wie gezählt wird</h2>
<p>${escapeMarkup(request.counting)}</p>
<ul>
<li>Eine Zeile je Gemeinde, Gebietsstand ${longDate(territory.date)}, und eine Zeile für den Landkreis insgesamt.</li>
<li>Eine 0 heißt: kein Fall. Ein leeres Feld heißt: nicht bekannt.</li>
<li>Fälle ohne bekannten Wohnort im Landkreis zählen nur in der Zeile für den Landkreis; eine kurze Nachricht dazu hilft.</li>
<li>Die ersten beiden Zeilen der Tabelle und ihre Überschriften bitte nicht ändern: Daran wird das Formular erkannt.</li>
</ul>
<h2>Rechtsgrundlagen und Schutz</h2>
<ul>
${request.legalBasis.map((text) => `<li>${escapeMarkup(text)}</li>`).join("\n")}
<li>Bitte nur Summen senden: keine Namen, Geburtsdaten, Aktenzeichen oder Anschriften. Dateien mit solchen Spalten werden nicht angenommen.</li>
${minimum > 1 ? `<li>Auch kleine Zahlen bitte so eintragen, wie sie sind. Veröffentlicht werden Zahlen von 1 bis ${minimum - 1} nicht, und sie lassen sich auch nicht aus anderen Zahlen des Atlas errechnen.</li>` : ""}
<li>Das ausgefüllte Formular ist vertraulich und nur für die Sozialplanung bestimmt. Ob diese Rechtsgrundlagen im Einzelfall genügen, prüft die oder der Datenschutzbeauftragte.</li>
</ul>
</body>
</html>
`;
}

function countyName(name: string): string {
  return name.startsWith("Landkreis") ? `des ${name.replace(/^Landkreis/, "Landkreises")}` : `(${name})`;
}

/** "31. Dezember 2016", or the whole period of the form. */
function dateText(date: string | undefined, year: number, context: FormContext): string {
  if (date === undefined) return escapeMarkup(formPeriod(context).replace(": ", " "));
  return `Stichtag ${longDate(`${year}-${date}`)}`;
}

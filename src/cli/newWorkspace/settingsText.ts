import type { Territory } from "../../model/territory.ts";

/** `atlas.yaml` of a new workspace: valid as it is, with what has to be filled in. */
export function settingsText({ county, state }: Territory, year: number): string {
  return `# Entscheidungen des Kreises über seinen Atlas. Was hier fehlt, hat einen Vorgabewert; das Handbuch erklärt jede Zeile.
county: "${county.key}"
title: Sozialstrukturatlas
publisher:
  name: ${county.name}
  # address: Straße 1, 12345 Ort
  # url: https://www.beispiel.de
editors: Sozialplanung

# Gebietsstand; ohne Angabe der 31.12. des Berichtsjahres.
# territory: ${year}-12-31

# Späteres als der Datenstand steht nicht in der Ausgabe.
dataStatus:
  "${year}": ${year + 1}-11-30

protection:
  zerosMayBeHidden: true
  hiddenShareLimit: 0.4

accessibility:
  contact:
    name: ${county.name}, Sozialplanung
  # Die Stelle, an die sich Bürgerinnen und Bürger bei Barrieren wenden können; bitte Namen und Adresse eintragen.
  enforcement:
    name: Durchsetzungsstelle für digitale Barrierefreiheit des Landes ${state.name}
  status: partial
  # Tag der letzten Prüfung auf Barrierefreiheit.
  checkedOn: ${year + 1}-11-30
`;
}

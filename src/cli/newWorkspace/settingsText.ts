import type { Territory } from "../../model/territory.ts";

/** `atlas.yaml` of a new workspace: valid for every year as it is, with what may be filled in. */
export function settingsText({ county, state }: Territory, year: number): string {
  return `# Entscheidungen über den Atlas. Was hier fehlt, hat einen Vorgabewert; das Handbuch erklärt jede Zeile.
county: "${county.key}"
title: Sozialstrukturatlas
publisher:
  name: ${county.town ? `Stadt ${county.name}` : county.name}
  # address: Straße 1, 12345 Ort
  # url: https://www.beispiel.de
editors: Sozialplanung

# Gebietsstand; ohne Angabe der 31.12. des Berichtsjahres.
# territory: ${year}-12-31

# Datenstand je Ausgabe: Späteres bleibt draußen. Ohne Angabe gilt alles Gelieferte, und gedruckt wird der jüngste Tag,
# den eine Lieferung als ihren Stand nennt.
# dataStatus:
#   "${year}": ${year + 1}-11-30
# editionDate:
#   "${year}": ${year + 1}-12-15

protection:
  zerosMayBeHidden: true
  hiddenShareLimit: 0.4

accessibility:
  contact:
    name: ${county.town ? `Stadt ${county.name}` : county.name}, Sozialplanung
  # Die Stelle, an die sich Bürgerinnen und Bürger bei Barrieren wenden können; bitte Namen und Adresse eintragen.
  enforcement:
    name: Durchsetzungsstelle für digitale Barrierefreiheit des Landes ${state.name}
  status: partial
  # Tag der letzten Prüfung auf Barrierefreiheit.
  # checkedOn: ${year + 1}-11-30
`;
}

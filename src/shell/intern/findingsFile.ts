import type { Finding } from "../../comparison/finding.ts";
import type { Definition } from "../../indicators/definitionSchema.ts";
import { findingSentence, type FoundFact } from "../../german/findingSentence.ts";
import { allAreas } from "../../model/territory.ts";
import { type InternInput, notForPublication } from "./internInput.ts";

/**
 * All findings of the edition, strongest first, with the ids under which `keyMessages` in `atlas.yaml` keeps or drops
 * them.
 */
export function findingsFile({ built }: InternInput): string {
  const { definitions, territory, settings } = built.prepared;
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  const areas = [...allAreas(territory), ...(territory.associations ?? [])];
  const names = new Map(areas.map(({ key, name }) => [key, name]));
  const { keep, drop } = settings.keyMessages;
  const state = (finding: Finding): string => {
    if (drop.includes(finding.id) || drop.includes(finding.indicator)) return "weggelassen";
    return keep.includes(finding.id) || keep.includes(finding.indicator) ? "festgehalten" : "";
  };
  const rows = built.comparison.findings.flatMap((finding, index) => {
    const definition = byId.get(finding.indicator);
    return definition === undefined ? [] : [row(finding, definition, names, index + 1, state(finding))];
  });
  const header = ["Stelle", "Kennung", "Indikator", "Gebiet", "Stärke", "Befund", "Das Wichtigste"];
  return [`# ${notForPublication}`, line(header), ...rows, ""].join("\r\n");
}

function row(
  finding: Finding,
  definition: Definition,
  names: ReadonlyMap<string, string>,
  place: number,
  state: string,
): string {
  const name = (key: string): string => names.get(key) ?? key;
  const { id, area, strength } = finding;
  const sentence = findingSentence(factOf(finding, name), definition);
  return line([
    String(place),
    id,
    definition.shortTitle,
    name(area),
    strength.toPrecision(2).replace(".", ","),
    sentence,
    state,
  ]);
}

function factOf(finding: Finding, name: (key: string) => string): FoundFact {
  switch (finding.kind) {
    case "verdict":
      return { ...finding, against: name(finding.against) };
    case "position": {
      const { fifth, counties } = finding.position;
      return { kind: "position", figure: finding.figure, fifth, counties };
    }
    case "trend":
      return { kind: "trend", trend: finding.trend };
    default:
      return { kind: "change", before: finding.before, figure: finding.figure };
  }
}

function line(fields: readonly string[]): string {
  return fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(";");
}

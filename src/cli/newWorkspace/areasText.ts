import type { Territory } from "../../model/territory.ts";
import { shortDate } from "../../german/dates.ts";

/** `areas.yaml` of a new workspace: the associations by default, and below, as an example to change, what that means today. */
export function areasText({ county, date, planningAreas, municipalities }: Territory): string {
  if (municipalities.length < 2) return withoutMunicipalities(county.name);
  const free = municipalities.filter(({ planningArea }) => planningArea === undefined);
  const line = (key: string, name: string): string => `#      - "${key}" # ${name}`;
  const areas = planningAreas.flatMap(({ key, name }) => [
    `#  - id: ${key.slice(3)}`,
    `#    title: ${name}`,
    `#    from: ${date}`,
    `#    municipalities:`,
    ...municipalities
      .filter(({ planningArea }) => planningArea === key)
      .map((area) => line(area.key, area.name)),
  ]);
  return [
    `# Planungsräume: ${county.name}`,
    "# Ohne eigene Angaben sind es die Verwaltungsgemeinschaften, Ämter oder Samtgemeinden mit mindestens zwei Gemeinden.",
    "# Eigene Zuschnitte: das „#“ vor den Zeilen unten entfernen und ändern. Jede Gemeinde gehört zu höchstens einem",
    "# Planungsraum; „from“ und „to“ sagen, für welche Gebietsstände er gilt.",
    "default: associations",
    "",
    "# Namen, wie die Ämter sie schreiben, soweit sie nicht von selbst erkannt werden: „Name: Schlüssel“.",
    "aliases: {}",
    "",
    `# Stand ${shortDate(date)}`,
    "#planningAreas:",
    ...areas,
    "# gemeinschaftsfrei:",
    ...free.map(({ key, name }) => line(key, name)),
    "",
  ].join("\n");
}

function withoutMunicipalities(town: string): string {
  return [
    `# Planungsräume: ${town} hat keine Gemeinden und deshalb keine Planungsräume aus Gemeinden.`,
    "default: none",
    "",
    "# Namen, wie die Ämter die Stadt schreiben, soweit sie nicht von selbst erkannt werden: „Name: Schlüssel“.",
    "aliases: {}",
    "",
  ].join("\n");
}

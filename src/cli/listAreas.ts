import { shortDate } from "../german/dates.ts";
import { decimal, narrow, plural, whole } from "../german/numbers.ts";
import type { Area } from "../model/area.ts";
import type { Territory } from "../model/territory.ts";
import type { CutArea, CutSummary } from "./cutSummary.ts";

/** Lines for people and the same as data. */
export interface AreaListing {
  readonly lines: readonly string[];
  readonly json: unknown;
}

/** Changes older than this fill pages and explain no series. */
const firstYear = 2000;

/** `atlas list areas`: municipalities by planning area with inhabitants and area, the Gebietsstand, the changes that led to it. */
export function listAreas({ municipalities, planningAreas, changes, date, county }: Territory): AreaListing {
  const groups = [...planningAreas, undefined].flatMap((area) => {
    const members = municipalities.filter(({ planningArea }) => planningArea === area?.key);
    if (members.length === 0) return [];
    const head = area === undefined ? "gemeinschaftsfrei" : `${area.name}${size(area)}`;
    return [head, ...members.map((one) => `  ${one.key}  ${one.name}${size(one)}`), ""];
  });
  const recent = changes.filter(({ year, kind }) => year >= firstYear && kind !== "rest");
  const history = recent.map(
    ({ effective, fromName, toName, weight }) =>
      `  ${shortDate(effective.slice(-10))}  ${fromName} → ${toName}${weight > 0 && weight < 1 ? ` (${decimal(weight * 100)}${narrow}% der Einwohner)` : ""}`,
  );
  const head = `${county.name}, Gebietsstand ${shortDate(date)}, ${municipalities.length} Gemeinden${size(county)}`;
  const past = history.length === 0 ? [] : ["Gebietsänderungen:", ...history];
  return {
    lines: [head, "", ...groups, ...past],
    json: { date, county, municipalities, planningAreas, changes: recent },
  };
}

function size({ inhabitants, squareKilometres }: Area): string {
  const people = inhabitants === undefined ? [] : [`${whole(inhabitants)} Einwohner`];
  const land = squareKilometres === undefined ? [] : [`${decimal(squareKilometres)} km²`];
  const parts = [...people, ...land];
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/** `atlas list areas --planning`: cuts of planning areas side by side, before one is decided. */
export function listCuts(cuts: readonly CutSummary[]): AreaListing {
  return { lines: cuts.flatMap(cutLines), json: cuts };
}

function cutLines(cut: CutSummary): readonly string[] {
  const { file, planningAreas, municipalities, outside, smallest, largest, values, broken } = cut;
  const people =
    smallest === undefined || largest === undefined
      ? "unbekannt"
      : `${whole(smallest)} bis ${whole(largest)}`;
  return [
    file,
    `  Planungsräume: ${planningAreas} mit ${municipalities} Gemeinden; Gemeinden außerhalb: ${outside}`,
    `  Einwohner je Planungsraum: ${people}`,
    `  Neueste Werte: ${values}, davon für sich zu klein zum Zeigen: ${cut.withheld}`,
    `  Mittlere Breite der 95-%-Intervalle: ${widthText(cut)}`,
    `  Reihen mit Lücken durch Gebietsänderungen oder fehlende Gemeindewerte: ${broken}`,
    ...cut.areas.map(areaLine),
    "",
  ];
}

function areaLine(area: CutArea): string {
  const { name, municipalities, inhabitants, values, withheld, broken } = area;
  const people = inhabitants === undefined ? "Einwohner unbekannt" : `${whole(inhabitants)} Einwohner`;
  const members = `${municipalities} ${plural(municipalities, "Gemeinde", "Gemeinden")}`;
  return `    ${name}: ${members}, ${people}; ${withheld} von ${values} Werten zu klein; Intervalle ${widthText(area)}; ${broken} ${plural(broken, "Reihe", "Reihen")} mit Lücken`;
}

function widthText({ width }: Pick<CutArea, "width">): string {
  return width === undefined ? "unbekannt" : `${decimal(width * 100, 0)}${narrow}% des Werts`;
}

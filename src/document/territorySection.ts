import { annex } from "./annexDefaults.ts";
import { shortDate } from "../german/dates.ts";
import { listText } from "../german/lists.ts";
import { changeKindWords } from "../german/territoryWords.ts";
import { capital, plural, whole } from "../german/numbers.ts";
import type { TerritoryChange } from "../model/territory.ts";
import type { Section } from "./atlasDocument.ts";
import type { ChartBlock } from "./chartBlock.ts";
import type { Context } from "./context.ts";
import type { TableBlock } from "./tableBlock.ts";

/** The territory with its planning areas, and every change of municipalities that leads there. */
export function territorySection(context: Context): Section {
  const { input, municipalities, words } = context;
  const { territory, geometry } = input;
  const overview: ChartBlock = {
    kind: "map",
    id: "karte-gebiet",
    title: "Planungsräume und Gemeinden",
    subtitle: `Gebietsstand ${shortDate(territory.date)}`,
    chart: { kind: "overview" },
    description: `${capital(words.the)} mit ${territory.planningAreas.length} Planungsräumen. Die Tabelle daneben nennt ihre Gemeinden.`,
    source: geometry === undefined ? "" : `Karte: ${geometry.attribution}, UTM-Zone 32.`,
    listed: true,
    synthetic: false,
  };
  const towns = municipalities.filter(({ town }) => town).length;
  const areas =
    municipalities.length === 0
      ? ""
      : ` mit ${whole(municipalities.length)} Gemeinden, darunter ${whole(towns)} ${plural(towns, "Stadt", "Städte")},`;
  const lead = `Der Atlas zeigt ${words.object}${areas} nach dem Stand vom ${shortDate(territory.date)}. Frühere Jahre sind auf dieses Gebiet umgerechnet.`;
  const planned = territory.planningAreas.length > 0 && geometry !== undefined ? [overview] : [];
  return {
    ...annex,
    id: "gebiet",
    runsOn: true,
    title: "Gebiet und Gebietsänderungen",
    heading: "Gebiet und Gebietsänderungen",
    lead,
    sheets: [
      {
        blocks: [
          ...planned,
          ...(municipalities.length === 0 ? [] : [membersTable(context)]),
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

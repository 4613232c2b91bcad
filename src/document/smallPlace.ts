import { bareName } from "../german/places.ts";
import { membersText } from "../german/profileSentences.ts";
import { listText } from "../german/lists.ts";
import type { Area } from "../model/area.ts";
import type { FindingsBlock } from "./block.ts";
import { judged, type Context } from "./context.ts";
import { countyDifferences } from "./countyDifferences.ts";
import { verdictCell } from "./indicatorTables.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { profileGroups, rangeOf, rowDetail, stripCell } from "./profileRows.ts";
import { inventedNote, signNotes } from "./signNotes.ts";
import type { Row, TableBlock } from "./tableBlock.ts";

/** A very small place beside its planning area: the place's values first, the planning area's on tint. */
export function smallPlaceTable(context: Context, area: Area, notes: readonly IndicatorNote[]): TableBlock {
  const planning = planningOf(context, area);
  const members = context.municipalities.filter(({ planningArea }) => planningArea === planning.key).length;
  return {
    kind: "table",
    id: `kennzahlen-${area.key}`,
    title: `Kennzahlen: ${area.name} und Planungsraum ${bareName(planning)}`,
    columns: [
      { id: "indikator", title: "Indikator", numeric: false, width: 47 },
      { id: "wert", title: "Wert", numeric: true, width: 13 },
      { id: "bereich", title: "Schwankungs\u00adbereich", numeric: true, width: 17 },
      { id: "pwert", title: "Wert", numeric: true, width: 12, tinted: true },
      { id: "pbereich", title: "Schwankungs\u00adbereich", numeric: true, width: 17, tinted: true },
      { id: "lage", title: "Lage unter den Planungsräumen", numeric: false, width: 30, tinted: true },
      { id: "vergleich", title: "gegenüber dem Kreis", numeric: false, tinted: true },
      { id: "kreis", title: "Kreis", numeric: true, width: 11 },
    ],
    spans: [
      { title: "", columns: 1 },
      { title: area.name, columns: 2 },
      { title: `Planungsraum ${bareName(planning)} (${membersText(members)})`, columns: 4, tinted: true },
      { title: "", columns: 1 },
    ],
    groups: profileGroups(context, notes, (note) => smallRow(context, area, planning, note)),
    foot: [],
    style: "profile",
    notes: [
      `Für den Planungsraum werden Fälle und Einwohner der Gemeinden addiert, nicht Anteile gemittelt. ${signNotes} ${inventedNote}`,
    ],
    listed: false,
    interactive: false,
    synthetic: notes.some(({ synthetic }) => synthetic),
  };
}

function planningOf({ areas }: Context, area: Area): Area {
  return areas.get(area.planningArea ?? "") ?? area;
}

function smallRow(context: Context, area: Area, planning: Area, note: IndicatorNote): Row {
  const { book, input } = context;
  const year = note.shownYear ?? input.year;
  const own = book.figure(note.id, area.key, year);
  const one = judged(context, note.id, planning, year);
  const about = {
    indicator: note.id,
    figure: one.figure,
    ...(one.verdict === undefined ? {} : { verdict: one.verdict }),
  };
  const county = book.shown(note.id, input.territory.county.key, year)?.value;
  const comparable = note.kind !== "count";
  return {
    id: note.id,
    head: 0,
    cells: [
      {
        kind: "text",
        text: note.shortTitle,
        detail: rowDetail(note, year),
        to: note.id.toLowerCase(),
      },
      { kind: "value", figure: own, indicator: note.id, strong: true },
      rangeOf(note, own),
      { kind: "value", figure: one.figure, indicator: note.id, strong: true },
      rangeOf(note, one.figure),
      comparable ? stripCell(context, about, input.territory.planningAreas, year) : { kind: "empty" },
      verdictCell(about, county, note, true),
      comparable
        ? {
            kind: "value",
            figure: book.figure(note.id, input.territory.county.key, year),
            indicator: note.id,
          }
        : { kind: "empty" },
    ],
  };
}

/** What can be said: the place's own differences, else those of its planning area. */
export function sayable(context: Context, area: Area, notes: readonly IndicatorNote[]): FindingsBlock {
  const own = countyDifferences(context, area, notes);
  const behind = countyDifferences(context, planningOf(context, area), notes);
  const none = { label: "", text: "Für die Gemeinde allein ist kein Unterschied zum Kreis belegt." };
  const lines = own.length > 0 ? own.slice(0, 2).map(({ label, text }) => ({ label, text })) : [none];
  const regional = behind
    .slice(0, own.length > 0 ? 1 : 2)
    .map(({ label, text }) => ({ label: `Planungsraum, ${label}`, text }));
  return { kind: "findings", title: "Was sich sagen lässt", sentences: [...lines.slice(0, 1), ...regional] };
}

/** What cannot be said: which indicators have no value here. */
export function unsayable(context: Context, area: Area, notes: readonly IndicatorNote[]): FindingsBlock {
  const hidden = notes.filter(
    (note) => context.book.shown(note.id, area.key, note.shownYear ?? 0) === undefined,
  );
  const names = listText(hidden.slice(0, 4).map(({ shortTitle }) => shortTitle));
  const more = hidden.length > 4 ? " und weiteren Kennzahlen" : "";
  return {
    kind: "findings",
    title: "Was sich nicht sagen lässt",
    sentences: [
      ...(hidden.length === 0
        ? []
        : [
            {
              label: "",
              text: `Wie die Gemeinde bei ${names}${more} steht: Dafür sind es zu wenige Fälle, oder die Angabe fehlt.`,
            },
          ]),
      {
        label: "",
        text: "Ein Strich heißt null Fälle. Auch er ist kein Beleg für einen niedrigen Wert, wenn der Schwankungsbereich weit ist.",
      },
      { label: "", text: "Für die Planung zählt hier der Planungsraum." },
    ],
  };
}

import { chunks } from "./chunks.ts";
import { unitHead } from "../german/units.ts";
import type { Area } from "../model/area.ts";
import type { Section } from "./atlasDocument.ts";
import { judged, type Context } from "./context.ts";
import { plainSection } from "./frontSections.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { signNotes } from "./signNotes.ts";
import type { Row, TableBlock } from "./tableBlock.ts";

/** The planning areas side by side: key indicators in the columns, their verdicts as marks. */
export function planningSection(context: Context): Section | undefined {
  const { planningAreas } = context.input.territory;
  const notes = keyNotes(context, planningAreas);
  if (planningAreas.length < 2 || notes.length === 0) return undefined;
  const tables = chunks(notes, 6).map((columns, index) =>
    planningTable(context, columns, planningAreas, index),
  );
  const sheets = chunks(tables, planningAreas.length > 12 ? 1 : 3).map((blocks) => ({ blocks }));
  return {
    ...plainSection,
    id: "planungsraeume",
    kind: "planning",
    title: "Planungsräume im Vergleich",
    eyebrow: "Gebiete im Vergleich",
    heading: "Die Planungsräume im Vergleich",
    lead: "Planungsräume fassen kleine Gemeinden zusammen. Fälle und Einwohner werden addiert, nicht Anteile gemittelt. Das Zeichen vor dem Wert zeigt den Vergleich mit dem Kreis.",
    sheets,
    synthetic: notes.some(({ synthetic }) => synthetic),
  };
}

function keyNotes({ book, chapters }: Context, areas: readonly Area[]): readonly IndicatorNote[] {
  return chapters
    .flatMap(({ indicators }) => indicators)
    .filter(
      (note) =>
        note.key && areas.some(({ key }) => book.shown(note.id, key, note.shownYear ?? 0) !== undefined),
    );
}

function planningTable(
  context: Context,
  notes: readonly IndicatorNote[],
  areas: readonly Area[],
  index: number,
): TableBlock {
  const { county, state } = context.input.territory;
  const row = (area: Area, compared: boolean): Row => ({
    id: area.key,
    head: 0,
    sum: !compared,
    cells: [
      { kind: "text", text: area.name },
      ...notes.map((note) => markedValue(context, note, area, compared)),
    ],
  });
  return {
    kind: "table",
    id: `planungsraeume-${index + 1}`,
    title: `Planungsräume im Vergleich, Teil ${index + 1}`,
    columns: [
      { id: "name", title: "Planungsraum", numeric: false, width: 44 },
      ...notes.map((note) => ({
        id: note.id,
        title: `${note.shortTitle} (${unitHead(note)}, ${note.shownYear ?? ""}${note.synthetic ? ", erfunden" : ""})`,
        numeric: true,
      })),
    ],
    groups: [{ title: "", rows: areas.map((area) => row(area, true)) }],
    foot: [row(county, false), row(state, false)],
    style: "plain",
    notes: index === 0 ? [signNotes] : [],
    listed: true,
    interactive: true,
    synthetic: notes.some(({ synthetic }) => synthetic),
  };
}

function markedValue(context: Context, note: IndicatorNote, area: Area, compared: boolean) {
  const one = judged(context, note.id, area, note.shownYear ?? 0);
  const mark = compared && one.verdict !== undefined ? { mark: one.verdict } : {};
  return { kind: "value" as const, figure: one.figure, indicator: note.id, ...mark };
}

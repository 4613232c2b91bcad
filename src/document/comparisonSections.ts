import { chunks } from "./chunks.ts";
import { countWord, capital, plural } from "../german/numbers.ts";
import { inPlace } from "../german/places.ts";
import { unitHead } from "../german/units.ts";
import { isClear, isHigher } from "../german/verdictWords.ts";
import type { Area } from "../model/area.ts";
import type { Section, Sheet } from "./atlasDocument.ts";
import type { Block } from "./block.ts";
import { type Context } from "./context.ts";
import { plainSection } from "./frontSections.ts";
import { dotsBlock } from "./indicatorCharts.ts";
import { verdictCell } from "./indicatorTables.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { positionTable } from "./positionTable.ts";
import { profileGroups, stripCell } from "./profileRows.ts";
import type { Row, TableBlock } from "./tableBlock.ts";

/** The county among the counties and independent towns of its state. */
export function countySection(context: Context): Section | undefined {
  const { input, chapters, book, words } = context;
  const { county, neighbours, state } = input.territory;
  const peers = [county, ...neighbours];
  const notes = chapters
    .flatMap(({ indicators }) => indicators)
    .filter(
      (note) =>
        note.kind !== "count" &&
        peers.filter(({ key }) => book.shown(note.id, key, note.shownYear ?? 0) !== undefined).length >= 5,
    );
  if (notes.length === 0) return undefined;
  const verdicts = notes.flatMap(
    (note) => book.verdict(note.id, county.key, note.shownYear ?? 0, state.key)?.verdict ?? [],
  );
  const clear = verdicts.filter(isClear);
  const higher = clear.filter(isHigher).length;
  const similar = input.similarCounties.flatMap((key) => context.areas.get(key)?.name ?? []);
  const dots = notes
    .filter(({ key }) => key)
    .slice(0, 2)
    .flatMap((note) => countyDots(context, note, peers) ?? []);
  const sheets = Math.ceil(notes.length / rowsOfSheet);
  const parts = chunks(notes, Math.ceil(notes.length / sheets));
  const tables = parts.map((some, index): Sheet => ({
    blocks: [
      countyTable(context, some, peers, parts.length === 1 ? undefined : index + 1),
      ...(index === parts.length - 1 ? similarNote(similar) : []),
    ],
  }));
  const positions = chunks(notes, Math.ceil(notes.length / Math.ceil(notes.length / positionsOfSheet)));
  const places = positions.flatMap((some, index): readonly Sheet[] => {
    const table = positionTable(context, some, positions.length === 1 ? undefined : index + 1);
    return table === undefined ? [] : [{ blocks: [table] }];
  });
  return {
    ...plainSection,
    id: "kreis-im-land",
    kind: "county",
    title: `${capital(words.the)} im Land`,
    eyebrow: "Gebiete im Vergleich",
    heading: `${capital(words.the)} ${inPlace(state)}`,
    lead:
      clear.length === 0
        ? ""
        : `${capital(countWord(clear.length))} von ${verdicts.length} verglichenen Kennzahlen ${plural(clear.length, "weicht", "weichen")} deutlich vom Landeswert ab, davon ${countWord(higher)} nach oben.`,
    sheets: [...tables, ...places, ...(dots.length === 0 ? [] : [{ blocks: dots }])],
    synthetic: notes.some(({ synthetic }) => synthetic),
  };
}

/** Rows of the county's table that fit a printed page. */
const rowsOfSheet = 24;

/** Rows of the table of positions, which have one line each. */
const positionsOfSheet = 45;

function similarNote(names: readonly string[]): readonly Block[] {
  if (names.length === 0) return [];
  return [
    {
      kind: "note",
      title: "Ähnliche Kreise und Städte",
      paragraphs: [`Nach Bevölkerung und Struktur am ähnlichsten: ${names.slice(0, 5).join(", ")}.`],
    },
  ];
}

function countyDots(context: Context, note: IndicatorNote, peers: readonly Area[]) {
  const block = dotsBlock(
    context,
    note,
    {
      level: "county",
      areas: peers,
      words: { one: "Kreis", many: "Kreise und kreisfreie Städte", dative: "Kreisen" },
    },
    note.shownYear ?? 0,
  );
  if (block === undefined) return undefined;
  return {
    ...block,
    id: `land-${note.id.toLowerCase()}`,
    title: `${note.shortTitle}: ${context.words.the} unter ${peers.length} Kreisen und kreisfreien Städten`,
  };
}

function countyTable(
  context: Context,
  notes: readonly IndicatorNote[],
  peers: readonly Area[],
  part: number | undefined,
): TableBlock {
  const { county, state, country } = context.input.territory;
  const { book } = context;
  const row = (note: IndicatorNote): Row => {
    const year = note.shownYear ?? 0;
    const figure = book.figure(note.id, county.key, year);
    const verdict = book.verdict(note.id, county.key, year, state.key);
    const about = {
      indicator: note.id,
      figure,
      ...(verdict === undefined ? {} : { verdict: verdict.verdict }),
    };
    return {
      id: note.id,
      head: 0,
      cells: [
        {
          kind: "text",
          text: note.shortTitle,
          detail: `${unitHead(note)}, ${year}`,
          to: note.id.toLowerCase(),
        },
        { kind: "value", figure, indicator: note.id, strong: true },
        { kind: "range", figure, indicator: note.id },
        { kind: "value", figure: book.figure(note.id, state.key, year), indicator: note.id },
        { kind: "value", figure: book.figure(note.id, country.key, year), indicator: note.id },
        stripCell(context, about, peers, year),
        verdictCell(about, book.shown(note.id, state.key, year)?.value, note),
      ],
    };
  };
  return {
    kind: "table",
    id: part === undefined || part === 1 ? "kreisvergleich" : `kreisvergleich-${part}`,
    title: `${capital(context.words.the)} unter ${peers.length} Kreisen und kreisfreien Städten${part === undefined ? "" : `, Teil ${part}`}`,
    columns: [
      { id: "indikator", title: "Indikator", numeric: false, width: 44 },
      { id: "wert", title: context.words.name, numeric: true, width: 13 },
      { id: "bereich", title: "Schwankungs\u00adbereich", numeric: true, width: 19 },
      { id: "land", title: state.name, numeric: true, width: 15 },
      { id: "bund", title: country.name, numeric: true, width: 17 },
      { id: "lage", title: "Lage unter den Kreisen", numeric: false, width: 29 },
      { id: "vergleich", title: "gegenüber dem Land", numeric: false },
    ],
    groups: profileGroups(context, notes, row),
    foot: [],
    style: "profile",
    notes: [
      `Lage: helles Band = kleinster bis größter Wert, dunkles Band = mittlere Hälfte der Kreise und kreisfreien Städte, senkrechte Linie = ${context.words.name}, Raute = Land.`,
    ],
    listed: true,
    interactive: false,
    synthetic: notes.some(({ synthetic }) => synthetic),
  };
}

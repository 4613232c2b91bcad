import { profileLead, smallPlaceLead } from "../german/profileSentences.ts";
import { judgedWord } from "../german/verdictWords.ts";
import type { Area } from "../model/area.ts";
import type { Section, Sheet } from "./atlasDocument.ts";
import { profilePyramid } from "./ageSection.ts";
import type { Block, FindingsBlock } from "./block.ts";
import { isSynthetic, type Context } from "./context.ts";
import { countyDifferences } from "./countyDifferences.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { printedNotes, profileColumns, profileGroups, profileNotes, profileRow } from "./profileRows.ts";
import { sayable, smallPlaceTable, unsayable } from "./smallPlace.ts";
import type { TableBlock } from "./tableBlock.ts";
import { profileHead } from "./profileHead.ts";
import { inventedNote, signNotes } from "./signNotes.ts";

const printedRows = 12;

/** One municipality on one printed page; a very small one stands beside its planning area. */
export function profileSection(context: Context, area: Area): Section {
  const notes = profileNotes(context);
  const small = isSmall(context, area, notes);
  const synthetic = notes.some((note) =>
    isSynthetic(context.book.figure(note.id, area.key, note.shownYear ?? 0)),
  );
  return {
    id: `gemeinde-${area.key}`,
    kind: "profile",
    title: area.name,
    eyebrow: "Gemeindeprofil",
    heading: area.name,
    lead: small ? smallPlaceLead(area) : profileLead(outstanding(context, area, notes)),
    area: area.key,
    sheets: small ? smallSheets(context, area, notes) : sheets(context, area, notes),
    synthetic,
    listed: true,
  };
}

/** Whether more than a third of the printed rows have no value while a planning area stands behind the place. */
function isSmall({ book, areas }: Context, area: Area, notes: readonly IndicatorNote[]): boolean {
  const rows = printedNotes(notes, printedRows);
  const hidden = rows.filter(
    (note) => book.shown(note.id, area.key, note.shownYear ?? 0) === undefined,
  ).length;
  return area.planningArea !== undefined && areas.has(area.planningArea) && hidden * 3 > rows.length;
}

function sheets(context: Context, area: Area, notes: readonly IndicatorNote[]): readonly Sheet[] {
  const printedFirst = printedNotes(notes, printedRows);
  const rest = notes.filter((note) => !printedFirst.includes(note));
  return [
    {
      blocks: [
        profileHead(context, area, notes),
        profileTable(context, area, printedFirst, "Kennzahlen"),
        ...closing(context, area, notes),
      ],
    },
    ...(rest.length === 0
      ? []
      : [{ blocks: [profileTable(context, area, rest, "Weitere Kennzahlen")], medium: "screen" as const }]),
  ];
}

function closing(context: Context, area: Area, notes: readonly IndicatorNote[]): readonly Block[] {
  const [pyramid, ...table] = profilePyramid(context, area);
  const findings = outstandingSentences(context, area, notes, pyramid === undefined ? 4 : 3);
  const own = context.input.texts.municipalities.get(area.key);
  const text: readonly Block[] =
    own === undefined ? [] : [{ kind: "prose", title: "Aus der Gemeinde", markdown: own }];
  const said = [...(findings.sentences.length === 0 ? [] : [findings]), ...text];
  if (pyramid === undefined) return said;
  return [{ kind: "columns", layout: "two", left: [pyramid], right: said }, ...table];
}

function smallSheets(context: Context, area: Area, notes: readonly IndicatorNote[]): readonly Sheet[] {
  const why: Block = {
    kind: "note",
    title: "Warum steht hier ein Punkt?",
    paragraphs: [
      "Ein Punkt heißt: Es gibt zu wenige Fälle, oder ein anderer Wert ließe sich sonst errechnen. So können einzelne Menschen nicht erkannt werden. Der Punkt ist keine Null.",
    ],
  };
  const can = sayable(context, area, notes);
  const columns: Block = {
    kind: "columns",
    layout: "two",
    left: [can],
    right: [unsayable(context, area, notes)],
  };
  const rest = notes.filter((note) => !printedNotes(notes, printedRows - 2).includes(note));
  return [
    {
      blocks: [
        profileHead(context, area, notes),
        why,
        smallPlaceTable(context, area, printedNotes(notes, printedRows - 2)),
        columns,
      ],
    },
    ...(rest.length === 0
      ? []
      : [{ blocks: [profileTable(context, area, rest, "Weitere Kennzahlen")], medium: "screen" as const }]),
  ];
}

/** The table of a profile. */
function profileTable(
  context: Context,
  area: Area,
  notes: readonly IndicatorNote[],
  title: string,
): TableBlock {
  const { municipalities, input } = context;
  return {
    kind: "table",
    id: `${title === "Kennzahlen" ? "kennzahlen" : "weitere"}-${area.key}`,
    title: `${title}: ${area.name}`,
    columns: profileColumns(municipalities.length, input.territory.state.name, "Gemeinden"),
    groups: profileGroups(context, notes, (note) => profileRow(context, area, note, municipalities)),
    foot: [],
    style: "profile",
    notes: [
      `Lage: helles Band = kleinster bis größter ausgewiesener Wert, dunkles Band = mittlere Hälfte der Gemeinden, senkrechte Linie = Kreis, Raute = ${input.territory.state.name}, waagerechte Linie = Schwankungsbereich. ${signNotes} ${inventedNote}`,
    ],
    listed: false,
    interactive: false,
    synthetic: notes.some(({ synthetic }) => synthetic),
  };
}

function outstanding(context: Context, area: Area, notes: readonly IndicatorNote[]) {
  const { book, input } = context;
  return notes.flatMap((note) => {
    const verdict = book.verdict(note.id, area.key, note.shownYear ?? 0, input.territory.county.key);
    return verdict === undefined
      ? []
      : [
          {
            name: note.shortTitle,
            verdict: verdict.verdict,
            word: judgedWord(verdict.verdict, note.direction),
          },
        ];
  });
}

/** A few differences in full sentences, the clear ones first: fewer where they stand beside the pyramid. */
function outstandingSentences(
  context: Context,
  area: Area,
  notes: readonly IndicatorNote[],
  limit: number,
): FindingsBlock {
  const found = countyDifferences(context, area, notes);
  const ordered = [...found.filter(({ clear }) => clear), ...found.filter(({ clear }) => !clear)];
  return {
    kind: "findings",
    title: "Was auffällt",
    sentences: ordered.slice(0, limit).map(({ label, text }) => ({ label, text })),
  };
}

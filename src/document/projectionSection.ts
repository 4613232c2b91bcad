import { projectionSpreadSentence } from "../german/projectionSentences.ts";
import { capital, countMasculine, plural } from "../german/numbers.ts";
import { unitHead } from "../german/units.ts";
import type { ShownFigure } from "../model/figure.ts";
import type { Section } from "./atlasDocument.ts";
import type { Block } from "./block.ts";
import type { ComposeInput } from "./composeInput.ts";
import type { Context } from "./context.ts";
import { shownOnly } from "./figureBook.ts";
import { plainSection } from "./frontSections.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { sourceLine } from "./measuredWhat.ts";
import { signNotes } from "./signNotes.ts";
import { modelBlocks } from "./modelBlocks.ts";
import type { Row, TableBlock } from "./tableBlock.ts";

/**
 * Official projections side by side, with how far they lie apart, never finer than they are, and the county's own
 * Modellrechnung on a sheet of its own; undefined without any.
 */
export function projectionSection(context: Context): Section | undefined {
  const { book, input, chapters } = context;
  const { county } = input.territory;
  const notes = chapters
    .flatMap(({ indicators }) => indicators)
    .filter(
      ({ kind, id }) =>
        kind === "projection" && book.series(id, county.key).some(({ status }) => status === "shown"),
    );
  const own = modelBlocks(context);
  if (notes.length === 0 && own.length === 0) return undefined;
  const sheets = [
    ...(notes.length === 0 ? [] : [officialBlocks(context, notes)]),
    ...(own.length === 0 ? [] : [own]),
  ];
  return {
    ...plainSection,
    id: "vorausberechnung",
    kind: "projection",
    title: "Vorausberechnung",
    eyebrow: "Blick nach vorn",
    heading:
      notes.length === 0
        ? "Was die Modellrechnung des Kreises annimmt"
        : "Was die amtlichen Vorausberechnungen annehmen",
    lead: leadOf(notes, own.length > 0),
    sheets: sheets.map((blocks) => ({ blocks })),
    synthetic: notes.some(({ synthetic }) => synthetic),
  };
}

function leadOf(notes: readonly IndicatorNote[], own: boolean): string {
  const official =
    notes.length === 0
      ? ""
      : `${capital(countMasculine(notes.length))} ${plural(notes.length, "Indikator blickt", "Indikatoren blicken")} nach vorn. Quellen mit anderen Annahmen kommen zu anderen Zahlen; sie stehen nebeneinander.`;
  const model = own ? "Eine Modellrechnung des Kreises zeigt, was bei gleichbleibenden Raten geschähe." : "";
  return [official, model].filter((sentence) => sentence !== "").join(" ");
}

function officialBlocks(context: Context, notes: readonly IndicatorNote[]): readonly Block[] {
  const spreads = spreadSentences(context);
  return [
    projectionTable(context, notes),
    ...(spreads.length === 0
      ? []
      : [{ kind: "findings" as const, title: "Wo die Quellen sich unterscheiden", sentences: spreads }]),
    {
      kind: "note",
      title: "Vorausberechnung ist keine Vorhersage",
      paragraphs: [
        "Eine Vorausberechnung sagt, was geschieht, wenn Geburten, Sterbefälle und Wanderungen sich so entwickeln wie angenommen. Der Atlas bildet kein Mittel und nennt zu jeder Zahl die Quelle.",
      ],
    },
  ];
}

function spreadSentences({ input, notes }: Context) {
  return (input.projections ?? []).flatMap(({ values }) => {
    const named = values.flatMap(({ indicator, value }) => {
      const note = notes.get(indicator);
      const total = projectedTotal(input, indicator);
      if (note === undefined) return [];
      return total === undefined ? [{ note, value }] : [{ note, value, total }];
    });
    const text = projectionSpreadSentence(named);
    return text === "" ? [] : [{ label: "", text }];
  });
}

/**
 * What a projected change leads to: base plus change, where the definition is the change of one measure since its base
 * year. From the published counts of the county's newest figure.
 */
function projectedTotal(
  { definitions, figures, territory }: ComposeInput,
  indicator: string,
): number | undefined {
  const definition = definitions.find(({ id }) => id === indicator);
  const newest = figures
    .flatMap((figure) => shownOnly(figure) ?? [])
    .filter((figure) => figure.indicator === indicator && figure.area === territory.county.key)
    .reduce<ShownFigure | undefined>(
      (last, one) => (last === undefined || one.year > last.year ? one : last),
      undefined,
    );
  if (definition === undefined || newest?.numerator === undefined || newest.denominator === undefined)
    return undefined;
  const [target, base, ...more] = definition.numerator;
  const [start, ...others] = definition.denominator;
  const isChange =
    more.length + others.length === 0 &&
    target?.sign === 1 &&
    base?.sign === -1 &&
    base.measure === target.measure &&
    start?.measure === target.measure &&
    start.period === base.period;
  return isChange ? newest.numerator + newest.denominator : undefined;
}

function projectionTable(context: Context, notes: readonly IndicatorNote[]): TableBlock {
  const { state } = context.input.territory;
  const known = notes.some(({ id }) =>
    context.book.series(id, state.key).some(({ status }) => status === "shown"),
  );
  return {
    kind: "table",
    id: "prognosen",
    title: "Vorausberechnungen für den Kreis nebeneinander",
    columns: [
      { id: "indikator", title: "Was vorausberechnet ist", numeric: false, width: 54 },
      { id: "quelle", title: "Quelle", numeric: false, width: 44 },
      { id: "zieljahr", title: "Zahl im Zieljahr", numeric: true, width: 20 },
      { id: "einheit", title: "Einheit", numeric: false, width: 20 },
      { id: "kreis", title: "Kreis", numeric: true, width: 18 },
      ...(known ? [{ id: "land", title: state.name, numeric: true }] : []),
    ],
    groups: [{ title: "", rows: notes.flatMap((note) => projectionRow(context, note, known) ?? []) }],
    foot: [],
    style: "plain",
    notes: [signNotes],
    listed: true,
    interactive: true,
    synthetic: notes.some(({ synthetic }) => synthetic),
  };
}

/** The newest published value of a projection. */
function projectionRow({ book, input }: Context, note: IndicatorNote, withState: boolean): Row | undefined {
  const { county, state } = input.territory;
  const figure = book.series(note.id, county.key).findLast((one) => shownOnly(one) !== undefined);
  if (figure === undefined) return undefined;
  const total = projectedTotal(input, note.id);
  return {
    id: note.id,
    head: 0,
    cells: [
      { kind: "text", text: note.title, to: note.id.toLowerCase() },
      { kind: "text", text: sourceLine(note).replace(/^Quelle: /, "") },
      total === undefined ? { kind: "empty" } : { kind: "number", value: total, decimals: 0 },
      { kind: "text", text: capital(unitHead(note)) },
      { kind: "value", figure, indicator: note.id, strong: true },
      ...(withState
        ? [
            {
              kind: "value" as const,
              figure: book.figure(note.id, state.key, figure.year),
              indicator: note.id,
            },
          ]
        : []),
    ],
  };
}

import { plainSection } from "./frontSections.ts";
import { valueText } from "../german/units.ts";
import { isClear } from "../german/verdictWords.ts";
import type { Section } from "./atlasDocument.ts";
import type { Block } from "./block.ts";
import type { ChartBlock, JudgedFigure } from "./chartBlock.ts";
import { judged, type Context } from "./context.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { shownLevel } from "./levels.ts";
import { measuredWhat, periodOf } from "./measuredWhat.ts";

/** How to read the atlas: one annotated example, marks, signs, ranges, maps, series. */
export function readingSection(context: Context): Section {
  const example = readingChart(context);
  const isDivided = context.municipalities.length > 0;
  const blocks: readonly Block[] = [
    ...(example === undefined ? [] : [example]),
    {
      kind: "columns",
      layout: "two",
      left: [
        { kind: "signs", which: isDivided ? "marks" : "stateMarks" },
        {
          kind: "prose",
          title: "",
          markdown:
            "**Form** zeigt die Richtung, **Füllung** die Sicherheit, **Farbe** die Bewertung: Rostrot heißt ungünstiger, Petrol günstiger. Wo der Atlas nicht wertet, sind die Zeichen blau. Auch ohne Farbe bleibt alles lesbar.",
        },
        ...(isDivided ? [maps] : []),
      ],
      right: [
        { kind: "signs", which: "table" },
        {
          kind: "note",
          title: "Warum ein Schwankungsbereich, obwohl alle gezählt sind?",
          paragraphs: [
            "Die Zahlen sind keine Stichprobe, sondern vollständige Zählungen. In kleinen Gemeinden verändern aber schon ein oder zwei Fälle den Anteil stark. Der Schwankungsbereich zeigt, wie weit ein Wert allein durch Zufall streuen kann.",
          ],
        },
        { kind: "prose", title: "Verläufe", markdown: `${linesText(context)} ${seriesText}` },
      ],
    },
  ];
  return {
    ...plainSection,
    id: "lesehilfe",
    kind: "reading",
    title: "So lesen Sie diesen Atlas",
    eyebrow: "Zum Lesen",
    heading: "So lesen Sie diesen Atlas",
    lead: `Jeder Abschnitt beginnt mit einem Satz, der das Ergebnis nennt. ${isDivided ? "Karte, Punktdiagramm und Tabelle zeigen dieselben Zahlen: im Raum, im Vergleich und zum Nachschlagen." : "Diagramm und Tabelle zeigen dieselben Zahlen: im Vergleich und zum Nachschlagen."}`,
    sheets: [{ blocks }],
    synthetic: example?.synthetic ?? false,
  };
}

const maps: Block = {
  kind: "prose",
  title: "Karten",
  markdown:
    "Dunkel heißt viel, hell heißt wenig. Schraffierte Gemeinden sind nicht ausgewiesen. Die Ziffern in kleinen Gemeinden führen zur Zeile der Tabelle. Große Gemeinden wirken auf Karten wichtiger, als sie nach Einwohnern sind; dafür steht das Punktdiagramm daneben.",
};

const seriesText =
  "Wo sich die Zählweise ändert, ist die Linie unterbrochen: Werte davor und danach sind nicht vergleichbar. Eine Richtung wird erst ab fünf vergleichbaren Jahren genannt.";

/** Which line of a series is whose. */
function linesText({ words, input }: Context): string {
  const { state, country } = input.territory;
  const others =
    state.key === country.key
      ? `die gepunktete ${country.name}`
      : `die gestrichelte das Land, die gepunktete ${country.name}`;
  return `Die kräftige Linie ist ${words.the}, ${others}.`;
}

/** A clear difference and an unclear one of the first indicator that has both. */
function readingChart(context: Context): ChartBlock | undefined {
  const candidates = context.chapters
    .flatMap(({ indicators }) => indicators)
    .filter(({ kind }) => kind === "share" || kind === "rate");
  const ordered = [
    ...candidates.filter(({ synthetic }) => !synthetic),
    ...candidates.filter(({ synthetic }) => synthetic),
  ];
  const found = ordered
    .map((note) => ({ note, pair: examplePair(context, note) }))
    .find(({ pair }) => pair !== undefined);
  if (found?.pair === undefined) return undefined;
  const { note, pair } = found;
  const county = context.book.shown(note.id, context.input.territory.county.key, note.shownYear ?? 0);
  if (county === undefined) return undefined;
  const [clear, similar] = pair;
  return {
    kind: "chart",
    id: "lesebeispiel",
    title: "Ein Wert und sein Schwankungsbereich",
    subtitle: `${note.shortTitle}: ${measuredWhat(note)}, ${periodOf(context, note, note.shownYear ?? 0)}`,
    chart: {
      kind: "reading",
      indicator: note.id,
      areas: [
        {
          ...clear,
          note: exampleNote(
            clear,
            note,
            "Das gefüllte Dreieck ist der Wert. Sein Schwankungsbereich liegt ganz neben der Kreislinie: ein deutlicher Unterschied.",
          ),
        },
        {
          ...similar,
          note: exampleNote(
            similar,
            note,
            "Der Kreis ist der Wert. Sein Bereich enthält den Kreiswert: Ein Unterschied ist nicht erkennbar.",
          ),
        },
      ],
      county,
    },
    description: "Zwei Gemeinden mit Wert und Schwankungsbereich neben der Linie des Kreises.",
    source: "",
    listed: false,
    synthetic: note.synthetic,
  };
}

function exampleNote({ figure }: JudgedFigure, note: IndicatorNote, text: string): string {
  return figure?.status === "shown" ? `${valueText(figure.value, note)}. ${text}` : text;
}

function examplePair(
  context: Context,
  note: IndicatorNote,
): readonly [JudgedFigure, JudgedFigure] | undefined {
  const { areas } = shownLevel(context, note);
  const all = areas
    .map((area) => judged(context, note.id, area, note.shownYear ?? 0))
    .filter(({ figure }) => figure?.status === "shown");
  const clear = all.find(({ verdict }) => verdict !== undefined && isClear(verdict));
  const similar = all.findLast(({ verdict }) => verdict === "similar");
  return clear === undefined || similar === undefined ? undefined : [clear, similar];
}

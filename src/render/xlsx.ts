import { figureText } from "../german/figureText.ts";
import { unitHead } from "../german/units.ts";
import { figureKey, type Figure } from "../model/figure.ts";
import type { IndicatorNote } from "../document/indicatorNote.ts";
import type { RenderedFile } from "./assets.ts";
import { countyVerdicts } from "./data/countyVerdicts.ts";
import { decimalsOf, published, type Decimals } from "./data/records.ts";
import type { RenderInput } from "./renderInput.ts";

type XlsxCell = string | number | null;
type SheetRows = readonly (readonly XlsxCell[])[];

/** Fixed, so that the same edition gives the same bytes: the workbook's own dates are those of its edition. */
const fallbackDate = "2000-01-01";

/** `data/indicators.xlsx`: notes and signs first, then one sheet per theme with all published years. */
export async function xlsx({ document }: Pick<RenderInput, "document">): Promise<readonly RenderedFile[]> {
  const { utils, write } = await import("@e965/xlsx");
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(mutable(notesSheet(document))), "Hinweise");
  for (const { id, title } of document.themes) {
    const sheet = utils.aoa_to_sheet(mutable(themeSheet(document, id)));
    sheet["!cols"] = [{ wch: 9 }, { wch: 46 }, { wch: 14 }, { wch: 10 }, { wch: 26 }, { wch: 12 }];
    sheet["!autofilter"] = { ref: sheet["!ref"] ?? "A1" };
    utils.book_append_sheet(book, sheet, sheetName(title));
  }
  const { editionDate, title, year } = document.head;
  const made = new Date(`${editionDate === "" ? fallbackDate : editionDate}T00:00:00Z`);
  book.Props = {
    Title: `${title} ${year}`,
    Author: document.head.publisher,
    CreatedDate: made,
    ModifiedDate: made,
  };
  const content: unknown = write(book, { type: "array", bookType: "xlsx", compression: true });
  return [{ path: "data/indicators.xlsx", content: bytes(content) }];
}

function bytes(content: unknown): Uint8Array {
  if (content instanceof ArrayBuffer) return new Uint8Array(content);
  if (content instanceof Uint8Array) return content;
  throw new TypeError("The workbook was not written as bytes");
}

function mutable(rows: SheetRows): XlsxCell[][] {
  return rows.map((row) => [...row]);
}

/** A sheet name: at most 31 letters, none of those spreadsheets forbid. */
function sheetName(title: string): string {
  return title
    .replace(/[\\/?*[\]:]/g, " ")
    .slice(0, 31)
    .trim();
}

function notesSheet({ head, edition }: RenderInput["document"]): SheetRows {
  const invented = edition.edition.synthetic.length > 0;
  return [
    [`${head.title} ${head.year}, ${head.county}`],
    [`Herausgeber: ${head.publisher}`],
    [`Gebietsstand: ${head.territory}; Datenstand: ${head.dataStatus}`],
    ...(invented
      ? [
          [
            "Enthält erfundene Beispielzahlen. Sie sind in der Spalte „Merkmale“ mit synthetic gekennzeichnet.",
          ],
        ]
      : []),
    [],
    ["Zeichen", "Bedeutung"],
    [".", "nicht ausgewiesen: zu wenige Fälle oder zum Schutz eines anderen Wertes verdeckt"],
    ["–", "nichts vorhanden (genau null)"],
    ["( )", "eingeschränkt aussagefähig: 3 bis 9 Fälle"],
    ["/", "nicht sicher genug: weniger als 30 Personen im Nenner"],
    ["…", "Angabe liegt noch nicht vor"],
    ["x", "Aussage nicht sinnvoll"],
    ["r, p", "berichtigt, vorläufig"],
  ];
}

const heads = [
  "Indikator",
  "Titel",
  "Einheit",
  "Schlüssel",
  "Gebiet",
  "Ebene",
  "Jahr",
  "Wert",
  "wie gedruckt",
  "von",
  "bis",
  "Zähler",
  "Nenner",
  "Stand Zähler",
  "Stand Nenner",
  "Merkmale",
  "gegenüber dem Kreis",
];

function themeSheet({ indicators, edition }: RenderInput["document"], theme: string): SheetRows {
  const decimals = decimalsOf(edition);
  const own = new Map(indicators.filter((note) => note.theme === theme).map((note) => [note.id, note]));
  const areas = new Map(edition.areas.map((area) => [area.key, area]));
  const verdicts = countyVerdicts(edition);
  const rows = edition.figures.flatMap((figure) => {
    const note = own.get(figure.indicator);
    const area = areas.get(figure.area);
    if (note === undefined || (figure.status === "missing" && figure.reason === "not-delivered")) return [];
    const about = [
      note.id,
      safe(note.title),
      unitHead(note),
      figure.area,
      safe(area?.name ?? ""),
      area?.level ?? "",
      figure.year,
    ];
    return [[...about, ...values(figure, note, decimals), verdicts.get(figureKey(figure)) ?? null]];
  });
  return [heads, ...rows];
}

function values(figure: Figure, note: IndicatorNote, decimals: Decimals): readonly XlsxCell[] {
  const text = figureText(figure, note);
  if (figure.status !== "shown") return [null, text, null, null, null, null, null, null, null];
  const round = (value: number | undefined) =>
    value === undefined ? null : published(value, note.id, decimals);
  const { value, lower, upper, numerator, denominator, numeratorPeriod, denominatorPeriod, flags } = figure;
  return [
    round(value),
    text,
    round(lower),
    round(upper),
    numerator ?? null,
    denominator ?? null,
    numeratorPeriod,
    denominatorPeriod ?? null,
    flags.join(" "),
  ];
}

/** Text cells are written as text, never as formulas; a leading sign of a formula is kept from older programs. */
function safe(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

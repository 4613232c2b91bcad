import { periodText } from "../german/dates.ts";
import { capital } from "../german/numbers.ts";
import { unitHead } from "../german/units.ts";
import type { Context } from "./context.ts";
import type { IndicatorNote } from "./indicatorNote.ts";

/** "Prozent der Bevölkerung von 15 bis unter 65 Jahren": unit and reference group. */
export function measuredWhat(note: IndicatorNote): string {
  const unit = capital(unitHead(note));
  return note.group === "" ? unit : `${unit} ${note.group}`;
}

/** The period of the numerator as the first published figure of the year names it. */
export function periodOf(
  { book, input, municipalities }: Context,
  note: IndicatorNote,
  year: number,
): string {
  const areas = [input.territory.county, ...input.territory.planningAreas, ...municipalities];
  const figure = areas.map(({ key }) => book.shown(note.id, key, year)).find((one) => one !== undefined);
  return figure === undefined ? String(year) : periodText(figure.numeratorPeriod);
}

/** The line of origin below figures and tables of an indicator. */
export function sourceLine(note: IndicatorNote): string {
  const own =
    note.kind === "official" || note.kind === "projection" || note.kind === "mean"
      ? ""
      : "; eigene Berechnung";
  return `Quelle: ${note.source.replace(/\.$/, "")}${own}.${note.synthetic ? " Erfundene Beispielzahlen." : ""}`;
}

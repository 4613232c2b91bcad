import type { AtlasDocument } from "../document/atlasDocument.ts";
import type { IndicatorNote } from "../document/indicatorNote.ts";
import { compareNames } from "../german/collate.ts";
import { figureText, rangeCell } from "../german/figureText.ts";
import { unitHead } from "../german/units.ts";
import { verdictTone, verdictWord } from "../german/verdictWords.ts";
import type { VerdictKind } from "../model/comparison.ts";
import { figureKey, type Figure } from "../model/figure.ts";
import { rampOf } from "../document/rampOf.ts";
import { mapClass, classColour } from "./figures/map/mapClasses.ts";
import { classesOf, type NamedClasses } from "./view/classesOf.ts";

/**
 * What the page script needs, as one classic script: places and indicators for the search, printed values with range
 * and verdict for the map and the comparison. A withheld value is its sign and nothing else.
 */
export function screenData(document: AtlasDocument): string {
  const { territory, edition } = document;
  const indicators = document.indicators.filter(({ ageGroup }) => ageGroup === undefined);
  const places = territory.municipalities.toSorted((a, b) => compareNames(a.name, b.name));
  const keys = new Set([...places.map(({ key }) => key), territory.county.key, territory.state.key]);
  const notes = new Map(indicators.map((note) => [note.id, note]));
  const verdicts = new Map(
    edition.verdicts
      .filter(({ against }) => against === territory.county.key)
      .map((verdict) => [figureKey(verdict), verdict.verdict]),
  );
  const shown = indicators.filter(({ shownYear }) => shownYear !== undefined);
  const values = edition.figures.flatMap((figure) => {
    const note = notes.get(figure.indicator);
    if (
      note?.shownYear === undefined ||
      !keys.has(figure.area) ||
      figure.year > note.shownYear ||
      figure.status === "missing"
    )
      return [];
    return [entry(figure, note, verdicts.get(figureKey(figure)))];
  });
  const data = {
    county: territory.county.key,
    state: territory.state.key,
    stateName: territory.state.name,
    places: places.map(({ key, name }) => [key, name]),
    indicators: shown.map(describe),
    missing: indicators
      .filter(({ shownYear }) => shownYear === undefined)
      .map(({ id, title }) => [id, title]),
    values: values,
  };
  return `window.ATLAS=${JSON.stringify(data).replaceAll("<", "\\u003c")};\n`;
}

function describe(note: IndicatorNote) {
  const mapped = note.kind !== "count" && note.classBounds.length > 0;
  const { classes } = mapClasses(note);
  return {
    id: note.id,
    title: note.title,
    short: note.shortTitle,
    number: note.number,
    unit: unitHead(note),
    year: note.shownYear,
    synthetic: note.synthetic,
    classes: mapped ? classes.labels : [],
    colours: mapped ? classes.labels.map((_, index) => classColour(index, classes)) : [],
  };
}

/** The classes of the start map: those of the printed one. */
function mapClasses(note: IndicatorNote): NamedClasses {
  return classesOf(note, note.classBounds, rampOf(note));
}

/** Indicator, area, year, printed value, range, verdict word, tone, class (−1: none). */
function entry(figure: Figure, note: IndicatorNote, verdict: VerdictKind | undefined) {
  const text = figureText(figure, note);
  if (figure.status !== "shown") return [note.id, figure.area, figure.year, text, "", "", "", -1];
  const { classes, decimals } = mapClasses(note);
  const place = note.classBounds.length === 0 ? -1 : mapClass(figure.value, decimals, classes);
  const range = figure.lower === undefined && figure.upper === undefined ? "" : rangeCell(figure, note);
  const words =
    verdict === undefined ? ["", ""] : [verdictWord(verdict), verdictTone(verdict, note.direction)];
  return [note.id, figure.area, figure.year, text, range, ...words, place];
}

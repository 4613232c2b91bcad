import type { AtlasDocument } from "../../document/atlasDocument.ts";
import type {
  BarsChart,
  ChartBlock,
  DistributionChart,
  DotsChart,
  FanChart,
  FunnelChart,
  MatrixChart,
  MultiplesChart,
  PyramidChart,
  ReadingChart,
  SeriesChart,
} from "../../document/chartBlock.ts";
import type { IndicatorNote } from "../../document/indicatorNote.ts";
import { figureText } from "../../german/figureText.ts";
import { capital, decimal, narrow, whole } from "../../german/numbers.ts";
import { unitHead } from "../../german/units.ts";
import { checked, type Checked } from "../../model/checked.ts";
import type { Figure } from "../../model/figure.ts";
import { barsFigure } from "../figures/barsFigure.ts";
import { distributionFigure } from "../figures/distributionFigure.ts";
import { dotPlotFigures } from "../figures/dotPlotFigures.ts";
import type { FigureText } from "../figures/figureText.ts";
import { funnelFigure } from "../figures/funnelFigure.ts";
import { matrixFigure } from "../figures/matrixFigure.ts";
import { pyramidFigure } from "../figures/pyramidFigure.ts";
import { readingFigure } from "../figures/readingFigure.ts";
import { mapDrawing } from "./mapDrawing.ts";
import { pointOf, shownPoint } from "./point.ts";
import { axisFormat, fan, multiples, series } from "./seriesDrawings.ts";

/** Draws a chart of the document: one drawing, or several where it runs over pages. */
export function chartDrawing(
  block: ChartBlock,
  document: AtlasDocument,
  notes: ReadonlyMap<string, IndicatorNote>,
): Checked<readonly string[]> {
  const { chart } = block;
  const text: FigureText = {
    id: block.id,
    title: [block.number, block.title].filter((part) => part !== undefined).join(": "),
    description: block.description,
  };
  const note = "indicator" in chart ? notes.get(chart.indicator) : undefined;
  if (
    chart.kind === "map" ||
    chart.kind === "infrastructure" ||
    chart.kind === "locator" ||
    chart.kind === "overview" ||
    chart.kind === "cover"
  )
    return mapDrawing(text, chart, document, note);
  if (chart.kind === "matrix") return checked([matrix(text, chart)]);
  if (chart.kind === "pyramid") return checked([pyramid(text, chart)]);
  return checked(note === undefined ? [] : noted(text, chart, note));
}

function noted(
  text: FigureText,
  chart:
    | SeriesChart
    | DotsChart
    | MultiplesChart
    | FunnelChart
    | BarsChart
    | DistributionChart
    | ReadingChart
    | FanChart,
  note: IndicatorNote,
): readonly string[] {
  switch (chart.kind) {
    case "series":
      return [series(text, chart, note)];
    case "dots":
      return dots(text, chart, note);
    case "multiples":
      return [multiples(text, chart, note)];
    case "funnel":
      return [funnel(text, chart, note)];
    case "bars":
      return [bars(text, chart, note)];
    case "distribution":
      return [distribution(text, chart, note)];
    case "reading":
      return [reading(text, chart, note)];
  }
  return [fan(text, chart, note)];
}

function reference(figure: Figure | undefined, name: string, note: IndicatorNote) {
  return figure?.status === "shown"
    ? { value: figure.value, label: `${name} ${figureText(figure, note)}` }
    : undefined;
}

function dots(text: FigureText, chart: DotsChart, note: IndicatorNote): readonly string[] {
  const county = reference(chart.county, chart.countyName, note);
  const state = reference(chart.state, "Land", note);
  const counted = note.kind === "share" || note.kind === "rate";
  return dotPlotFigures({
    ...text,
    rows: chart.areas.map((one) => ({
      name: one.name,
      point: pointOf(one, note),
      ...(counted && one.figure?.status === "shown" && one.figure.numerator !== undefined
        ? { count: whole(one.figure.numerator) }
        : {}),
    })),
    direction: note.direction,
    ...(county === undefined || note.kind === "count" ? {} : { county }),
    ...(state === undefined ? {} : { state }),
    format: axisFormat(note),
    heads: { value: "Wert", ...(counted ? { count: "Fälle" } : {}) },
    withheldLabel: "nicht ausgewiesen",
    partLabel: (part, parts) => `Teil ${part} von ${parts}`,
  });
}

function funnel(text: FigureText, chart: FunnelChart, note: IndicatorNote): string {
  const county = reference(chart.county, "Kreis", note);
  if (county === undefined) return "";
  return funnelFigure({
    ...text,
    points: chart.areas.flatMap(({ name, figure, verdict }) =>
      figure?.status === "shown" && figure.denominator !== undefined
        ? [{ name, denominator: figure.denominator, point: shownPoint(figure, verdict, note) }]
        : [],
    ),
    limits: chart.limits,
    county,
    direction: note.direction,
    unitLabel: capital(unitHead(note)),
    sizeLabel: `Personen im Nenner (gestauchte Achse)`,
    limitLabels: { inner: `95${narrow}%`, outer: `99,8${narrow}%` },
    format: axisFormat(note),
    formatSize: whole,
  });
}

/** 122 mm: the wide column of a page. */
const pageWidth = 461;

function bars(text: FigureText, chart: BarsChart, note: IndicatorNote): string {
  return barsFigure({
    ...text,
    ...(chart.wide === true ? { width: pageWidth } : {}),
    bars: chart.bars.flatMap(({ name, role, figure }) =>
      figure.status === "shown" ? [{ name, role, value: figure.value, label: figureText(figure, note) }] : [],
    ),
  });
}

function distribution(text: FigureText, chart: DistributionChart, note: IndicatorNote): string {
  const county = reference(chart.county, chart.countyName, note);
  return distributionFigure({
    ...text,
    ...(chart.wide === true ? { width: pageWidth, format: axisFormat(note) } : {}),
    points: chart.areas.flatMap(({ figure, verdict }) =>
      figure?.status === "shown" ? [shownPoint(figure, verdict, note)] : [],
    ),
    ...(county === undefined ? {} : { county }),
    direction: note.direction,
  });
}

function reading(text: FigureText, chart: ReadingChart, note: IndicatorNote): string {
  const county = reference(chart.county, "Kreiswert", note);
  return readingFigure({
    ...text,
    rows: chart.areas.map((one) => ({ name: one.name, point: pointOf(one, note), note: one.note })),
    direction: note.direction,
    ...(county === undefined ? {} : { county }),
    format: axisFormat(note),
  });
}

function matrix(text: FigureText, chart: MatrixChart): string {
  return matrixFigure({
    ...text,
    statuses: chart.statuses,
    dynamics: chart.dynamics,
    axes: { status: "Status", dynamics: "Dynamik" },
    entries: chart.entries,
    emptyLabel: "keiner",
  });
}

/** Sizes of pyramids in px: 122 x 85 mm, 80 x 48 mm. */
const pyramidSizes = { large: { width: 461, height: 320 }, small: { width: 302, height: 182 } } as const;

function pyramid(text: FigureText, { groups, men, women, size, reference: line }: PyramidChart): string {
  const head = (word: string, count: number | undefined) =>
    count === undefined ? word : `${word} ${whole(count)}`;
  return pyramidFigure({
    ...text,
    groups,
    reference: line,
    size: pyramidSizes[size],
    heads: { men: head("Männer", men), women: head("Frauen", women) },
    format: (value) => decimal(value, 1),
  });
}

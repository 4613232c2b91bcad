import type { FanChart, MultiplesChart, SeriesChart } from "../../document/chartBlock.ts";
import type { IndicatorNote } from "../../document/indicatorNote.ts";
import { figureText } from "../../german/figureText.ts";
import { capital, decimal } from "../../german/numbers.ts";
import { unitHead } from "../../german/units.ts";
import type { Figure } from "../../model/figure.ts";
import type { FigureText, Format } from "../figures/figureText.ts";
import { projectionFanFigure } from "../figures/projectionFanFigure.ts";
import { seriesFigure, type SeriesPoint } from "../figures/seriesFigure.ts";
import { smallMultiplesFigure } from "../figures/smallMultiplesFigure.ts";

/** Axis numbers: as many decimals as the tick needs, at most those of the indicator. */
export function axisFormat(note: IndicatorNote): Format {
  return (value) => decimal(value, Number.isInteger(value) ? 0 : Math.max(1, note.decimals));
}

function points(figures: readonly Figure[], note: IndicatorNote): readonly SeriesPoint[] {
  return figures.flatMap((figure) => {
    if (figure.status !== "shown") return [];
    const { year, value, lower, upper } = figure;
    return [
      {
        year,
        value,
        label: figureText(figure, note),
        ...(lower === undefined ? {} : { lower }),
        ...(upper === undefined ? {} : { upper }),
      },
    ];
  });
}

function breaksWithin(note: IndicatorNote, from: number, to: number) {
  return note.breaks.filter(({ year }) => year > from && year <= to);
}

/** Sizes of series in px: 122 x 20 mm, 53 x 20 mm. */
const sizes = { low: { width: 461, height: 76 }, small: { width: 200, height: 76 } } as const;

/** A series with its breaks. */
export function series(text: FigureText, chart: SeriesChart, note: IndicatorNote): string {
  return seriesFigure({
    ...text,
    lines: chart.lines.map(({ role, name, figures }) => ({ role, name, points: points(figures, note) })),
    breaks: breaksWithin(note, chart.from, chart.to),
    from: chart.from,
    to: chart.to,
    unitLabel: capital(unitHead(note)),
    format: axisFormat(note),
    ...(chart.size === undefined ? {} : { size: sizes[chart.size] }),
  });
}

/** Small charts with one axis. */
export function multiples(text: FigureText, chart: MultiplesChart, note: IndicatorNote): string {
  return smallMultiplesFigure({
    ...text,
    panels: chart.panels.map(({ name, figures }) => ({ name, points: points(figures, note) })),
    breaks: breaksWithin(note, chart.from, chart.to),
    from: chart.from,
    to: chart.to,
    withheldLabel: "nicht ausgewiesen",
  });
}

/** A projection as a widening band. */
export function fan(text: FigureText, chart: FanChart, note: IndicatorNote): string {
  const last = chart.projected.at(-1);
  const end =
    last === undefined
      ? []
      : [
          `${last.year}: etwa ${decimal(last.lower, note.decimals)} bis ${decimal(last.upper, note.decimals)}`,
        ];
  return projectionFanFigure({
    ...text,
    observed: points(chart.observed, note),
    projected: chart.projected,
    endLabel: end,
    partLabels: { observed: "beobachtet", projected: "vorausberechnet" },
    unitLabel: capital(unitHead(note)),
    format: axisFormat(note),
  });
}

import { figureKey, type Figure, type FigureId, type ShownFigure } from "../model/figure.ts";

/** The figures of an edition by what they are about. Withheld ones are known to be withheld, and nothing else. */
export interface ShownFigures {
  get(indicator: string, area: string, year: number): ShownFigure | undefined;
  status(id: FigureId): Figure["status"] | undefined;
  /** Shown figures of an indicator and area, oldest first. */
  series(indicator: string, area: string): readonly ShownFigure[];
}

/** Makes the figures of an edition findable. */
export function shownFigures(figures: readonly Figure[]): ShownFigures {
  const byKey = new Map(figures.map((figure) => [figureKey(figure), figure]));
  const bySeries = seriesOf(figures.filter(isShown));
  return {
    get: (indicator, area, year) => {
      const figure = byKey.get(figureKey({ indicator, area, year }));
      return figure?.status === "shown" ? figure : undefined;
    },
    status: (id) => byKey.get(figureKey(id))?.status,
    series: (indicator, area) => bySeries.get(`${indicator}|${area}`) ?? [],
  };
}

function isShown(figure: Figure): figure is ShownFigure {
  return figure.status === "shown";
}

function seriesOf(figures: readonly ShownFigure[]): ReadonlyMap<string, readonly ShownFigure[]> {
  const bySeries = new Map<string, ShownFigure[]>();
  for (const figure of figures.toSorted((a, b) => a.year - b.year)) {
    const key = `${figure.indicator}|${figure.area}`;
    const series = bySeries.get(key);
    if (series === undefined) bySeries.set(key, [figure]);
    else series.push(figure);
  }
  return bySeries;
}

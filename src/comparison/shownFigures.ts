import type { Figure, FigureId, ShownFigure } from "../model/figure.ts";

/** The figures of an edition by what they are about. Withheld ones are known to be withheld, and nothing else. */
export interface ShownFigures {
  get(indicator: string, area: string, year: number): ShownFigure | undefined;
  status(id: FigureId): Figure["status"] | undefined;
  /** Shown figures of an indicator and area, oldest first. */
  series(indicator: string, area: string): readonly ShownFigure[];
}

/** Makes the figures of an edition findable. */
export function shownFigures(figures: readonly Figure[]): ShownFigures {
  const byIndicator = grouped(figures, ({ indicator }) => indicator, bySeries);
  const at = (indicator: string, area: string): Series => byIndicator.get(indicator)?.get(area) ?? none;
  return {
    get: (indicator, area, year) => at(indicator, area).shown.find((figure) => figure.year === year),
    status: ({ indicator, area, year }) => at(indicator, area).statuses.get(year),
    series: (indicator, area) => at(indicator, area).shown,
  };
}

/** Figures of one indicator and area. */
interface Series {
  readonly shown: readonly ShownFigure[];
  readonly statuses: ReadonlyMap<number, Figure["status"]>;
}

const none: Series = { shown: [], statuses: new Map() };

function bySeries(figures: readonly Figure[]): ReadonlyMap<string, Series> {
  return grouped(
    figures,
    ({ area }) => area,
    (series) => ({
      shown: series.filter(isShown).toSorted((a, b) => a.year - b.year),
      statuses: new Map(series.map(({ year, status }) => [year, status])),
    }),
  );
}

function isShown(figure: Figure): figure is ShownFigure {
  return figure.status === "shown";
}

/** Figures with the same key, each group turned into what is asked for. */
function grouped<T>(
  figures: readonly Figure[],
  keyOf: (figure: Figure) => string,
  make: (group: readonly Figure[]) => T,
): ReadonlyMap<string, T> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const group = groups.get(keyOf(figure));
    if (group === undefined) groups.set(keyOf(figure), [figure]);
    else group.push(figure);
  }
  return new Map([...groups].map(([key, group]) => [key, make(group)]));
}

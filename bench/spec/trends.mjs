import { mannKendall, normalCdf, theilSen } from "../../src/statistics/index.ts";
import { populationsOf } from "./figures.mjs";

/** Fewer points have no trend. */
const fewest = 5;

/** Trends of the population of every area and of every county series. */
export function trendsOf(work, tables, areas, figures) {
  const populations = populationsOf(work, tables);
  const years = work.population.years.toSorted((a, b) => a - b);
  const growing = work.municipal.filter(({ x }) => x[0] === work.population.table);
  return [
    ...growing.flatMap(({ id }) =>
      areas.map((area) =>
        trend(
          id,
          area,
          years.map((year) => [year, populations.get(`${area} ${year}`)]),
        ),
      ),
    ),
    ...work.countySeries.flatMap(({ id }) =>
      [work.county, work.state, work.nation].map((area) => trend(id, area, pointsOf(figures, id, area))),
    ),
  ];
}

function pointsOf(figures, id, area) {
  return figures
    .filter((each) => each.id === id && each.area === area && each.status === "ok")
    .map(({ period, value }) => [Number(period), value])
    .sort(([a], [b]) => a - b);
}

/** The work asks for the normal approximation at every length; the library counts short series out. */
function trend(id, area, points) {
  const known = points.filter(([, value]) => value !== undefined);
  const values = known.map(([, value]) => value);
  if (known.length < fewest) return { id, area, years: known.length, s: null, p: null, slope: null };
  const { s = 0, variance = 1 } = mannKendall(values) ?? {};
  const p = s === 0 ? 1 : 2 * normalCdf(-(Math.abs(s) - 1) / Math.sqrt(variance));
  const { slope = null } =
    theilSen(
      known.map(([year]) => year),
      values,
    ) ?? {};
  return { id, area, years: known.length, s, p, slope };
}

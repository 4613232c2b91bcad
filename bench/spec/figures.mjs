import { countInterval, wilsonInterval } from "../../src/statistics/index.ts";

/** Every figure of the work, municipal indicators first. `suppress` is the only protection the work knows. */
export function figuresOf(work, tables, areas) {
  return [
    ...work.municipal.flatMap((indicator) => municipalFigures(indicator, tables, areas)),
    ...work.countySeries.flatMap((indicator) => seriesFigures(indicator, work, tables)),
  ];
}

function municipalFigures(indicator, tables, areas) {
  const counted = areas.map((area) => {
    const x = sumOf(indicator.x, area, tables);
    const n = indicator.n === null ? null : sumOf(indicator.n, area, tables);
    return figure(indicator, area, indicator.period, x, n);
  });
  const county = counted.find(({ area }) => area.length === 5);
  return counted.map((each) => ({ ...each, verdict: verdictOf(each, county.value) }));
}

function sumOf([code, columns], area, tables) {
  const row = tables.get(code).find((each) => each.area === area);
  const numbers = columns.map((column) => row?.numbers[column]);
  return numbers.includes(undefined) ? undefined : numbers.reduce((sum, number) => sum + number, 0);
}

/** The total population by `area year`. */
export function populationsOf({ population: { table, years, cols } }, tables) {
  return new Map(
    tables
      .get(table)
      .flatMap(({ area, numbers }) => years.map((year, index) => [`${area} ${year}`, numbers[cols[index]]])),
  );
}

/** A series has a figure for every year of its table, or of its table and of the population. */
function seriesFigures(indicator, { county, state, nation, ...work }, tables) {
  const populations = populationsOf(work, tables);
  const baseOf = ({ area, year, numbers }) =>
    indicator.n === "population" ? populations.get(`${area} ${year}`) : numbers[indicator.n];
  return tables
    .get(indicator.table)
    .filter(({ area }) => [county, state, nation].includes(area))
    .filter((row) => indicator.n !== "population" || baseOf(row) !== undefined)
    .map((row) => {
      const base = indicator.n === null ? null : baseOf(row);
      return { ...figure(indicator, row.area, row.year, row.numbers[indicator.x], base), verdict: "" };
    });
}

const nothing = { value: null, lo95: null, hi95: null, lo998: null, hi998: null };

function figure({ id, method, suppress = 0 }, area, period, x, n) {
  const place = { id, area, period };
  if (x > 0 && x < suppress) return { ...place, x: null, n: null, ...nothing, status: "geheim" };
  if (x === undefined || n === undefined)
    return { ...place, x: x ?? null, n: n ?? null, ...nothing, status: "fehlt" };
  return { ...place, x, n, value: valueOf(method, x, n), ...limitsOf(method, x, n), status: "ok" };
}

function valueOf(method, x, n) {
  if (method === "change") return (x / n - 1) * 100;
  if (method === "plain") return x;
  return ((method === "wilson" ? 100 : 1000) * x) / n;
}

function limitsOf(method, x, n) {
  if (method !== "wilson" && method !== "byar") return { lo95: null, hi95: null, lo998: null, hi998: null };
  const limits = (level) => (method === "wilson" ? wilsonInterval(x, n, level) : countInterval(x, level));
  const factor = method === "wilson" ? 100 : 1000 / n;
  const [near, far] = [limits(0.95), limits(0.998)];
  return {
    lo95: near.lower * factor,
    hi95: near.upper * factor,
    lo998: far.lower * factor,
    hi998: far.upper * factor,
  };
}

function verdictOf({ area, lo95, hi95, lo998, hi998 }, county) {
  if (area.length !== 8 || lo95 === null) return "";
  if (lo998 > county) return "deutlich höher";
  if (hi998 < county) return "deutlich niedriger";
  if (lo95 > county) return "höher";
  return hi95 < county ? "niedriger" : "kein Unterschied";
}

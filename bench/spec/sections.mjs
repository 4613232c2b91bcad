import { decimal, whole } from "../../src/german/numbers.ts";
import { listText } from "../../src/german/lists.ts";
import { dotPlotOf, lineChartOf, locatorOf, mapOf } from "./charts.mjs";

const one = (value) => decimal(value, 1);

/** A value as it stands in a table: a dot for withheld, a dash for missing. */
function cell({ status, value }, write = one) {
  if (status === "geheim") return ".";
  return value === null ? "–" : write(value);
}

function limits({ lo95, hi95 }) {
  return lo95 === null || lo95 === undefined ? "–" : `${one(lo95)}–${one(hi95)}`;
}

const sum = (value) => (value === null ? "–" : decimal(value, Number.isInteger(value) ? 0 : 1));

/** Views of all chapters in order: `{template, id, title, …}`. `places` names every area. */
export function sectionsOf(work, { figures, trends, populations }, { geometry, places }) {
  const context = { work, byId: grouped(figures), trends, populations, geometry, places };
  return [
    ...work.municipal.map((indicator) => indicatorSection(indicator, context)),
    ...work.countySeries.map((indicator) => seriesSection(indicator, context)),
    ...[...places.keys()].filter((area) => area.length === 8).map((area) => profileSection(area, context)),
    { template: "methods", id: "methoden", title: "Methoden und Quellen", attribution: geometry.attribution },
  ];
}

/** `Map.groupBy`, which Node 20 does not have. */
function grouped(figures) {
  const groups = new Map();
  for (const figure of figures) {
    if (groups.has(figure.id)) groups.get(figure.id).push(figure);
    else groups.set(figure.id, [figure]);
  }
  return groups;
}

function indicatorSection(indicator, { work, byId, geometry, places }) {
  const all = byId.get(indicator.id);
  const figures = all.filter(({ area }) => area.length === 8);
  const [county, state] = [work.county, work.state].map((key) => all.find(({ area }) => area === key));
  return {
    template: "indicator",
    id: indicator.id,
    title: indicator.name,
    period: indicator.period,
    unit: indicator.unit,
    sentence: comparison(indicator, figures, { county, state, places }),
    map: mapOf(indicator, figures, { geometry, places }),
    dotPlot: dotPlotOf(indicator, figures, { county, state, places }),
    rows: all.map((figure) => ({
      name: places.get(figure.area).label,
      x: sum(figure.x),
      n: sum(figure.n),
      value: cell(figure),
      limits: limits(figure),
      verdict: figure.verdict || "–",
    })),
  };
}

function comparison({ unit }, figures, { county, state, places }) {
  const shown = figures.filter(({ value }) => value !== null).sort((a, b) => a.value - b.value);
  const [lowest, highest] = [shown[0], shown.at(-1)];
  const place = ({ area, value }) => `${places.get(area).label} (${one(value)})`;
  const count = (verdict) => figures.filter((each) => each.verdict === verdict).length;
  return [
    `Die Werte reichen von ${place(lowest)} bis ${place(highest)}; der Kreis liegt bei ${one(county.value)}, das Land bei ${one(state.value)} (${unit}).`,
    `Deutlich über dem Kreis liegen ${count("deutlich höher")}, deutlich darunter ${count("deutlich niedriger")} der ${figures.length} Gemeinden.`,
  ].join(" ");
}

function seriesSection(indicator, { work, byId, trends, places }) {
  const all = byId.get(indicator.id).toSorted((a, b) => a.period - b.period);
  const of = (key) => all.filter(({ area }) => area === key);
  const roles = [
    ["county", work.county],
    ["state", work.state],
    ["country", work.nation],
  ];
  const lines = roles.map(([role, key]) => ({ role, name: places.get(key).short, figures: of(key) }));
  const [county] = lines;
  const trend = trends.find(({ id, area }) => id === indicator.id && area === work.county);
  return {
    template: "series",
    id: indicator.id,
    title: indicator.name,
    unit: indicator.unit,
    sentence: trendSentence(trend, county.figures),
    chart: lineChartOf(indicator, lines, { width: 642, height: 300 }),
    heads: lines.map(({ name }) => name),
    rows: [...new Set(all.map(({ period }) => period))].map((period) => ({
      period,
      cells: lines.map(({ figures }) => {
        const figure = figures.find((each) => each.period === period);
        return figure === undefined ? "–" : cell(figure);
      }),
      limits: limits(county.figures.find((each) => each.period === period) ?? {}),
    })),
  };
}

function trendSentence({ p, slope }, figures) {
  const last = figures.findLast(({ value }) => value !== null);
  const now = `Der Kreis liegt ${last.period} bei ${one(last.value)}`;
  if (p === null || p >= 0.05) return `${now}; eine Richtung ist nicht gesichert.`;
  return `${now} und ${slope < 0 ? "fällt" : "steigt"} um ${decimal(Math.abs(slope), 2)} im Jahr (p = ${decimal(p, 3)}).`;
}

function profileSection(area, { work, byId, populations, geometry, places }) {
  const place = places.get(area);
  const years = work.population.years.toSorted((a, b) => a - b);
  const people = years.map((year) => ({
    period: String(year),
    value: populations.get(`${area} ${year}`) ?? null,
    lo95: null,
  }));
  const line = { role: "area", name: "", figures: people };
  const above = work.municipal.filter(({ id }) => isAbove(byId.get(id), area)).map(({ name }) => name);
  return {
    template: "profile",
    id: `g${area}`,
    title: place.label,
    sentence: `${place.label} hat ${whole(people.at(-1).value)} Einwohner. ${aboveSentence(above)}`,
    locator: locatorOf(area, place, geometry),
    chart: lineChartOf({ id: area, name: `Einwohner ${place.label}`, unit: "Einwohner" }, [line], {
      width: 400,
      height: 150,
    }),
    rows: work.municipal.map((indicator) => profileRow(indicator, byId.get(indicator.id), area, work)),
  };
}

function isAbove(figures, area) {
  return figures.find((each) => each.area === area).verdict === "deutlich höher";
}

function aboveSentence(names) {
  return names.length === 0
    ? "Kein Wert liegt deutlich über dem Kreis."
    : `Deutlich über dem Kreis: ${listText(names)}.`;
}

function profileRow({ name, unit }, figures, area, { county, state }) {
  const of = (key) => figures.find((each) => each.area === key);
  const own = of(area);
  return {
    name,
    unit,
    value: cell(own),
    limits: limits(own),
    county: cell(of(county)),
    state: cell(of(state)),
    verdict: own.verdict || "–",
  };
}

import { quantileSorted } from "d3-array";
import { decimal } from "../../src/german/numbers.ts";
import { dotPlotFigures } from "../../src/render/figures/dotPlotFigures.ts";
import { drawMap } from "../../src/render/figures/map/drawMap.ts";
import { locatorFigure } from "../../src/render/figures/map/locatorFigure.ts";
import { seriesFigure } from "../../src/render/figures/seriesFigure.ts";

const marks = {
  "deutlich höher": "higher-998",
  höher: "higher-95",
  "kein Unterschied": "similar",
  niedriger: "lower-95",
  "deutlich niedriger": "lower-998",
};

const one = (value) => decimal(value, 1);

function pointOf({ status, value, lo95, hi95, verdict }) {
  if (status === "geheim") return { status: "withheld" };
  if (status === "fehlt") return { status: "missing", label: "keine Angabe" };
  const limits = lo95 === null ? {} : { lower: lo95, upper: hi95 };
  const mark = marks[verdict];
  return { status: "shown", value, ...limits, label: one(value), ...(mark === undefined ? {} : { mark }) };
}

/** A map in five classes of quantiles (type 7), with the names of the towns. */
export function mapOf({ id, name, unit }, figures, { geometry, places }) {
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value])).sort((a, b) => a - b);
  const bounds = [0.2, 0.4, 0.6, 0.8].map((share) => quantileSorted(values, share));
  const labels = [
    `unter ${one(bounds[0])}`,
    ...[1, 2, 3].map((index) => `${one(bounds[index - 1])} bis unter ${one(bounds[index])}`),
    `${one(bounds[3])} und mehr`,
  ];
  const input = {
    id: `karte-${id}`,
    title: `Karte: ${name}`,
    description: `${name} in den Gemeinden in fünf Klassen.`,
    geometry,
    areas: figures.map((figure) => {
      const { label, town } = places.get(figure.area);
      return { key: figure.area, name: label, number: "", named: town, point: pointOf(figure) };
    }),
    classes: { bounds, labels, ramp: "amount" },
    decimals: 9,
    direction: "neutral",
    legendTitle: `${name} (${unit})`,
    words: {
      municipalities: (count) => `${count} Gemeinden`,
      kilometres: (count) => `${count} km`,
      withheld: "nicht ausgewiesen",
      missing: "keine Angabe",
    },
    width: 560,
    maxHeight: 620,
  };
  return drawMap(input, ({ named, name: text }, shape) => ({
    text: named ? text : "",
    shape,
    size: 10.2,
    weight: 600,
    direction: "neutral",
    kind: "name",
  })).value;
}

/** All municipalities in order with their limits, and the county's and the state's lines. */
export function dotPlotOf({ id, name }, figures, { county, state, places }) {
  return dotPlotFigures({
    id: `punkte-${id}`,
    title: `Rangfolge: ${name}`,
    description: `${name} aller Gemeinden der Reihe nach mit 95-Prozent-Bereichen.`,
    rows: figures.map((figure) => ({ name: places.get(figure.area).label, point: pointOf(figure) })),
    direction: "neutral",
    county: { value: county.value, label: `Kreis ${one(county.value)}` },
    state: { value: state.value, label: `Land ${one(state.value)}` },
    format: (value) => decimal(value, Number.isInteger(value) ? 0 : 1),
    heads: { value: "Wert" },
    withheldLabel: "nicht ausgewiesen",
  }).join("");
}

/** One to three areas over the years; the first carries the band of its limits. */
export function lineChartOf({ id, name, unit }, lines, size) {
  const years = lines.flatMap(({ figures }) => figures.map(({ period }) => Number(period)));
  return seriesFigure({
    id: `reihe-${id}`,
    title: `Zeitreihe: ${name}`,
    description: `${name} von ${Math.min(...years)} bis ${Math.max(...years)}.`,
    lines: lines.map(({ role, name: line, figures }) => ({
      role,
      name: line,
      points: figures
        .filter(({ value }) => value !== null)
        .map(({ period, value, lo95, hi95 }) => ({
          year: Number(period),
          value,
          ...(lo95 === null ? {} : { lower: lo95, upper: hi95 }),
          label: decimal(value, Number.isInteger(value) ? 0 : 1),
        })),
    })),
    breaks: [],
    from: Math.min(...years),
    to: Math.max(...years),
    unitLabel: unit,
    format: (value) => decimal(value, Number.isInteger(value) ? 0 : 1),
    size,
  });
}

/** Where a municipality lies in the county. */
export function locatorOf(area, { label }, geometry) {
  return locatorFigure({
    id: `lage-${area}`,
    title: `Lage: ${label}`,
    description: `${label} im Landkreis.`,
    geometry,
    highlighted: [area],
  });
}

import { decimal, whole } from "../../../src/german/numbers.ts";
import { barsFigure } from "../../../src/render/figures/barsFigure.ts";
import { distributionFigure } from "../../../src/render/figures/distributionFigure.ts";
import { dotPlotFigures } from "../../../src/render/figures/dotPlotFigures.ts";
import { funnelFigure } from "../../../src/render/figures/funnelFigure.ts";
import { changeMapFigure } from "../../../src/render/figures/map/changeMapFigure.ts";
import { coverMapFigure } from "../../../src/render/figures/map/coverMapFigure.ts";
import { infrastructureMapFigure } from "../../../src/render/figures/map/infrastructureMapFigure.ts";
import { locatorFigure } from "../../../src/render/figures/map/locatorFigure.ts";
import { mapFigure } from "../../../src/render/figures/map/mapFigure.ts";
import { overviewMapFigure } from "../../../src/render/figures/map/overviewMapFigure.ts";
import { matrixFigure } from "../../../src/render/figures/matrixFigure.ts";
import { profileStripFigure } from "../../../src/render/figures/profileStripFigure.ts";
import { projectionFanFigure } from "../../../src/render/figures/projectionFanFigure.ts";
import { pyramidFigure } from "../../../src/render/figures/pyramidFigure.ts";
import { readingFigure } from "../../../src/render/figures/readingFigure.ts";
import { rowIntervalFigure } from "../../../src/render/figures/rowIntervalFigure.ts";
import { seriesFigure } from "../../../src/render/figures/seriesFigure.ts";
import { smallMultiplesFigure } from "../../../src/render/figures/smallMultiplesFigure.ts";
import { sparklineFigure } from "../../../src/render/figures/sparklineFigure.ts";
import { targetBarFigure } from "../../../src/render/figures/targetBarFigure.ts";
import { verdictMarkFigure } from "../../../src/render/figures/verdictMark.ts";
import { outlines, places } from "./outlines.ts";
import { changeInput, mapInput, rows, scatter, series, shown, text, words } from "./samples.ts";

const saalfeld = "16073";
const format = (value: number): string => decimal(value, Number.isInteger(value) ? 0 : 1);
const names = places(saalfeld).map(({ name }) => name);
const county = { value: 5.9, label: "Kreis 5,9" };
const state = { value: 5.6, label: "Thüringen 5,6" };
const rate = [15.7, 16, 17.1, 16.8, 18.4, 16, 12.8, 10.9, 10.8, 10, 8.5, 8.3, 8.2, 8, 7.5, 6.7];

const limits = Array.from({ length: 56 }, (_, index) => {
  const denominator = 95 * 1.1 ** index;
  const error = Math.sqrt((5.9 * 94.1) / denominator);
  return {
    denominator,
    lower95: 5.9 - 1.96 * error,
    upper95: 5.9 + 1.96 * error,
    lower998: 5.9 - 3.09 * error,
    upper998: 5.9 + 3.09 * error,
  };
}).filter(({ denominator }) => denominator < 16_000);

function dotPlot(id: string): readonly string[] {
  return dotPlotFigures({
    ...text(id),
    rows: rows(saalfeld),
    direction: "burden",
    county,
    state,
    format,
    heads: { value: "Wert", count: "Fälle" },
    withheldLabel: "nicht ausgewiesen",
  });
}

function seriesWithBreak(id: string): string {
  return seriesFigure({
    ...text(id),
    lines: [
      { role: "county", name: "Kreis", points: series(2001, rate) },
      {
        role: "state",
        name: "Thüringen",
        points: series(
          2001,
          rate.map((value) => value - 0.4),
        ),
      },
      {
        role: "country",
        name: "Deutschland",
        points: series(
          2001,
          rate.map((value) => value * 0.6 + 2),
        ),
      },
    ],
    breaks: [{ year: 2005, reason: "ab 2005 SGB II: neue Zählweise" }],
    from: 2001,
    to: 2016,
    unitLabel: "Prozent aller zivilen Erwerbspersonen",
    format,
  });
}

function seriesWithBand(id: string): string {
  return seriesFigure({
    ...text(id),
    lines: [
      {
        role: "area",
        name: "Bad Blankenburg",
        points: series(2006, [8.3, 8.1, 10.3, null, 9.1, 7.3, 9.7, 10, 10.9, 9.4], 1.3),
      },
      { role: "county", name: "Kreis", points: series(2006, [8, 7, 6.9, 7.2, 8.6, 8.9, 7.6, 8, 7.1]) },
    ],
    breaks: [],
    from: 2006,
    to: 2015,
    unitLabel: "Prozent der Abgänger",
    format,
  });
}

function funnel(id: string): string {
  return funnelFigure({
    ...text(id),
    points: names.map((name, index) => {
      const denominator = 110 + scatter(index) ** 4 * 15_000;
      const distance = (scatter(index + 99) - 0.5) * 8;
      const mark =
        distance > 3.09
          ? "higher-998"
          : distance < -3.09
            ? "lower-998"
            : distance > 1.96
              ? "higher-95"
              : "similar";
      const value = Math.max(0, 5.9 + distance * Math.sqrt((5.9 * 94.1) / denominator));
      return { name, denominator, point: shown(value, mark) };
    }),
    limits,
    county,
    direction: "burden",
    unitLabel: "Arbeitslose je 100",
    sizeLabel: "Einwohner von 15 bis unter 65 Jahren (gestauchte Achse)",
    limitLabels: { inner: "95 %", outer: "99,8 %" },
    format,
    formatSize: whole,
  });
}

function pyramid(id: string): string {
  const ages = [0, 3, 6, 10, 15, 18, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 75, 90];
  const groups = ages.slice(0, -1).map((from, index) => {
    const to = ages[index + 1] ?? 90;
    const share = (count: number): number => (to - from) * (0.4 + scatter(count) * 0.4);
    const both = {
      from,
      to,
      women: share(index + 20),
      countyMen: share(index) * 1.05,
      countyWomen: share(index + 20),
    };
    return index === 3 ? both : { ...both, men: share(index) };
  });
  return pyramidFigure({
    ...text(id),
    groups,
    heads: { men: "Männer 3 355", women: "Frauen 3 412" },
    format,
  });
}

function multiples(id: string): string {
  return smallMultiplesFigure({
    ...text(id),
    panels: names.slice(0, 12).map((name, index) => ({
      name,
      points: series(
        1998,
        Array.from(
          { length: index === 7 ? 16 : 18 },
          (_, year) => 140 - year * 5 - index * 3 + scatter(year + index) * 9,
        ),
      ),
    })),
    breaks: [{ year: 2005, reason: "neue Zählweise" }],
    from: 1998,
    to: 2015,
    withheldLabel: "nicht ausgewiesen",
  });
}

function fan(id: string): string {
  return projectionFanFigure({
    ...text(id),
    observed: series(
      2006,
      Array.from({ length: 11 }, (_, year) => 122_000 - year * 1300),
    ).map((point) => ({ ...point, label: whole(point.value) })),
    projected: Array.from({ length: 20 }, (_, year) => ({
      year: 2017 + year,
      lower: 108_000 - year * 1200,
      upper: 109_500 - year * 700,
      middle: 108_800 - year * 950,
    })),
    endLabel: ["2036: etwa", "85 000 bis", "96 000"],
    partLabels: { observed: "beobachtet", projected: "vorausberechnet" },
    unitLabel: "Einwohner am 31.12.",
    format: whole,
  });
}

function matrix(id: string): string {
  return matrixFigure({
    ...text(id),
    statuses: ["niedrige Belastung", "mittlere Belastung", "hohe Belastung"],
    dynamics: ["günstiger geworden", "etwa gleich", "ungünstiger geworden"],
    axes: { status: "Status 2016", dynamics: "Dynamik 2014–2016" },
    entries: names.slice(0, 15).map((name, index) => ({
      name,
      status: index % 3,
      dynamics: ((index * 7) % 5) % 3,
      highlighted: index === 4,
    })),
    emptyLabel: "–",
  });
}

function reading(id: string): string {
  return readingFigure({
    ...text(id),
    rows: [
      {
        name: "Saalfeld/Saale",
        point: shown(7.9, "higher-998", 0.4),
        note: "Das Dreieck ist der Wert: 7,9. Sein Schwankungsbereich liegt ganz rechts der Kreislinie.",
      },
      {
        name: "Deesbach",
        point: shown(6.8, "similar", 3.4),
        note: "Der Bereich enthält den Kreiswert: Ein Unterschied ist nicht erkennbar.",
      },
    ],
    direction: "burden",
    county: { value: 5.9, label: "Kreiswert 5,9" },
    format,
  });
}

function overview(id: string): string {
  const all = places(saalfeld).map((place) => ({
    ...place,
    group: place.town ? place.name : `Gebiet ${place.key.slice(6, 7)}`,
  }));
  const planningAreas = [...new Set(all.map(({ group }) => group))].map((name, index) => ({
    name,
    number: String(index + 1),
    municipalities: all.filter(({ group }) => group === name).map(({ key }) => key),
  }));
  return overviewMapFigure({
    ...text(id),
    geometry: outlines(saalfeld),
    planningAreas,
    kilometres: words.kilometres,
  }).value;
}

function infrastructure(id: string): string {
  const kinds = [
    "Kindertageseinrichtung",
    "Grundschule",
    "Regelschule",
    "Gymnasium",
    "Beratungsstelle",
    "Jugendclub",
  ];
  return infrastructureMapFigure({
    ...text(id),
    geometry: outlines(saalfeld),
    names: places(saalfeld).filter(({ town }) => town),
    kinds: kinds.map((label) => ({ id: label, label })),
    places: Array.from({ length: 48 }, (_, index) => ({
      kind: kinds[index % kinds.length] ?? "",
      at: { x: 648_000 + scatter(index) * 20_000, y: 5_604_000 + scatter(index + 300) * 20_000 },
    })),
    countLabel: whole,
    kilometres: words.kilometres,
  }).value;
}

/** Every kind of figure once, by the name of its golden file. */
export function gallery(): Readonly<Record<string, string>> {
  const published = rows(saalfeld).flatMap(({ point }) => (point.status === "shown" ? [point.value] : []));
  return {
    map: mapFigure(mapInput("map", saalfeld)).value,
    changeMap: changeMapFigure(changeInput("changeMap", saalfeld)).value,
    overviewMap: overview("overviewMap"),
    infrastructureMap: infrastructure("infrastructureMap"),
    locator: locatorFigure({ ...text("locator"), geometry: outlines(saalfeld), highlighted: ["16073005"] }),
    coverMap: coverMapFigure({ ...text("coverMap"), geometry: outlines(saalfeld) }),
    dotPlot: dotPlot("dotPlot").join("\n"),
    seriesWithBreak: seriesWithBreak("seriesWithBreak"),
    seriesWithBand: seriesWithBand("seriesWithBand"),
    smallMultiples: multiples("smallMultiples"),
    sparkline: sparklineFigure({
      ...text("sparkline"),
      points: series(2001, rate),
      breaks: [2005],
      from: 2001,
      to: 2016,
    }),
    profileStrip: profileStripFigure({
      ...text("profileStrip"),
      point: shown(7.2, "higher-95"),
      direction: "burden",
      published,
      county: 5.9,
      state: 5.6,
    }),
    rowInterval: rowIntervalFigure({
      ...text("rowInterval"),
      point: shown(6.8, "similar", 7),
      direction: "burden",
      county: 5.9,
      axis: [0, 12],
    }),
    funnel: funnel("funnel"),
    pyramid: pyramid("pyramid"),
    targetBar: targetBarFigure({
      ...text("targetBar"),
      start: { value: 10.9, label: "2014: 10,9" },
      now: { value: 9.4, label: "2015: 9,4", lower: 7.5, upper: 11.6 },
      target: { value: 8, label: "Ziel 8,0" },
      state: "unclear",
    }),
    projectionFan: fan("projectionFan"),
    matrix: matrix("matrix"),
    bars: barsFigure({
      ...text("bars"),
      bars: [
        { name: "Kreis", value: -2.9, label: "−2,9 %", role: "county" },
        { name: "Thüringen", value: 0.5, label: "+0,5 %", role: "state" },
      ],
    }),
    distribution: distributionFigure({
      ...text("distribution"),
      points: published.map((value, index) => shown(value, index === 3 ? "higher-998" : "similar")),
      county,
      direction: "burden",
    }),
    reading: reading("reading"),
    verdictMark: verdictMarkFigure({
      mark: "higher-998",
      direction: "relief",
      spoken: "deutlich günstiger",
    }),
  };
}

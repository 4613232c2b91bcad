import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal } from "../../../src/german/numbers.ts";
import { barsFigure } from "../../../src/render/figures/barsFigure.ts";
import {
  dotPlotFigures,
  type DotPlotInput,
  type DotPlotRow,
} from "../../../src/render/figures/dotPlotFigures.ts";
import { profileStripFigure } from "../../../src/render/figures/profileStripFigure.ts";
import { rowIntervalFigure } from "../../../src/render/figures/rowIntervalFigure.ts";
import { segments } from "../../../src/render/figures/segments.ts";
import { seriesFigure, type SeriesInput, type SeriesLine } from "../../../src/render/figures/seriesFigure.ts";
import { sparklineFigure } from "../../../src/render/figures/sparklineFigure.ts";
import { spread } from "../../../src/render/figures/spread.ts";
import { verdictMarkFigure } from "../../../src/render/figures/verdictMark.ts";
import { targetIcon } from "../../../src/render/figures/targetIcon.ts";
import { valueAxis } from "../../../src/render/figures/valueAxis.ts";
import { yearTicks } from "../../../src/render/figures/yearTicks.ts";
import { lightColours } from "../../../src/render/colours.ts";
import { rows, series, shown, text } from "./samples.ts";
import { drawnTexts, overlapping, sizeOf } from "./svgText.ts";

const format = (value: number): string => decimal(value, Number.isInteger(value) ? 0 : 1);

function dotPlot(input: Partial<DotPlotInput>): readonly string[] {
  return dotPlotFigures({
    ...text("punkte"),
    rows: [],
    direction: "burden",
    format,
    heads: { value: "Wert", count: "Fälle" },
    withheldLabel: "nicht ausgewiesen",
    ...input,
  });
}

/** The names of a dot plot from top to bottom. */
function order(svg: string | undefined, all: readonly DotPlotRow[]): readonly string[] {
  const names = new Set(all.map(({ name }) => name));
  return drawnTexts(svg ?? "")
    .filter((drawn) => names.has(drawn.text))
    .toSorted((a, b) => a.top - b.top)
    .map((drawn) => drawn.text);
}

const mixed: readonly DotPlotRow[] = [
  { name: "Rohrbach", point: { status: "withheld" } },
  { name: "Kaulsdorf", point: shown(3.9) },
  { name: "Öpitz", point: { status: "withheld" } },
  { name: "Saalfeld", point: shown(7.9, "higher-998") },
  { name: "Altenbeuthen", point: { status: "missing", label: "keine Angabe" } },
];

describe("a ranked dot plot", () => {
  test("ranks values from high to low and puts rows without a value last, by name", () => {
    expect(order(dotPlot({ rows: mixed })[0], mixed)).toEqual([
      "Saalfeld",
      "Kaulsdorf",
      "Altenbeuthen",
      "Öpitz",
      "Rohrbach",
    ]);
  });

  test("does not depend on the order of its rows, so the order of delivery tells nothing about a withheld value", () => {
    const expected = dotPlot({ rows: mixed });
    fc.assert(
      fc.property(fc.shuffledSubarray([...mixed], { minLength: mixed.length }), (shuffled) => {
        expect(dotPlot({ rows: shuffled })).toEqual(expected);
      }),
    );
  });

  test("writes a point and words in a withheld row, and no digit", () => {
    const svg = dotPlot({ rows: mixed.slice(0, 1) })[0] ?? "";
    const row = drawnTexts(svg).filter(({ bottom, top }) => top < 50 && bottom > 36);
    expect(row.map((drawn) => drawn.text)).toEqual(["Rohrbach", "nicht ausgewiesen", "."]);
  });

  test("starts its axis at zero, or below where values are negative", () => {
    expect(valueAxis([4, 8], [], 5, format).domain[0]).toBe(0);
    expect(valueAxis([-4, 8], [], 5, format).domain[0]).toBeLessThanOrEqual(-4);
  });

  test("ends an interval beyond the axis in an arrowhead", () => {
    const wide = Array.from({ length: 12 }, (_, index) => ({
      name: `Ort ${index}`,
      point: shown(4, "similar", index === 0 ? 60 : 1),
    }));
    const arrows = dotPlot({ rows: wide })[0]?.match(/<path d="M[\d.]+,[\d.]+L[\d.]+,[\d.]+L[\d.]+,[\d.]+"/g);
    expect(arrows).toHaveLength(1);
  });

  test("is parted where it is longer than a page, on one axis", () => {
    const many = Array.from({ length: 130 }, (_, index) => ({
      name: `Ort ${index}`,
      point: shown(index / 20),
    }));
    const parts = dotPlot({ rows: many, partLabel: (part, parts) => `Teil ${part} von ${parts}` });
    expect(parts).toHaveLength(3);
    expect(parts[1]).toContain("Teil 2 von 3");
    const axis = (svg: string) =>
      drawnTexts(svg)
        .filter(({ text: drawn }) => /^\d$/.test(drawn))
        .map(({ text: drawn, left }) => `${drawn}@${left}`);
    expect(axis(parts[0] ?? "")).toEqual(axis(parts[2] ?? ""));
    expect(
      new Set(parts.flatMap((svg) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))).size,
    ).toBe(6);
  });

  test.each([
    ["nothing", []],
    ["only withheld rows", mixed.filter(({ point }) => point.status === "withheld")],
    ["equal values", ["A", "B", "C"].map((name) => ({ name, point: shown(0, "similar", 0) }))],
    [
      "huge values",
      [
        { name: "A", point: shown(4_321_000) },
        { name: "B", point: shown(-9_876_543) },
      ],
    ],
  ])("is drawn with %s", (_, some) => {
    for (const svg of dotPlot({ rows: some })) {
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect(overlapping(drawnTexts(svg))).toEqual([]);
    }
  });

  test("keeps the labels of county and state apart wherever the two lines are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }), (first, second) => {
        const county = { value: first / 10, label: "Landkreis 12,3" };
        const state = { value: second / 10, label: "Mecklenburg-Vorpommern 10,5" };
        const svg =
          dotPlot({ rows: [{ name: "A", point: shown(12, "similar", 0) }], county, state })[0] ?? "";
        expect(overlapping(drawnTexts(svg))).toEqual([]);
        expect(drawnTexts(svg).every(({ left, right }) => left >= 0 && right <= 642.5)).toBe(true);
      }),
    );
  });

  test("of every county fits its width", () => {
    for (const county of ["16073", "07232", "01054", "09162"]) {
      const parts = dotPlot({ rows: rows(county) });
      expect(parts.map((svg) => sizeOf(svg)[0])).toEqual(parts.map(() => 642));
      for (const svg of parts) expect(sizeOf(svg)[1]).toBeLessThan(940);
    }
  });
});

function seriesOf(lines: readonly SeriesLine[], other: Partial<SeriesInput> = {}): string {
  return seriesFigure({
    ...text("reihe"),
    lines,
    breaks: [],
    from: 2008,
    to: 2015,
    unitLabel: "Prozent",
    format,
    ...other,
  });
}

/** Number of drawn line pieces of a role by its colour. */
function pieces(svg: string, colour: string): number {
  return [...svg.matchAll(new RegExp(`<path [^>]*fill="none" stroke="${colour}"`, "g"))].length;
}

describe("a time series", () => {
  const values = [8, 7, null, 6, 5, 5, 4, 3];
  const kreis: SeriesLine = { role: "county", name: "Kreis", points: series(2008, values) };

  test("leaves a gap where a year has no published value", () => {
    expect(pieces(seriesOf([kreis]), lightColours.ink)).toBe(2);
  });

  test("is interrupted by a break of definition, with its reason in words", () => {
    const svg = seriesOf([kreis], { breaks: [{ year: 2013, reason: "ab 2013 neue Zählweise" }] });
    expect(pieces(svg, lightColours.ink)).toBe(3);
    expect(drawnTexts(svg).map((drawn) => drawn.text)).toContain("ab 2013 neue Zählweise");
  });

  test("parts runs at gaps and breaks, whatever the order of the points", () => {
    const years = [2015, 2011, 2012, 2008, 2010].map((year) => ({ year }));
    expect(segments(years, [2012]).map((run) => run.map(({ year }) => year))).toEqual([
      [2008],
      [2010, 2011],
      [2012],
      [2015],
    ]);
  });

  test("names every line at its end with the last value, and the year if it ends early", () => {
    const texts = drawnTexts(
      seriesOf([kreis, { role: "state", name: "Land", points: series(2008, [4, 5, 6]) }]),
    ).map((drawn) => drawn.text);
    expect(texts).toContain("Kreis 3,0");
    expect(texts).toContain("Land 6,0 (2010)");
  });

  test("labels first and turning values of the main line", () => {
    const svg = seriesOf([
      { role: "county", name: "Kreis", points: series(2008, [8, 9, 12, 9, 5, 6, 7, 8]) },
    ]);
    const texts = drawnTexts(svg).map((drawn) => drawn.text);
    expect(texts).toEqual(expect.arrayContaining(["8,0", "12,0", "5,0", "Kreis 8,0"]));
  });

  test("pushes labels apart wherever four lines end", () => {
    const end = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(end, end, end, end, (a, b, c, d) => {
        const roles = ["area", "county", "state", "country"] as const;
        const lines = [a, b, c, d].map((value, index) => ({
          role: roles[index] ?? "area",
          name: `Linie ${index}`,
          points: series(2008, [3, 3, 3, 3, 3, 3, 3, value]),
        }));
        const ends = drawnTexts(seriesOf(lines)).filter((drawn) => drawn.text.startsWith("Linie"));
        expect(overlapping(ends)).toEqual([]);
        expect(ends.every(({ top, bottom }) => top >= 0 && bottom <= 174)).toBe(true);
      }),
    );
  });

  test("refuses a fifth line", () => {
    expect(() => seriesOf([kreis, kreis, kreis, kreis, kreis])).toThrow(
      "A series holds at most 4 lines, not 5.",
    );
  });

  test.each([
    ["no value", []],
    ["one value", series(2011, [7])],
    ["equal values", series(2008, [0, 0, 0])],
    ["negative values", series(2008, [-3, -8, -2])],
    ["huge values", series(2008, [1_234_567, 1_250_000])],
  ])("is drawn with %s", (_, points) => {
    const svg = seriesOf([{ role: "county", name: "Kreis", points }]);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(overlapping(drawnTexts(svg))).toEqual([]);
  });

  test("as a thumbnail has the first and the last year only", () => {
    const svg = seriesOf([kreis], { size: { width: 200, height: 76 } });
    expect(drawnTexts(svg).map((drawn) => drawn.text)).toEqual(
      expect.arrayContaining(["2008", "2015", "Kreis 3,0"]),
    );
    expect(drawnTexts(svg).map((drawn) => drawn.text)).not.toContain("2011");
  });
});

describe("years under an axis", () => {
  test("end with the last one and never touch", () => {
    expect(yearTicks(2001, 2016, 372, String)).toEqual([2002, 2004, 2006, 2008, 2010, 2012, 2014, 2016]);
    expect(yearTicks(2015, 2015, 100, String)).toEqual([2015]);
    expect(yearTicks(1990, 2020, 120, String)).toEqual([1990, 2000, 2010, 2020]);
  });
});

describe("heights spread apart", () => {
  test("keep their order and the gap", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 4 }),
        (heights) => {
          const placed = spread(heights, 12, 0, 100);
          const order = heights
            .map((_, index) => index)
            .toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0) || a - b);
          const sorted = order.map((index) => placed[index] ?? 0);
          for (const [index, height] of sorted.slice(1).entries())
            expect(height - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(11.999);
          expect(sorted[0]).toBeGreaterThanOrEqual(0);
          expect(sorted.at(-1)).toBeLessThanOrEqual(100.6);
        },
      ),
    );
  });

  test("that have room stay where they are", () => {
    expect(spread([10, 50, 90], 12, 0, 100)).toEqual([10, 50, 90]);
  });
});

describe("a profile strip", () => {
  const strip = (county: number | undefined, point = shown(7)) =>
    profileStripFigure({
      ...text("lage"),
      point,
      direction: "burden",
      published: [2, 3, 5, 7, 8],
      ...(county === undefined ? {} : { county }),
    });

  test("has the county line in the middle", () => {
    expect(strip(5.9)).toContain('<line x1="66" y1="0" x2="66" y2="17"');
    expect(strip(3.1)).toContain('<line x1="66" y1="0" x2="66" y2="17"');
  });

  test("is drawn without a county value, without published values, with equal ones", () => {
    expect(strip(undefined)).not.toMatch(/NaN|Infinity/);
    for (const published of [[], [5], [5, 5, 5, 5]]) {
      const svg = profileStripFigure({
        ...text("lage"),
        point: { status: "withheld" },
        direction: "burden",
        published,
        county: 5,
      });
      expect(svg).not.toMatch(/NaN|Infinity/);
    }
  });

  test("of a withheld value shows bands and references alone", () => {
    const svg = profileStripFigure({
      ...text("lage"),
      point: { status: "withheld" },
      direction: "burden",
      published: [2, 3, 5, 7],
      county: 5,
    });
    expect(svg).not.toMatch(/<path|<circle/);
  });
});

describe("the interval of a table row", () => {
  const row = (lower: number, upper: number): string =>
    rowIntervalFigure({
      ...text("zeile"),
      point: { status: "shown", value: 6, lower, upper, label: "6,0", mark: "similar" },
      direction: "burden",
      axis: [0, 12],
    });

  test("ends in an arrowhead where it leaves the axis", () => {
    const heads = (svg: string) =>
      [...svg.matchAll(/ d="([^"]*)"/g)].flatMap(([, d = ""]) => (d.endsWith("h0") ? [] : [d]));
    expect(heads(row(4, 8))).toEqual([]);
    expect(heads(row(4, 13))).toHaveLength(1);
    expect(heads(row(-1, 13)).join("").match(/M/g)).toHaveLength(2);
  });
});

describe("the verdict mark", () => {
  const mark = (
    kind: Parameters<typeof verdictMarkFigure>[0]["mark"],
    direction: "burden" | "relief" | "neutral",
  ) => verdictMarkFigure({ mark: kind, direction });

  test("points up above and down below, is filled where certain, and takes the colour of the judgement", () => {
    expect(mark("higher-998", "burden")).toContain(
      `fill="${lightColours.worse}" stroke="${lightColours.worse}"`,
    );
    expect(mark("higher-95", "burden")).toContain(
      `fill="${lightColours.paper}" stroke="${lightColours.worse}"`,
    );
    expect(mark("higher-998", "relief")).toContain(`fill="${lightColours.better}"`);
    expect(mark("lower-998", "neutral")).toContain(`fill="${lightColours.neutral}"`);
    expect(mark("lower-998", "burden")).not.toBe(mark("higher-998", "relief"));
  });

  test("is a circle where there is no clear difference, so that form alone tells the verdicts apart", () => {
    const forms = (
      ["higher-998", "higher-95", "similar", "lower-95", "lower-998", "difference"] as const
    ).map((kind) => mark(kind, "neutral").replaceAll(/class="[^"]*"|#(?!ffffff)[0-9a-f]{6}/g, ""));
    expect(new Set(forms).size).toBe(6);
  });

  test("is hidden from screen readers unless it is given words", () => {
    expect(mark("similar", "burden")).toContain('aria-hidden="true"');
    expect(
      verdictMarkFigure({
        mark: "similar",
        direction: "burden",
        spoken: "kein klarer Unterschied",
      }),
    ).toContain('role="img" aria-label="kein klarer Unterschied"');
  });
});

describe("tiny figures", () => {
  test("a sparkline ends in a blue point, and is empty without values", () => {
    const spark = (values: readonly (number | null)[]) =>
      sparklineFigure({ ...text("verlauf"), points: series(2008, values), breaks: [], from: 2008, to: 2012 });
    expect(spark([1, 2, 3])).toMatch(
      new RegExp(`h0" stroke-linecap="round" class="stroke-brand" stroke="${lightColours.brand}"`),
    );
    expect(spark([])).not.toMatch(/NaN|Infinity|<circle|<path/);
    expect(spark([4, 4, 4])).not.toMatch(/NaN/);
  });

  test("bars grow from zero to both sides", () => {
    const svg = barsFigure({
      ...text("balken"),
      bars: [
        { name: "Kreis", value: -2, label: "−2,0", role: "county" },
        { name: "Land", value: 2, label: "+2,0", role: "state" },
      ],
    });
    const [first, second] = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
      ([, x, width]) => ({ x: Number(x), width: Number(width) }),
    );
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(second?.x ?? -1, 0);
    expect(first?.width).toBeCloseTo(second?.width ?? -1, 0);
  });
});

describe("the sign of a goal's state", () => {
  const states = ["reached", "on-track", "off-track", "unclear"] as const;

  test("differs in form, so that it survives grey printing, and is hidden from screen readers", () => {
    const forms = states.map((state) => / d="([^"]*)"/.exec(targetIcon(state))?.[1]);
    expect(new Set(forms).size).toBe(4);
    for (const state of states) expect(targetIcon(state)).toContain('aria-hidden="true"');
  });

  test("is grey when the change is not certain", () => {
    expect(targetIcon("unclear")).toContain(`stroke="${lightColours.similar}"`);
  });
});

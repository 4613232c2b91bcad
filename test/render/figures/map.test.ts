import { describe, expect, test } from "vitest";
import { ramps } from "../../../src/render/colours.ts";
import { changeMapFigure } from "../../../src/render/figures/map/changeMapFigure.ts";
import { classCounts, mapClass } from "../../../src/render/figures/map/mapClasses.ts";
import { mapFigure, type MapInput } from "../../../src/render/figures/map/mapFigure.ts";
import { problemText } from "../../../src/german/problemText.ts";
import type { Problem } from "../../../src/model/problem.ts";
import { places } from "./outlines.ts";
import { changeInput, mapInput, point, shown } from "./samples.ts";
import { drawnTexts, overlapping, sizeOf } from "./svgText.ts";

/** Counties of every shape, by what makes them hard. */
const counties = [
  ["16073", "38 municipalities, some tiny"],
  ["01054", "133 municipalities, islands"],
  ["07232", "235 municipalities, the most of all"],
  ["07235", "104 municipalities"],
  ["01062", "55 municipalities around a city"],
  ["13073", "105 municipalities, an island, very wide"],
  ["03455", "8 municipalities, high and narrow"],
  ["09162", "a city without municipalities"],
  ["05334", "10 large towns"],
  ["12073", "34 municipalities in Ämter"],
] as const;

function sentences(problems: readonly Problem[]): readonly string[] {
  return problems.map(problemText);
}

/** The fill of an area by its key. */
function fillOf(svg: string, key: string): string | undefined {
  return new RegExp(`fill="([^"]*)" data-area="${key}"`).exec(svg)?.[1];
}

describe.each(counties)("the map of %s (%s)", (county) => {
  const input = mapInput("karte", county);
  const { value: svg, problems } = mapFigure(input);
  const texts = drawnTexts(svg);

  test("finds room for every label", () => {
    expect(sentences(problems)).toEqual([]);
  });

  test("has no label over another and none outside", () => {
    const [width, height] = sizeOf(svg);
    expect(overlapping(texts)).toEqual([]);
    expect(
      texts.filter(
        ({ left, right, top, bottom }) => left < -0.5 || right > width + 0.5 || top < 0 || bottom > height,
      ),
    ).toEqual([]);
  });

  test("labels every municipality with its name or its number", () => {
    const drawn = texts.map(({ text }) => text);
    const joined = drawn.join(" ").replaceAll(/([-/]) /g, "$1");
    const unlabelled = input.areas.filter(
      ({ name, number }) => !drawn.includes(number) && !joined.includes(name),
    );
    expect(unlabelled.map(({ name }) => name)).toEqual([]);
  });

  test("keeps to its width and to a page", () => {
    const [width, height] = sizeOf(svg);
    expect(width).toBe(461);
    expect(height).toBeLessThan(680);
  });
});

test.each(counties.slice(0, 5))("the map of changes of %s prints every value with its sign", (county) => {
  const input = changeInput("wandel", county);
  const { value: svg, problems } = changeMapFigure(input);
  const labels = input.areas.flatMap(({ point }) => (point.status === "shown" ? [point.label] : []));
  const drawn = drawnTexts(svg).map(({ text }) => text);
  expect(sentences(problems)).toEqual([]);
  expect(overlapping(drawnTexts(svg))).toEqual([]);
  for (const label of new Set(labels)) {
    expect(drawn.filter((text) => text === label).length).toBe(
      labels.filter((each) => each === label).length,
    );
  }
});

describe("the class of a value", () => {
  const { classes } = mapInput("k", "09162");

  test("follows what is printed: 2.99 is printed 3,0 and belongs to 3,0 bis unter 4,0", () => {
    expect(classes.labels[mapClass(2.99, 1, classes)]).toBe("3,0 bis unter 4,0");
    expect(classes.labels[mapClass(2.949, 1, classes)]).toBe("unter 3,0");
    expect(classes.labels[mapClass(2.95, 1, classes)]).toBe("3,0 bis unter 4,0");
    expect(classes.labels[mapClass(6.45, 1, classes)]).toBe("6,5 und mehr");
    expect(classes.labels[mapClass(-4, 1, classes)]).toBe("unter 3,0");
  });

  test("paints the area", () => {
    const [place] = places("09162");
    const paint = (value: number) =>
      fillOf(mapFigure(mapInput("k", "09162", () => shown(value))).value, place?.key ?? "");
    expect(paint(2.99)).toBe(ramps.burden[1]);
    expect(paint(2.94)).toBe(ramps.burden[0]);
  });

  test("is counted in the legend, with withheld and missing areas apart", () => {
    const points = [
      shown(2),
      shown(2.96),
      shown(7),
      { status: "withheld" },
      { status: "missing", label: "keine Angabe" },
    ] as const;
    expect(classCounts(points, 1, classes)).toEqual({ classes: [1, 1, 0, 0, 1], withheld: 1, missing: 1 });
  });
});

describe("a withheld municipality", () => {
  const hidden = 6;
  const withheld = (index: number) => (index === hidden ? ({ status: "withheld" } as const) : shown(3.4));
  const svg = mapFigure(mapInput("karte", "16073", withheld)).value;

  test("is hatched and counted, and has no number but its row", () => {
    const key = places("16073")[hidden]?.key ?? "";
    expect(fillOf(svg, key)).toBe("#ffffff");
    expect(hatched(svg)).toEqual([key]);
    const texts = drawnTexts(svg).map(({ text }) => text);
    expect(texts).toContain("ausgewiesen");
    expect(texts.filter((text) => text === "1 Gemeinde")).toHaveLength(1);
    expect(texts.filter((text) => text === "37 Gemeinden")).toHaveLength(1);
  });

  test("looks the same as every other withheld one: only its place differs", () => {
    const all = mapFigure(mapInput("karte", "16073", () => ({ status: "withheld" }))).value;
    const fills = places("16073").map(({ key }) => fillOf(all, key));
    expect(new Set(fills)).toEqual(new Set(["#ffffff"]));
    expect(hatched(all)).toHaveLength(38);
    expect(drawnTexts(all).map(({ text }) => text)).toContain("38 Gemeinden");
  });
});

test("marks are drawn for certain differences only, each on a white disc", () => {
  const input = mapInput("karte", "16073");
  const certain = input.areas.filter(
    ({ point }) => point.status === "shown" && point.mark?.endsWith("998") === true,
  );
  const svg = mapFigure(input).value;
  expect(
    svg.match(/h0" stroke-linecap="round" class="stroke-paper" stroke="#ffffff" stroke-width="13.2"/g),
  ).toHaveLength(certain.length);
});

describe("faulty maps", () => {
  const input = mapInput("karte", "16073");
  const renamed = (key: string): MapInput => ({
    ...input,
    areas: input.areas.map((area, index) => (index === 0 ? { ...area, key } : area)),
  });

  test("a municipality without an outline and an outline without a municipality are named", () => {
    const { problems } = mapFigure({ ...renamed("16073999"), title: "Karte 5.1" });
    expect(sentences(problems)).toEqual([
      "„Karte 5.1“: Für „Allendorf“ gibt es keinen Umriss. Die Umrisse müssen vom selben Gebietsstand sein wie die Gemeinden.",
      "„Karte 5.1“: Der Umriss 16073001 gehört zu keiner Gemeinde des Gebietsstands. Die Umrisse müssen vom selben Gebietsstand sein wie die Gemeinden.",
    ]);
  });

  test("labels without room are counted on the map and noted, not silently dropped", () => {
    const { value, problems } = mapFigure({ ...input, title: "Karte 5.1", width: 40, maxHeight: 40 });
    const [first] = problems;
    expect(first?.severity).toBe("note");
    const [, left] =
      /^„Karte 5\.1“: (\d+) von 38 Beschriftungen finden auf der Karte keinen Platz; die Tabelle dazu nennt alle\.$/.exec(
        sentences(problems)[0] ?? "",
      ) ?? [];
    expect(Number(left)).toBeGreaterThan(20);
    expect(drawnTexts(value).map(({ text }) => text)).toContain(`${left} ohne Nummer`);
  });

  test("a name without any room gives way to its number", () => {
    const long =
      "Verwaltungsgemeinschaftsmitgliedsgemeinde an der oberen Schwarza mit allen Ortsteilen und Siedlungen";
    const areas = input.areas.map((area, index) =>
      index === 3 ? { ...area, named: true, name: long } : area,
    );
    const { value: svg, problems } = mapFigure({ ...input, areas });
    expect(problems).toEqual([]);
    expect(drawnTexts(svg).map(({ text }) => text)).toContain("4");
  });
});

test("a geometry read again gives the same bytes", () => {
  expect(mapFigure(mapInput("karte", "16073", point)).value).toBe(
    mapFigure(mapInput("karte", "16073", point)).value,
  );
});

/** Keys of the municipalities whose shape is hatched as withheld. */
function hatched(svg: string): readonly string[] {
  return [...svg.matchAll(/clip-path="url\(#karte-withheld-(\d{8})\)"/g)].map(([, key = ""]) => key);
}

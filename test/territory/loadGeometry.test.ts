import { readFileSync } from "node:fs";
import proj4 from "proj4";
import { feature } from "topojson-client";
import { describe, expect, test } from "vitest";
import { loadGeometry } from "../../src/territory/loadGeometry.ts";
import { loadTerritory } from "../../src/territory/loadTerritory.ts";
import { utm32 } from "../../src/territory/geometry/utm32.ts";
import { problemText } from "../../src/german/problemText.ts";
import type { Geometry } from "../../src/model/geometry.ts";
import { areasFor } from "./areasFolder.ts";

const sample = {
  path: "geo/gemeinden.topojson",
  text: readFileSync("data-samples/saalfeld-rudolstadt/geo/gemeinden.topojson", "utf8"),
};

function load(county: string, date: string, workspace = county === "16073" ? [sample] : []) {
  const files = areasFor(county);
  const { value: territory } = loadTerritory(files, { county, date });
  if (territory === undefined) throw new Error(`${county} ${date}`);
  return { territory, geometry: loadGeometry(files, territory, workspace) };
}

/** Square kilometres of every municipality. */
function areas(geometry: Geometry | undefined): ReadonlyMap<string, number> {
  if (geometry === undefined) return new Map();
  const { topology } = geometry;
  const object = topology.objects["municipalities"];
  if (object === undefined) return new Map();
  const collection = feature(topology, object);
  const features = collection.type === "FeatureCollection" ? collection.features : [collection];
  return new Map(
    features.map(({ id, geometry: outline }) => {
      const polygons = outline.type === "MultiPolygon" ? outline.coordinates : [];
      return [String(id), polygons.flat().reduce((sum, ring) => sum + ringArea(ring), 0) / 1e6];
    }),
  );
}

/** Shoelace formula: positive counterclockwise, so holes count negative. */
function ringArea(ring: readonly (readonly number[])[]): number {
  const sum = ring.reduce((total, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return total + x * nextY - nextX * y;
  }, 0);
  return sum / 2;
}

describe("longitude and latitude in metres", () => {
  proj4.defs("EPSG:25832", "+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs");
  test.each([
    [9, 50],
    [5.87, 51.05],
    [15.04, 51.27],
    [10.18, 47.27],
    [8.42, 55.06],
    [11.36, 50.65],
  ])("%d, %d are where proj4 sees them, within a millimetre", (lon, lat) => {
    const [east, north] = proj4("EPSG:4326", "EPSG:25832", [lon, lat]);
    const own = utm32(lon, lat);
    expect(Math.hypot(own[0] - east, own[1] - north)).toBeLessThan(0.001);
  });
});

describe("the sample's outlines", () => {
  test("cover 1036 square kilometres in 2016, as the official list says", () => {
    const { geometry } = load("16073", "2016-12-31");
    const all = areas(geometry.value);
    expect(all.size).toBe(38);
    expect([...all.values()].reduce((sum, area) => sum + area, 0)).toBeCloseTo(1036.2, 0);
    expect(geometry.problems).toEqual([]);
  });

  test("are dissolved to 26 municipalities and 1008 square kilometres in 2019", () => {
    const { geometry, territory } = load("16073", "2019-12-31");
    const all = areas(geometry.value);
    expect([...all.keys()]).toEqual(territory.municipalities.map(({ key }) => key));
    expect([...all.values()].reduce((sum, area) => sum + area, 0)).toBeCloseTo(1008.5, 0);
  });

  test("give every municipality its official area within ten per cent", () => {
    const { geometry, territory } = load("16073", "2018-12-31");
    const all = areas(geometry.value);
    for (const { key, squareKilometres = 0 } of territory.municipalities) {
      expect(Math.abs((all.get(key) ?? 0) / squareKilometres - 1)).toBeLessThan(0.1);
    }
  });
});

test("a municipality without outline is named, and there is no map with a hole", () => {
  const { geometry } = load("16073", "2010-12-31");
  expect(geometry.value).toBeUndefined();
  expect(geometry.problems.map(problemText)).toContain(
    "geo/gemeinden.topojson: Arnsgereuth (16073004) hat in den Umrissen vom 01.01.2016 keine Fläche. Die Ausgabe erscheint ohne Karten; Umrisse zum Gebietsstand unter geo/ ablegen.",
  );
});

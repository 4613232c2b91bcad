import { readFileSync } from "node:fs";
import type { Position } from "geojson";
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

/** Outlines as GeoJSON polygons by municipality. */
function polygonsOf(geometry: Geometry | undefined): ReadonlyMap<string, readonly Position[][][]> {
  const object = geometry?.topology.objects["municipalities"];
  if (geometry === undefined || object === undefined) return new Map();
  const collection = feature(geometry.topology, object);
  const features = collection.type === "FeatureCollection" ? collection.features : [collection];
  return new Map(
    features.map(({ id, geometry: outline }) => [
      String(id),
      outline.type === "MultiPolygon" ? outline.coordinates : [],
    ]),
  );
}

/** Square kilometres of every municipality; holes count negative. */
function areas(geometry: Geometry | undefined): ReadonlyMap<string, number> {
  return new Map(
    [...polygonsOf(geometry)].map(([key, polygons]) => [
      key,
      polygons.flat().reduce((sum, ring) => sum + ringArea(ring), 0) / 1e6,
    ]),
  );
}

function ringsOf(geometry: Geometry | undefined) {
  return [...polygonsOf(geometry).values()].flatMap((polygons) =>
    polygons.flatMap((rings) => rings.map((ring, index) => ({ isOuter: index === 0, area: ringArea(ring) }))),
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

describe("outlines for all of Germany", () => {
  test.each([
    ["03159", "2016-12-31"],
    ["16063", "2021-12-31"],
    ["01051", "2024-12-31"],
    ["09778", "2019-12-31"],
    ["15083", "2023-12-31"],
    ["16051", "2016-12-31"],
  ])("%s on %s has every municipality and its official area within three per cent", (county, date) => {
    const { geometry, territory } = load(county, date);
    const all = areas(geometry.value);
    expect([...all.keys()]).toEqual(territory.municipalities.map(({ key }) => key));
    const drawn = [...all.values()].reduce((sum, area) => sum + area, 0);
    const official = territory.county.squareKilometres ?? NaN;
    expect(Math.abs(drawn / official - 1)).toBeLessThan(0.03);
    expect(geometry.problems).toEqual([]);
  });

  test("outer rings run counterclockwise and holes clockwise", () => {
    const rings = ["01054", "03255", "16076"].flatMap((county) =>
      ringsOf(load(county, "2016-12-31").geometry.value),
    );
    const [outer, holes] = [true, false].map((isOuter) => rings.filter((ring) => ring.isOuter === isOuter));
    expect(holes?.length).toBeGreaterThan(0);
    expect(outer?.every(({ area }) => area > 0)).toBe(true);
    expect(holes?.every(({ area }) => area < 0)).toBe(true);
  });
});

/** Two neighbours of Saalfeld-Rudolstadt as squares of 0.1 degrees; the first ring clockwise, the second not. */
const squares = {
  type: "FeatureCollection",
  attribution: "Eigene Umrisse",
  features: [
    square({ AGS: "16073001" }, [11, 50.6], true),
    square({ RS: "160735003006" }, [11.1, 50.6], false),
  ],
};

function square(properties: object, [x, y]: readonly [number, number], isClockwise: boolean) {
  const ring = [
    [x, y],
    [x, y + 0.1],
    [x + 0.1, y + 0.1],
    [x + 0.1, y],
    [x, y],
  ].map(([lon = 0, lat = 0]) => [Math.round(lon * 10) / 10, Math.round(lat * 10) / 10]);
  const coordinates = [isClockwise ? ring : ring.toReversed()];
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates } };
}

describe("a workspace's own outlines", () => {
  const files = areasFor("16073");
  const { value: whole } = loadTerritory(files, { county: "16073", date: "2016-12-31" });
  const territory = whole && {
    ...whole,
    municipalities: whole.municipalities.filter(({ key }) => key === "16073001" || key === "16073006"),
  };

  function own(json: unknown) {
    if (territory === undefined) throw new Error("16073");
    return loadGeometry(files, territory, [{ path: "geo/eigene.geojson", text: JSON.stringify(json) }]);
  }

  test("in WGS84 with any ring order become counterclockwise metres", () => {
    const { value, problems } = own(squares);
    expect(problems).toEqual([]);
    // 0.1 by 0.1 degrees at 50.65° N: 7.07 km by 11.12 km
    for (const area of areas(value).values()) expect(area).toBeCloseTo(78.7, 0);
    expect(value).toMatchObject({ date: "2016-12-31", attribution: "Eigene Umrisse" });
  });

  test("share the border between neighbours", () => {
    const { value } = own(squares);
    const used = JSON.stringify(value?.topology.objects["municipalities"]).match(/-?\d+(?=[,\]])/g) ?? [];
    expect(used.some((arc) => Number(arc) < 0)).toBe(true);
  });

  test("in UTM 32 stay where they are", () => {
    const metres = {
      ...squares,
      features: squares.features.map((feature, index) => ({
        ...feature,
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [640_000 + index * 1000, 5_610_000],
              [641_000 + index * 1000, 5_610_000],
              [641_000 + index * 1000, 5_612_000],
              [640_000 + index * 1000, 5_612_000],
              [640_000 + index * 1000, 5_610_000],
            ],
          ],
        },
      })),
    };
    expect([...areas(own(metres).value).values()]).toEqual([2, 2]);
  });

  test("may be TopoJSON in longitude and latitude, quantised, with the key among the properties", () => {
    const topology = {
      type: "Topology",
      attribution: "Eigene Umrisse",
      transform: { scale: [0.1, 0.1], translate: [11, 50.6] },
      objects: {
        gemeinden: {
          type: "GeometryCollection",
          geometries: [
            { type: "Polygon", properties: { AGS: "16073001" }, arcs: [[0, 1]] },
            { type: "Polygon", properties: { AGS: "16073006" }, arcs: [[2, -1]] },
          ],
        },
      },
      // The border between both, then the rest of each: all deltas on the grid.
      arcs: [
        [
          [1, 0],
          [0, 1],
        ],
        [
          [1, 1],
          [-1, 0],
          [0, -1],
          [1, 0],
        ],
        [
          [1, 0],
          [1, 0],
          [0, 1],
          [-1, 0],
        ],
      ],
    };
    const { value, problems } = own(topology);
    expect(problems).toEqual([]);
    for (const area of areas(value).values()) expect(area).toBeCloseTo(78.7, 0);
  });

  test("that lack a municipality give way to the national ones, and it is said", () => {
    const { value, problems } = own({ ...squares, features: squares.features.slice(0, 1) });
    expect(value?.attribution).toBe("© GeoBasis-DE / BKG 2016 (Daten verändert)");
    expect(problems.map(problemText)).toEqual([
      "geo/eigene.geojson: Diese Umrisse haben nicht alle Gemeinden vom 31.12.2016. Gezeichnet werden die mitgelieferten des Bundesamts für Kartographie und Geodäsie.",
    ]);
  });

  test("need an attribution", () => {
    const { attribution: _, ...bare } = squares;
    expect(own(bare).problems.map(problemText)).toEqual([
      "geo/eigene.geojson: Es fehlt der Quellenvermerk der Umrisse. In der Datei das Feld „attribution“ ergänzen, zum Beispiel „© GeoBasis-DE / BKG 2016 (Daten verändert)“.",
    ]);
  });

  test("in another reference system are refused", () => {
    const gaussKrueger = {
      ...squares,
      crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::31468" } },
    };
    expect(own(gaussKrueger).problems.map(problemText)).toEqual([
      "geo/eigene.geojson: Das Koordinatensystem ist nicht bekannt. Möglich sind Länge und Breite (WGS84) und ETRS89/UTM 32 (EPSG:25832).",
    ]);
  });

  test("that are no outlines are refused", () => {
    expect(own({ type: "Feature" }).problems.map(problemText)).toEqual([
      "geo/eigene.geojson: Weder GeoJSON noch TopoJSON. Die Umrisse der Gemeinden werden als Flächen mit dem Gemeindeschlüssel (AGS) gebraucht.",
    ]);
  });
});

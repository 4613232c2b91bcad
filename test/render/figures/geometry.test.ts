import { describe, expect, test } from "vitest";
import type { Topology } from "topojson-specification";
import type { Geometry } from "../../../src/model/geometry.ts";
import { crosses, cross } from "../../../src/render/figures/map/box.ts";
import { county } from "../../../src/render/figures/map/county.ts";
import { gatherIslands } from "../../../src/render/figures/map/gatherIslands.ts";
import { relativePath } from "../../../src/render/figures/map/relativePath.ts";
import { insideTest, ringArea } from "../../../src/render/figures/map/rings.ts";
import { outlines } from "./outlines.ts";

/** A square of a side in metres with its lower left corner at a place, as one closed arc. */
function square(x: number, y: number, side: number): number[][] {
  return [
    [x, y],
    [x, y + side],
    [x + side, y + side],
    [x + side, y],
    [x, y],
  ];
}

/** A county of squares, each a municipality: corner east, corner north, side. */
function squares(places: readonly (readonly [number, number, number])[]): Geometry {
  const topology: Topology = {
    type: "Topology",
    arcs: places.map(([x, y, side]) => square(x, y, side)),
    objects: {
      municipalities: {
        type: "GeometryCollection",
        geometries: places.map((_, index) => ({ type: "Polygon", id: `0000000${index}`, arcs: [[index]] })),
      },
    },
  };
  return { topology, date: "2016-01-01", attribution: "" };
}

const space = { width: 100, maxHeight: 100, margin: 10 };

describe("a county in its space", () => {
  test("fills it up to the margin, north is up", () => {
    const map = county(squares([[500_000, 5_600_000, 8000]]), space);
    expect(map.shapes[0]?.d).toBe("M10,90l0,-80 80,0 0,80Z");
    expect(map.pixelsPerKilometre).toBe(10);
    expect(map.project(504_000, 5_604_000)).toEqual([50, 50]);
  });

  test("has its label in the middle of the largest part", () => {
    const [x = 0, y = 0] = county(squares([[500_000, 5_600_000, 8000]]), space).shapes[0]?.pole ?? [];
    expect(Math.hypot(x - 50, y - 50)).toBeLessThan(1);
  });

  test("without a municipality has no height", () => {
    expect(county(squares([]), space)).toMatchObject({ height: 0, shapes: [] });
  });

  test("of one town is as large as its space", () => {
    const [shape] = county(outlines("09162"), { width: 461, maxHeight: 400, margin: 5 }).shapes;
    expect(shape?.size).toBeGreaterThan(80_000);
  });
});

describe("islands", () => {
  test("near the coast stay where they are", () => {
    const { insets } = gatherIslands(
      squares([
        [0, 0, 10_000],
        [0, 12_000, 1000],
      ]).topology,
    );
    expect(insets).toEqual([]);
  });

  test("far out are moved straight to the mainland, in their true size", () => {
    const geometry = squares([
      [0, 0, 10_000],
      [2000, 70_000, 1000],
    ]);
    const { topology, insets } = gatherIslands(geometry.topology);
    expect(insets).toEqual([
      { box: { left: 2000, right: 3000, bottom: 70_000, top: 71_000 }, shift: [0, -59_400] },
    ]);
    expect(topology.arcs[0]).toEqual(geometry.topology.arcs[0]);
    expect(topology.arcs[1]).toEqual(square(2000, 10_600, 1000));
  });

  test("that were moved are framed, and places on them move along", () => {
    const map = county(
      squares([
        [0, 0, 10_000],
        [2000, 70_000, 1000],
      ]),
      space,
    );
    const [x, y] = map.project(2500, 70_500);
    const [frame] = map.frames;
    expect(
      frame !== undefined && x > frame.left && x < frame.right && y > frame.top && y < frame.bottom,
    ).toBe(true);
  });
});

describe("a path of steps", () => {
  test("adds up to the rounded points, each rounded by itself", () => {
    expect(
      relativePath(
        [
          [0.04, 0.06],
          [0.16, 0.16],
          [10.56, -3],
        ],
        false,
      ),
    ).toBe("M0,.1l.2,.1 10.4,-3.2");
  });

  test("leaves out points that print alike, and rings that print as a line", () => {
    expect(
      relativePath(
        [
          [0, 0],
          [0.01, 0.02],
          [5, 0],
          [5, 5],
          [0, 0],
        ],
        true,
      ),
    ).toBe("M0,0l5,0 0,5Z");
    expect(
      relativePath(
        [
          [0, 0],
          [0.01, 0],
          [0, 0],
        ],
        true,
      ),
    ).toBe("");
  });
});

describe("rings", () => {
  const outer = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ] as const;
  const hole = [
    [4, 4],
    [6, 4],
    [6, 6],
    [4, 6],
    [4, 4],
  ] as const;

  test("hold the points between outline and hole", () => {
    const inside = insideTest([outer, hole]);
    expect([inside(2, 2), inside(5, 5), inside(8, 5), inside(12, 5), inside(5, -1)]).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  test("have an area whatever their direction", () => {
    expect(ringArea(outer)).toBe(100);
    expect(ringArea(outer.toReversed())).toBe(100);
  });
});

describe("a leader line", () => {
  const box = { left: 10, top: 10, right: 20, bottom: 20 };

  test("crosses a box it runs through, not one it passes or ends at", () => {
    expect(crosses({ from: [0, 15], to: [30, 15] }, box)).toBe(true);
    expect(crosses({ from: [12, 12], to: [14, 14] }, box)).toBe(true);
    expect(crosses({ from: [0, 25], to: [30, 21] }, box)).toBe(false);
    expect(crosses({ from: [0, 12], to: [12, 0] }, box)).toBe(false);
    expect(crosses({ from: [0, 15], to: [10, 15] }, box)).toBe(false);
  });

  test("crosses another only where both meet", () => {
    expect(cross({ from: [0, 0], to: [10, 10] }, { from: [0, 10], to: [10, 0] })).toBe(true);
    expect(cross({ from: [0, 0], to: [10, 10] }, { from: [20, 0], to: [30, 10] })).toBe(false);
  });
});

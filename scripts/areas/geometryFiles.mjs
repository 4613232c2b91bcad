import { readFileSync } from "node:fs";
import proj4 from "proj4";

proj4.defs("EPSG:25832", "+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs");

/** Metres of one step of the grid on which outlines are stored. */
const grid = 2;

/**
 * Cuts a national or county TopoJSON of WGS84 outlines (properties AGS, GF) into EPSG:25832 metres. Water parts
 * (GF 2) are dropped, several parts of one municipality become one geometry.
 */
export function readOutlines(file) {
  const topology = JSON.parse(readFileSync(file, "utf8"));
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => projected(arc, scale, translate));
  const parts = new Map();
  for (const geometry of Object.values(topology.objects)[0].geometries) {
    if (geometry.properties.GF === 2 || geometry.type === null) continue;
    const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
    parts.set(geometry.properties.AGS, [...(parts.get(geometry.properties.AGS) ?? []), ...polygons]);
  }
  return { arcs, parts };
}

/** An arc of delta-encoded degrees as absolute positions on the metre grid, repeated positions dropped. */
function projected(arc, scale, translate) {
  let [x, y] = [0, 0];
  const positions = arc.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    const [east, north] = proj4("EPSG:4326", "EPSG:25832", [x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    return [Math.round(east / grid), Math.round(north / grid)];
  });
  return positions.filter(([x, y], index) => index === 0 || index === positions.length - 1 || x !== positions[index - 1][0] || y !== positions[index - 1][1]);
}

/** The municipalities whose key begins with `prefix` as TopoJSON text: one geometry and one arc a line. */
export function outlineText({ arcs, parts }, prefix, { date, attribution }) {
  const chosen = [...parts].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
  const numbers = new Map();
  const renumber = (arc) => {
    const original = arc < 0 ? ~arc : arc;
    if (!numbers.has(original)) numbers.set(original, numbers.size);
    return arc < 0 ? ~numbers.get(original) : numbers.get(original);
  };
  const geometries = chosen.map(([key, polygons]) => ({
    type: "MultiPolygon",
    id: key,
    arcs: polygons.map((rings) => rings.map((ring) => ring.map(renumber))),
  }));
  const used = [...numbers.keys()].map((arc) => arcs[arc]);
  const west = used.reduce((least, arc) => arc.reduce((min, [x]) => Math.min(min, x), least), Infinity);
  const south = used.reduce((least, arc) => arc.reduce((min, [, y]) => Math.min(min, y), least), Infinity);
  const head = { date, attribution, crs: "EPSG:25832", transform: { scale: [grid, grid], translate: [west * grid, south * grid] } };
  return [
    `{"type":"Topology",${JSON.stringify(head).slice(1, -1)},`,
    `"objects":{"municipalities":{"type":"GeometryCollection","geometries":[`,
    geometries.map((geometry) => JSON.stringify(geometry)).join(",\n"),
    `]}},`,
    `"arcs":[`,
    used.map((arc) => JSON.stringify(deltas(arc, west, south))).join(",\n"),
    `]}`,
    ``,
  ].join("\n");
}

function deltas(arc, west, south) {
  return arc.map(([x, y], index) => (index === 0 ? [x - west, y - south] : [x - arc[index - 1][0], y - arc[index - 1][1]]));
}

import { readFileSync } from "node:fs";
import type { Topology } from "topojson-specification";
import type { Geometry } from "../../../src/model/geometry.ts";

/** A municipality of a county as tests need it. */
export interface Place {
  readonly key: string;
  readonly name: string;
  readonly town: boolean;
}

function isTopology(value: unknown): value is Topology {
  return typeof value === "object" && value !== null && "arcs" in value && "objects" in value;
}

/** Outlines of a county's municipalities of 1 January 2016 from `areas/` (© GeoBasis-DE / BKG 2016, Daten verändert). */
export function outlines(county: string): Geometry {
  const topology: unknown = JSON.parse(readFileSync(`areas/outlines/${county.slice(0, 2)}.topojson`, "utf8"));
  if (!isTopology(topology)) throw new Error("No TopoJSON");
  const object = topology.objects["municipalities"];
  if (object?.type !== "GeometryCollection") throw new Error("No municipalities");
  const geometries = object.geometries.filter(({ id }) => String(id).startsWith(county));
  return {
    topology: { ...topology, objects: { municipalities: { type: "GeometryCollection", geometries } } },
    date: "2016-01-01",
    attribution: "© GeoBasis-DE / BKG 2016 (Daten verändert)",
  };
}

/** The municipalities of a county at the end of 2015, by key, from the list under `areas/`. */
export function places(county: string): readonly Place[] {
  return readFileSync(`areas/municipalities/${county.slice(0, 2)}.csv`, "utf8")
    .split("\n")
    .map((line) => line.split(";"))
    .filter(
      ([key = "", , , , from = "", to = ""]) => key.startsWith(county) && from <= "2015" && to >= "2015",
    )
    .map(([key = "", name = "", , kind]) => ({ key, name, town: kind === "town" }));
}

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { packageRoot } from "../../src/shell/packageRoot.ts";

const sample = join(packageRoot(), "data-samples", "saalfeld-rudolstadt");
const own = join(packageRoot(), "bench", "spec");

/** The work's definition, its tables as bytes, the county's outlines and the templates, by file name. */
export function readInput(repeat) {
  const work = repeated(JSON.parse(readFileSync(join(own, "indicators.json"), "utf8")), repeat);
  const topology = JSON.parse(readFileSync(join(sample, "geo", "gemeinden.topojson"), "utf8"));
  const files = readdirSync(join(sample, "exports"), { recursive: true })
    .filter((path) => basename(path).split("_")[0] in work.tables)
    .map((path) => ({ name: basename(path), bytes: readFileSync(join(sample, "exports", path)) }));
  return {
    work,
    files,
    geometry: { topology, date: topology.date, attribution: topology.attribution },
    templates: new Map(
      readdirSync(join(own, "templates")).map((name) => [
        name,
        readFileSync(join(own, "templates", name), "utf8"),
      ]),
    ),
  };
}

/** Both lists of indicators several times over, with ids of their own: `G01r1`, `G01r2`. */
function repeated(work, times) {
  if (times === 1) return work;
  const copies = (list) =>
    Array.from({ length: times }, (_, index) =>
      list.map((each) => ({ ...each, id: `${each.id}r${index + 1}` })),
    ).flat();
  return { ...work, municipal: copies(work.municipal), countySeries: copies(work.countySeries) };
}

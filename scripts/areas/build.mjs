/**
 * Builds `areas/` from the official lists:
 *
 *   node scripts/areas/build.mjs LISTS OUTLINES.topojson
 *
 * `areas/README.md` says where the lists come from, what their columns are and how to renew them.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changeLines, countyChangeLines } from "./changeFiles.mjs";
import { outlineText, readOutlines } from "./geometryFiles.mjs";
import { areaLines, inhabitantLines, municipalityLines } from "./municipalityFiles.mjs";
import { readLists } from "./readLists.mjs";

const [lists, outlines] = process.argv.slice(2);
if (lists === undefined || outlines === undefined) throw new Error("node scripts/areas/build.mjs LISTS OUTLINES.topojson");

const official = readLists(lists);
const geometry = readOutlines(outlines);
const head = { date: "2016-01-01", attribution: "© GeoBasis-DE / BKG 2016 (Daten verändert)" };

write("states.csv", ["key;name;abbreviation", ...official.states.map((row) => `${row.land};${row.name};${row.kuerzel}`)]);
write("counties.csv", [
  "key;name;kind;from;to",
  ...official.counties.map((row) => `${row.kreis};${row.name.replace(/,.*$/, "")};${row.typ};${row.gueltig_ab};${row.gueltig_bis}`),
]);
write("county-changes.csv", countyChangeLines(official));
write("associations.csv", [
  "key;name;kind;from;to",
  ...official.associations.map((row) => `${row.verband};${row.name.replace(/,.*$/, "")};${row.typ};${row.stand_von.slice(0, 4)};${row.stand_bis.slice(0, 4)}`),
]);
write("pseudo-keys.csv", [
  "key;association;name",
  ...official.pseudoKeys.map((row) => `${row.genesis_schluessel};${row.verband};${row.verband_name}`),
]);
for (const { land } of official.states) {
  write(`municipalities/${land}.csv`, municipalityLines(official.municipalities, land));
  write(`inhabitants/${land}.csv`, inhabitantLines(official.municipalities, land));
  write(`square-kilometres/${land}.csv`, areaLines(official.municipalities, land));
  write(`changes/${land}.csv`, changeLines(official.changes, land));
  write(`outlines/${land}.topojson`, outlineText(geometry, land, head).split("\n").slice(0, -1));
}

function write(name, lines) {
  const path = join("areas", name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, `${lines.join("\n")}\n`);
}

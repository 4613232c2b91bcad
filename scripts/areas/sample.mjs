/**
 * Turns the outlines of one county (WGS84 TopoJSON with the property AGS) into a workspace's own geometry:
 *
 *   node scripts/areas/sample.mjs OUTLINES.topojson PREFIX TARGET.topojson
 */
import { writeFileSync } from "node:fs";
import { outlineText, readOutlines } from "./geometryFiles.mjs";

const [source, prefix, target] = process.argv.slice(2);
if (source === undefined || prefix === undefined || target === undefined) {
  throw new Error("node scripts/areas/sample.mjs OUTLINES.topojson PREFIX TARGET.topojson");
}
const head = { date: "2016-01-01", attribution: "© GeoBasis-DE / BKG 2016 (Daten verändert)" };
writeFileSync(target, outlineText(readOutlines(source), prefix, head));

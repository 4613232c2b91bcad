import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { jobcenter } from "./offices/jobcenter.mjs";
import { jugendamt } from "./offices/jugendamt.mjs";
import { others } from "./offices/others.mjs";
import { sozialamt } from "./offices/sozialamt.mjs";

/**
 * Writes the invented exports of the county's own offices, 2011 to 2019, into a folder `exports`:
 *
 *   node scripts/sampleExports/generate.mjs data-samples/saalfeld-rudolstadt/exports
 *
 * The same bytes every time. Municipal figures add up to the official totals of the county where these exist.
 */
const [target = "data-samples/saalfeld-rudolstadt/exports"] = process.argv.slice(2);

for (let year = 2011; year <= 2019; year += 1) {
  for (const { path, bytes } of [jugendamt, sozialamt, jobcenter, others].flatMap((office) => office(year))) {
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

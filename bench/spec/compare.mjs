/** Compares two editions of the work: `node bench/spec/compare.mjs A B`, each a figures.json. Exit code 1 if anything differs. */
import { readFileSync } from "node:fs";
import { compareFigures } from "./compareFigures.mjs";

const [a, b] = process.argv.slice(2, 4).map((path) => JSON.parse(readFileSync(path, "utf8")));
const { figures, trends, differing } = compareFigures(a, b);
for (const each of differing.slice(0, 10)) console.log(each);
console.log(`${figures} figures, ${trends} trends, ${differing.length} differ`);
process.exitCode = differing.length > 0 ? 1 : 0;

/** The budgets of the design as one table: `npm run bench`, or some of them: `npm run bench -- spec read`. */
import { table } from "./table.mjs";

const measurements = {
  start: () => import("./start.mjs"),
  check: () => import("./check.mjs"),
  spec: () => import("./spec.mjs"),
  read: () => import("./read.mjs"),
  statistics: () => import("./statistics.mjs"),
  sample: () => import("./sample.mjs"),
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in measurements));
if (unknown.length > 0) {
  console.error(`Unbekannt: ${unknown.join(", ")}. Es gibt: ${Object.keys(measurements).join(", ")}.`);
  process.exitCode = 2;
} else {
  const rows = [];
  for (const name of chosen.length > 0 ? chosen : Object.keys(measurements)) {
    console.error(`${name} …`);
    const { measure } = await measurements[name]();
    rows.push(...(await measure()));
  }
  console.log(table(rows));
}

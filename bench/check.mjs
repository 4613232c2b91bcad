/** The check of the sample's year 2016: `node bench/check.mjs`. Needs a built `dist`. */
import { fileURLToPath } from "node:url";
import { median, run } from "./measure.mjs";
import { printAlone, times } from "./table.mjs";

const most = 1;
const atlas = fileURLToPath(new URL("../bin/atlas.js", import.meta.url));
const workspace = fileURLToPath(new URL("../data-samples/saalfeld-rudolstadt", import.meta.url));

export async function measure() {
  const runs = [];
  for (let turn = 0; turn < 3; turn += 1)
    runs.push(await run([process.execPath, atlas, "check", "2016", "--workspace", workspace]));
  const middle = runs.find(({ seconds }) => seconds === median(runs.map((each) => each.seconds)));
  return [
    {
      what: "atlas check 2016, Median von 3",
      target: `< ${most} s`,
      measured: middle.code === 0 ? times(middle) : `${times(middle)}, Exit ${middle.code}`,
      met: middle.code === 0 && middle.seconds < most,
    },
  ];
}

await printAlone(import.meta.filename, measure);

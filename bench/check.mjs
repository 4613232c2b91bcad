/** The check of the sample's year 2016, with and without what was read before: `node bench/check.mjs`. Needs a built `dist`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median, run } from "./measure.mjs";
import { printAlone, times } from "./table.mjs";

const most = 1;
const atlas = fileURLToPath(new URL("../bin/atlas.js", import.meta.url));

export async function measure() {
  const folder = mkdtempSync(join(tmpdir(), "atlas-bench-"));
  try {
    const first = await checks(folder, () =>
      rmSync(join(folder, ".atlas"), { recursive: true, force: true }),
    );
    const again = await checks(folder, () => {});
    return [
      row("atlas check 2016, nach einem früheren Lauf, Median von 3", again),
      row("atlas check 2016 zum ersten Mal, alle Dateien neu gelesen", first),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The middle one of three checks of the sample, which is taken where there is no workspace. */
async function checks(folder, before) {
  const runs = [];
  for (let turn = 0; turn < 3; turn += 1) {
    before();
    runs.push(await run([process.execPath, atlas, "check", "2016"], { cwd: folder }));
  }
  return runs.find(({ seconds }) => seconds === median(runs.map((each) => each.seconds)));
}

function row(what, middle) {
  return {
    what,
    target: `< ${most} s`,
    measured: middle.code === 0 ? times(middle) : `${times(middle)}, Exit ${middle.code}`,
    met: middle.code === 0 && middle.seconds < most,
  };
}

await printAlone(import.meta.filename, measure);

/**
 * The fixed work of the comparison of programs (bench/spec): figures, charts, pages, tagged PDF. `node bench/spec.mjs`.
 * R Markdown and WeasyPrint are not part of it: what is compared here is the bare print of the finished page.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { median, run } from "./measure.mjs";
import { checkEdition } from "./spec/checkEdition.mjs";
import { number, printAlone, times } from "./table.mjs";

const turns = 3;

/** Limits: seconds without the PDF, print against bare print, MB of the tree with four times the indicators. */
const most = { plain: 0.8, print: 1.35, memory: 1400 };

export async function measure() {
  const out = mkdtempSync(join(tmpdir(), "atlas-bench-"));
  try {
    const entry = await bundle("bench/spec/edition.mjs", {
      printWorker: "src/shell/browser/printWorker.ts",
    });
    const printer = await bundle("bench/spec/barePrint.mjs");
    const browser = (await run([process.execPath, await bundle("bench/spec/browserPath.mjs")])).stdout.trim();
    const edition =
      (...options) =>
      (how) =>
        run([process.execPath, entry, "--out", out, "--browser", browser, ...options], how);
    const bare = () => barePrint(printer, browser, out);
    const small = await inTurn(turns, {
      plain: edition("--no-pdf"),
      print: edition(),
      bare,
      finish: edition("--finish"),
    });
    const checked = await checkEdition(out);
    const full = await inTurn(1, {
      plain: edition("--no-pdf", "--repeat=4"),
      print: edition("--repeat=4"),
      bare,
    });
    const watched = await edition("--repeat=4")({ watch: true });
    return [...contentRows(checked), ...smallRows(small), ...fullRows(full, small, watched)];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Wall time of the browser alone; the processor time has that of Node in it. */
async function barePrint(printer, browser, out) {
  const page = join(out, "print", "print.html");
  const done = await run([process.execPath, printer, browser, page, join(out, "bare.pdf")]);
  return { ...done, seconds: Number(done.stdout) };
}

/** The run of median time of each, run in turn so that a busy machine slows all of them alike. Throws if one fails. */
async function inTurn(count, programs) {
  const taken = new Map(Object.keys(programs).map((name) => [name, []]));
  for (let turn = 0; turn < count; turn += 1) {
    for (const [name, start] of Object.entries(programs)) {
      const done = await start();
      if (done.code !== 0) throw new Error(`${name}: ${done.stderr}`);
      taken.get(name).push(done);
    }
  }
  return Object.fromEntries(
    [...taken].map(([name, runs]) => {
      const middle = median(runs.map(({ seconds }) => seconds));
      return [name, runs.find(({ seconds }) => seconds === middle)];
    }),
  );
}

function contentRows({ figures, trends, differing, charts, pages, pdfPages }) {
  return [
    {
      what: "SPEC: Kennzahlen gegen R, auf 1e-9",
      target: "782 und 58, 0 verschieden",
      measured: `${figures} und ${trends}, ${differing.length} verschieden`,
      met: figures === 782 && trends === 58 && differing.length === 0,
    },
    {
      what: "SPEC: Diagramme, HTML-Seiten, PDF-Seiten",
      target: "110, 60, 88 bis 92",
      measured: `${charts}, ${pages}, ${pdfPages}`,
      met: charts === 110 && pages === 60 && pdfPages >= 88 && pdfPages <= 92,
    },
  ];
}

function smallRows({ plain, print, bare, finish }) {
  const ratio = print.seconds / bare.seconds;
  return [
    {
      what: `SPEC: ohne PDF, Median von ${turns}`,
      target: `< ${number(most.plain, 1)} s`,
      measured: times(plain),
      met: plain.seconds < most.plain,
    },
    {
      what: "SPEC: bis zum gedruckten PDF",
      target: `≤ ${number(most.print)} × bloßer Druck`,
      measured: `${times(print)}; bloß ${times(bare)}`,
      ratio: `${number(ratio)} ×`,
      met: ratio <= most.print,
    },
    {
      what: "SPEC: mit PDF/UA-Nachbereitung und Prüfung",
      target: "(R und WeasyPrint hier nicht gemessen)",
      measured: times(finish),
      ratio: `${number(finish.seconds / bare.seconds)} × bloßer Druck`,
    },
  ];
}

function fullRows(full, small, watched) {
  const growth = (name) => full[name].seconds / small[name].seconds;
  const { peak } = watched;
  return [
    {
      what: "SPEC, vierfach: ohne PDF",
      target: "linear: ≤ 4 × einfach",
      measured: times(full.plain),
      ratio: `${number(growth("plain"))} ×`,
      met: growth("plain") <= 4,
    },
    {
      what: "SPEC, vierfach (271 Seiten): bis zum gedruckten PDF",
      target: "linear: ≤ 4 × einfach",
      measured: `${times(full.print)}; bloß ${times(full.bare)}`,
      ratio: `${number(growth("print"))} ×; ${number(full.print.seconds / full.bare.seconds)} × bloßer Druck`,
      met: growth("print") <= 4,
    },
    {
      what: "SPEC, vierfach: Speicher des Prozessbaums",
      target: `< ${most.memory} MB`,
      measured: peak === undefined ? "nicht gemessen" : `${number(peak, 0)} MB`,
      ...(peak === undefined ? {} : { met: peak < most.memory }),
    },
  ];
}

await printAlone(import.meta.filename, measure);

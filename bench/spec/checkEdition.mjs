import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { compareFigures } from "./compareFigures.mjs";

const expected = new URL("expected/figures_r.json", import.meta.url);

/** What an edition of the work holds: its figures against those of R, its charts, pages and PDF pages. */
export async function checkEdition(out) {
  const json = (file) => JSON.parse(readFileSync(file, "utf8"));
  const html = readdirSync(join(out, "html")).filter((name) => name.endsWith(".html"));
  const charts = html.map((name) => readFileSync(join(out, "html", name), "utf8").split("<svg").length - 1);
  const pdf = await PDFDocument.load(readFileSync(join(out, "atlas.pdf")), { updateMetadata: false });
  return {
    ...compareFigures(json(join(out, "data", "figures.json")), json(expected)),
    charts: charts.reduce((sum, count) => sum + count, 0),
    pages: html.length,
    pdfPages: pdf.getPageCount(),
  };
}

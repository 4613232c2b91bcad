import type { AtlasDocument } from "../document/atlasDocument.ts";
import { type Checked, checked } from "../model/checked.ts";
import type { BuiltAtlas } from "../pipeline.ts";
import type { RenderedFile } from "../render/assets.ts";
import { drawAll } from "../render/drawings.ts";
import { renderers } from "../render/renderers.ts";
import type { RenderInput } from "../render/renderInput.ts";
import { renderPrint } from "../render/renderPrint.ts";
import type { BuildRequest } from "./buildEdition.ts";
import { hashOf } from "./hashOf.ts";
import { type EditionPrinter, openPrinter, type PrintWords } from "./printEdition.ts";
import { readAssets } from "./readAssets.ts";
import { writeFiles } from "./swapFolders.ts";

/** What was printed. */
export interface WrittenFiles {
  readonly pageCount?: number;
  readonly browser?: string;
  readonly withoutPdf: boolean;
  /** Text of `indicators.json`. */
  readonly indicators: string;
}

/** What every attack starts from, even where it is no part of the extract. */
export const indicatorsFile = "data/indicators.json";

/** Formats of the data, in the order in which the colophon lists their sums. */
const dataFormats: Readonly<Record<string, readonly (keyof typeof renderers)[]>> = {
  json: ["json", "dataPackage", "jsonStat"],
  csv: ["csv"],
  xlsx: ["xlsx"],
};

/**
 * Renders the wanted formats into the staging folder, and the indicators in any case: the attack starts from them. The
 * browser comes up while figures are drawn and prints while the pages for the screen are made.
 */
export async function writeStaged(
  request: BuildRequest,
  staged: string,
  built: BuiltAtlas,
): Promise<Checked<WrittenFiles>> {
  const { formats, env, browser: given } = request;
  const printer = formats.includes("pdf") ? await openPrinter({ env, given }) : undefined;
  try {
    return await writeWith(printer, request, staged, built);
  } finally {
    await printer?.close();
  }
}

async function writeWith(
  printer: EditionPrinter | undefined,
  { formats: wanted, input, progress }: BuildRequest,
  staged: string,
  { document }: BuiltAtlas,
): Promise<Checked<WrittenFiles>> {
  progress.stage("Karten und Seiten");
  const drawings = drawAll(document);
  const first: RenderInput = { document, drawings: drawings.value, assets: readAssets(), hashes: [] };
  const data = await renderAll(
    wanted.flatMap((format) => dataFormats[format] ?? []),
    first,
  );
  const hashes = data.map(({ path, content }) => ({ path, sha256: hashOf(content) }));
  const all: RenderInput = { ...first, hashes };
  const printing = printer?.print(
    renderPrint(all.document, all.drawings, all.assets, hashes),
    printWords(document, input.software),
  );
  const attacked = wanted.includes("json") ? [] : await renderAll(["json"], first);
  const pages = wanted.includes("html") ? await renderAll(["html"], all) : [];
  writeFiles(staged, [...data, ...attacked, ...pages]);
  const indicators = [...data, ...attacked].map(textOfIndicators).join("");
  if (printing === undefined) return checked({ withoutPdf: false, indicators }, drawings.problems);
  progress.stage("PDF drucken und prüfen");
  const printed = await printing;
  const problems = [...drawings.problems, ...printed.problems];
  if (printed.value === undefined) return checked({ withoutPdf: true, indicators }, problems);
  const { bytes, pageCount, browser } = printed.value;
  writeFiles(staged, [{ path: `atlas-${input.year}.pdf`, content: bytes }]);
  return checked({ pageCount, browser, withoutPdf: false, indicators }, problems);
}

function printWords({ head }: AtlasDocument, software: string): PrintWords {
  return {
    title: `${head.title} ${head.year}, ${head.county}`,
    author: head.publisher,
    subject: `Gebietsstand ${head.territory}, Datenstand ${head.dataStatus}`,
    date: head.editionDate,
    software,
  };
}

function textOfIndicators({ path, content }: RenderedFile): string {
  return path === indicatorsFile ? String(content) : "";
}

async function renderAll(
  names: readonly (keyof typeof renderers)[],
  input: RenderInput,
): Promise<readonly RenderedFile[]> {
  const files = await Promise.all(names.map(async (name) => renderers[name](input)));
  return files.flat();
}

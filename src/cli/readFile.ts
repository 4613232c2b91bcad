import { parseMeasures } from "../sources/parseMeasures.ts";
import { parseRequests } from "../sources/parseRequests.ts";
import { parseSources } from "../sources/parseSources.ts";
import { recognise } from "../sources/recognise.ts";
import { requestSource } from "../sources/requestSource.ts";
import { findWorkspace } from "../shell/findWorkspace.ts";
import { readCatalogue } from "../shell/loadInput.ts";
import type { CommonFlags } from "./flags.ts";
import type { Io } from "./io.ts";
import { readCommand } from "./read.ts";

/** `atlas read`: how a file is understood, with the source of the workspace that it is recognised as. */
export async function readFileCommand(
  file: string,
  flags: CommonFlags & { readonly sheet?: string },
  io: Io,
): Promise<number> {
  const place = findWorkspace(flags.workspace, io.cwd, flags.out).value;
  const catalogue = place === undefined ? undefined : readCatalogue(place.folder);
  const measures = parseMeasures(catalogue?.measureFiles ?? []).value;
  const sources = parseSources(catalogue?.sourceFiles ?? [], new Set(measures.map(({ id }) => id))).value;
  const forms = parseRequests(catalogue?.requestFiles ?? [], measures).value;
  const known = [...sources, ...forms.map((form) => requestSource(form, ""))];
  return readCommand(file, flags, io, (table) => recognise(table, known).value?.id);
}

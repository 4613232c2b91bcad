import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { mappingDraftText } from "../german/mappingDraftText.ts";
import { problemText } from "../german/problemText.ts";
import type { DraftContext } from "../sources/draftContext.ts";
import { draftMapping } from "../sources/draftMapping.ts";
import { recognise } from "../sources/recognise.ts";
import { refusePersonalData } from "../sources/refusePersonalData.ts";
import type { Source } from "../sources/sourceSchema.ts";
import { readDelivery } from "../tables/readDelivery.ts";
import type { Io } from "./io.ts";

/**
 * `atlas map FILE`: a draft mapping for an unknown export, on stdout, to be saved in the workspace's `sources/`. Codes:
 * 0 a draft with at least one column, 1 the file cannot be read, holds personal data or no column could be matched, 2 no
 * such file.
 */
export async function mapCommand(
  file: string,
  io: Io,
  context: DraftContext,
  sources: readonly Source[],
): Promise<number> {
  const bytes = await readFile(resolve(io.cwd, file)).catch(() => undefined);
  if (bytes === undefined) {
    io.err(`${file}: Diese Datei gibt es nicht oder sie ist nicht lesbar.`);
    return 2;
  }
  const { value: table, problems } = await readDelivery({ name: file, bytes });
  const personal = table && refusePersonalData(table);
  for (const problem of personal === undefined ? problems : [personal]) io.err(problemText(problem));
  if (table === undefined || personal !== undefined) return 1;
  const known = recognise(table, sources).value;
  if (known !== undefined)
    io.err(`${file} wird schon gelesen: Quelle ${known.id}. Der Entwurf hätte dieselbe Aufgabe.`);
  const draft = draftMapping(table, context);
  io.out(mappingDraftText(draft));
  io.err(
    `Diesen Entwurf als sources/${draft.id.replace(/^.*\//, "")}.yaml im Arbeitsordner speichern und die Fragen darin klären.`,
  );
  return draft.columns.some(({ measure }) => measure !== undefined) ? 0 : 1;
}

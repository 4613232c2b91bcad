import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { mappingDraftText } from "../german/mappingDraftText.ts";
import { problemText } from "../german/problemText.ts";
import type { DraftContext } from "../sources/draftContext.ts";
import { draftMapping } from "../sources/draftMapping.ts";
import { recognise } from "../sources/recognise.ts";
import { refusePersonalData } from "../sources/refusePersonalData.ts";
import type { Source } from "../sources/sourceSchema.ts";
import { readDelivery } from "../tables/readDelivery.ts";
import type { Io } from "./io.ts";

/** What a draft is made from besides the file, and the file it is written to; without one it goes to stdout. */
export interface MapInput {
  readonly context: DraftContext;
  readonly sources: readonly Source[];
  readonly target?: string | undefined;
}

/**
 * `atlas map FILE`: a draft mapping for an unknown export, to be saved in the workspace's `sources/`. Codes: 0 a draft
 * with at least one column, 1 the file cannot be read, holds personal data or no column could be matched, 2 no such file,
 * or there is one already where the draft shall be written.
 */
export async function mapCommand(
  file: string,
  io: Io,
  { context, sources, target }: MapInput,
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
  const text = mappingDraftText(draft);
  if (target === undefined) {
    io.out(text);
    io.err(
      `Diesen Entwurf als sources/${draft.id.replace(/^.*\//, "")}.yaml im Arbeitsordner speichern und die Fragen darin klären.`,
    );
  } else if (!(await saved(text, target, io))) return 2;
  return draft.columns.some(({ measure }) => measure !== undefined) ? 0 : 1;
}

/** Writes the draft where nothing is yet: what somebody has already answered is not overwritten. */
async function saved(text: string, target: string, io: Io): Promise<boolean> {
  const path = resolve(io.cwd, target);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    const exists = error instanceof Error && "code" in error && error.code === "EEXIST";
    io.err(
      exists
        ? `${target} gibt es schon und wird nicht überschrieben. Einen anderen Namen angeben oder die Datei vorher umbenennen.`
        : `${target} lässt sich nicht schreiben.`,
    );
    return false;
  }
  io.out(path);
  io.err("Bitte die Fragen in der Datei klären; „atlas check“ liest sie beim nächsten Mal.");
  return true;
}

import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { problemText } from "../german/problemText.ts";
import { readView } from "../german/readView.ts";
import { checked, type Checked } from "../model/checked.ts";
import type { Table } from "../model/table.ts";
import { refusePersonalData } from "../sources/refusePersonalData.ts";
import { readDelivery } from "../tables/readDelivery.ts";
import type { Io } from "./io.ts";
import { tableJson } from "./readJson.ts";

/** Options of `atlas read`. */
export interface ReadOptions {
  readonly json?: boolean;
  readonly sheet?: string;
}

/**
 * `atlas read FILE`: how a file is understood. Result on stdout, problems on stderr. 0 read, 1 not readable as a table
 * or with cells nobody can decide, 2 no such file. `recognise` names the source of a table, if it is known.
 */
export async function readCommand(
  file: string,
  options: ReadOptions,
  io: Io,
  recognise?: (table: Table) => string | undefined,
): Promise<number> {
  const bytes = await readFile(resolve(io.cwd, file)).catch(() => undefined);
  if (bytes === undefined) {
    io.err(`${file}: Diese Datei gibt es nicht oder sie ist nicht lesbar.`);
    return 2;
  }
  const sheet = options.sheet === undefined ? {} : { sheet: options.sheet };
  const { value: table, problems } = withoutPersons(
    await readDelivery({ name: basename(file), bytes, ...sheet }),
    options.json === true,
  );
  if (table !== undefined) {
    const source = recognise?.(table);
    for (const part of options.json === true ? tableJson(table, source, problems) : readView(table, source)) {
      io.out(part);
      await io.taken?.();
    }
  }
  if (options.json !== true || table === undefined)
    for (const problem of problems) io.err(problemText(problem));
  return table === undefined || problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** A list of persons is refused before anything of it is shown: `--json` keeps what its columns are called. */
function withoutPersons(read: Checked<Table | undefined>, json: boolean): Checked<Table | undefined> {
  const personal = read.value === undefined ? undefined : refusePersonalData(read.value);
  if (read.value === undefined || personal === undefined) return read;
  return checked(json ? { ...read.value, rowCount: 0 } : undefined, [personal]);
}

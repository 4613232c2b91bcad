import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { main } from "../../src/cli/main.ts";

const sample = "data-samples/saalfeld-rudolstadt";

/** Deliveries of the small workspace: path below `exports/` → path in the sample workspace. */
const deliveries = {
  "2015/statistik/12411-02-03-5.csv": "2015/statistisches-landesamt/12411-02-03-5_thueringen.csv",
  "2016/arbeitsagentur/13211-01-03-5.csv": "2016/bundesagentur-fuer-arbeit/13211-01-03-5_thueringen.csv",
  "2016/beratung/schuldnerberatung_2016.csv": "2016/schuldnerberatung/schuldnerberatung_2016_ERFUNDEN.csv",
};

const settings = `county: "16073"
title: Sozialstrukturatlas
publisher: {name: Landratsamt}
sample: true
themes: [arbeit, einkommen]
dataStatus: {"2016": 2018-02-28}
editionDate: {"2016": 2018-03-15}
accessibility:
  contact: {name: Landratsamt, address: Schloßstraße 24}
  enforcement: {name: Landesdurchsetzungsstelle, url: https://www.example.org}
  status: partial
  checkedOn: 2018-03-01
`;

/** A workspace of three deliveries in a folder with blanks and umlauts, and what a call of the command line said. */
export interface SmallWorkspace {
  readonly folder: string;
  /** Path of a file of the workspace. */
  readonly path: (...parts: string[]) => string;
  readonly text: (...parts: string[]) => string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** Changes the text of a file; throws if nothing changes. */
  readonly change: (path: string, before: string | RegExp, after: string) => void;
  readonly remove: () => void;
}

export function smallWorkspace(): SmallWorkspace {
  const folder = join(mkdtempSync(join(tmpdir(), "atlas-")), "Kreis Übung");
  const path = (...parts: string[]): string => join(folder, ...parts);
  const text = (...parts: string[]): string => readFileSync(path(...parts), "utf8");
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), content);
  };
  for (const [target, source] of Object.entries(deliveries))
    write(join("exports", target), readFileSync(join(sample, "exports", source)));
  for (const name of ["areas.yaml", "geo", "sources/schuldnerberatung.yaml"])
    cpSync(join(sample, name), path(name), { recursive: true });
  write("atlas.yaml", settings);
  return {
    folder,
    path,
    text,
    write,
    change: (file, before, after) => {
      const changed =
        typeof before === "string"
          ? text(file).replace(before, () => after)
          : text(file).replace(before, after);
      if (changed === text(file)) throw new Error(`${file} has no ${String(before)}`);
      write(file, changed);
    },
    remove: () => rmSync(dirname(folder), { recursive: true, force: true }),
  };
}

/** What a call gave back and said. */
export interface Said {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Calls the command line in this process, from a folder. */
export async function call(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const listen = (lines: string[]) => (line: string) => void lines.push(...line.split("\n"));
  const code = await main(args, { out: listen(out), err: listen(err), terminal: false, cwd, env });
  return { code, out, err };
}

import { checked, type Checked } from "../model/checked.ts";
import { problem } from "../model/problem.ts";
import type { Table } from "../model/table.ts";
import type { Source } from "./sourceSchema.ts";
import { comparable } from "./tableColumns.ts";

/**
 * The source a table belongs to: everything its recognition names fits. None is a warning, several are an error, and
 * both give `undefined`: a file is never read on a guess and never skipped in silence.
 */
export function recognise(table: Table, sources: readonly Source[]): Checked<Source | undefined> {
  const facts = factsOf(table);
  const fitting = sources.filter((source) => fits(facts, source));
  const [only] = fitting;
  if (fitting.length === 1) return checked(only);
  const at = { file: table.file, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) };
  if (fitting.length > 1) {
    return checked(undefined, [
      problem("sources/ambiguous", "error", at, { sources: fitting.map(({ id }) => id) }),
    ]);
  }
  const renamed = missingHeaders(facts, sources);
  if (renamed !== undefined) {
    const found = [...new Set(table.columns.map(({ path }) => path.at(-1) ?? ""))];
    return checked(undefined, [problem("sources/header-differs", "error", at, { ...renamed, found })]);
  }
  const headers = [
    ...new Set(table.columns.map(({ path }) => path.at(-1) ?? "").filter((text) => text !== "")),
  ];
  return checked(undefined, [
    problem("sources/unrecognised", "warning", at, {
      preamble: table.preamble[0]?.trim() ?? "",
      headers: headers.slice(0, 6),
    }),
  ]);
}

/** What sources are recognised by. */
interface TableFacts {
  readonly file: string;
  /** Words of the preamble: `12411-01-01-5` is not in `12411-01-01-5-B`. */
  readonly words: ReadonlySet<string>;
  readonly headers: ReadonlySet<string>;
}

function factsOf({ file, preamble, columns }: Table): TableFacts {
  return {
    file,
    words: new Set(preamble.flatMap((line) => line.split(/[\s;,:"()]+/))),
    headers: new Set(columns.flatMap(({ path }) => path).map(comparable)),
  };
}

function fits(facts: TableFacts, source: Source): boolean {
  const { code, header, file } = source.recognition;
  if (code === undefined && header.length === 0 && file === undefined) return false;
  return isNamed(facts, source) && lacking(facts, source).length === 0;
}

/** Whether table code and file name are those of the source, whatever the columns are. */
function isNamed({ file, words }: TableFacts, { recognition: { code, file: pattern } }: Source): boolean {
  return (code === undefined || words.has(code)) && (pattern === undefined || fileMatches(file, pattern));
}

function lacking({ headers }: TableFacts, { recognition }: Source): readonly string[] {
  return recognition.header.filter((text) => !headers.has(comparable(text)));
}

/**
 * The source whose code or file name the table has, with the headers it lacks: somebody renamed a column. Of several
 * sources the one that lacks fewest.
 */
function missingHeaders(
  facts: TableFacts,
  sources: readonly Source[],
): { readonly source: string; readonly missing: readonly string[] } | undefined {
  const [closest] = sources
    .filter(({ recognition: { code, file } }) => code !== undefined || file !== undefined)
    .filter((source) => isNamed(facts, source))
    .map((source) => ({ source: source.id, missing: lacking(facts, source) }))
    .sort((a, b) => a.missing.length - b.missing.length);
  return closest;
}

/** The file's name without folders against a pattern in which `*` stands for anything. */
function fileMatches(path: string, pattern: string): boolean {
  const name = path.replaceAll("\\", "/").split("/").at(-1) ?? "";
  const escaped = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join(".*")}$`, "i").test(name);
}

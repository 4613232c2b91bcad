import { listRowsOf, type AreaFiles } from "./areaFiles.ts";

/**
 * Numbers of a wide list (one column a year-end, `=` repeats the year before, empty is unknown) at a year-end: the
 * newest known one of that year or up to two years before, else nothing.
 */
export function numbersAt(
  files: AreaFiles,
  path: string,
  prefix: string,
  year: number,
): ReadonlyMap<string, number> {
  const header = (files[path] ?? "").split("\n", 1)[0] ?? "";
  const last = header.split(";").indexOf(String(year));
  if (last === -1) return new Map();
  return new Map(
    listRowsOf(files, path, prefix).flatMap((cells) => {
      const number = newest(cells, last);
      return number === undefined ? [] : [[cells[0] ?? "", number] as const];
    }),
  );
}

const oldest = 2;

function newest(cells: readonly string[], last: number): number | undefined {
  for (let index = last; index >= Math.max(1, last - oldest); index -= 1) {
    const cell = cells[index] ?? "";
    if (cell !== "" && cell !== "=") return Number(cell);
    if (cell === "=") return repeated(cells, index);
  }
  return undefined;
}

function repeated(cells: readonly string[], index: number): number {
  return cells[index] === "=" ? repeated(cells, index - 1) : Number(cells[index]);
}

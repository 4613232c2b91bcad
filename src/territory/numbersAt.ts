import { listRowsOf, type AreaFiles } from "./areaFiles.ts";

/**
 * Numbers of a wide list (one column a year-end, `=` repeats the year before, empty is unknown) at a year-end, by key.
 */
export function numbersAt(
  files: AreaFiles,
  path: string,
  prefix: string,
  year: number,
): ReadonlyMap<string, number> {
  const header = (files[path] ?? "").split("\n", 1)[0] ?? "";
  const column = header.split(";").indexOf(String(year));
  if (column === -1) return new Map();
  return new Map(
    listRowsOf(files, path, prefix)
      .map((cells) => [cells[0] ?? "", numberAt(cells, column)] as const)
      .filter((entry): entry is readonly [string, number] => entry[1] !== undefined),
  );
}

function numberAt(cells: readonly string[], column: number): number | undefined {
  const cell = cells[column] ?? "";
  if (cell === "=") return numberAt(cells, column - 1);
  return cell === "" ? undefined : Number(cell);
}

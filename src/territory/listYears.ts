import { listRows, type AreaFiles } from "./areaFiles.ts";

/** First and last year-end for which the lists name every municipality. */
export interface ListYears {
  readonly first: number;
  readonly last: number;
}

/** The year-ends covered by the lists of a Land (two digits). */
export function listYears(files: AreaFiles, state: string): ListYears {
  const rows = listRows(files, `municipalities/${state}.csv`);
  return {
    first: rows.reduce((least, row) => Math.min(least, Number(row[4])), Infinity),
    last: rows.reduce((greatest, row) => Math.max(greatest, Number(row[5])), -Infinity),
  };
}

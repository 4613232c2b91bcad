import type { TerritoryChange } from "../model/territory.ts";
import { listRows, type AreaFiles } from "./areaFiles.ts";

const kinds = ["key", "absorbed", "merged", "split", "part", "rest", "renamed"] as const;

/** A list of changes, oldest first as in the file: of municipalities (`changes/16.csv`) or counties (`county-changes.csv`). */
export function changeList(files: AreaFiles, path: string): readonly TerritoryChange[] {
  return listRows(files, path).flatMap(
    ([year, effective = "", name, from = "", fromName = "", to = "", toName = "", weight, areaWeight]) => {
      const kind = kinds.find((known) => known === name);
      if (kind === undefined) return [];
      return [
        {
          year: Number(year),
          effective,
          kind,
          from,
          fromName,
          to,
          toName,
          weight: Number(weight),
          areaWeight: Number(areaWeight),
        },
      ];
    },
  );
}

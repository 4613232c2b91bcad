/** Contents of the files under `areas/`, by their path below it. Whoever calls the stage has read them. */
export type AreaFiles = Readonly<Record<string, string>>;

const national = [
  "states.csv",
  "counties.csv",
  "county-changes.csv",
  "associations.csv",
  "pseudo-keys.csv",
] as const;

/** Paths below `areas/` that a county (5 digits) needs: the national lists and those of its Land. */
export function areaFilesFor(countyKey: string): readonly string[] {
  const state = countyKey.slice(0, 2);
  const isState = /^(0[1-9]|1[0-6])$/.test(state);
  return isState
    ? [
        ...national,
        ...["municipalities", "inhabitants", "square-kilometres", "changes"].map(
          (folder) => `${folder}/${state}.csv`,
        ),
        outlineFile(countyKey),
      ]
    : national;
}

/** Path below `areas/` of the outlines of a county's Land. */
export function outlineFile(countyKey: string): string {
  return `outlines/${countyKey.slice(0, 2)}.topojson`;
}

/** Rows of one list as cells, without its header. A list that was not given has none. */
export function listRows(files: AreaFiles, path: string): readonly (readonly string[])[] {
  const lines = (files[path] ?? "").trimEnd().split("\n");
  return lines.slice(1).map((line) => line.split(";"));
}

/** Rows whose key begins with `prefix`, as cells: the rest of a long list is never split. */
export function listRowsOf(files: AreaFiles, path: string, prefix: string): readonly (readonly string[])[] {
  const lines = (files[path] ?? "").trimEnd().split("\n");
  return lines.filter((line) => line.startsWith(prefix)).map((line) => line.split(";"));
}

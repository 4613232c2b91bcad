import type { Area } from "../model/area.ts";
import type { Territory } from "../model/territory.ts";
import { observeDeliveries } from "../pipeline/observeDeliveries.ts";
import { prepareAtlas } from "../pipeline/prepareAtlas.ts";
import { completeMeasures } from "../sources/completeMeasures.ts";
import { mergeDeliveries } from "../sources/mergeDeliveries.ts";
import { nameMatcher } from "../territory/nameMatcher.ts";
import { type CommonFlags, exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";
import { mapCommand } from "./map.ts";
import { openRun } from "./openRun.ts";
import { reportProblems } from "./report.ts";

/** `atlas map`: a draft mapping for an unknown export, from what the workspace's other deliveries say. */
export async function mapFileCommand(file: string, flags: CommonFlags, io: Io): Promise<number> {
  const { out, ...common } = flags;
  const opened = openRun(undefined, { ...common, latest: true }, io);
  const input = opened.value?.input;
  const prepared = input && prepareAtlas(input);
  if (input === undefined || prepared?.value === undefined) {
    reportProblems([...opened.problems, ...(prepared?.problems ?? [])], io);
    return exitCodes.data;
  }
  const { territory, measures, sources, aliases } = prepared.value;
  const observed = (await observeDeliveries(input.deliveries, prepared.value)).value.observations;
  const known = completeMeasures(mergeDeliveries(observed).value, measures, sources).value;
  const areas = [...territory.municipalities, territory.county];
  const match = nameMatcher(areas, aliases, formerAreas(territory, yearOf(file) ?? input.year));
  const context = {
    measures,
    observations: known,
    county: territory.county.key,
    names: territory.municipalities.map(({ name }) => name),
    nameToKey: (name: string): string | undefined => match(name).key,
  };
  return mapCommand(file, io, { context, sources, target: out });
}

/** The year a path names last: of its folder or in the file's name. */
function yearOf(path: string): number | undefined {
  const year = path.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)?.at(-1);
  return year === undefined ? undefined : Number(year);
}

/** Municipalities dissolved or renamed after a year: an export of that year names them. */
function formerAreas({ changes, municipalities }: Territory, year: number): readonly Area[] {
  const today = new Set(municipalities.map(({ key }) => key));
  const later = changes.filter(
    (change) => change.year > year && (change.kind === "renamed" || !today.has(change.from)),
  );
  const former = new Map(later.map(({ from, fromName }) => [from, fromName]));
  return [...former].map(([key, name]) => ({ key, name, level: "municipality", town: false }));
}

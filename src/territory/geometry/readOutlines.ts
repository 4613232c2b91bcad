import { checked, type Checked } from "../../model/checked.ts";
import { problem } from "../../model/problem.ts";
import type { Outlines } from "./outlines.ts";
import { isFeatureCollection, readFeatures } from "./readFeatures.ts";
import { isTopology, readTopology } from "./readTopology.ts";

/** A file with outlines, as text. */
export interface OutlineFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Outlines of the wanted municipalities in a GeoJSON or TopoJSON file, in metres. The members `date` and `attribution`
 * of the file are read. Problems: no JSON or neither format, or a reference system nobody knows.
 */
export function readOutlines(
  file: OutlineFile,
  isWanted: (key: string) => boolean,
): Checked<Outlines | undefined> {
  const json = parsed(file.text);
  if (!isTopology(json) && !isFeatureCollection(json)) return unreadable(file, "format");
  const outlines = isTopology(json) ? readTopology(json, isWanted) : readFeatures(json, isWanted);
  if (outlines === undefined) return unreadable(file, "reference-system");
  return checked({ ...outlines, ...texts(new Map(Object.entries(json))) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function texts(members: ReadonlyMap<string, unknown>): Pick<Outlines, "date" | "attribution"> {
  const date = members.get("date");
  const attribution = members.get("attribution");
  return {
    ...(typeof date === "string" ? { date } : {}),
    ...(typeof attribution === "string" ? { attribution } : {}),
  };
}

function unreadable({ path }: OutlineFile, reason: "format" | "reference-system"): Checked<undefined> {
  return checked(undefined, [problem("geometry/unreadable", "warning", { file: path }, { reason })]);
}

import type { Area } from "../model/area.ts";
import { nearest } from "../model/nearest.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Territory } from "../model/territory.ts";
import type { Context } from "./context.ts";
import type { AtlasTexts } from "./texts.ts";

/** The list of institutions as the county wrote it. */
export type Infrastructure = NonNullable<AtlasTexts["infrastructure"]>;

/** An institution with the municipality it lies in. */
export interface InstitutionPlace {
  readonly kind: string;
  readonly name: string;
  readonly area: Area;
  readonly at?: { readonly x: number; readonly y: number };
}

/** The place with its municipality, named by key or name; a problem for everything the list or the territory lacks. */
export function placeOf(
  { municipalities, input }: Context,
  { kind, name, municipality, east, north }: Infrastructure["places"][number],
  { kinds }: Infrastructure,
  problems: Problem[],
): InstitutionPlace | undefined {
  const at = { file: `texts/${input.year}/infrastructure.yaml` };
  const area = municipalities.find((one) => one.key === municipality || one.name === municipality);
  const known = kinds.some(({ id }) => id === kind);
  if (!known) {
    const near =
      nearest(
        kind,
        kinds.map(({ id }) => id),
      ) ?? "";
    problems.push(problem("document/unknown-kind", "error", at, { kind, nearest: near }));
  }
  if (area === undefined) {
    const near =
      nearest(
        municipality,
        municipalities.map((one) => one.name),
      ) ?? "";
    const severity = isOfOtherTime(input.territory, municipality) ? "warning" : "error";
    problems.push(problem("document/unknown-municipality", severity, at, { municipality, nearest: near }));
  }
  if ((east === undefined) !== (north === undefined))
    problems.push(problem("document/half-coordinate", "error", at, { name }));
  if (area === undefined || !known) return undefined;
  return {
    kind,
    name,
    area,
    ...(east === undefined || north === undefined ? {} : { at: { x: east, y: north } }),
  };
}

/** Whether a municipality (key or name) was dissolved before the territory's date or founded after it. */
function isOfOtherTime({ changes, history }: Territory, municipality: string): boolean {
  return (
    changes.some(({ from, fromName }) => from === municipality || fromName === municipality) ||
    (history?.laterChanges ?? []).some(({ to, toName }) => to === municipality || toName === municipality)
  );
}

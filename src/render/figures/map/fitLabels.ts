import { type Checked, checked } from "../../../model/checked.ts";
import { problem } from "../../../model/problem.ts";
import type { Geometry } from "../../../model/geometry.ts";
import type { Box } from "./box.ts";
import { type County, county, type MapSpace } from "./county.ts";
import type { MapLabel } from "./mapLabel.ts";
import { type PlacedLabel, type Placement, placeLabels } from "./placeLabels.ts";
import { type ScaleBar, scaleBar } from "./scaleBar.ts";

/** A county fitted into its space with its scale bar and every label that found room. */
export interface FittedMap {
  readonly map: County;
  readonly bar: ScaleBar;
  readonly labels: readonly PlacedLabel[];
}

/** What a map says of itself, for the problem of a label without room. */
interface MapText {
  readonly title: string;
  readonly kilometres: (count: number) => string;
  /** Space taken before any label: symbols. */
  readonly taken?: (map: County) => readonly Box[];
}

/** Free margins tried in turn: where labels find no room, a smaller county leaves more paper for leader lines. */
const margins = [5, 24, 44, 70];

/** The map with the first margin at which every label finds room, else the best; a label left over is an error. */
export function fitLabels(
  geometry: Geometry,
  space: Omit<MapSpace, "margin">,
  labelsOf: (map: County) => readonly MapLabel[],
  text: MapText,
): Checked<FittedMap> {
  let best: (Omit<FittedMap, "labels"> & { readonly labels: Placement }) | undefined;
  for (const margin of margins) {
    const map = county(geometry, { ...space, margin: Math.min(margin, space.width / 5) });
    const bar = scaleBar(map, text.kilometres);
    const page = { left: 0, top: 0, right: map.width, bottom: map.height };
    const labels = placeLabels(labelsOf(map), { page, taken: [bar.box, ...(text.taken?.(map) ?? [])] });
    if (best === undefined || labels.unplaced.length < best.labels.unplaced.length)
      best = { map, bar, labels };
    if (labels.unplaced.length === 0) break;
  }
  if (best === undefined) throw new Error("No margin was tried.");
  const { map, bar, labels } = best;
  const left = labels.unplaced.map((label) => label.text);
  return checked(
    { map, bar, labels: labels.placed },
    left.map((label) => problem("map/label-without-room", "error", {}, { figure: text.title, label })),
  );
}

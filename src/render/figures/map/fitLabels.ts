import { type Checked, checked } from "../../../model/checked.ts";
import { problem } from "../../../model/problem.ts";
import type { Geometry } from "../../../model/geometry.ts";
import type { Box } from "./box.ts";
import { type County, county, type MapSpace } from "./county.ts";
import type { MapLabel } from "./mapLabel.ts";
import { type PlacedLabel, placeLabels } from "./placeLabels.ts";
import { type ScaleBar, scaleBar } from "./scaleBar.ts";

/** A county fitted into its space with its scale bar and every label that found room. */
export interface FittedMap {
  readonly map: County;
  readonly bar: ScaleBar;
  readonly labels: readonly PlacedLabel[];
  /** Labels that found none. */
  readonly left: number;
}

/** What a map says of itself, for the note about labels without room. */
interface MapText {
  readonly title: string;
  readonly kilometres: (count: number) => string;
  /** Space taken before any label: symbols. */
  readonly taken?: (map: County) => readonly Box[];
}

/**
 * Spaces tried in turn, as factors of the height and free margins: where labels find no room, a higher map makes a county
 * of many municipalities larger, a smaller county leaves paper for leader lines.
 */
const trials = [1, 1.25, 1.55, 1.9]
  .flatMap((factor) => [5, 26, 46].map((margin) => ({ factor, margin })))
  .concat([15, 36, 58, 70].map((margin) => ({ factor: 1.9, margin })));

/** More labels than a page-wide map ever holds: only the largest spaces are worth a try. */
const crowd = 80;
const crowdedTrials = trials.filter(({ factor, margin }) => factor === 1.9 && margin <= 26);

/** No map is higher than this, in px, unless it was asked for: it shares its page with the legend and the text. */
const highest = 620;

/**
 * The map in the first space in which every label finds room, else in the last. How many are left over is a note: a county
 * of 200 municipalities cannot be labelled on one page, and the table has every value.
 */
export function fitLabels(
  geometry: Geometry,
  { width, maxHeight }: Omit<MapSpace, "margin">,
  labelsOf: (map: County) => readonly MapLabel[],
  text: MapText,
): Checked<FittedMap> {
  const isCrowded = labelsOf(county(geometry, { width, maxHeight, margin: 0 })).length > crowd;
  const spaces = (isCrowded ? crowdedTrials : trials).map(({ factor, margin }) => ({
    width,
    maxHeight: Math.max(maxHeight, Math.min(highest, maxHeight * factor)),
    margin: Math.min(margin, width / 5),
  }));
  const distinct = spaces.filter(
    (space, index) => spaces.findIndex((other) => isSame(space, other)) === index,
  );
  for (const space of distinct) {
    const fitted = fit(county(geometry, space), labelsOf, text, patience);
    if (fitted.left === 0) return checked(fitted);
  }
  const last = distinct.at(-1) ?? { width, maxHeight, margin: 0 };
  const fitted = fit(county(geometry, last), labelsOf, text, Infinity);
  const { left, labels } = fitted;
  const details = { figure: text.title, left, all: labels.length + left };
  return checked(fitted, left === 0 ? [] : [problem("map/labels-without-room", "note", {}, details)]);
}

function isSame(a: MapSpace, b: MapSpace): boolean {
  return a.maxHeight === b.maxHeight && a.margin === b.margin;
}

/** Labels left over after which a space is given up. */
const patience = 6;

function fit(
  map: County,
  labelsOf: (map: County) => readonly MapLabel[],
  { kilometres, taken }: MapText,
  most: number,
): FittedMap {
  const bar = scaleBar(map, kilometres);
  const page = { left: 0, top: 0, right: map.width, bottom: map.height };
  const space = { page, taken: [bar.box, ...(taken?.(map) ?? [])] };
  const { placed, unplaced } = placeLabels(labelsOf(map), space, most);
  return { map, bar, labels: placed, left: unplaced.length };
}

import { type Checked, checked } from "../../../model/checked.ts";
import type { Geometry } from "../../../model/geometry.ts";
import { mapGround } from "../../colours.ts";
import type { FigureText } from "../figureText.ts";
import { drawing, element, label, paint } from "../svg.ts";
import type { Box } from "./box.ts";
import { outlineLine } from "./baseMap.ts";
import type { County } from "./county.ts";
import { drawLabel } from "./drawLabel.ts";
import { fitLabels } from "./fitLabels.ts";
import type { MapLabel } from "./mapLabel.ts";
import type { PlacedLabel } from "./placeLabels.ts";
import { placeSymbols } from "./placeSymbols.ts";
import { placeSymbol, symbolCount } from "./placeSymbol.ts";

/** A kind of place; its symbol follows from its position, so that symbols stay the same over the years. */
interface InfrastructureKind {
  readonly id: string;
  /** In the legend: `Kindertageseinrichtung`. */
  readonly label: string;
}

/** A place in EPSG:25832 metres, or anywhere in the middle of a municipality where its own place is not known. */
export interface InfrastructurePlace {
  readonly kind: string;
  readonly at: { readonly x: number; readonly y: number } | { readonly municipality: string };
}

/** Places of care, school and help on the county map, 122 mm wide. */
export interface InfrastructureMapInput extends FigureText {
  readonly geometry: Geometry;
  readonly names: readonly { readonly key: string; readonly name: string }[];
  /** At most eight. */
  readonly kinds: readonly InfrastructureKind[];
  readonly places: readonly InfrastructurePlace[];
  /** Behind the label of a kind: `12 Einrichtungen`. */
  readonly countLabel: (count: number) => string;
  readonly kilometres: (count: number) => string;
  readonly width?: number;
  readonly maxHeight?: number;
}

/** The map of places: one symbol a kind, moved aside where several stand at one spot. */
export function infrastructureMapFigure(input: InfrastructureMapInput): Checked<string> {
  const { geometry, kinds, places, width = 461, maxHeight = 400 } = input;
  if (kinds.length > symbolCount)
    throw new RangeError(`A map shows at most ${symbolCount} kinds, not ${kinds.length}.`);
  // Names keep clear of places that are known; the others make way for the names.
  const isKnown = ({ at }: InfrastructurePlace) => !("municipality" in at);
  const known = (map: County) => placeSymbols(map, places.filter(isKnown), []);
  const text = { ...input, taken: (map: County) => known(map).map(({ box }) => box) };
  const fitted = fitLabels(geometry, { width, maxHeight }, (map) => labelsOf(map, input), text);
  const { map, bar, labels } = fitted.value;
  const first = known(map);
  const others = placeSymbols(
    map,
    places.filter((place) => !isKnown(place)),
    [...first.map(({ box }) => box), ...labels.flatMap(labelBoxes)],
  );
  const symbols = [...first, ...others].map(({ place, x, y }) => placeSymbol(kindOf(place, kinds), x, y));
  const legend = legendRows(input, bar.height + 12);
  const content = [
    element(
      "g",
      paint({ stroke: "rule", width: 0.7 }),
      map.shapes.map(({ d }) => element("path", { d, fill: mapGround })).join(""),
    ),
    outlineLine(map),
    bar.content,
    ...symbols,
    ...labels.map(drawLabel),
    ...legend,
  ];
  const height = bar.height + 12 + Math.ceil(kinds.length / 2) * 15;
  return checked(drawing(input, { width: map.width, height }, content.join("")), fitted.problems);
}

function labelBoxes({ form, x, y }: PlacedLabel): readonly Box[] {
  return form.boxes.map(({ left, right, top, bottom }) => ({
    left: left + x,
    right: right + x,
    top: top + y,
    bottom: bottom + y,
  }));
}

function kindOf({ kind }: InfrastructurePlace, kinds: readonly InfrastructureKind[]): number {
  const index = kinds.findIndex(({ id }) => id === kind);
  if (index < 0) throw new RangeError(`A place is of the kind „${kind}“, which the map does not list.`);
  return index;
}

function labelsOf(map: County, { names }: InfrastructureMapInput): readonly MapLabel[] {
  return names.flatMap(({ key, name }) => {
    const shape = map.shapes.find((each) => each.key === key);
    return shape === undefined
      ? []
      : [{ text: name, shape, size: 9.8, weight: 600, direction: "neutral", kind: "name" } as const];
  });
}

/** The legend in two columns: symbol, kind, number of places. */
function legendRows(
  { kinds, places, countLabel, width = 461 }: InfrastructureMapInput,
  top: number,
): readonly string[] {
  return kinds.map(({ id, label: words }, index) => {
    const [x, y] = [index % 2 === 0 ? 0 : width / 2, top + Math.floor(index / 2) * 15];
    const count = places.filter(({ kind }) => kind === id).length;
    return (
      placeSymbol(index, x + 5, y + 5) +
      label(x + 15, y + 8.6, `${words} (${countLabel(count)})`, { size: 9.6 })
    );
  });
}

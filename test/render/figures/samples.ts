import { decimal, signed, whole } from "../../../src/german/numbers.ts";
import type { MarkKind, Point, ShownPoint } from "../../../src/render/figures/point.ts";
import type { DotPlotRow } from "../../../src/render/figures/dotPlotFigures.ts";
import type { MapInput } from "../../../src/render/figures/map/mapFigure.ts";
import type { SeriesPoint } from "../../../src/render/figures/seriesFigure.ts";
import { outlines, places } from "./outlines.ts";

/** Title and description of a test figure; all values in these tests are invented. */
export function text(id: string) {
  return {
    id,
    title: `Muster ${id} (erfundene Werte)`,
    description: "Erfundene Werte zur Prüfung der Zeichnung.",
  };
}

/** A number between 0 and 1 that looks accidental and is always the same for the same count. */
export function scatter(count: number): number {
  let bits = Math.imul(count + 1, 2654435761);
  bits = Math.imul(bits ^ (bits >>> 15), 2246822519);
  bits = Math.imul(bits ^ (bits >>> 13), 3266489917);
  return ((bits ^ (bits >>> 16)) >>> 0) / 4294967296;
}

/** A published value with a range and a mark. */
export function shown(value: number, mark: MarkKind = "similar", reach = 0.8): ShownPoint {
  return {
    status: "shown",
    value,
    lower: Math.max(0, value - reach),
    upper: value + reach,
    label: decimal(value),
    mark,
  };
}

const marks: readonly MarkKind[] = [
  "similar",
  "similar",
  "similar",
  "lower-95",
  "lower-998",
  "higher-95",
  "higher-998",
  "similar",
];

/** What stands at a position of a list: mostly values, every thirteenth withheld, every nineteenth missing. */
export function point(index: number): Point {
  if (index % 13 === 4) return { status: "withheld" };
  if (index % 19 === 7) return { status: "missing", label: "keine Angabe" };
  return shown(2 + scatter(index) * 6, marks[index % marks.length], 0.4 + scatter(index + 50) * 4);
}

/** Rows of a ranked dot plot, one a municipality of the county. */
export function rows(county: string): readonly DotPlotRow[] {
  return places(county).map(({ name }, index) => {
    const own = point(index);
    return own.status === "shown" ? { name, point: own, count: whole(3 + index * 17) } : { name, point: own };
  });
}

/** Words as the atlas prints them. */
export const words = {
  municipalities: (count: number) => `${whole(count)} ${count === 1 ? "Gemeinde" : "Gemeinden"}`,
  kilometres: (count: number) => `${count} km`,
  unlabelled: (count: number) => `${count} ohne Nummer`,
  withheld: "nicht ausgewiesen",
  missing: "keine Angabe",
};

/** A map of a county with five classes; names for towns, planning areas by the sixth and seventh digit of the key. */
export function mapInput(id: string, county: string, pointOf: (index: number) => Point = point): MapInput {
  return {
    ...text(id),
    geometry: outlines(county),
    areas: places(county).map(({ key, name, town }, index) => ({
      key,
      name,
      number: String(index + 1),
      named: town,
      planningArea: key.slice(0, 7),
      point: pointOf(index),
    })),
    classes: {
      bounds: [3, 4, 5, 6.5],
      labels: ["unter 3,0", "3,0 bis unter 4,0", "4,0 bis unter 5,0", "5,0 bis unter 6,5", "6,5 und mehr"],
      ramp: "burden",
    },
    decimals: 1,
    direction: "burden",
    legendTitle: "Arbeitslose je 100 Einwohner von 15 bis unter 65 Jahren",
    words,
  };
}

/** A map of changes in whole percent. */
export function changeInput(id: string, county: string): MapInput {
  const value = (index: number): number => Math.round(scatter(index) * 18 - 13);
  return {
    ...mapInput(id, county, (index) =>
      index === 5
        ? { status: "withheld" }
        : { status: "shown", value: value(index), label: signed(value(index), 0) },
    ),
    classes: {
      bounds: [-6, -3, -1, 2],
      labels: ["−7 und weniger", "−6 bis −4", "−3 und −2", "−1 bis +1", "+2 und mehr"],
      ramp: "change",
    },
    decimals: 0,
    direction: "neutral",
    legendTitle: "Veränderung der Einwohnerzahl in Prozent",
  };
}

/** A series from a first year on; null is a year without a published value. */
export function series(
  from: number,
  values: readonly (number | null)[],
  reach?: number,
): readonly SeriesPoint[] {
  return values.flatMap((value, index) =>
    value === null
      ? []
      : [
          {
            year: from + index,
            value,
            label: decimal(value),
            ...(reach === undefined ? {} : { lower: value - reach, upper: value + reach }),
          },
        ],
  );
}

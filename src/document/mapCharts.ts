import { capital } from "../german/numbers.ts";
import { unitHead } from "../german/units.ts";
import { mapDescription } from "../german/figureWords.ts";
import type { ChartBlock, JudgedFigure, MapChart } from "./chartBlock.ts";
import { judged, type Context } from "./context.ts";
import { shownOnly } from "./figureBook.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { periodOf } from "./measuredWhat.ts";
import { rampOf } from "./rampOf.ts";

/** Map of an indicator's municipal values: rates only, never counts. Undefined without geometry or values. */
export function mapBlock(
  context: Context,
  note: IndicatorNote,
  year: number,
  large: boolean,
): ChartBlock | undefined {
  const { geometry } = context.input;
  const areas = context.municipalities.map((area) => judged(context, note.id, area, year));
  const values = areas.flatMap(({ figure }) => (figure?.status === "shown" ? [figure.value] : []));
  if (geometry === undefined || note.kind === "count" || values.length < 2) return undefined;
  const chart: MapChart = {
    kind: "map",
    indicator: note.id,
    year,
    bounds: note.classBounds,
    ramp: rampOf(note),
    areas,
    large,
  };
  return {
    kind: "map",
    id: `karte-${note.id.toLowerCase()}`,
    title: note.shortTitle,
    subtitle: `${capital(unitHead(note))}, ${periodOf(context, note, year)}`,
    chart,
    description: mapDescription(
      extremes(areas),
      note,
      areas.filter(({ figure }) => figure?.status === "withheld").length,
    ),
    source: `Karte: ${geometry.attribution}, UTM-Zone 32.`,
    listed: true,
    synthetic: note.synthetic,
  };
}

/** Published areas with the lowest and the highest value. */
export function extremes(
  areas: readonly JudgedFigure[],
): readonly { readonly name: string; readonly value: number }[] {
  const shown = areas
    .flatMap(({ name, figure }) => {
      const value = shownOnly(figure)?.value;
      return value === undefined ? [] : [{ name, value }];
    })
    .toSorted((a, b) => a.value - b.value);
  const [lowest, highest] = [shown[0], shown.at(-1)];
  return lowest === undefined || highest === undefined ? [] : [lowest, highest];
}

import type { AtlasDocument } from "../../document/atlasDocument.ts";
import type {
  CoverChart,
  InfrastructureChart,
  LocatorChart,
  MapChart,
  OverviewChart,
} from "../../document/chartBlock.ts";
import type { IndicatorNote } from "../../document/indicatorNote.ts";
import { kilometres, municipalities, unlabelled } from "../../german/mapWords.ts";
import { compareNames } from "../../german/collate.ts";
import { capital, signed, whole } from "../../german/numbers.ts";
import { bareName } from "../../german/places.ts";
import { unitHead } from "../../german/units.ts";
import { checked, type Checked } from "../../model/checked.ts";
import type { Area } from "../../model/area.ts";
import type { FigureText } from "../figures/figureText.ts";
import { changeMapFigure } from "../figures/map/changeMapFigure.ts";
import { coverMapFigure } from "../figures/map/coverMapFigure.ts";
import { infrastructureMapFigure } from "../figures/map/infrastructureMapFigure.ts";
import { locatorFigure } from "../figures/map/locatorFigure.ts";
import { mapFigure, type MapInput } from "../figures/map/mapFigure.ts";
import { overviewMapFigure } from "../figures/map/overviewMapFigure.ts";
import { classesOf } from "./classesOf.ts";
import { pointOf } from "./point.ts";

type MapKind = MapChart | InfrastructureChart | LocatorChart | OverviewChart | CoverChart;

/** Draws a map; nothing without geometry. Labels without room are a note about the figure. */
export function mapDrawing(
  text: FigureText,
  chart: MapKind,
  document: AtlasDocument,
  note: IndicatorNote | undefined,
): Checked<readonly string[]> {
  const { geometry, head } = document;
  if (geometry === undefined) return checked([]);
  if (chart.kind === "cover") return checked([coverMapFigure({ ...text, geometry, brand: head.brand })]);
  if (chart.kind === "locator")
    return checked([locatorFigure({ ...text, geometry, highlighted: chart.highlighted })]);
  if (chart.kind === "infrastructure")
    return single(infrastructureMapFigure({ ...text, geometry, ...placesOf(chart, document) }));
  if (chart.kind === "overview")
    return single(
      overviewMapFigure({
        ...text,
        geometry,
        planningAreas: overviewAreas(document),
        kilometres,
        ...(chart.small === true ? { width: 220, maxHeight: 125, named: false } : {}),
      }),
    );
  if (note === undefined) return checked([]);
  const input: MapInput = { ...text, geometry, ...valuesOf(chart, document, note) };
  return single(chart.ramp === "change" ? changeMapFigure(rounded(input)) : mapFigure(input));
}

function single({ value, problems }: Checked<string>): Checked<readonly string[]> {
  return checked([value], problems);
}

function placesOf({ kinds, places }: InfrastructureChart, { territory }: AtlasDocument) {
  return {
    names: territory.municipalities.filter(({ town }) => town),
    kinds: kinds.map(({ id, title }) => ({ id, label: title })),
    places: places.map(({ kind, municipality, at }) => ({ kind, at: at ?? { municipality } })),
    countLabel: whole,
    kilometres,
  };
}

function valuesOf(
  chart: MapChart,
  document: AtlasDocument,
  note: IndicatorNote,
): Omit<MapInput, "geometry" | keyof FigureText> {
  const places = document.territory.municipalities.toSorted((a, b) => compareNames(a.name, b.name));
  const numbers = new Map(places.map(({ key }, index) => [key, String(index + 1)]));
  const planning = new Map(places.map(({ key, planningArea }) => [key, planningArea]));
  const large = largePlaces(document, places);
  return {
    areas: chart.areas.map((one) => {
      const planningArea = planning.get(one.area);
      return {
        key: one.area,
        name: one.name,
        number: numbers.get(one.area) ?? "",
        named: chart.large && large.has(one.area),
        ...(planningArea === undefined ? {} : { planningArea }),
        point: pointOf(one, note),
      };
    }),
    ...classesOf(note, chart.bounds, chart.ramp),
    direction: note.direction,
    legendTitle: capital(unitHead(note)),
    words: { municipalities, kilometres, unlabelled, withheld: "nicht ausgewiesen", missing: "keine Angabe" },
    maxHeight: chart.large ? 262 : 188,
  };
}

/** Changes carry their value with its sign, rounded to the steps of the classes. */
function rounded(input: MapInput): MapInput {
  const areas = input.areas.map((area) =>
    area.point.status === "shown"
      ? { ...area, point: { ...area.point, label: signed(area.point.value, input.decimals) } }
      : area,
  );
  return { ...input, areas, maxHeight: changeHeight };
}

/** Every area carries a number: smaller maps have no room for them. */
const changeHeight = 300;

/** More names cover the map of a county; then only so many of the largest places are named. */
const mostNames = 16;
const chosenNames = 12;

/**
 * Towns, and municipalities from 2,500 inhabitants by the newest published head count; where those are too many for a
 * map, the largest of them.
 */
function largePlaces({ indicators, edition }: AtlasDocument, places: readonly Area[]): ReadonlySet<string> {
  const size = indicators.find(
    ({ kind, unit, shownYear }) => kind === "count" && unit === "persons" && shownYear !== undefined,
  );
  const people = new Map(
    edition.figures.flatMap((figure) =>
      figure.indicator === size?.id && figure.year === size.shownYear && figure.status === "shown"
        ? [[figure.area, figure.value] as const]
        : [],
    ),
  );
  const sizeOf = ({ key }: Area): number => people.get(key) ?? 0;
  const large = places.filter((place) => place.town || sizeOf(place) >= 2500);
  const named =
    large.length <= mostNames
      ? large
      : large.toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a.key < b.key ? -1 : 1)).slice(0, chosenNames);
  return new Set(named.map(({ key }) => key));
}

function overviewAreas({ territory }: AtlasDocument) {
  const planned = territory.planningAreas.map((area, index) => ({
    name: bareName(area),
    number: String(index + 1),
    municipalities: territory.municipalities
      .filter(({ planningArea }) => planningArea === area.key)
      .map(({ key }) => key),
  }));
  return planned.filter(({ municipalities }) => municipalities.length > 0);
}

import type { Area } from "../model/area.ts";
import { listText } from "./lists.ts";

/** What the grammar of a place needs. */
export type Place = Pick<Area, "name" | "level" | "town">;

/** States and countries that are never named without article. */
const articles: Readonly<Record<string, string>> = { Saarland: "im Saarland" };

/** Dative with "in": "in Rudolstadt", "im Planungsraum Schwarzatal", "im Landkreis Hof", "in der Stadt Jena", "in Thüringen". */
export function inPlace(place: Place): string {
  if (place.level === "planningArea") return `im Planungsraum ${bareName(place)}`;
  if (place.level === "association") return `in der ${place.name}`.replace("in der Amt ", "im Amt ");
  if (place.level === "county") return inCounty(place.name);
  return articles[place.name] ?? `in ${place.name}`;
}

/** "in der Stadt Rudolstadt", "in der Gemeinde Meura": where the name alone might be misread. */
export function inMunicipality(place: Place): string {
  return `in der ${place.town ? "Stadt" : "Gemeinde"} ${place.name}`;
}

function inCounty(name: string): string {
  if (/^(Landkreis|Kreis|Regionalverband)\b/.test(name)) return `im ${name}`;
  if (/^(Stadt|Region|Städteregion)\b/.test(name)) return `in der ${name}`;
  return /kreis$/i.test(name) ? `im ${name}` : `in ${name}`;
}

/** The name of a planning area without a leading "Planungsraum". */
export function bareName(place: Pick<Place, "name">): string {
  return place.name.replace(/^Planungsraum\s+/, "");
}

/** Several places in one phrase: "in Saalfeld/Saale, Rudolstadt und Meura"; the preposition once if it is the same. */
export function inPlaces(places: readonly Place[]): string {
  const [first] = places;
  if (first === undefined) return "";
  if (places.length === 1) return inPlace(first);
  if (places.every(({ level }) => level === "planningArea"))
    return `in den Planungsräumen ${listText(places.map(bareName))}`;
  return places.every((place) => inPlace(place) === `in ${place.name}`)
    ? `in ${listText(places.map(({ name }) => name))}`
    : listText(places.map(inPlace));
}

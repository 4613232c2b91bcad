import type { TerritoryChange } from "../model/territory.ts";
import { shortDate } from "./dates.ts";
import { municipalities } from "./mapWords.ts";
import { narrow, whole } from "./numbers.ts";

/** "Gebietsstand 31.12.2016 · 38 Gemeinden · Landkreis Hof"; of a town that is one municipality only its name. */
export function territoryLine(date: string, municipalityCount: number, county: string): string {
  const areas = municipalityCount < 2 ? [] : [municipalities(municipalityCount)];
  return [`Gebietsstand ${shortDate(date)}`, ...areas, county].join(" · ");
}

const kinds: Readonly<Record<TerritoryChange["kind"], string>> = {
  key: "neuer Schlüssel",
  absorbed: "eingemeindet",
  merged: "Zusammenschluss",
  split: "aufgeteilt",
  part: "Teil abgegeben",
  rest: "Rest nach Abgabe eines Teils",
  renamed: "umbenannt",
};

/** How a municipality changed; the share of its people where it was not the whole: "aufgeteilt (62 % der Einwohner)". */
export function changeKindWords(kind: TerritoryChange["kind"], weight: number): string {
  return weight >= 1 ? kinds[kind] : `${kinds[kind]} (${whole(100 * weight)}${narrow}% der Einwohner)`;
}

/** Words for areas of a level: "Gemeinde", "Gemeinden", "Gemeinden"; whether one is masculine ("keinem Planungsraum"). */
export interface AreaWords {
  readonly one: string;
  readonly many: string;
  readonly dative: string;
  readonly masculine?: boolean;
}

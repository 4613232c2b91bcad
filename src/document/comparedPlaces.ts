import type { Area } from "../model/area.ts";
import type { ChartLine } from "./chartBlock.ts";
import type { Context } from "./context.ts";

/** A place of a chart with its role and the name it bears there. */
export interface ComparedPlace {
  readonly role: Extract<ChartLine["role"], "county" | "state" | "country">;
  readonly name: string;
  readonly area: Area;
}

/** The county and what it is compared with: its Land and Germany, each once. */
export function comparedPlaces({ input, words }: Context): readonly ComparedPlace[] {
  const { county, state, country } = input.territory;
  const own: ComparedPlace = { role: "county", name: words.name, area: county };
  const whole: ComparedPlace = { role: "country", name: country.name, area: country };
  return state.key === country.key
    ? [own, whole]
    : [own, { role: "state", name: state.name, area: state }, whole];
}

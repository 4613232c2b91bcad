/** An indicator as the page script knows it. */
export interface ScriptIndicator {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly number: string;
  readonly unit: string;
  readonly year: number;
  readonly synthetic: boolean;
  readonly classes: readonly string[];
  readonly colours: readonly string[];
}

/** Indicator, area, year, printed value, range, verdict word, tone, class (−1: none). */
export type ScriptValue = readonly [string, string, number, string, string, string, string, number];

/** Content of `assets/daten.js`. */
export interface ScriptData {
  readonly county: string;
  readonly state: string;
  readonly stateName: string;
  readonly places: readonly (readonly [key: string, name: string])[];
  readonly indicators: readonly ScriptIndicator[];
  readonly missing: readonly (readonly [id: string, title: string])[];
  readonly values: readonly ScriptValue[];
}

declare global {
  interface Window {
    readonly ATLAS?: ScriptData;
  }
}

/** The values of one indicator and year by area. */
export function valuesOf(
  data: ScriptData,
  indicator: string,
  year: number,
): ReadonlyMap<string, ScriptValue> {
  const own = data.values.filter((value) => value[0] === indicator && value[2] === year);
  return new Map(own.map((value) => [value[1], value]));
}

/** Years with values of an indicator, newest first. */
export function yearsOf(data: ScriptData, indicator: string): readonly number[] {
  const years = data.values.filter((value) => value[0] === indicator).map((value) => value[2]);
  return [...new Set(years)].sort((a, b) => b - a);
}

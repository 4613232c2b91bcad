import { ageSuffix } from "./ageGroup.ts";
import type { Source } from "./sourceSchema.ts";
import { comparable } from "./tableColumns.ts";

/** One dimension of a mapping. */
type Dimension = Source["dimensions"][string];

/** The part of a measure id that a text of a dimension stands for: `weiblich` → `-women`; `undefined` if it is none. */
export function dimensionSuffix({ of, values }: Dimension, text: string): string | undefined {
  const own = Object.entries(values).find(([value]) => comparable(value) === comparable(text));
  if (own !== undefined) return own[1];
  if (of === "age") return ageSuffix(text);
  return of === "sex" ? sexSuffixes.get(comparable(text)) : undefined;
}

const sexSuffixes: ReadonlyMap<string, string> = new Map([
  ["insgesamt", ""],
  ["zusammen", ""],
  ["gesamt", ""],
  ["männlich", "-men"],
  ["männer", "-men"],
  ["m", "-men"],
  ["gesm", "-men"],
  ["weiblich", "-women"],
  ["frauen", "-women"],
  ["w", "-women"],
  ["gesw", "-women"],
]);

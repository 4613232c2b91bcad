import { z } from "zod";

const dimension = z.looseObject({ category: z.looseObject({ index: z.array(z.string()) }) });

const schema = z.looseObject({
  dimension: z.looseObject({ indicator: dimension, area: dimension, year: dimension }),
  value: z.union([z.record(z.string(), z.number().nullable()), z.array(z.number().nullable())]),
});

/** A cell of a JSON-stat dataset with a number in it. */
export interface StatValue {
  /** `indicator|area|year`, with `undefined` in it where the cell lies outside of the dimensions. */
  readonly key: string;
  readonly value: number;
}

/** Numbers of a staged JSON-stat dataset (indicator x area x year); undefined if it cannot be read. */
export function statFile(text: string): readonly StatValue[] | undefined {
  const { data } = schema.safeParse(JSON.parse(text));
  if (data === undefined) return undefined;
  const { indicator: first, area: second, year: third } = data.dimension;
  const [indicators, areas, years] = [first.category.index, second.category.index, third.category.index];
  return Object.entries(data.value).flatMap(([cell, value]) => {
    if (value === null) return [];
    const place = Number(cell);
    const indicator = indicators[Math.floor(place / (years.length * areas.length))];
    const area = areas[Math.floor(place / years.length) % areas.length];
    return [{ key: `${indicator}|${area}|${years[place % years.length]}`, value }];
  });
}

import type { Definition } from "../../indicators/definitionSchema.ts";
import type { Measure } from "../../model/measure.ts";
import type { Source } from "../../sources/sourceSchema.ts";

/**
 * Tells for which indicators (ids, in the order of the catalogue) a source has counts: the measures of their formulas,
 * those that stand in for them, and the parts of which they are added up.
 */
export function servedIndicators(
  definitions: readonly Definition[],
  measures: readonly Measure[],
): (source: Source) => readonly string[] {
  const partsOf = new Map(measures.map(({ id, parts }) => [id, parts.flat()]));
  const needs = definitions.map((definition) => ({ id: definition.id, wanted: wanted(definition, partsOf) }));
  return (source) => {
    const patterns = source.measures.map(({ measure }) => patternOf(measure, source));
    const gives = (measure: string): boolean => patterns.some((pattern) => pattern.test(measure));
    return needs.filter((one) => [...one.wanted].some(gives)).map(({ id }) => id);
  };
}

function wanted(
  { numerator, denominator }: Definition,
  partsOf: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const ids = new Set(
    [...numerator, ...denominator].flatMap(({ measure, otherwise = measure }) => [measure, otherwise]),
  );
  // A set grows while it is walked: parts of parts are found too.
  for (const id of ids) for (const part of partsOf.get(id) ?? []) ids.add(part);
  return ids;
}

const suffixes = { sex: "(-men|-women)?", age: "(-\\d+-(\\d+|up))?" } as const;

/** The measures that a mapping's measure stands for: of a template every id its dimensions can give. */
function patternOf(measure: string, { dimensions }: Source): RegExp {
  const pattern = measure.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => {
    const dimension = dimensions[name];
    const own = Object.values(dimension?.values ?? {});
    const usual = dimension?.of === "sex" || dimension?.of === "age" ? [suffixes[dimension.of]] : [];
    return `(${[...own, ...usual].join("|")})`;
  });
  return new RegExp(`^${pattern}$`);
}

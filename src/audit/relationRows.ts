import type { AuditInput } from "./auditInput.ts";
import { attackedAreas, type CountBook } from "./countBook.ts";
import { integerRow, type IntegerRow } from "./integerSystem.ts";

/**
 * What everybody knows about counts before reading a single number: areas add up, parts add up, subsets are not
 * larger. Sums of annual means are off by a few; where the truth is known, its own difference is used, as if the
 * attacker knew it.
 */
export function relationRows(book: CountBook, input: AuditInput): readonly IntegerRow[] {
  return [...areaRows(book, input), ...measureRows(book, input)];
}

function areaRows(book: CountBook, { territory, measures, earlier }: AuditInput): readonly IntegerRow[] {
  const additive = new Set(measures.filter((measure) => measure.additive).map(({ id }) => id));
  const { municipalities, planningAreas, county } = territory;
  const keys = new Set(planningAreas.map(({ key }) => key));
  const unions = new Map<string, string[]>([[county.key, planningAreas.map(({ key }) => key)]]);
  for (const { key, planningArea } of municipalities) {
    const union = planningArea !== undefined && keys.has(planningArea) ? planningArea : county.key;
    unions.set(union, [...(unions.get(union) ?? []), key]);
  }
  const all = [...[...unions].map(([whole, parts]) => ({ whole, parts })), ...earlier.unions];
  return book.series
    .filter(([measure]) => additive.has(measure))
    .flatMap(([measure, period]) =>
      all.flatMap(({ whole, parts }) =>
        sumRow(
          book,
          book.place(measure, whole, period),
          parts.map((area) => book.place(measure, area, period)),
        ),
      ),
    );
}

function measureRows(book: CountBook, input: AuditInput): readonly IntegerRow[] {
  const byId = new Map(input.measures.map((measure) => [measure.id, measure]));
  const areas = attackedAreas(input);
  return book.series.flatMap(([measure, period]) => {
    const { parts = [], subsets = [] } = byId.get(measure) ?? {};
    return areas.flatMap((key) => {
      const whole = book.place(measure, key, period);
      const place = (id: string) => book.place(id, key, period);
      return [
        ...parts.flatMap((list) => sumRow(book, whole, list.map(place))),
        ...[...parts, ...subsets.map((subset) => [subset])].flatMap((list) =>
          withinRow(book, whole, list.map(place)),
        ),
      ];
    });
  });
}

/**
 * Parts add up to the whole, if all of them take part. Nobody knows by how much estimates with an unknown part miss it, nor
 * what is true where the known parts alone are more than the whole: two statistics that contradict each other.
 */
function sumRow(
  { counts }: CountBook,
  whole: number | undefined,
  parts: readonly (number | undefined)[],
): readonly IntegerRow[] {
  const known = parts.flatMap((part) => part ?? []);
  if (whole === undefined || known.length < parts.length || known.length === 0) return [];
  const truth = (place: number) => counts[place]?.truth ?? Number.NaN;
  const difference = known.reduce((sum, part) => sum + truth(part), 0) - truth(whole);
  if (Number.isNaN(difference) && [whole, ...known].some((place) => counts[place]?.estimated)) return [];
  const exceeds = known.reduce((sum, part) => sum + (truth(part) || 0), 0) - truth(whole) > known.length;
  if (Number.isNaN(difference) && exceeds) return [];
  const reach = Number.isNaN(difference) ? [-known.length, known.length] : [difference, difference];
  const terms = [[whole, -1] as const, ...known.map((part) => [part, 1] as const)];
  return [integerRow(terms, reach[0] ?? 0, reach[1] ?? 0)];
}

/** Parts together are never more than the whole; where the truth says otherwise, nothing is known. */
function withinRow(
  { counts }: CountBook,
  whole: number | undefined,
  parts: readonly (number | undefined)[],
): readonly IntegerRow[] {
  const known = parts.flatMap((part) => part ?? []);
  if (whole === undefined || known.length === 0) return [];
  const truth = (place: number) => counts[place]?.truth ?? Number.NaN;
  const rest = truth(whole) - known.reduce((sum, part) => sum + truth(part), 0);
  if (rest < 0) return [];
  return [integerRow([[whole, 1], ...known.map((part) => [part, -1] as const)], 0, Infinity)];
}

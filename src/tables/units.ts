const words =
  "anzahl|ziffer|prozent|%|‰|promille|eur|euro|€|tsd\\.? ?eur|tsd\\.? ?euro|teur|mill?\\.? ?eur|mio\\.? ?eur|mio\\.? ?euro|mrd\\.? ?eur|t€|tsd\\.? ?€|mio\\.? ?€|jahre?|monate?|tage|stunden|minuten|" +
  "km|km²|km2|qkm|m²|m2|qm|ha|hektar|tonnen|t|kg|m³|m3|cbm|l|kwh|mwh|gwh|personen|einwohner|haushalte|fälle|betten|plätze|stück|" +
  "dm|punkte?|index|faktor|verhältnis|meter|min|prozentpunkte|%-punkte|1|10|100|1 ?000|1\\.000|10 ?000|100 ?000|1 ?000 ?000|mill?\\.|mio\\.?|tsd\\.?|mrd\\.?|tausend|" +
  "(?:1 ?000|1\\.000|100|10|tsd\\.?|mio\\.?|mill?\\.?|mrd\\.?) (?:eur|euro|€|qm|m²|m2|ha|cbm|t|personen|einwohner|stück|kwh|mwh)|" +
  "je (?:1 ?000|1\\.000|10 ?000|10\\.000|100 ?000|100\\.000|100) .{1,40}|(?:eur|euro|€|personen|einwohner|ew\\.?) ?(?:je |pro |/ ?).{1,30}|einwohner je qkm|" +
  "\\d{4} ?= ?100|v\\. ?h\\.|in (?:%|prozent|euro|eur|tsd\\. ?euro|1 ?000|1\\.000|km²|qkm|ha|jahren)";

const exact = new RegExp(`^(?:[(\\[]?)(?:${words})(?:[)\\]]?)$`, "i");
const inside = new RegExp(
  `(?:\\((?:in )?(${words})\\)|\\[(?:in )?(${words})\\]| in (%|prozent|euro|eur|tsd\\. ?euro|km²|km2|qkm|ha|m²|jahren|1 ?000))$`,
  "i",
);

/** Whether a header cell is nothing but a unit: Anzahl, Prozent, Tsd. EUR, 1000, 2020=100. */
export function isUnit(text: string): boolean {
  return exact.test(text.trim());
}

/** Whether a header says by its unit that its numbers count: whole ones, no means and no rates. */
export function isCount(
  { path, unit }: { readonly path: readonly string[]; readonly unit?: string } = { path: [] },
): boolean {
  return (
    /^(?:anzahl|personen|einwohner|fälle|haushalte)$/i.test(unit ?? "") &&
    !/durchschnitt|mittel|ziffer|quote|rate|index|anteil|dichte|(?<!\p{L})(?:je|pro|ø|tsd|1[ .]?000)(?!\p{L})/iu.test(
      path.join(" "),
    )
  );
}

/** A unit in the last words of a header: `Fläche in km²`, `Anteil (%)`. */
export function unitInside(text: string): string | undefined {
  const found = inside.exec(text.trim());
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

import type { Edition } from "../model/edition.ts";
import type { RenderedFile } from "./assets.ts";
import { decimalsOf, figureRecord, modelRecord, trendRecord, verdictRecord } from "./data/records.ts";
import type { RenderInput } from "./renderInput.ts";

/** `data/indicators.json`: one record per line, so that `git diff` between years shows values, not layout. */
export function json({ document }: Pick<RenderInput, "document">): readonly RenderedFile[] {
  return [{ path: "data/indicators.json", content: editionText(document.edition) }];
}

/** The text of `indicators.json`; ends in a line feed. */
function editionText(edition: Edition): string {
  const decimals = decimalsOf(edition);
  const { year, county, name, territory, dataStatus, software, synthetic } = edition.edition;
  const parts = [
    `"format": ${JSON.stringify(edition.format)}`,
    `"edition": ${JSON.stringify({ year, county, name, territory, dataStatus, software, synthetic })}`,
    list(
      "indicators",
      edition.indicators.map(
        ({ id, title, theme, kind, factor, unit, decimals: places, direction, definition }) => ({
          id,
          title,
          theme,
          kind,
          factor,
          unit,
          decimals: places,
          direction,
          definition,
        }),
      ),
    ),
    list(
      "areas",
      edition.areas.map(({ key, name: called, level, planningArea }) => ({
        key,
        name: called,
        level,
        ...(planningArea === undefined ? {} : { planningArea }),
      })),
    ),
    list(
      "figures",
      edition.figures.map((figure) => figureRecord(figure, decimals)),
    ),
    list(
      "verdicts",
      edition.verdicts.map((verdict) => verdictRecord(verdict, decimals)),
    ),
    list(
      "trends",
      edition.trends.map((trend) => trendRecord(trend, decimals)),
    ),
    ...(edition.models === undefined ? [] : [list("models", edition.models.map(modelRecord))]),
  ];
  return `{${parts.join(",\n ")}}\n`;
}

function list(name: string, records: readonly object[]): string {
  return records.length === 0
    ? `"${name}": []`
    : `"${name}": [\n${records.map((record) => JSON.stringify(record)).join(",\n")}]`;
}

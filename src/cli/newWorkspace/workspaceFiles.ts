import { parseDefinitions } from "../../indicators/parseDefinitions.ts";
import { parseThemes } from "../../indicators/themeSchema.ts";
import type { Territory } from "../../model/territory.ts";
import { parseMeasures } from "../../sources/parseMeasures.ts";
import { parseRequests } from "../../sources/parseRequests.ts";
import { parseSources } from "../../sources/parseSources.ts";
import { type CatalogueFiles, readCatalogue } from "../../shell/loadInput.ts";
import type { OutputFile } from "../../shell/swapFolders.ts";
import type { AreaFiles } from "../../territory/areaFiles.ts";
import { countyOutlines } from "../../territory/countyOutlines.ts";
import { areasText } from "./areasText.ts";
import { type Order, orderList } from "./orderList.ts";
import { readme } from "./readme.ts";
import { servedIndicators } from "./servedIndicators.ts";
import { settingsText } from "./settingsText.ts";

/** What a new workspace is made from. */
export interface NewWorkspace {
  readonly territory: Territory;
  /** Reporting year of the first edition. */
  readonly year: number;
  readonly files: AreaFiles;
}

/** All files of a new workspace. */
export function workspaceFiles({ territory, year, files }: NewWorkspace): readonly OutputFile[] {
  const catalogue = readCatalogue("");
  const themes = parseThemes(catalogue.themeFile).value;
  const text = (path: string, content: string): OutputFile => ({ path, content });
  return [
    text("LIESMICH.md", readme(territory, year)),
    text("atlas.yaml", settingsText(territory, year)),
    text("areas.yaml", areasText(territory)),
    text("geo/gemeinden.topojson", countyOutlines(files, territory)),
    text(`exports/${year}/BESTELLLISTE.md`, orderList(orderOf(catalogue, territory, year))),
    text(`texts/${year}/foreword.md`, ""),
    ...themes.map(({ id }) => text(`texts/${year}/chapters/${id}.md`, "")),
    text(`texts/${year}/recommendations.yaml`, "[]\n"),
    text(`texts/${year}/targets.yaml`, "[]\n"),
    text(".gitignore", ".atlas/\nout/\n"),
  ];
}

function orderOf(catalogue: CatalogueFiles, territory: Territory, year: number): Order {
  const measures = parseMeasures(catalogue.measureFiles).value;
  const themes = parseThemes(catalogue.themeFile).value;
  const definitions = parseDefinitions(catalogue.definitionFiles, { measures, themes }).value;
  return {
    territory,
    year,
    sources: parseSources(catalogue.sourceFiles).value,
    requests: parseRequests(catalogue.requestFiles, measures).value,
    serves: servedIndicators(definitions, measures),
  };
}

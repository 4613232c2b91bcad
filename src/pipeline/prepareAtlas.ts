import { parseProjections } from "../comparison/parseProjections.ts";
import type { Projections } from "../comparison/projectionsSchema.ts";
import { readDesign } from "../document/readDesign.ts";
import type { Definition } from "../indicators/definitionSchema.ts";
import { parseDefinitions } from "../indicators/parseDefinitions.ts";
import { parseThemes, type Theme } from "../indicators/themeSchema.ts";
import { type Checked, checked } from "../model/checked.ts";
import type { Design } from "../model/design.ts";
import type { Geometry } from "../model/geometry.ts";
import type { Measure } from "../model/measure.ts";
import { parseYaml, type YamlFile, yamlLocation } from "../model/parseYaml.ts";
import { type Problem, problem } from "../model/problem.ts";
import { type Settings, settingsSchema } from "../model/settings.ts";
import type { Territory } from "../model/territory.ts";
import { parseMeasures } from "../sources/parseMeasures.ts";
import { parseRequests } from "../sources/parseRequests.ts";
import { parseSources } from "../sources/parseSources.ts";
import type { OfficeRequest } from "../sources/requestSchema.ts";
import { requestSource } from "../sources/requestSource.ts";
import type { Source } from "../sources/sourceSchema.ts";
import { loadGeometry } from "../territory/loadGeometry.ts";
import { loadTerritory } from "../territory/loadTerritory.ts";
import type { PlanningAreaDefinition } from "../territory/planningAreaSchema.ts";
import { readPlanningAreas } from "../territory/readPlanningAreas.ts";
import type { AtlasInput } from "./atlasInput.ts";

/** What has to be known before the first delivery is read. */
export interface PreparedAtlas {
  readonly settings: Settings;
  readonly measures: readonly Measure[];
  readonly themes: readonly Theme[];
  readonly definitions: readonly Definition[];
  /** Mappings of exports, and those of the forms. */
  readonly sources: readonly Source[];
  readonly requests: readonly OfficeRequest[];
  readonly territory: Territory;
  /** As in `areas.yaml`, of all dates; absent: the associations. */
  readonly planningAreas?: readonly PlanningAreaDefinition[];
  readonly geometry?: Geometry;
  /** The county's own status-quo calculation, if it wants one. */
  readonly projections?: Projections;
  /** Logos and fonts of the county's own. */
  readonly design?: Design;
  /** Other names of areas → keys. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** Parses settings and catalogue and finds the territory. Nothing if one of them is missing altogether. */
export function prepareAtlas(input: AtlasInput): Checked<PreparedAtlas | undefined> {
  const settings = parseYaml(input.settingsFile, settingsSchema);
  const catalogue = parseCatalogue(input);
  const areas = readPlanningAreas(input.areasFile);
  const before = [
    ...settings.problems,
    ...catalogue.problems,
    ...unknownThemes(settings.value, catalogue.value.themes, input.settingsFile),
    ...areas.problems,
  ];
  if (settings.value === undefined) return checked(undefined, before);
  const { planningAreas, aliases } = areas.value;
  const territory = loadTerritory(input.areaFiles, {
    county: settings.value.county,
    date: settings.value.territory ?? `${input.year}-12-31`,
    ...(planningAreas === undefined ? {} : { planningAreas }),
  });
  const problems = [...before, ...territory.problems];
  if (territory.value === undefined) return checked(undefined, problems);
  const geometry = loadGeometry(input.areaFiles, territory.value, input.geometryFiles);
  const design = readDesign(settings.value, input.designFiles ?? new Map());
  const projections =
    input.projectionsFile && parseProjections(input.projectionsFile, catalogue.value.measures);
  return checked(
    {
      settings: settings.value,
      ...withForms(
        roundedCatalogue(chosenThemes(catalogue.value, settings.value), settings.value),
        settings.value,
      ),
      territory: territory.value,
      ...(planningAreas === undefined ? {} : { planningAreas }),
      ...(geometry.value === undefined ? {} : { geometry: geometry.value }),
      ...(projections?.value === undefined ? {} : { projections: projections.value }),
      design: design.value,
      aliases,
    },
    [...problems, ...geometry.problems, ...design.problems, ...(projections?.problems ?? [])],
  );
}

type Catalogue = Pick<PreparedAtlas, "measures" | "themes" | "definitions" | "sources" | "requests">;

function parseCatalogue(input: AtlasInput): Checked<Catalogue> {
  const measures = parseMeasures(input.measureFiles);
  const themes = parseThemes(input.themeFile);
  const definitions = parseDefinitions(input.definitionFiles, {
    measures: measures.value,
    themes: themes.value,
  });
  const sources = parseSources(input.sourceFiles, new Set(measures.value.map(({ id }) => id)));
  const requests = parseRequests(input.requestFiles ?? [], measures.value);
  return checked(
    {
      measures: measures.value,
      themes: themes.value,
      definitions: definitions.value,
      sources: sources.value,
      requests: requests.value,
    },
    [measures, themes, definitions, sources, requests].flatMap(({ problems }) => problems),
  );
}

/** A filled form has a mapping like every other delivery: that of what was asked. */
function withForms(catalogue: Catalogue, { publisher }: Settings): Catalogue {
  const forms = catalogue.requests.map((request) => requestSource(request, publisher.name));
  return { ...catalogue, sources: [...catalogue.sources, ...forms] };
}

/** Chapters a county asks for that nobody knows: they would be left out in silence. */
function unknownThemes(
  settings: Settings | undefined,
  themes: readonly Theme[],
  file: YamlFile,
): readonly Problem[] {
  const known = themes.map(({ id }) => id);
  return (settings?.themes ?? []).flatMap((theme, index) =>
    known.includes(theme)
      ? []
      : [
          problem("workspace/unknown-theme", "error", yamlLocation(file, ["themes", index]), {
            theme,
            known,
          }),
        ],
  );
}

/** The chapters a county shows, in its order, with their indicators. */
function chosenThemes(catalogue: Catalogue, { themes: chosen }: Settings): Catalogue {
  if (chosen.length === 0) return catalogue;
  const themes = chosen.flatMap((id) => catalogue.themes.find((theme) => theme.id === id) ?? []);
  const definitions = themes.flatMap(({ id }) => catalogue.definitions.filter(({ theme }) => theme === id));
  return { ...catalogue, themes, definitions };
}

/** Smallest base of a share of rounded counts: what is rounded to 100. */
const ROUNDED_BASE = 95;

/** Where all counts are rounded, shares of at least 100 are shown, in whole percent: more digits would say nothing. */
function roundedCatalogue(catalogue: Catalogue, { protection: { mode } }: Settings): Catalogue {
  if (mode !== "round10") return catalogue;
  const definitions = catalogue.definitions.map((definition) => ({
    ...definition,
    minimumDenominator: Math.max(definition.minimumDenominator, ROUNDED_BASE),
    decimals: definition.unit === "percent" && definition.denominator.length > 0 ? 0 : definition.decimals,
  }));
  return { ...catalogue, definitions };
}

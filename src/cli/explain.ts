import { explainEstimate } from "../editions/explainEstimate.ts";
import { checked, type Checked } from "../model/checked.ts";
import { observationKey } from "../model/observation.ts";
import { type Problem, problem } from "../model/problem.ts";
import { allAreas } from "../model/territory.ts";
import type { AtlasInput } from "../pipeline/atlasInput.ts";
import { countAtlas } from "../pipeline/countAtlas.ts";
import { prepareAtlas } from "../pipeline/prepareAtlas.ts";
import { type NameMatch, nameMatcher } from "../territory/nameMatcher.ts";
import { type CommonFlags, exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";
import { openRun } from "./openRun.ts";
import { reportProblems } from "./report.ts";

/** Which number is asked for: area by key or name; without a year the edition's newest value. */
interface Asked {
  readonly indicator: string;
  readonly area: string;
  readonly year: string | undefined;
}

/** `atlas explain`: from a printed figure back to the delivered cells. For office use; nothing of it is protected. */
export async function explainCommand(asked: Asked, flags: CommonFlags, io: Io): Promise<number> {
  const run = openRun(asked.year, flags, io);
  const lines =
    run.value === undefined ? checked(undefined, run.problems) : await explain(asked, run.value.input);
  if (lines.value === undefined) {
    reportProblems(lines.problems, io);
    return exitCodes.usage;
  }
  if (flags.json === true) io.out(JSON.stringify(lines.value, null, 1));
  else for (const line of lines.value) io.out(line);
  return exitCodes.done;
}

async function explain(asked: Asked, input: AtlasInput): Promise<Checked<readonly string[] | undefined>> {
  const prepared = prepareAtlas(input);
  if (prepared.value === undefined) return checked(undefined, prepared.problems);
  const { definitions, territory, measures, aliases } = prepared.value;
  const definition = definitions.find(({ id }) => id === asked.indicator.toUpperCase());
  const areas = allAreas(territory);
  const named = nameMatcher(areas, aliases)(asked.area);
  const area = areas.find(({ key }) => key === asked.area) ?? areas.find(({ key }) => key === named.key);
  if (definition === undefined)
    return checked(undefined, [problem("call/unknown-indicator", "error", {}, { text: asked.indicator })]);
  if (area === undefined) return checked(undefined, [unknownArea(asked.area, named)]);
  const { observations, estimates } = (await countAtlas(input, prepared.value)).value;
  const own = estimates.filter((one) => one.indicator === definition.id && one.area === area.key);
  const estimate = own.findLast(({ year }) => year <= input.year);
  if (estimate === undefined)
    return checked(undefined, [
      problem("call/no-value", "error", {}, { indicator: definition.id, area: area.name, year: input.year }),
    ]);
  const byKey = new Map(observations.map((one) => [observationKey(one.measure, one.area, one.period), one]));
  const changes = territory.changes.filter(({ to }) => to === area.key);
  return checked(explainEstimate({ estimate, definition, area, measures, observations: byKey, changes }));
}

/** An area nobody knows, with the one that may be meant. */
function unknownArea(text: string, { suggestion, candidates }: NameMatch): Problem {
  const meant = suggestion === undefined ? candidates : [suggestion];
  return problem(
    "call/unknown-area",
    "error",
    {},
    { text, nearest: meant.map(({ name, key }) => `${name} (${key})`) },
  );
}

import type { Finding } from "../comparison/finding.ts";
import type { Definition } from "../indicators/definitionSchema.ts";
import { yamlLocation, type YamlFile } from "../model/parseYaml.ts";
import { type Problem, problem } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";

/**
 * Ids under `keyMessages` that mean nothing in this edition: a warning where no indicator is meant at all, a note where
 * the finding only does not occur this year.
 */
export function unknownMessages(
  settings: Settings,
  file: YamlFile,
  findings: readonly Finding[],
  definitions: readonly Definition[],
): readonly Problem[] {
  const found = new Set([...findings.map(({ id }) => id), ...definitions.map(({ id }) => id)]);
  const indicators = new Set(definitions.map(({ id }) => id));
  return (["keep", "drop"] as const).flatMap((list) =>
    settings.keyMessages[list].flatMap((id, index) => {
      if (found.has(id)) return [];
      const known = indicators.has(id.split("-")[0] ?? "");
      const at = yamlLocation(file, ["keyMessages", list, index]);
      return [problem("document/unknown-finding", known ? "note" : "warning", at, { id })];
    }),
  );
}

import type { Section } from "../document/atlasDocument.ts";

/** File of a section's page in the HTML folder; the same over the years. */
export function fileOf(section: Pick<Section, "id">): string {
  return `${section.id}.html`;
}

import type { AuditResult } from "../../audit/auditEdition.ts";
import type { Problem } from "../../model/problem.ts";
import type { AtlasInput } from "../../pipeline/atlasInput.ts";
import type { BuiltAtlas } from "../../pipeline.ts";

/** What the office keeps of a build. */
export interface InternInput {
  readonly built: BuiltAtlas;
  readonly input: AtlasInput;
  readonly problems: readonly Problem[];
  readonly audit: AuditResult;
  readonly print: { readonly pageCount?: number; readonly browser?: string };
  /** Text of the published `indicators.json`; empty if the edition has none. */
  readonly indicators: string;
}

/** First line of every internal file. */
export const notForPublication =
  "Nur für den Dienstgebrauch, nicht zur Veröffentlichung: enthält vertrauliche Angaben.";

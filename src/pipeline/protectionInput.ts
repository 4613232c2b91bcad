import type { EarlierAreas } from "../model/earlierAreas.ts";
import type { Ledger } from "../model/ledger.ts";
import type { ProtectionInput } from "../protection/protectionInput.ts";
import { defaultRules, type ProtectionRules, type SourceRule } from "../protection/protectionRules.ts";
import type { CountedAtlas } from "./countAtlas.ts";
import type { PreparedAtlas } from "./prepareAtlas.ts";

/** Everything the protection looks at, with the county's own thresholds in the place of the sources'. */
export function protectionInput(
  year: number,
  { ledger, earlier }: { readonly ledger: Ledger; readonly earlier: EarlierAreas },
  prepared: PreparedAtlas,
  counted: CountedAtlas,
): ProtectionInput {
  const { measures, definitions, territory } = prepared;
  return {
    estimates: counted.estimates,
    observations: counted.observations,
    measures,
    definitions,
    territory,
    rules: protectionRules(prepared),
    ledger,
    earlier,
    year,
  };
}

/** The rules of all sources, changed by `protection` in `atlas.yaml`. */
export function protectionRules({ settings: { protection }, sources }: PreparedAtlas): ProtectionRules {
  const rules = sources.map((source): readonly [string, SourceRule] => {
    const minimumCount = protection.minimumCounts[source.id] ?? source.protection.minimumCount;
    return [source.id, { ...source.protection, minimumCount }];
  });
  return {
    ...defaultRules,
    sources: Object.fromEntries(rules),
    hiddenShareLimit: protection.hiddenShareLimit,
    zerosMayBeHidden: protection.zerosMayBeHidden,
    insider: protection.insider,
    ...roundingOf(protection.mode),
  };
}

/** The base to which a county has all counts rounded. */
function roundingOf(mode: PreparedAtlas["settings"]["protection"]["mode"]): {
  readonly rounding?: number;
} {
  return mode === "round10" ? { rounding: 10 } : {};
}

import { problem, type Problem } from "../model/problem.ts";
import { observationKey, type Observation } from "../model/observation.ts";
import type { CountTerm } from "./printedCount.ts";
import type { ProtectionRules, SourceRule } from "./protectionRules.ts";

/** Finds the rule for a count by where its numbers come from. */
export interface RuleBook {
  /** Rule of a sum: the strictest of its sources. */
  rule(terms: readonly CountTerm[], area: string): SourceRule;
  /** Sources in the observations that have no rule. */
  readonly problems: readonly Problem[];
}

/** The rules of an edition, by observation. A count whose source is not known gets the strictest rule of all. */
export function ruleBook(observations: readonly Observation[], rules: ProtectionRules): RuleBook {
  const sources = new Map<string, ReadonlySet<string>>();
  for (const { measure, area, period, origins } of observations) {
    sources.set(observationKey(measure, area, period), new Set(origins.map((origin) => origin.source)));
  }
  const known = new Set(Object.keys(rules.sources));
  const missing = new Set([...sources.values()].flatMap((set) => [...set].filter((id) => !known.has(id))));
  const strictest = strictestOf(Object.values(rules.sources));
  const found = ({ measure, period }: CountTerm, area: string): readonly SourceRule[] => {
    const ids = [...(sources.get(observationKey(measure, area, period)) ?? [])];
    const own = ids.flatMap((id) => rules.sources[id] ?? []);
    return own.length === 0 ? [strictest] : own;
  };
  return {
    rule: (terms, area) => strictestOf(terms.flatMap((term) => found(term, area))),
    problems: [...missing].sort().map((source) => problem("protection/no-rule", "error", {}, { source })),
  };
}

function strictestOf(rules: readonly SourceRule[]): SourceRule {
  const [first, ...rest] = rules;
  if (first === undefined) return { minimumCount: 5 };
  return rest.reduce(
    (a, b) => ({ ...a, ...b, minimumCount: Math.max(a.minimumCount, b.minimumCount), ...insiderOf(a, b) }),
    first,
  );
}

function insiderOf(a: SourceRule, b: SourceRule): Pick<SourceRule, "insider"> {
  if (a.insider === "enforce" || b.insider === "enforce") return { insider: "enforce" };
  const insider = a.insider ?? b.insider;
  return insider === undefined ? {} : { insider };
}

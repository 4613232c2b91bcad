import { problem, type Problem } from "../model/problem.ts";
import type { Observation } from "../model/observation.ts";
import { observationTable } from "../model/observationTable.ts";
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
  const { find } = observationTable(observations);
  const strictest = strictestOf(Object.values(rules.sources));
  const bySources = new Map<string, SourceRule>();
  const found = ({ measure, period }: CountTerm, area: string): readonly SourceRule[] => {
    const own = sourcesOf(find(measure, area, period)).flatMap((id) => rules.sources[id] ?? []);
    return own.length === 0 ? [strictest] : own;
  };
  return {
    rule: (terms, area) => {
      const key = terms.map(({ measure, period }) => sourcesOf(find(measure, area, period)).join()).join(";");
      const known = bySources.get(key) ?? strictestOf(terms.flatMap((term) => found(term, area)));
      bySources.set(key, known);
      return known;
    },
    problems: withoutRule(observations, rules),
  };
}

/** The sources of an observation, each once. */
function sourcesOf(observation: Observation | undefined): readonly string[] {
  const origins = observation?.origins ?? [];
  const [first] = origins;
  if (first === undefined) return [];
  return origins.length === 1 ? [first.source] : [...new Set(origins.map(({ source }) => source))];
}

function withoutRule(observations: readonly Observation[], rules: ProtectionRules): readonly Problem[] {
  const used = new Set<string>();
  for (const { origins } of observations) for (const { source } of origins) used.add(source);
  const known = new Set(Object.keys(rules.sources));
  const missing = [...used].filter((id) => !known.has(id)).sort();
  return missing.map((source) => problem("protection/no-rule", "error", {}, { source }));
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

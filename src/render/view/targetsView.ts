import type { Target as Goal, TargetsBlock } from "../../document/block.ts";
import { decimal } from "../../german/numbers.ts";
import { targetWords } from "../../german/targetSentences.ts";
import { targetIcon } from "../figures/targetIcon.ts";
import { targetBarFigure } from "../figures/targetBarFigure.ts";
import type { Target } from "./target.ts";

/** Goals with their bars and states. */
export function targetsView({ id, targets, source }: TargetsBlock, target: Target) {
  return {
    partial: "targets",
    id,
    source,
    targets: targets.map((goal) => ({
      title: goal.title,
      unit: goal.unit,
      href: target.href(goal.indicator.toLowerCase()) ?? "",
      svg: bar(goal),
      icon: targetIcon(goal.state),
      state: targetWords[goal.state],
      classes: goal.state,
      reading: goal.reading,
    })),
  } as const;
}

function bar({ id, title, decimals, start, now, target, state }: Goal): string {
  const text = (value: number) => decimal(value, decimals);
  return targetBarFigure({
    id,
    title: `${title}: Ausgangswert, Stand und Ziel`,
    description: `Ausgangswert ${start.year}: ${text(start.value)}. Stand ${now.year}: ${text(now.value)}. Ziel ${target.year}: ${text(target.value)}.`,
    start: { value: start.value, label: `${start.year}: ${text(start.value)}` },
    now: { ...now, label: `${now.year}: ${text(now.value)}` },
    target: { value: target.value, label: `Ziel ${text(target.value)}` },
    state,
  });
}

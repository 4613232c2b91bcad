import { knownIndicator, textPaths } from "./actionSections.ts";
import { changeText } from "../german/changeSentences.ts";
import { targetLead, targetReading } from "../german/targetSentences.ts";
import { unitHead } from "../german/units.ts";
import { inPlace } from "../german/places.ts";
import { capital } from "../german/numbers.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Section } from "./atlasDocument.ts";
import type { Target } from "./block.ts";
import type { Context } from "./context.ts";
import { plainSection } from "./frontSections.ts";
import type { AtlasTexts } from "./texts.ts";

/** Ziel und Stand: start, now, target of each goal; undefined without any. */
export function targetsSection(context: Context, problems: Problem[]): Section | undefined {
  const targets = context.input.texts.targets.flatMap(
    (entry, position) => target(context, entry, position, problems) ?? [],
  );
  if (targets.length === 0) return undefined;
  const sample = context.input.settings.sample ? "Die Zielwerte sind Beispiele. " : "";
  return {
    ...plainSection,
    id: "ziele",
    kind: "targets",
    title: "Ziel und Stand",
    eyebrow: "Fachcontrolling",
    heading: "Ziel und Stand",
    lead: targetLead(targets.map(({ state }) => state)),
    sheets: [
      {
        blocks: [
          {
            kind: "targets",
            id: "tabelle-ziele",
            targets,
            source: `${sample}Offener Kreis: Ausgangswert. Gefüllter Kreis: letzter Stand. Senkrechter Strich: Ziel. Dünne Linie: Schwankungsbereich.`,
          },
          {
            kind: "columns",
            layout: "two",
            left: [
              {
                kind: "prose",
                title: "Was „auf dem Weg“ heißt",
                markdown:
                  "Der Stand hat mindestens den Anteil der Strecke erreicht, der dem Anteil der verstrichenen Zeit entspricht, und die Veränderung ist größer als der Zufall.",
              },
            ],
            right: [
              {
                kind: "prose",
                title: "Was nicht gezeigt wird",
                markdown:
                  "Ein Indikator zeigt, ob sich etwas ändert, nicht warum. Ob eine Maßnahme gewirkt hat, steht im Bericht der Fachbereiche.",
              },
            ],
          },
        ],
      },
    ],
    synthetic: context.input.settings.sample,
  };
}

function target(
  context: Context,
  entry: AtlasTexts["targets"][number],
  position: number,
  problems: Problem[],
): Target | undefined {
  const { book, input } = context;
  const note = knownIndicator(context, entry.indicator, entry.area, textPaths.targets, problems);
  if (note === undefined) return undefined;
  const area = entry.area ?? input.territory.county.key;
  const start = book.shown(note.id, area, entry.startYear);
  const now = note.shownYear === undefined ? undefined : book.shown(note.id, area, note.shownYear);
  if (start === undefined || now === undefined) {
    problems.push(
      problem(
        "document/target-without-value",
        "warning",
        { file: `texts/${input.year}/${textPaths.targets}` },
        { indicator: note.id, year: entry.startYear },
      ),
    );
    return undefined;
  }
  const goal = {
    start: { year: start.year, value: start.value },
    now: company(now),
    target: { year: entry.targetYear, value: entry.target },
  };
  const state = targetState(goal);
  const name = context.areas.get(area);
  return {
    id: `ziel-${position + 1}`,
    indicator: note.id,
    title:
      name === undefined || area === input.territory.county.key
        ? note.shortTitle
        : `${note.shortTitle} ${inPlace(name)}`,
    unit: `${capital(unitHead(note))}${note.synthetic ? ", erfunden" : ""}`,
    decimals: note.decimals,
    ...goal,
    state,
    reading: [targetReading(goal, state, changeText(start.value, now.value, note)), entry.note]
      .filter((text) => text !== "")
      .join(" "),
  };
}

type Goal = Pick<Target, "start" | "now" | "target">;

function company({
  year,
  value,
  lower,
  upper,
}: {
  year: number;
  value: number;
  lower?: number;
  upper?: number;
}): Goal["now"] {
  return {
    year,
    value,
    ...(lower === undefined ? {} : { lower }),
    ...(upper === undefined ? {} : { upper }),
  };
}

/** On track: the way done is at least the time gone, and the start lies outside the interval of now. */
export function targetState({ start, now, target: goal }: Goal): Target["state"] {
  const way = goal.value - start.value;
  const done = (now.value - start.value) / way;
  if (
    now.lower !== undefined &&
    now.upper !== undefined &&
    start.value >= now.lower &&
    start.value <= now.upper &&
    done < 1
  )
    return "unclear";
  if (way === 0 || done >= 1) return "reached";
  const time = (now.year - start.year) / Math.max(1, goal.year - start.year);
  return done >= time && done > 0 ? "on-track" : "off-track";
}

import { capital } from "../german/numbers.ts";
import { unitHead } from "../german/units.ts";
import type { BarsChart, ChartBlock } from "./chartBlock.ts";
import { comparedPlaces } from "./comparedPlaces.ts";
import type { Context } from "./context.ts";
import type { IndicatorNote } from "./indicatorNote.ts";
import { periodOf } from "./measuredWhat.ts";

/** What an indicator shows that is known for the county alone and for too few years: the county beside state and country, and among the counties. */
export function countyCharts(context: Context, note: IndicatorNote, year: number): readonly ChartBlock[] {
  return [barsBlock(context, note, year), amongCounties(context, note, year)].filter(
    (block) => block !== undefined,
  );
}

function barsBlock(context: Context, note: IndicatorNote, year: number): ChartBlock | undefined {
  const bars: BarsChart["bars"] = comparedPlaces(context).flatMap(({ name, role, area }) => {
    const figure = context.book.shown(note.id, area.key, year);
    return figure === undefined ? [] : [{ name, role, figure }];
  });
  if (note.kind === "count" || bars.length < 2) return undefined;
  return {
    ...blockOf(context, note, year, "balken"),
    title: `${note.shortTitle} im Vergleich`,
    chart: { kind: "bars", wide: true, indicator: note.id, bars },
    description: `${note.shortTitle}: ${context.words.the} neben ${bars
      .slice(1)
      .map(({ name }) => name)
      .join(" und ")}. Die Werte stehen an den Balken.`,
  };
}

/** So many counties must have a value: fewer say nothing about where the county lies. */
const fewest = 5;

function amongCounties(context: Context, note: IndicatorNote, year: number): ChartBlock | undefined {
  const { county, neighbours } = context.input.territory;
  const own = context.book.shown(note.id, county.key, year);
  const areas = [county, ...neighbours].map((area) => ({
    area: area.key,
    name: area.name,
    figure: context.book.shown(note.id, area.key, year),
  }));
  const count = areas.filter(({ figure }) => figure !== undefined).length;
  if (note.kind === "count" || own === undefined || count < fewest) return undefined;
  return {
    ...blockOf(context, note, year, "kreise"),
    title: `${capital(context.words.the)} unter ${count} Kreisen und kreisfreien Städten`,
    chart: {
      kind: "distribution",
      wide: true,
      indicator: note.id,
      areas,
      countyName: context.words.name,
      county: own,
    },
    description: `Jeder Punkt ist ein Kreis oder eine kreisfreie Stadt, der senkrechte Strich ${context.words.the}. Der Vergleich der Kreise steht im Abschnitt „${capital(context.words.the)} im Land“.`,
  };
}

function blockOf(context: Context, note: IndicatorNote, year: number, kind: string) {
  return {
    kind: "chart",
    id: `${kind}-${note.id.toLowerCase()}`,
    subtitle: `${capital(unitHead(note))}, ${periodOf(context, note, year)}`,
    source: "",
    listed: true,
    synthetic: note.synthetic,
  } as const;
}

import { listText } from "../german/lists.ts";
import { capital } from "../german/numbers.ts";
import type { ModelCalculation, ModelProjection, ModelVariant } from "../model/modelProjection.ts";
import type { Block } from "./block.ts";
import type { Context } from "./context.ts";
import type { Cell, Row, TableBlock } from "./tableBlock.ts";

/** The county's own status-quo calculation, called a Modellrechnung wherever it shows; nothing without one. */
export function modelBlocks(context: Context): readonly Block[] {
  const { modelled } = context.input;
  if (modelled === undefined || modelled.results.length === 0) return [];
  const own = modelled.results.filter(({ area }) => area === context.input.territory.county.key);
  const areas = [...new Set(modelled.results.map(({ area }) => area))].filter(
    (area) => area !== context.input.territory.county.key,
  );
  return [
    ...(own.length === 0 ? [] : [countyTable(context, modelled, own)]),
    ...(areas.length === 0 ? [] : [areaTable(context, modelled, areas)]),
    { kind: "note", title: "Was die Modellrechnung annimmt", paragraphs: assumptions(modelled) },
  ];
}

const label = "Modellrechnung";

function whole(value: number | undefined, signed = false): Cell {
  return { kind: "number", value, decimals: 0, signed };
}

function countyTable(
  { input }: Context,
  { base, variants, until }: ModelCalculation,
  results: readonly ModelProjection[],
): TableBlock {
  const row = ({ variant, year, persons, under20, from20To64, from65 }: ModelProjection): Row => ({
    id: `${variant}-${year}`,
    head: 0,
    cells: [
      { kind: "text", text: year === base ? `${year} (Ausgangsstand)` : String(year) },
      whole(persons),
      whole(under20),
      whole(from20To64),
      whole(from65),
      { kind: "number", value: (100 * from65) / persons, decimals: 0 },
    ],
  });
  return {
    ...plainTable,
    id: "modellrechnung",
    title: `${label}: Einwohner des Kreises bis ${until}, wenn alles bliebe wie zuletzt`,
    columns: [
      { id: "jahr", title: "31. Dezember", numeric: false, width: 38 },
      { id: "alle", title: "Einwohner", numeric: true },
      { id: "unter-20", title: "unter 20 Jahren", numeric: true },
      { id: "20-bis-64", title: "20 bis 64 Jahre", numeric: true },
      { id: "ab-65", title: "ab 65 Jahren", numeric: true },
      { id: "anteil", title: "ab 65 Jahren, in %", numeric: true },
    ],
    groups: variants.map(({ id, title }) => ({
      title: capital(title),
      rows: results.filter(({ variant }) => variant === id).map(row),
    })),
    notes: [
      `${label} des Kreises, keine amtliche Zahl; ${input.settings.protection.mode === "round10" ? "" : "ab dem ersten Schritt "}auf Zehner gerundet.`,
    ],
  };
}

function areaTable({ areas }: Context, modelled: ModelCalculation, keys: readonly string[]): TableBlock {
  const { base, until, variants } = modelled;
  const rows = keys.map((area) => areaRow({ key: area, name: areas.get(area)?.name ?? area }, modelled));
  return {
    ...plainTable,
    id: "modellrechnung-planungsraeume",
    title: `${label}: Einwohner der Planungsräume ${base} und ${until}`,
    columns: [
      { id: "name", title: "Planungsraum", numeric: false, width: 42 },
      { id: "basis", title: `${base} (Ausgangsstand)`, numeric: true },
      ...variants.flatMap(({ id, title }) => [
        { id, title: `${until}, ${title}`, numeric: true },
        { id: `${id}-prozent`, title: "Veränderung in %", numeric: true },
      ]),
    ],
    groups: [{ title: "", rows }],
    notes: [
      `${label} des Kreises mit den Raten des Kreises: Die Planungsräume unterscheiden sich nur durch ihren Altersaufbau. Für Gemeinden wird nicht gerechnet.`,
    ],
  };
}

/** People of an area at the start, and by variant at the end with the change. */
function areaRow(
  { key, name }: { readonly key: string; readonly name: string },
  { base, until, variants, results }: ModelCalculation,
): Row {
  const people = (variant: ModelVariant | undefined, year: number): number | undefined =>
    results.find((one) => one.area === key && one.variant === variant?.id && one.year === year)?.persons;
  const change = (variant: ModelVariant): number | undefined => {
    const [start, end] = [people(variant, base), people(variant, until)];
    if (start === undefined || end === undefined || start === 0) return undefined;
    return (100 * (end - start)) / start;
  };
  return {
    id: key,
    head: 0,
    cells: [
      { kind: "text", text: name },
      whole(people(variants[0], base)),
      ...variants.flatMap((variant): readonly Cell[] => [
        whole(people(variant, until)),
        { kind: "number", value: change(variant), decimals: 0, signed: true },
      ]),
    ],
  };
}

const plainTable = {
  kind: "table" as const,
  foot: [],
  style: "plain" as const,
  listed: true,
  interactive: false,
  synthetic: false,
};

function assumptions({ base, sources, variants, note }: ModelCalculation): readonly string[] {
  const moves = variants.flatMap(({ title, migration }) =>
    migration === "" ? [] : [`„${title}“ (${migration})`],
  );
  return [
    `Die Modellrechnung schreibt die Einwohner vom 31. Dezember ${base} nach Alter und Geschlecht in Schritten von fünf Jahren fort (Kohorten-Komponenten-Verfahren). Sie zeigt, was geschähe, wenn Geburten, Sterbefälle und Wanderungen so blieben wie angenommen. Sie ist keine Vorhersage und trägt keinen Schwankungsbereich, denn unsicher sind die Annahmen.`,
    `Quellen der Raten: ${sources.join("; ")}.${moves.length === 0 ? "" : ` Wanderungen: ${listText(moves)}.`}`,
    ...(note === "" ? [] : [note]),
  ];
}

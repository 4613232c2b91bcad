import { periodText, shortDate } from "../german/dates.ts";
import { missingText } from "../german/missingText.ts";
import { decimal } from "../german/numbers.ts";
import { columnLetters } from "../german/problemText.ts";
import { valueText } from "../german/units.ts";
import type { Definition } from "../indicators/definitionSchema.ts";
import type { Estimate, Need } from "../indicators/estimate.ts";
import type { Area } from "../model/area.ts";
import type { Measure } from "../model/measure.ts";
import { observationKey, type Observation, type Origin } from "../model/observation.ts";
import type { TerritoryChange } from "../model/territory.ts";

/** What one number is explained from. Confidential: counts are not protected. */
export interface Explained {
  readonly estimate: Estimate;
  readonly definition: Definition;
  readonly area: Area;
  readonly measures: readonly Measure[];
  /** By `observationKey`. */
  readonly observations: ReadonlyMap<string, Observation>;
  /** Changes that led to the area, oldest first. */
  readonly changes: readonly TerritoryChange[];
}

/** Cells named for one count; a sum over a county has many. */
const namedCells = 12;

/** From a figure back to the delivered cells, as German lines: value, formula with its numbers, counts, cells, changes. */
export function explainEstimate(explained: Explained): readonly string[] {
  const { estimate, definition, area, changes } = explained;
  return [
    `${definition.id} ${definition.title}`,
    `${area.name} (${area.key}), ${estimate.year}`,
    "Nur für den Dienstgebrauch: Die Zahlen sind nicht geschützt.",
    "",
    ...valueLines(estimate, definition),
    ...needLines(explained),
    ...changes.map(changeLine),
  ];
}

function valueLines(estimate: Estimate, definition: Definition): readonly string[] {
  if (estimate.status === "missing") return [`Kein Wert: ${missingText[estimate.reason]}`];
  const { lower, upper } = estimate;
  const range = [lower, upper].map((bound) =>
    bound === undefined ? "offen" : decimal(bound, definition.decimals),
  );
  const interval =
    lower === undefined && upper === undefined ? "" : ` (Schwankungsbereich ${range.join(" bis ")})`;
  return [
    `Wert     ${valueText(estimate.value, definition)}${interval}`,
    `Formel   ${formula(estimate, definition)}`,
  ];
}

function formula(estimate: Extract<Estimate, { status: "computed" }>, definition: Definition): string {
  const { numerator, denominator, value } = estimate;
  if (numerator === undefined) return "amtlicher Wert, unverändert übernommen";
  const result = decimal(value, definition.decimals + 2);
  if (denominator === undefined) return `${decimal(numerator, 0)} = ${result}`;
  const factor = definition.factor === 1 ? "" : `${decimal(definition.factor, 0)} × `;
  return `${factor}${plain(numerator)} ÷ ${plain(denominator)} = ${result}`;
}

/** Counts are whole, means of years may not be. */
function plain(value: number): string {
  return decimal(value, Number.isInteger(value) ? 0 : 2);
}

function needLines({ estimate, measures, observations }: Explained): readonly string[] {
  if (estimate.status === "missing") return estimate.origins.map(cellLine);
  return estimate.needs.flatMap((need) => {
    const cells = observations.get(observationKey(need.measure, need.area, need.period))?.origins ?? [];
    const rest = cells.length - namedCells;
    return [
      needLine(need, measures),
      ...cells.slice(0, namedCells).map(cellLine),
      ...(rest > 0 ? [`           und ${rest} weitere Zellen`] : []),
    ];
  });
}

function needLine({ role, measure, period, weight, value }: Need, measures: readonly Measure[]): string {
  const title = measures.find(({ id }) => id === measure)?.title ?? measure;
  const times = weight === 1 ? "" : ` × ${decimal(weight, Number.isInteger(weight) ? 0 : 2)}`;
  return `${role === "numerator" ? "Zähler  " : "Nenner  "} ${title}, ${periodText(period)}: ${plain(value)}${times}`;
}

function cellLine({ delivery, line, column, text, source }: Origin): string {
  return `           ${delivery}:${line}, Spalte ${columnLetters(column)}: „${text}“ (${source})`;
}

function changeLine({ effective, fromName, toName, weight }: TerritoryChange): string {
  const share = weight === 1 ? "" : ` (${decimal(weight * 100, 1)} % der Einwohner)`;
  return `Gebiet   ${shortDate(effective)}: ${fromName} → ${toName}${share}`;
}

import type { VerdictKind } from "../model/comparison.ts";
import type { ShownFigure } from "../model/figure.ts";
import type { CountyWords } from "./countyWords.ts";
import { capital, countMasculine, countWord, plural, spokenRange, whole } from "./numbers.ts";
import { inPlace, type Place } from "./places.ts";
import { subject, type Subject } from "./subject.ts";
import type { AreaWords } from "./territoryWords.ts";
import { valueText, type NumberFormat } from "./units.ts";
import { isClear, isHigher } from "./verdictWords.ts";

/** An indicator as sentences need it. */
export type SentenceIndicator = Subject & NumberFormat & { readonly group: string };

/** A place with its value. */
export interface Measured {
  readonly place: Place;
  readonly figure: ShownFigure;
}

/** "In Saalfeld/Saale sind es 7,9 %, in Rudolstadt 7,0 %, im Kreis 5,9 %." */
export function valuesSentence(
  measured: readonly Measured[],
  county: ShownFigure | undefined,
  format: NumberFormat,
  words: CountyWords,
): string {
  const parts = measured.map(({ place, figure }) => `${inPlace(place)} ${valueText(figure.value, format)}`);
  const [first = "", ...rest] = [
    ...parts,
    ...(county === undefined ? [] : [`${words.in} ${valueText(county.value, format)}`]),
  ];
  const value = measured[0] === undefined ? county : measured[0].figure;
  if (value === undefined) return "";
  const text = valueText(value.value, format);
  const where = first.slice(0, first.length - text.length).trim();
  return `${capital(where)} ${valueVerb(text)} es ${[text, ...rest].join(", ")}.`;
}

function valueVerb(text: string): string {
  return /^1(\D|$)(?!,)/.test(text) && !text.includes(",") ? "ist" : "sind";
}

/** "Sechs Gemeinden liegen deutlich darunter." */
export function othersSentence(
  count: number,
  side: "darunter" | "darüber",
  areas: Pick<AreaWords, "one" | "many" | "masculine">,
): string {
  if (count === 0) return "";
  const counted = areas.masculine === true ? countMasculine(count) : countWord(count);
  return `${capital(counted)} ${plural(count, areas.one, areas.many)} ${plural(count, "liegt", "liegen")} deutlich ${side}.`;
}

/**
 * A verdict in full: "Der Anteil liegt mit 14,7 % (44 von 300) deutlich über dem Kreiswert (9,0 %). Der Abstand ist
 * größer, als durch Zufall zu erwarten wäre."
 */
export function verdictSentence(
  indicator: SentenceIndicator,
  figure: ShownFigure,
  verdict: VerdictKind,
  county: ShownFigure,
): string {
  const name = capital(subject(indicator));
  const [size, people] = [valueText(figure.value, indicator), cases(figure)];
  const value = people === "" ? size : `${size} (${people})`;
  const reference = `(${valueText(county.value, indicator)})`;
  if (verdict === "similar")
    return similarSentence(
      name,
      [size, people].filter((part) => part !== "").join(", "),
      reference,
      figure,
      indicator,
    );
  const side = isHigher(verdict) ? "über" : "unter";
  return isClear(verdict)
    ? `${name} liegt mit ${value} deutlich ${side} dem Kreiswert ${reference}. Der Abstand ist größer, als durch Zufall zu erwarten wäre.`
    : `${name} liegt mit ${value} ${side} dem Kreiswert ${reference}; der Abstand ist größer als die übliche Zufallsschwankung.`;
}

function similarSentence(
  name: string,
  value: string,
  reference: string,
  figure: ShownFigure,
  { decimals }: NumberFormat,
): string {
  const range =
    figure.lower === undefined || figure.upper === undefined
      ? ""
      : ` Der Schwankungsbereich reicht von ${spokenRange(figure.lower, figure.upper, decimals)}.`;
  return `${name} (${value}) weicht nicht erkennbar vom Kreiswert ${reference} ab.${range}`;
}

/** "44 von 300": the people behind a share; nothing where counts are not published or not whole. */
function cases({ numerator, denominator }: ShownFigure): string {
  if (numerator === undefined || denominator === undefined || !Number.isInteger(numerator)) return "";
  return `${whole(numerator)} von ${whole(denominator)}`;
}

/** "Der Kreis liegt bei 8,7 %, Thüringen bei 9,4 %." */
export function countyStateSentence(
  county: ShownFigure,
  state: ShownFigure | undefined,
  format: NumberFormat,
  { stateName, words }: { readonly stateName: string; readonly words: CountyWords },
): string {
  const own = `${capital(words.the)} liegt bei ${valueText(county.value, format)}`;
  return state === undefined ? `${own}.` : `${own}, ${stateName} bei ${valueText(state.value, format)}.`;
}

/** "Im Kreis ist der Anteil … deutlich höher als in Thüringen", or that no clear difference is seen. */
export function countyTitle(
  indicator: Subject,
  verdict: VerdictKind,
  state: Place,
  county: CountyWords,
): string {
  if (verdict === "similar")
    return `${capital(subject(indicator))} weicht ${county.in} nicht klar von ${state.name} ab`;
  const clear = isClear(verdict) ? "deutlich " : "";
  return `${capital(county.in)} ist ${subject(indicator)} ${clear}${isHigher(verdict) ? "höher" : "niedriger"} als ${inPlace(state)}`;
}

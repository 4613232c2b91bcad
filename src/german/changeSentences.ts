import type { Trend } from "../model/comparison.ts";
import type { ShownFigure } from "../model/figure.ts";
import type { CountyWords } from "./countyWords.ts";
import { capital, decimal, printed } from "./numbers.ts";
import { differenceUnit, valueText, type NumberFormat } from "./units.ts";

/** "von 8,6 auf 9,0 %, das sind 0,4 Prozentpunkte mehr"; equal as printed: "unverändert 9,0 %". */
export function changeText(before: number, now: number, format: NumberFormat): string {
  const [from, to] = [printed(before, format.decimals), printed(now, format.decimals)];
  if (from === to) return `unverändert ${valueText(now, format)}`;
  const difference = Math.abs(printed(to - from, format.decimals));
  const unit = differenceUnit(difference, format);
  const amount = `${decimal(difference, format.decimals)}${unit === "" ? "" : ` ${unit}`}`;
  const verb = difference === 1 ? "das ist" : "das sind";
  return `von ${decimal(from, format.decimals)} auf ${valueText(to, format)}, ${verb} ${amount} ${to > from ? "mehr" : "weniger"}`;
}

/** "Gegenüber 2015 veränderte sich der Wert von 8,6 auf 9,0 %, das sind 0,4 Prozentpunkte mehr." */
export function yearChangeSentence(before: ShownFigure, now: ShownFigure, format: NumberFormat): string {
  const text = changeText(before.value, now.value, format);
  return text.startsWith("unverändert")
    ? `Gegenüber ${before.year} blieb der Wert ${text.replace("unverändert", "unverändert bei")}.`
    : `Seit ${before.year} veränderte sich der Wert ${text}.`;
}

/**
 * The words of the trend rule: "Seit 2010 gestiegen, im Mittel um 0,4 Prozentpunkte im Jahr." A test of past
 * values, no forecast.
 */
export function trendSentence(trend: Trend, format: NumberFormat): string {
  if (trend.direction === "unchanged") return `Seit ${trend.from} unverändert.`;
  if (trend.direction === "unclear") return `Seit ${trend.from} schwankend, keine gesicherte Richtung.`;
  const step = Math.abs(trend.perYear);
  const decimals = stepDecimals(step, format);
  const unit = differenceUnit(step, { ...format, decimals });
  const size =
    printed(step, decimals) === 0
      ? ""
      : `, im Mittel um ${decimal(step, decimals)}${unit === "" ? "" : ` ${unit}`} im Jahr`;
  return `Seit ${trend.from} ${trend.direction === "rising" ? "gestiegen" : "gesunken"}${size}.`;
}

/** One decimal at least; none for people and households, of whom there are no tenths. */
function stepDecimals(step: number, { unit, decimals }: NumberFormat): number {
  const whole = (unit === "persons" || unit === "households") && step >= 1;
  return whole ? 0 : Math.max(1, decimals);
}

/** The trend as a title of a series: "Im Kreis seit 2007 gesunken". */
export function trendTitle(trend: Trend | undefined, years: number, county: CountyWords): string {
  if (trend === undefined)
    return years < 2 ? "Erst ein Jahr liegt vor" : "Noch keine Aussage zur Richtung möglich";
  const since = `${capital(county.in)} seit ${trend.from}`;
  if (trend.direction === "unchanged") return `${since} unverändert`;
  if (trend.direction === "unclear") return `${since} keine gesicherte Richtung`;
  return `${since} ${trend.direction === "rising" ? "gestiegen" : "gesunken"}`;
}

/** "Noch keine Aussage: Es liegen erst 4 vergleichbare Jahre vor (nötig: 5)." */
export function tooFewYears(years: number): string {
  return years < 5
    ? `Noch keine Aussage zur Richtung: Es ${years === 1 ? "liegt erst ein vergleichbares Jahr" : `liegen erst ${years} vergleichbare Jahre`} vor (nötig: 5).`
    : "";
}

/** "Die Einwohnerzahl sinkt …" as a headline of the key messages; a plain one where no direction is proved. */
export function directionsTitle(falling: string, rising: string, county: CountyWords): string {
  if (falling === "" && rising === "") return `Was sich ${county.in} zeigt`;
  const where = capital(county.in);
  if (falling === "" || rising === "")
    return `${where} ist ${falling === "" ? `${rising} gestiegen` : `${falling} gesunken`}`;
  return `${where} ist ${falling} gesunken und ${rising} gestiegen`;
}

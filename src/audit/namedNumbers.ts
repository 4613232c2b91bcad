import { figureKey } from "../model/figure.ts";
import { areaNames, type NamedArea } from "./areaNames.ts";
import type { AuditInput, AuditValue } from "./auditInput.ts";
import type { Finding } from "./finding.ts";
import { indicatorOfPage, pageLines } from "./pageText.ts";
import type { PrintedEdition } from "./printedFigures.ts";

/** Signs around a name in which a number is taken for the place's own. */
const REACH = 70;

/** Words after a count of people. */
const people =
  "von|Fäll|Person|Einwohner|Kind|Jugendlich|Arbeitslos|Haushalt|Empfänger|Schüler|Mensch|Betroffen|Hilfe|Beratung";

/** Words for people alone, as sentences of a coordinator use them. */
const persons = "Person|Einwohner|Kind|Jugendlich|Arbeitslos|Haushalt|Empfänger|Schüler|Mensch|Betroffen";

/**
 * Sentences, alternative texts and descriptions that name a place together with the number of one of its withheld
 * values, as a page would print it. Numbers that something shown has as well prove nothing.
 */
export function namedNumbers({ files, estimates }: AuditInput, edition: PrintedEdition): readonly Finding[] {
  const places = areaNames(files).filter(({ level }) => level === "municipality" || level === "planningArea");
  const book = hiddenNumbers(estimates, edition, places);
  const names = namePattern(places);
  return files.flatMap(({ path, text }) => {
    if (!/\.(html|pdf)$/.test(path)) return [];
    const indicator = indicatorOfPage(path);
    const found = linesOf(path, text).flatMap((line) =>
      neighbourhoods(line, names).flatMap(({ name, around }) =>
        told(path.endsWith(".pdf") ? sentencePart(around) : around, book.get(name) ?? [], indicator),
      ),
    );
    return [...new Set(found)].map((id): Finding => ({ kind: "TRACE", id, file: path }));
  });
}

interface HiddenNumber {
  readonly key: string;
  readonly indicator: string;
  readonly value: string | undefined;
  readonly count: string | undefined;
  /** Whether a shown value of the place has the same count. */
  readonly isCommon: boolean;
}

function hiddenNumbers(
  estimates: AuditInput["estimates"],
  edition: PrintedEdition,
  places: readonly NamedArea[],
): ReadonlyMap<string, readonly HiddenNumber[]> {
  const status = new Map(edition.figures.map((figure) => [figureKey(figure), figure.status]));
  const decimals = new Map(edition.indicators.map(({ id, decimals: digits }) => [id, digits]));
  const open = new Set(
    edition.figures.flatMap(({ indicator, area, value, lower, upper, numerator, denominator }) => [
      ...[value, lower, upper].flatMap((number) =>
        number === undefined ? [] : [`${area} ${printed(number, decimals.get(indicator) ?? 0)}`],
      ),
      ...[numerator, denominator].flatMap((number) => (number === undefined ? [] : [`${area} n ${number}`])),
    ]),
  );
  const nameOf = new Map(places.map(({ key, name }) => [key, name]));
  const book = new Map<string, HiddenNumber[]>();
  for (const one of estimates) {
    const name = nameOf.get(one.area);
    if (one.status !== "computed" || name === undefined || status.get(figureKey(one)) !== "withheld")
      continue;
    const own = book.get(name) ?? [];
    book.set(name, own);
    own.push(hiddenNumber(one, decimals.get(one.indicator) ?? 0, open));
  }
  return book;
}

function hiddenNumber(one: AuditValue, digits: number, open: ReadonlySet<string>): HiddenNumber {
  const text = printed(one.value, digits);
  const isOpen = digits === 0 || open.has(`${one.area} ${text}`);
  const counts = one.needs.filter(({ role }) => role === "numerator").map(({ value }) => value);
  return {
    key: figureKey(one),
    indicator: one.indicator,
    value: isOpen ? undefined : text,
    count: counts.length === 1 && counts[0] !== undefined ? String(counts[0]) : undefined,
    isCommon: open.has(`${one.area} n ${counts[0]}`),
  };
}

/** 1.25 with one digit → `1,3`. */
function printed(value: number, digits: number): string {
  const steps = 10 ** digits;
  const whole = String(Math.round(Math.abs(value) * steps)).padStart(digits + 1, "0");
  return digits === 0 ? whole : `${whole.slice(0, -digits)},${whole.slice(-digits)}`;
}

function linesOf(path: string, text: string): readonly string[] {
  return path.endsWith(".pdf") ? [text.replace(/\u00ad/g, "").replace(/\n/g, " ")] : pageLines(text);
}

function namePattern(places: readonly NamedArea[]): RegExp {
  const names = places.map(({ name }) => name).sort((a, b) => b.length - a.length);
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}-])(${escaped.join("|")})(?![\\p{L}-])`, "gu");
}

/** Each place a line names, with the words around it up to the next place. */
function neighbourhoods(line: string, names: RegExp): readonly { name: string; around: string }[] {
  const hits = [...line.matchAll(names)];
  return hits.map((hit, index) => {
    const start = hit.index;
    const end = start + hit[0].length;
    const from = Math.max(start - REACH, index === 0 ? 0 : endOf(hits[index - 1]));
    const to = Math.min(end + REACH, hits[index + 1]?.index ?? line.length);
    return { name: hit[0], around: `${line.slice(from, start)} | ${line.slice(end, to)}` };
  });
}

/**
 * What of the words around a name is one sentence with it. A PDF runs tables, axes and text into each other: only
 * `Name … Wörter … 1,3 %` and `1,3 % (Name)` are sentences for certain.
 */
function sentencePart(around: string): string {
  const [before = "", after = ""] = around.split(" | ");
  const follows = /^[^\d.:;]*\s\p{Ll}{2,}[^\d.:;]*(\d+,\d+)[\s\u202f]*(%|je\s)/u.exec(after)?.[1] ?? "";
  const leads = /(\d+,\d+)[\s\u202f]*(%|je [\d\s\u202f]+)?\s*\($/u.exec(before)?.[1] ?? "";
  return `${follows} ${leads}`;
}

function endOf(hit: RegExpExecArray | RegExpMatchArray | undefined): number {
  return (hit?.index ?? 0) + (hit?.[0].length ?? 0);
}

/** Small numbers as a text writes them, from one on. */
const words = "ein(?:e[nrm]?)? zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(" ");

/** A count in digits on the page of its indicator. */
function digitPattern(count: string): RegExp {
  return new RegExp(`(?<![\\d,.\u202f])${count}[ \u202f\u00a0](${people})`, "u");
}

/** A count as a text tells it, in digits or in words: „2 Kinder“, „zwei arbeitslose Jugendliche“. */
function spokenPattern(count: string): RegExp {
  const word = words[Number(count) - 1];
  const number = word === undefined ? count : `${count}|${word}`;
  const space = "[ \u202f\u00a0]";
  return new RegExp(
    `(?<![\\d,.\u202f\\p{L}-])(${number})${space}(\\p{Ll}+(?:e|en|er)${space}){0,2}(${persons})`,
    "iu",
  );
}

/**
 * Which hidden numbers stand in the words: values anywhere, counts on the page of their indicator, and elsewhere those
 * that nothing shown of the place has as well.
 */
function told(around: string, hidden: readonly HiddenNumber[], page: string | undefined): readonly string[] {
  const numbers = new Set(around.match(/(?<![\d,.\u202f–-])\d+,\d+(?![\d,])/g) ?? []);
  return hidden.flatMap(({ key, indicator, value, count, isCommon }) => {
    if (page !== undefined && page !== indicator) return [];
    if (value !== undefined && numbers.has(value)) return [key];
    if (count === undefined || (page === undefined && isCommon)) return [];
    const isSpoken =
      spokenPattern(count).test(around) || (page !== undefined && digitPattern(count).test(around));
    return isSpoken ? [key] : [];
  });
}

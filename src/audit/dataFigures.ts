import type { StagedFile } from "./auditInput.ts";
import { derivedFile } from "./derivedFile.ts";
import type { Finding } from "./finding.ts";
import type { StatusBook } from "./pageFigures.ts";
import { statFile } from "./statFile.ts";

/**
 * Withheld figures that another data file gives away: JSON-stat, the page script's data, verdicts, trends. A file that
 * cannot be read is refused.
 */
export function dataFigures(files: readonly StagedFile[], status: StatusBook): readonly Finding[] {
  return files.flatMap(({ path, text }): readonly Finding[] => {
    const told = figuresOf(path, text, status);
    if (told === undefined) return [{ kind: "UNREADABLE", id: "figures", file: path }];
    return told
      .filter((key) => status.get(key) !== "shown")
      .map((id): Finding => ({ kind: "DIFFERENT", id, file: path }));
  });
}

function figuresOf(path: string, text: string, status: StatusBook): readonly string[] | undefined {
  if (path.endsWith(".jsonstat.json")) return statFile(text)?.map(({ key }) => key);
  if (path.endsWith(".js")) return scriptFigures(text);
  return path === "data/indicators.json" ? derivedFigures(text, status) : [];
}

/** Figures with anything but signs in lists like `["ARB03","16073005",2016,"6,6",…]`. */
function scriptFigures(text: string): readonly string[] {
  const lists = text.matchAll(/\["([A-Z]{2,5}\d{2}[a-z]?)","([^"]+)",(\d{4}),([^\]]*)\]/g);
  return [...lists].flatMap(([, indicator, area, year, rest = ""]) =>
    /\d/.test(rest.replaceAll("-1", "")) ? [`${indicator}|${area}|${year}`] : [],
  );
}

/** Figures that a verdict judges, and last years of trends that count more years than are shown. */
function derivedFigures(text: string, status: StatusBook): readonly string[] | undefined {
  const derived = derivedFile(text);
  if (derived === undefined) return undefined;
  const { verdicts, trends } = derived;
  const judged = verdicts.flatMap(({ indicator, area, year, against }) => [
    `${indicator}|${area}|${year}`,
    ...(status.has(`${indicator}|${against}|${year}`) ? [`${indicator}|${against}|${year}`] : []),
  ]);
  const trended = trends.flatMap(({ indicator, area, from, to, years }) => {
    const span = Array.from({ length: to - from + 1 }, (_, index) => `${indicator}|${area}|${from + index}`);
    const shown = span.filter((key) => status.get(key) === "shown").length;
    return shown >= years ? [] : span.filter((key) => status.get(key) === "withheld");
  });
  return [...judged, ...trended];
}

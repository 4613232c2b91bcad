import type { PagePlace } from "./pageFigures.ts";
import { indicatorOfPage, yearsIn } from "./pageText.ts";

/** Areas of an indicator's maps of one year: whoever has no value is white under its hatching, and nothing else. */
export function mapAreas(path: string, text: string): readonly PagePlace[] {
  const indicator = indicatorOfPage(path);
  if (indicator === undefined) return [];
  return text.split(/(?=<figure)/).flatMap((figure) => {
    const year = captionYear(figure);
    if (year === undefined) return [];
    return [...figure.matchAll(/<path[^>]*data-area="([^"]+)"[^>]*>/g)].map(([tag, area = ""]) => ({
      key: `${indicator}|${area}|${year}`,
      isTelling: !isBlank(tag),
    }));
  });
}

/** The one year that the caption of a figure names. */
export function captionYear(figure: string): number | undefined {
  const caption = /<figcaption[\s\S]*?<\/figcaption>/.exec(figure)?.[0].replace(/<[^>]*>/g, " ") ?? "";
  const [year, ...others] = yearsIn(caption);
  return others.length > 0 ? undefined : year;
}

function isBlank(tag: string): boolean {
  const names = [...tag.matchAll(/\s([a-z-]+)="/g)].map(([, name = ""]) => name);
  const isPlain = names.every((name) => ["d", "fill", "data-area"].includes(name));
  return isPlain && /fill="(#ffffff|none|url\()/.test(tag) && tag.endsWith("/>");
}

import type { AtlasDocument, Part, Section } from "../document/atlasDocument.ts";
import { territoryLine } from "../german/territoryWords.ts";

/** Name of the printed page of a section: one per part, one per municipality, so that running heads can name them. */
export function pageName(part: Part, section: Section): string {
  if (section.kind === "cover") return "cover";
  return section.kind === "profile" ? `profil-${section.area ?? ""}` : `teil-${part.id}`;
}

const font = 'font: 400 7.6pt "Source Sans 3"; color: #55616d;';
const top = `${font} vertical-align: bottom; padding-bottom: 7mm;`;
const bottom = `${font} vertical-align: top; padding-top: 6mm;`;

/** The `@page` rules: running heads by chapter and municipality, territory and page number at the foot. */
export function printPages({ head, parts }: AtlasDocument): string {
  const foot = territoryLine(head.territory, head.municipalities, head.county);
  const notice = [head.draftNotice, head.sampleNotice].filter((text) => text !== "").join(" · ");
  const general = `@page { size: A4; margin: 25mm 18mm 21mm 22mm;
  @top-left { content: ${quoted(`${head.title} ${head.year}`)}; ${top} }
  @bottom-left { content: ${quoted(notice === "" ? foot : `${foot} · ${notice}`)}; ${bottom} }
  @bottom-right { content: counter(page); font: 600 8.6pt "Source Sans 3"; color: #1c2833; vertical-align: top; padding-top: 6mm; } }
@page cover { margin: 0; @top-left { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }`;
  return [general, ...parts.flatMap(runningHeads)].join("\n");
}

function runningHeads(part: Part): readonly string[] {
  const heads = new Map(
    part.sections.map((section) => [
      pageName(part, section),
      section.kind === "profile" ? section.title : part.title,
    ]),
  );
  return [...heads]
    .filter(([name]) => name !== "cover" && part.id !== "anfang")
    .map(([name, title]) => `@page ${name} { @top-right { content: ${quoted(title)}; ${top} } }`);
}

/** A CSS string; quotation marks and line ends cannot end it, `<` cannot close the style element. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

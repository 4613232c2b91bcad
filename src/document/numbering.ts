import type { Part, Section, Sheet } from "./atlasDocument.ts";
import type { Block } from "./block.ts";
import type { ChartBlock } from "./chartBlock.ts";
import type { TableBlock } from "./tableBlock.ts";

/** A block that carries a number and stands in a list at the end. */
export type Numbered = ChartBlock | TableBlock;

type Kind = "map" | "chart" | "table";

const words: Readonly<Record<Kind, string>> = { map: "Karte", chart: "Abbildung", table: "Tabelle" };

/** Numbers maps, figures and tables per part: `Karte 5.1`; parts without a chapter number count through (`Tabelle A.1`). */
export function numberParts(parts: readonly Part[]): readonly Part[] {
  const lettered = parts.filter((part) => chapterOf(part) === undefined && part.sections.some(hasListed));
  return parts.map((part) => numberPart(part, chapterOf(part) ?? letter(lettered.indexOf(part))));
}

function chapterOf({ title }: Part): string | undefined {
  return /^(\d+) /.exec(title)?.[1];
}

function hasListed(section: Section): boolean {
  return listedIn(section).length > 0;
}

function letter(index: number): string {
  return String.fromCodePoint(65 + index);
}

/** Numbers what is printed, without gaps; what only the screen has bears the number of its printed twin, or none. */
function numberPart(part: Part, prefix: string): Part {
  const counts: Record<Kind, number> = { map: 0, chart: 0, table: 0 };
  const next = (kind: Kind): string => {
    counts[kind] += 1;
    return `${words[kind]} ${prefix}.${counts[kind]}`;
  };
  return { ...part, sections: part.sections.map((section) => numberSection(section, next)) };
}

function numberSection(section: Section, next: (kind: Kind) => string): Section {
  const twins = new Map<string, string>();
  const twinOf = ({ id, kind }: Numbered) => (kind === "table" ? "table" : id);
  const printed = (screen: boolean) => (block: Numbered) => {
    if (!block.listed || screen || block.screenOnly === true) return block;
    const number = next(block.kind);
    if (block.printOnly === true) twins.set(twinOf(block), number);
    return { ...block, number };
  };
  const screen = (block: Numbered) => {
    const number = twins.get(twinOf(block));
    if (!block.listed || block.number !== undefined || number === undefined) return block;
    twins.delete(twinOf(block));
    return { ...block, number };
  };
  const sheets = section.sheets.map((sheet) => mapSheet(sheet, printed(sheet.medium === "screen")));
  return { ...section, sheets: sheets.map((sheet) => mapSheet(sheet, screen)) };
}

function mapSheet(sheet: Sheet, change: (block: Numbered) => Numbered): Sheet {
  const walk = (block: Block): Block => {
    if (block.kind === "map" || block.kind === "chart" || block.kind === "table") return change(block);
    return block.kind === "columns"
      ? { ...block, left: block.left.map(walk), right: block.right.map(walk) }
      : block;
  };
  return { ...sheet, blocks: sheet.blocks.map(walk) };
}

/** All numbered blocks of a section in the order they stand. */
export function numberedBlocks(section: Section): readonly Numbered[] {
  return listedIn(section).filter(({ number }) => number !== undefined);
}

function listedIn(section: Section): readonly Numbered[] {
  const inside = (block: Block): readonly Numbered[] => {
    if (block.kind === "map" || block.kind === "chart" || block.kind === "table")
      return block.listed ? [block] : [];
    return block.kind === "columns" ? [...block.left, ...block.right].flatMap(inside) : [];
  };
  return section.sheets.flatMap(({ blocks }) => blocks.flatMap(inside));
}

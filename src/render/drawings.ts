import type { AtlasDocument } from "../document/atlasDocument.ts";
import type { Block } from "../document/block.ts";
import type { ChartBlock } from "../document/chartBlock.ts";
import { checked, type Checked } from "../model/checked.ts";
import { problem, type Problem } from "../model/problem.ts";
import { contrast } from "./contrast.ts";
import { chartDrawing } from "./view/chartDrawing.ts";

/** All charts and maps of a document by the id of their block, drawn once for screen and print. */
export type Drawings = ReadonlyMap<string, readonly string[]>;

/** Draws every chart of the document, with what is wrong: a label without room, a colour of the county that is too pale. */
export function drawAll(document: AtlasDocument): Checked<Drawings> {
  const notes = new Map(document.indicators.map((note) => [note.id, note]));
  const charts = document.parts.flatMap(({ sections }) =>
    sections.flatMap(({ sheets }) => sheets.flatMap(({ blocks }) => blocks.flatMap(chartsIn))),
  );
  const drawn = charts.map((block) => [block.id, chartDrawing(block, document, notes)] as const);
  return checked(new Map(drawn.map(([id, { value }]) => [id, value])), [
    ...paleBrand(document),
    ...drawn.flatMap(([, { problems }]) => problems),
  ]);
}

/** Contrast of text after WCAG 2.1 AA. */
const textContrast = 4.5;

function paleBrand({ head }: AtlasDocument): readonly Problem[] {
  const found = contrast(head.brand, "#ffffff");
  if (found >= textContrast) return [];
  const at = { file: "atlas.yaml" };
  return [problem("design/pale-brand", "error", at, { brand: head.brand, contrast: found })];
}

/** All charts inside a block. */
export function chartsIn(block: Block): readonly ChartBlock[] {
  if (block.kind === "map" || block.kind === "chart") return [block];
  if (block.kind === "columns") return [...block.left, ...block.right].flatMap(chartsIn);
  if (block.kind === "messages")
    return block.messages.flatMap(({ chart }) => (chart === undefined ? [] : [chart]));
  return block.kind === "profile" ? [block.locator] : [];
}

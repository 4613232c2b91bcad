import type { AtlasDocument, Section } from "../document/atlasDocument.ts";
import type { Block } from "../document/block.ts";
import { isElsewhere } from "./view/blockView.ts";

/** Every id a link may point to, with the section it stands in. */
export function anchors(document: AtlasDocument, medium: "print" | "screen"): ReadonlyMap<string, Section> {
  const sections = document.parts.flatMap((part) => part.sections);
  const pairs = sections.flatMap((section) => [
    [section.id, section] as const,
    ...section.sheets
      .filter((sheet) => sheet.medium === undefined || sheet.medium === medium)
      .flatMap(({ blocks }) => blocks.flatMap((block) => idsIn(block, medium)))
      .map((id) => [id, section] as const),
  ]);
  return new Map(pairs);
}

function idsIn(block: Block, medium: "print" | "screen"): readonly string[] {
  if (block.kind === "columns")
    return [...block.left, ...block.right].flatMap((inner) => idsIn(inner, medium));
  if (isElsewhere(block, medium)) return [];
  if (block.kind === "messages") return block.messages.map(({ id }) => id);
  return "id" in block && block.id !== undefined ? [block.id] : [];
}

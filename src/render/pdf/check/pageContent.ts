import { type PDFDocument, PDFDict, PDFName, type PDFPage } from "pdf-lib";
import { pageText } from "../contentStream.ts";
import { contentOperators } from "../contentTokens.ts";

/** What happens on a page as far as tags are concerned. */
export interface PageContent {
  readonly number: number;
  readonly ref: string;
  /** Marked-content ids opened on the page, in order; a repeated id stands twice. */
  readonly ids: readonly number[];
  /** Painting operators outside all marked content. */
  readonly unmarked: number;
  /** Tagged content inside an artifact, and artifacts inside tagged content. */
  readonly taggedInArtifact: number;
  readonly artifactInTagged: number;
  /** Whether BDC/BMC and EMC match. */
  readonly balanced: boolean;
  /** Glyph 0 is shown: a sign that the font lacks. */
  readonly missingGlyphs: number;
  /** Whether anything is shown that is tagged. */
  readonly hasContent: boolean;
  readonly page: PDFPage;
}

type Mark = "artifact" | "tagged" | "other";

const painting = /^(?:[fFBbSs]\*?|sh|Do|Tj|TJ|'|")$/;

/** Reads the marked content of one page. */
export function pageContent(doc: PDFDocument, page: PDFPage, number: number): PageContent {
  const text = pageText(doc, page);
  const counts = { unmarked: 0, taggedInArtifact: 0, artifactInTagged: 0, missingGlyphs: 0 };
  const ids: number[] = [];
  const stack: Mark[] = [];
  let balanced = true;
  for (const { name, start, end } of contentOperators(text)) {
    if (name === "BDC" || name === "BMC") {
      const operands = text.slice(start, end);
      const id = /\/MCID\s+(\d+)/.exec(operands)?.[1];
      const mark: Mark = operands.startsWith("/Artifact")
        ? "artifact"
        : id === undefined
          ? "other"
          : "tagged";
      if (mark === "tagged" && stack.includes("artifact")) counts.taggedInArtifact += 1;
      if (mark === "artifact" && stack.includes("tagged")) counts.artifactInTagged += 1;
      if (id !== undefined) ids.push(Number(id));
      stack.push(mark);
    } else if (name === "EMC") balanced = stack.pop() !== undefined && balanced;
    else if (painting.test(name)) {
      if (!stack.some((mark) => mark !== "other")) counts.unmarked += 1;
      if (/^T[jJ]$/.test(name) && showsGlyphZero(text.slice(start, end))) counts.missingGlyphs += 1;
    }
  }
  return {
    number,
    ref: page.ref.toString(),
    ids,
    ...counts,
    balanced: balanced && stack.length === 0,
    hasContent: ids.length > 0,
    page,
  };
}

function showsGlyphZero(operands: string): boolean {
  return [...operands.matchAll(/<([0-9a-fA-F]*)>/g)].some(([, hex = ""]) => /^(?:.{4})*0000/.test(hex));
}

/** Fonts a page uses, by resource name. */
export function pageFonts(page: PDFPage): readonly PDFDict[] {
  const fonts = page.node.Resources()?.lookup(PDFName.of("Font"));
  if (!(fonts instanceof PDFDict)) return [];
  return fonts.keys().flatMap((name) => {
    const font = fonts.lookup(name);
    return font instanceof PDFDict ? [font] : [];
  });
}

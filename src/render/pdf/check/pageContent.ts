import { type PDFDocument, PDFDict, PDFName, type PDFPage } from "pdf-lib";
import { pageText } from "../contentStream.ts";
import { contentOperators } from "../contentTokens.ts";
import { ShownGlyphs } from "./shownGlyphs.ts";

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
  /** Glyphs shown, by the name of their font on this page; glyph 0 is a sign that the font lacks. */
  readonly glyphs: ReadonlyMap<string, ReadonlySet<number>>;
  /** Whether anything is shown that is tagged. */
  readonly hasContent: boolean;
  readonly page: PDFPage;
}

type Mark = "artifact" | "tagged" | "other";

const painting = /^(?:[fFBbSs]\*?|sh|Do|Tj|TJ|'|")$/;

/** Reads the marked content of one page. */
export function pageContent(doc: PDFDocument, page: PDFPage, number: number): PageContent {
  const text = pageText(doc, page);
  const counts = { unmarked: 0, taggedInArtifact: 0, artifactInTagged: 0 };
  const shown = new ShownGlyphs();
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
    } else if (name === "q") shown.save();
    else if (name === "Q") shown.restore();
    else if (name === "Tf") shown.setFont(text.slice(start, end));
    else if (name === "EMC") balanced = stack.pop() !== undefined && balanced;
    else if (painting.test(name)) {
      if (!stack.some((mark) => mark !== "other")) counts.unmarked += 1;
      if (name === "TJ" || name === "Tj") shown.show(text.slice(start, end));
    }
  }
  return {
    number,
    ref: page.ref.toString(),
    ids,
    glyphs: shown.byFont,
    ...counts,
    balanced: balanced && stack.length === 0,
    hasContent: ids.length > 0,
    page,
  };
}

/** Fonts a page uses, by resource name. */
export function pageFonts(page: PDFPage): ReadonlyMap<string, PDFDict> {
  const fonts = page.node.Resources()?.lookup(PDFName.of("Font"));
  if (!(fonts instanceof PDFDict)) return new Map();
  return new Map(
    fonts.keys().flatMap((name) => {
      const font = fonts.lookup(name);
      return font instanceof PDFDict ? [[name.decodeText(), font] as const] : [];
    }),
  );
}

import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text where it stands, in PDF points from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** A printed page: its pieces, and its lines between the running heads, each joined from left to right. */
export interface PrintedPage {
  readonly pieces: readonly Piece[];
  readonly lines: readonly string[];
}

/** Points below the top and above the foot in which running heads stand: 22 mm and 20 mm of A4. */
const [top, foot] = [842 - 62, 57];

/** Every page of a PDF as a second reader sees it. */
export async function printedPages(pdf: PDFDocumentProxy): Promise<readonly PrintedPage[]> {
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    const pieces = content.items.flatMap((item) =>
      "str" in item && item.str.trim() !== ""
        ? [
            {
              text: item.str,
              left: Number(item.transform[4]),
              right: Number(item.transform[4]) + item.width,
              bottom: Number(item.transform[5]),
            },
          ]
        : [],
    );
    pages.push({ pieces, lines: linesOf(pieces) });
  }
  return pages;
}

function linesOf(pieces: readonly Piece[]): readonly string[] {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces.filter(({ bottom }) => bottom < top && bottom > foot)) {
    const height = Math.round(piece.bottom);
    lines.set(height, [...(lines.get(height) ?? []), piece]);
  }
  return [...lines]
    .toSorted(([a], [b]) => b - a)
    .map(([, line]) =>
      line
        .toSorted((a, b) => a.left - b.left)
        .map(({ text }) => text)
        .join(" "),
    );
}

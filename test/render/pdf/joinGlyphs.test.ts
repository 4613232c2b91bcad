import { expect, test } from "vitest";
import { joinGlyphs } from "../../../src/render/pdf/joinGlyphs.ts";

/** Every glyph is half as wide as the font is high. */
const joined = (lines: readonly string[]) =>
  joinGlyphs(
    lines,
    () => 500,
    (_, glyph) => glyph === 3,
  );

/** Where the browser and we begin the last line of text: the sum of all moves. */
const reached = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + Number(/^(-?[\d.]+) -?[\d.]+ Td/.exec(line)?.[1] ?? 0), 0);

test("a sign painted without a move of its own leaves the lines behind it where they were", () => {
  // As Chromium prints "Saal-feld-Ru" with soft hyphens in a font whose soft hyphen is a blank.
  const printed = [
    "BT",
    "/F5 20 Tf",
    "1 0 0 -1 8 119 Tm",
    "<002f0044> Tj",
    "48 0 Td <004e0055> Tj",
    "19 0 Td <0048004c> Tj",
    "/Span<</ActualText <FEFF> >> BDC",
    "<0003> Tj",
    "EMC",
    "77 0 Td <00490048> Tj",
    "ET",
  ];
  const lines = joined(printed);
  expect(reached(lines)).toBe(reached(printed));
  // 20 are shown when the next sign stands at 48: 1.4 sizes further on; then 68 and 67.
  expect(lines).toContain("[<002f0044>-1400<004e0055>50<0048004c>]TJ");
});

test("moves on one line become one operator with the same positions", () => {
  expect(
    joined(["BT", "/F5 10 Tf", "1 0 0 -1 8 119 Tm", "0 0 Td <0001> Tj", "6 0 Td <0002> Tj", "ET"]),
  ).toContain("[<0001>-100<0002>]TJ");
});

import { expect, test } from "vitest";
import { joinGlyphs } from "../../../src/render/pdf/joinGlyphs.ts";
import { roundNumbers } from "../../../src/render/pdf/roundNumbers.ts";

test.each([
  ["12.3456789 -0.5 m", "12.35 -.5 m"],
  ["0.25 3.001 l", ".25 3 l"],
  ["-0.001 7 12.05 8.999 re", "0 7 12.05 9 re"],
  ["1 0 0 -1 82.546875 65.5 Tm", "1 0 0 -1 82.55 65.5 Tm"],
  ["3.1249239 0 0 3.1249239 259.375 -115906.555 cm", "3.1249239 0 0 3.1249239 259.38 -115906.56 cm"],
])("%s is written as %s", (line, rounded) => {
  expect(roundNumbers(line)).toBe(rounded);
});

test.each(["/F4 10.1300001 Tf", "[<0001>12<0002>]TJ", "BT", ".3333333 0 0 rg", "/P <</MCID 3 >>BDC", ""])(
  "%s holds no lengths and stays",
  (line) => expect(roundNumbers(line)).toBe(line),
);

/** Every glyph half as wide as the font is high. */
const half = (): number => 500;
const noBlanks = (): boolean => false;
const joined = (lines: readonly string[]): readonly string[] => joinGlyphs(lines, half, noBlanks);

test("what is set already is not set again, but after Q what was set before q is", () => {
  const [red, blue] = ["1 0 0 RG 1 0 0 rg", "0 0 1 RG 0 0 1 rg"];
  const lines = [red, "/G3 gs", "q", red, blue, "0 0 1 1 re", "f", "Q", red, "/G3 gs", blue];
  expect(joined(lines)).toEqual([red, "/G3 gs", "q", blue, "0 0 1 1 re", "f", "Q", blue]);
});

test("glyphs of one line become one operator; a move nobody sees goes into the next one", () => {
  // Widths of 5 at size 10: the second glyph stands 0.01 further right than it would, the third another 0.2.
  const lines = [
    "BT",
    "/F4 10 Tf",
    "1 0 0 -1 0 0 Tm",
    "<0001> Tj",
    "5.01 0 Td <0002> Tj",
    "5.2 0 Td <0003> Tj",
    "ET",
  ];
  expect(joined(lines)).toEqual(["BT", "/F4 10 Tf", "1 0 0 -1 0 0 Tm", "[<00010002>-21<0003>]TJ", "ET"]);
});

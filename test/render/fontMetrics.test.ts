import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  balancedLines,
  fitText,
  type FontWeight,
  textWidth,
  wrapText,
} from "../../src/render/fontMetrics.ts";

const rows = readFileSync("test/reference/render/textWidths.csv", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(";"))
  .map(([weight, text = "", plain, kerned]) => ({
    weight: weightOf(weight),
    text,
    plain: Number(plain),
    kerned: Number(kerned),
  }));

function weightOf(text: string | undefined): FontWeight {
  return text === "600" ? 600 : 400;
}

describe("the width of a text", () => {
  test.each(rows)("$text ($weight) is as wide as the browser draws it", ({ weight, text, plain, kerned }) => {
    expect(textWidth(text, 100, weight)).toBeCloseTo(plain, 0);
    expect(textWidth(text, 100, weight)).toBeGreaterThanOrEqual(kerned - 0.5);
  });

  test("grows with the font size", () => {
    expect(textWidth("Rudolstadt", 20)).toBeCloseTo(2 * textWidth("Rudolstadt", 10), 9);
  });

  test("of a sign the font lacks is that of a wide letter", () => {
    expect(textWidth("漢", 10)).toBe(7);
  });
});

describe("lines", () => {
  test("break at spaces only", () => {
    expect(wrapText("3,0 bis unter 4,0", 44, 9.6)).toEqual(["3,0 bis", "unter 4,0"]);
    expect(wrapText("Rudolstadt", 10, 9.6)).toEqual(["Rudolstadt"]);
  });

  test("are about equally long where asked for, and no more than needed", () => {
    expect(balancedLines("3,0 bis unter 4,0", 62, 9.6)).toEqual(["3,0 bis", "unter 4,0"]);
    expect(balancedLines("unter 3,0", 62, 9.6)).toEqual(["unter 3,0"]);
    expect(balancedLines("ausgewiesen", 10, 9.6)).toEqual(["ausgewiesen"]);
  });

  test("that are too long end in an ellipsis and fit", () => {
    const fitted = fitText("Meuselbach-Schwarzmühle", 60, 10);
    expect(fitted).toMatch(/^Meuselbac.*…$/);
    expect(textWidth(fitted, 10)).toBeLessThanOrEqual(60);
    expect(fitText("Lichte", 60, 10)).toBe("Lichte");
  });
});

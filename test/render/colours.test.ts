import { problemText } from "../../src/german/problemText.ts";
import { drawAll } from "../../src/render/drawings.ts";
import { renderInput } from "./editionPages.ts";
import { describe, expect, test } from "vitest";
import { darkColours, lightColours, ramps } from "../../src/render/colours.ts";
import { contrast } from "../../src/render/contrast.ts";
import { coverColours } from "../../src/render/coverColours.ts";
import { schemeCss } from "../../src/render/schemeCss.ts";
import { distance, lab } from "./lab.ts";

const schemes = [
  ["light", lightColours],
  ["dark", darkColours],
] as const;

describe("contrast after WCAG 2.1", () => {
  // Pairs and ratios of the WebAIM contrast checker, two decimals cut off.
  test.each([
    ["#000000", "#ffffff", 21],
    ["#777777", "#ffffff", 4.47],
    ["#767676", "#ffffff", 4.54],
    ["#0000ff", "#ffffff", 8.59],
    ["#ff0000", "#ffffff", 3.99],
  ])("%s on %s", (first, second, ratio) => {
    expect(contrast(first, second)).toBeGreaterThanOrEqual(ratio);
    expect(contrast(first, second)).toBeLessThan(ratio + 0.011);
    expect(contrast(second, first)).toBe(contrast(first, second));
  });
});

describe.each(schemes)("the %s scheme", (_, colours) => {
  test.each(["ink", "ink2", "brand", "worse", "better", "neutral", "similar"] as const)(
    "%s is readable as text",
    (token) => {
      expect(contrast(colours[token], colours.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colours[token], colours.tint)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(["worseRange", "betterRange", "neutralRange", "similarRange", "brandRange", "hatch"] as const)(
    "%s is seen as a sign",
    (token) => {
      expect(contrast(colours[token], colours.paper)).toBeGreaterThanOrEqual(3);
    },
  );

  test("lines and text stand out on bands", () => {
    expect(contrast(colours.ink, colours.bandArea)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.ink, colours.bandInner)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.men, colours.brand)).toBeGreaterThanOrEqual(1.5);
  });
});

describe("L*a*b* of colours", () => {
  // sRGB primaries under D65 as tabulated by Lindbloom (CIE colour calculator).
  test.each([
    ["#ff0000", [53.24, 80.09, 67.2]],
    ["#00ff00", [87.73, -86.18, 83.18]],
    ["#0000ff", [32.3, 79.19, -107.86]],
    ["#ffffff", [100, 0, 0]],
  ] as const)("%s", (colour, expected) => {
    for (const [index, value] of lab(colour).entries())
      expect(Math.abs(value - (expected[index] ?? 0))).toBeLessThan(0.06);
  });
});

describe.each(["burden", "amount"] as const)("the ramp %s", (name) => {
  const colours = ramps[name].map(lab);

  test("darkens from class to class, so that it survives grey printing", () => {
    const steps = colours.slice(1).map(([lightness], index) => (colours[index]?.[0] ?? 0) - lightness);
    expect(Math.min(...steps)).toBeGreaterThan(9);
  });

  test("keeps neighbouring classes apart", () => {
    const differences = colours.slice(1).map((colour, index) => distance(colours[index] ?? colour, colour));
    expect(Math.min(...differences)).toBeGreaterThan(12.5);
  });
});

test("the cover's ground carries white text whatever the county's colour", () => {
  for (const brand of ["#1f4e79", "#ffd400", "#e3000f", "#ffffff", "#009640"]) {
    const { ground, shades } = coverColours(brand);
    expect(contrast(ground, "#ffffff")).toBeGreaterThanOrEqual(7);
    expect(new Set([ground, ...shades]).size).toBe(6);
  }
});

describe("the style sheet of the colours", () => {
  test("has no dark scheme on paper", () => {
    expect(schemeCss("#1f4e79", "print")).not.toContain("prefers-color-scheme");
    expect(schemeCss("#1f4e79", "screen")).toContain("@media screen and (prefers-color-scheme:dark)");
  });

  test("lightens the county's colour until it is readable on a dark screen", () => {
    const dark = schemeCss("#4a0d12", "screen").split("prefers-color-scheme:dark")[1] ?? "";
    const brand = /--brand:(#[0-9a-f]{6})/.exec(dark)?.[1] ?? "";
    expect(contrast(brand, darkColours.tint)).toBeGreaterThanOrEqual(4.5);
  });

  test("paints every class a figure may use", () => {
    for (const token of Object.keys(lightColours))
      expect(schemeCss("#1f4e79", "print")).toContain(`.stroke-${token}{`);
  });
});

test("a colour of the county that cannot be read on white is an error that names the contrast", () => {
  const { document } = renderInput();
  const pale = { ...document, head: { ...document.head, brand: "#9bc4e2" } };
  expect(drawAll(document).problems.filter(({ code }) => code === "design/pale-brand")).toEqual([]);
  // Luminance 0.519: 1.05 / (0.519 + 0.05) by the formula of WCAG 2.1
  expect(
    drawAll(pale)
      .problems.map((each) => problemText(each))
      .join("\n"),
  ).toContain("Die Hausfarbe #9bc4e2 ist für Schrift auf Weiß zu hell (Kontrast 1,8, nötig 4,5).");
});

import { describe, expect, test } from "vitest";
import { gallery } from "./gallery.ts";
import { drawnTexts, overlapping, sizeOf } from "./svgText.ts";

const figures = Object.entries(gallery());

test("the same values give the same bytes", () => {
  expect(Object.entries(gallery())).toEqual(figures);
});

// A verdict mark stands inside a sentence or a table that says the same in words.
test.each(figures.filter(([name]) => name !== "verdictMark"))(
  "%s is heard: title and description by id, the drawing itself is hidden",
  (_, svg) => {
    const [labelled] = [...svg.matchAll(/aria-labelledby="(\S+) (\S+)"/g)];
    expect(svg).toContain(`<title id="${labelled?.[1]}">`);
    expect(svg).toContain(`<desc id="${labelled?.[2]}">`);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain('<g aria-hidden="true">');
  },
);

describe.each(figures)("%s", (name, svg) => {
  test("is drawn as in test/golden", async () => {
    await expect(`${svg.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(`../../golden/figures/${name}.svg`);
  });

  test("has unique ids that begin with its own", () => {
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith(name))).toEqual([]);
  });

  test("uses nothing that a PDF cannot tag or a printer cannot print", () => {
    expect(svg).not.toMatch(/opacity|<filter|Gradient|<use|<image|<script|style=|NaN|Infinity|undefined/);
  });

  test("writes coordinates with at most one decimal", () => {
    expect(svg.replaceAll(/>[^<]*</g, "><").match(/\d\.\d\d/g)).toBeNull();
  });

  test("prints no text smaller than 9 px, and 9 px on maps only", () => {
    const least = name.toLowerCase().endsWith("map") ? 9 : 9.6;
    expect(drawnTexts(svg).filter(({ size }) => size < least)).toEqual([]);
  });

  test("keeps every text within the drawing", () => {
    const [width, height] = sizeOf(svg);
    const outside = drawnTexts(svg).filter(
      ({ left, right, top, bottom }) =>
        left < -0.6 || right > width + 0.6 || top < -0.6 || bottom > height + 0.6,
    );
    expect(outside.map(({ text }) => text)).toEqual([]);
  });

  test("has no text over another", () => {
    expect(overlapping(drawnTexts(svg))).toEqual([]);
  });
});

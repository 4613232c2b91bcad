import { expect, test } from "vitest";
import { hyphenate } from "../../src/render/hyphenate.ts";

const shy = (text: string): string => text.replaceAll("\u00ad", "|");

test("words of eight letters and more get soft hyphens", () => {
  expect(shy(hyphenate("<p>Einwohnerzahl</p>"))).toBe("<p>Ein|woh|ner|zahl</p>");
  expect(shy(hyphenate("<p>Gemeinde im Kreis.</p>"))).toBe("<p>Ge|meinde im Kreis.</p>");
});

test("no line begins with two letters of a word", () => {
  expect(shy(hyphenate("<p>Gleichaltrige Straßenbahnen</p>"))).toBe(
    "<p>Gleich|alt|rige Stra|ßen|bah|nen</p>",
  );
});

test("headings, drawings, attributes, titles and code stay as they are", () => {
  const still =
    '<h2 class="t3">Einwohnerzahl</h2><svg><title>Einwohnerzahl</title><text>Einwohnerzahl</text></svg><a href="einwohnerzahl.html" title="Einwohnerzahl">x</a><code>Einwohnerzahl</code><span data-still>Einwohnerzahl</span>';
  expect(hyphenate(still)).toBe(still);
});

test("text after a silent element is hyphenated again", () => {
  expect(shy(hyphenate("<h2>Einwohnerzahl</h2><p>Einwohnerzahl</p>"))).toBe(
    "<h2>Einwohnerzahl</h2><p>Ein|woh|ner|zahl</p>",
  );
});

test("addresses and entities are not words", () => {
  expect(hyphenate("<p>sozialplanung@example.org &Auml;pfel</p>")).toBe(
    "<p>sozialplanung@example.org &Auml;pfel</p>",
  );
});

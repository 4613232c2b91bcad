import { expect, test } from "vitest";
import { renderPrint } from "../../src/render/renderPrint.ts";
import { renderInput } from "./editionPages.ts";

const { document, drawings, assets } = renderInput();
const { html, files, labels } = renderPrint(document, drawings, assets);
const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id);

test("every id of the printed page is there once", () => {
  expect(ids.length).toBeGreaterThan(50);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("every place for a page number names a target that is there, is linked and has a spoken name", () => {
  const wanted = [...html.matchAll(/class="pp" data-for="([^"]+)"/g)].map(([, id = ""]) => id);
  expect(wanted.length).toBeGreaterThan(20);
  for (const id of new Set(wanted)) {
    expect(ids).toContain(id);
    expect(html).toContain(`href="#${id}"`);
    expect(labels.get(id)).toBeTruthy();
  }
});

test("running heads name the chapter, and every municipality its own", () => {
  expect(html).toContain('@page teil-arbeit { @top-right { content: "1 Arbeit"');
  expect(html).toContain('@page profil-99001001 { @top-right { content: "Ahausen"');
  expect(html).toContain('style="page:profil-99001001"');
});

test("headings go down one level at a time", () => {
  const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect(jumps).toEqual([]);
  expect(levels[0]).toBe(1);
});

test("the fonts lie beside the page with their licences", () => {
  expect(files.map(({ path }) => path)).toContain("fonts/source-sans-3-400.woff2");
  expect(files.map(({ path }) => path)).toContain("fonts/LICENSE-Source-Serif-4.txt");
});

test("screen tables and the fuller figures stay off the paper", () => {
  expect(html).not.toContain("data-tools");
});

import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { noTexts } from "../../src/document/texts.ts";
import { renderHtml } from "../../src/render/renderHtml.ts";
import { renderInput } from "./editionPages.ts";

const texts = {
  ...noTexts,
  foreword: "Ein <script>alert(1)</script> Vorwort mit **Nachdruck**.",
  methods: "# Methoden\n\n## Schwankungsbereich\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n",
  recommendations: [
    {
      indicator: "ARB03",
      finding: "",
      group: "Alle",
      title: "Beraten",
      text: "Vor Ort.",
      responsible: "Amt",
      measure: "Anteil",
      rhythm: "jährlich",
    },
  ],
  targets: [{ indicator: "ARB03", startYear: 2016, targetYear: 2020, target: 5, note: "" }],
};
const files = renderHtml(renderInput({ texts }));
const pages = files.filter(({ path }) => path.endsWith(".html"));
const text = (path: string): string => String(files.find((file) => file.path === path)?.content ?? "");

test("every page passes html-validate without an error", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });
  const found = [];
  for (const { path, content } of pages) {
    const report = await validator.validateString(String(content), path);
    found.push(
      ...report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId} ${message}`),
      ),
    );
  }
  expect(pages.length).toBeGreaterThan(15);
  expect(found).toEqual([]);
});

test("every link inside the folder leads to a page and an anchor that exist", () => {
  const known = new Set(files.map(({ path }) => path));
  const later = /^(data\/|atlas-\d+\.pdf$)/;
  const broken = pages.flatMap(({ path, content }) =>
    [...String(content).matchAll(/href="([^"#]*)(?:#([^"]*))?"/g)].flatMap(([, file = "", id]) => {
      const target = file === "" ? path : file;
      if (later.test(target) || target.startsWith("http")) return [];
      if (!known.has(target)) return [`${path} → ${target}`];
      return id === undefined || id === "" || text(target).includes(`id="${id}"`)
        ? []
        : [`${path} → ${target}#${id}`];
    }),
  );
  expect(broken).toEqual([]);
});

test("a withheld value is a point in the table and hatching on the map, and no number", () => {
  const page = text("arb03.html").replaceAll("\u00ad", "");
  const row = /<tr data-key="99001004">[\s\S]*?<\/tr>/.exec(page)?.[0] ?? "";
  expect(
    row
      .replace(/<th[\s\S]*?<\/th>/, "")
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  ).toBe("4 . . . . nicht ausgewiesen");
  expect(page).toContain("nicht ausgewiesen");
  expect(text("assets/daten.js")).toContain('["ARB03","99001004",2016,".","","","",-1]');
});

test("texts of the workspace cannot bring markup of their own", () => {
  expect(text("vorwort.html")).toContain("&lt;script&gt;");
  expect(text("vorwort.html")).toContain("<strong>Nach");
});

test("pages need no network and say so to the browser", () => {
  for (const { content } of pages) {
    expect(String(content)).toContain("default-src 'none'");
    expect(String(content)).not.toMatch(/(src|href)="https?:/);
  }
});

test("the page script is one classic file of at most 40 KB", () => {
  const script = text("assets/atlas.js");
  expect(new TextEncoder().encode(script).length).toBeLessThanOrEqual(40_960);
  expect(script).not.toMatch(/^\s*(import|export)\b/m);
});

test("an edition with invented parts says so on every page", () => {
  const settings = { ...renderInput().document.head };
  expect(settings.sampleNotice).toBe("");
  const marked = renderHtml({
    ...renderInput(),
    document: { ...renderInput().document, head: { ...settings, sampleNotice: "Beispielausgabe" } },
  });
  for (const { path, content } of marked.filter((file) => file.path.endsWith(".html")))
    expect([path, String(content).includes("Beispielausgabe")]).toEqual([path, true]);
});

import { expect, test } from "vitest";
import type { Design } from "../../src/model/design.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { renderHtml } from "../../src/render/renderHtml.ts";
import { renderPrint } from "../../src/render/renderPrint.ts";
import { composeInput } from "../document/smallCounty.ts";
import { renderInput } from "./editionPages.ts";

const bytes = new Uint8Array([1, 2, 3]);
const picture = { type: "image/svg+xml", bytes, ratio: 2 } as const;
const design: Design = {
  logos: [{ ...picture, path: "logos/wappen.svg", alt: "Landkreis Musterland" }],
  fundingLogos: [
    { ...picture, path: "logos/fonds.svg", alt: "Musterfonds" },
    { ...picture, path: "logos/land.svg", alt: "Musterstaat", ratio: 3 },
  ],
  fonts: [
    { use: "titles", name: "Haus Serif", weight: 400, path: "fonts/haus.woff2", format: "woff2", bytes },
    {
      use: "titles",
      name: "Haus Serif",
      weight: 600,
      path: "fonts/haus-fett.ttf",
      format: "truetype",
      bytes,
    },
  ],
};
const settings = settingsSchema.parse({
  ...composeInput().settings,
  design: {
    brand: "#7a1f3d",
    fonts: {
      titles: { name: "Haus Serif", regular: "design/haus.woff2", semibold: "design/haus-fett.ttf" },
      licence: "Haus Serif, Lizenz der Kreisverwaltung.",
    },
  },
  funding: { text: "Gefördert aus Mitteln des Musterfonds." },
});
const input = renderInput({ design, settings });
const files = renderHtml(input);
const page = (path: string): string =>
  String(files.find((file) => file.path === path)?.content ?? "").replaceAll("\u00ad", "");
const print = renderPrint(input.document, input.drawings, input.assets);

/** All pictures of a page: address, words, height. */
const pictures = (html: string) =>
  [...html.matchAll(/<img src="([^"]+)" alt="([^"]+)" width="\d+" height="(\d+)">/g)].map((found) =>
    found.slice(1),
  );

test("logos stand first on the start page, all equally high, the funders in their order", () => {
  expect(pictures(page("index.html"))).toEqual([
    ["assets/logos/wappen.svg", "Landkreis Musterland", "57"],
    ["assets/logos/fonds.svg", "Musterfonds", "57"],
    ["assets/logos/land.svg", "Musterstaat", "57"],
  ]);
  const html = page("index.html");
  expect(html.indexOf("assets/logos/wappen.svg")).toBeLessThan(html.indexOf("<h1>"));
});

test("the imprint says what the funders want to be said, with their emblems; every page says the words", () => {
  expect(page("impressum.html")).toMatch(
    /Förderung<\/p>.*fonds\.svg.*<p class="said">Gefördert aus Mitteln des Musterfonds\.<\/p>/,
  );
  for (const { path } of files.filter((file) => file.path.endsWith(".html")))
    expect([path, page(path).includes("Gefördert aus Mitteln des Musterfonds.")]).toEqual([path, true]);
});

test("logos and fonts lie in the folder, each once", () => {
  const own = files.map(({ path }) => path).filter((path) => /logos|haus/.test(path));
  expect(own.toSorted()).toEqual([
    "assets/fonts/haus-fett.ttf",
    "assets/fonts/haus.woff2",
    "assets/logos/fonds.svg",
    "assets/logos/land.svg",
    "assets/logos/wappen.svg",
  ]);
});

test("the cover carries the logos, the printed page finds them beside it", () => {
  const cover = /<section class="page cover"[\s\S]*?<\/section>/.exec(print.html)?.[0] ?? "";
  expect(pictures(cover).map(([src]) => src)).toEqual([
    "logos/wappen.svg",
    "logos/fonds.svg",
    "logos/land.svg",
  ]);
  expect(cover.replaceAll("\u00ad", "")).toContain("Gefördert durch");
  expect(print.files.map(({ path }) => path)).toContain("logos/wappen.svg");
  expect(print.families).toEqual(["Haus Serif", "Haus Serif"]);
});

test("titles take the county's font, with ours for signs it lacks; text keeps ours; the colophon names the licence", () => {
  const css = page("assets/atlas.css");
  expect(css).toContain(
    '@font-face{font-family:"Hausschrift Titel";font-weight:400;font-display:swap;src:url(fonts/haus.woff2) format("woff2")}',
  );
  expect(css).toContain('format("truetype")');
  expect(css).toContain(':root{--serif:"Hausschrift Titel","Source Serif 4",serif}');
  expect(css).not.toContain("Hausschrift Text");
  expect(page("kolophon.html")).toContain(
    "Haus Serif (Haus Serif, Lizenz der Kreisverwaltung); Source Sans 3",
  );
});

test("a county without files of its own has none of this", () => {
  const plain = renderInput();
  const html = renderHtml(plain)
    .map(({ content }) => String(content))
    .join("");
  expect(html).not.toContain("<img");
  expect(html).not.toContain("Hausschrift");
  expect(renderPrint(plain.document, plain.drawings, plain.assets).html).not.toContain("<img");
});

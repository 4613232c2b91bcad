import { expect, test } from "vitest";
import { readDesign } from "../../src/document/readDesign.ts";
import { problemText } from "../../src/german/problemText.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { composeInput } from "./smallCounty.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const crest = bytes('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40"/></svg>');

/** Signature and header of a PNG of 300 x 200 px. */
const png = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 44, 0, 0, 0,
  200,
]);

const woff2 = bytes("wOF2\u0000\u0001\u0000\u0000");

function settings(own: object) {
  return settingsSchema.parse({ ...composeInput().settings, ...own });
}

function logo(file: string) {
  return settings({ design: { logos: [{ file, alt: "Wappen" }] } });
}

function read(file: string, content: Uint8Array) {
  const { value, problems } = readDesign(logo(file), new Map([[file, content]]));
  return { logos: value.logos, problems: problems.map((one) => [one.severity, problemText(one)]) };
}

test("logos keep their order, their words and their shape", () => {
  const files = new Map([
    ["design/wappen.svg", crest],
    ["design/land.png", png],
  ]);
  const own = settings({
    design: { logos: [{ file: "design/wappen.svg", alt: "Landkreis Musterland" }] },
    funding: { text: "Gefördert.", logos: [{ file: "design/land.png", alt: "Musterstaat" }] },
  });
  const { value, problems } = readDesign(own, files);
  expect(problems).toEqual([]);
  expect(value.logos.map(({ path, alt, ratio }) => [path, alt, ratio])).toEqual([
    ["logos/wappen.svg", "Landkreis Musterland", 2],
  ]);
  expect(value.fundingLogos.map(({ path, ratio, type }) => [path, ratio, type])).toEqual([
    ["logos/land.png", 1.5, "image/png"],
  ]);
});

test("a logo that is not there is an error with the file it may be", () => {
  const { problems } = readDesign(logo("design/wapen.svg"), new Map([["design/wappen.svg", crest]]));
  expect(problems.map((one) => [one.severity, problemText(one)])).toEqual([
    [
      "error",
      "design/wapen.svg: Die Datei fehlt, atlas.yaml nennt sie. Gemeint ist vielleicht „design/wappen.svg“.",
    ],
  ]);
});

test("a drawing that runs or loads something is refused by name", () => {
  const bad = bytes(
    '<svg viewBox="0 0 1 1" onload="x()"><script>x()</script><image href="https://example.org/a.png"/></svg>',
  );
  const { logos, problems } = read("design/a.svg", bad);
  expect(logos).toEqual([]);
  expect(problems).toEqual([
    [
      "error",
      "design/a.svg: Das SVG enthält <script>, on…= und href auf eine andere Datei. Ein Logo darf nichts ausführen und nichts nachladen; bitte als einfache Zeichnung speichern („Einfaches SVG“ in Inkscape, „Präsentationsattribute“ in Illustrator).",
    ],
  ]);
});

test("a picture inside a drawing may be its own", () => {
  const own = bytes(
    '<svg width="10mm" height="5mm"><use href="#a"/><image href="data:image/png;base64,AA"/></svg>',
  );
  expect(read("design/a.svg", own)).toMatchObject({ logos: [{ ratio: 2 }], problems: [] });
});

test("what is no picture, or one without a size, is an error", () => {
  expect(read("design/a.png", crest).problems).toEqual([
    ["error", "design/a.png: Das ist kein PNG. Bitte das Logo als PNG oder SVG neu speichern."],
  ]);
  expect(read("design/a.svg", bytes("<svg></svg>")).problems).toEqual([
    [
      "error",
      "design/a.svg: Das ist kein SVG mit Größenangabe. Es braucht ein Element <svg> mit viewBox oder mit width und height.",
    ],
  ]);
});

test("a logo is small enough for every page and large enough for print", () => {
  const heavy = new Uint8Array(250_001);
  heavy.set(png);
  expect(read("design/a.png", heavy).problems).toEqual([
    [
      "error",
      "design/a.png: Das Logo hat 251 Kilobyte, höchstens 250 sind erlaubt. Bitte verkleinern oder als SVG speichern.",
    ],
  ]);
  const coarse = Uint8Array.from(png);
  coarse[23] = 60;
  expect(read("design/a.png", coarse).problems).toEqual([
    [
      "warning",
      "design/a.png: Das Logo ist nur 60 Bildpunkte hoch und druckt unscharf; nötig sind 170, am besten ein SVG.",
    ],
  ]);
});

test("fonts of the county have TrueType outlines", () => {
  const titles = { name: "Haus", regular: "design/haus.woff2", semibold: "design/haus-halbfett.ttf" };
  const own = settings({ design: { fonts: { titles, licence: "Eigene" } } });
  const good = readDesign(
    own,
    new Map([
      ["design/haus.woff2", woff2],
      ["design/haus-halbfett.ttf", bytes("\u0000\u0001\u0000\u0000")],
    ]),
  );
  expect(good.problems).toEqual([]);
  expect(good.value.fonts.map(({ use, weight, path, format }) => [use, weight, path, format])).toEqual([
    ["titles", 400, "fonts/eigen-haus.woff2", "woff2"],
    ["titles", 600, "fonts/eigen-haus-halbfett.ttf", "truetype"],
  ]);
  const bad = readDesign(
    own,
    new Map([
      ["design/haus.woff2", bytes("wOF2OTTO")],
      ["design/haus-halbfett.ttf", bytes("%PDF")],
    ]),
  );
  expect(bad.problems.map(problemText)).toEqual([
    "design/haus.woff2: Diese Schrift hat PostScript-Umrisse (OTF); im PDF würde sie zum Bild. Bitte die TrueType-Fassung (TTF oder daraus WOFF2) nehmen.",
    "design/haus-halbfett.ttf: Das ist keine Schriftdatei im Format WOFF2 oder TTF.",
  ]);
});

test("a logo without words or from elsewhere is refused by the settings", () => {
  for (const one of [
    { file: "design/a.svg", alt: "" },
    { file: "design/a.jpg", alt: "Wappen" },
    { file: "../a.svg", alt: "Wappen" },
    { file: "design/Wappen groß.svg", alt: "Wappen" },
  ])
    expect(settingsSchema.safeParse({ ...composeInput().settings, design: { logos: [one] } }).success).toBe(
      false,
    );
});

test("logos of the same name in two folders stay two files", () => {
  const own = settings({
    design: {
      logos: [
        { file: "design/kreis/logo.svg", alt: "Kreis" },
        { file: "design/partner/logo.svg", alt: "Partner" },
      ],
    },
  });
  const files = new Map([
    ["design/kreis/logo.svg", crest],
    ["design/partner/logo.svg", crest],
  ]);
  expect(readDesign(own, files).value.logos.map(({ path }) => path)).toEqual([
    "logos/kreis-logo.svg",
    "logos/partner-logo.svg",
  ]);
});

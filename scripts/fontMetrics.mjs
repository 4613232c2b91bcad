// Writes the advance widths of Source Sans 3 (the fonts the atlas is set in) as src/render/fontMetricsData.ts.
// Run after a change of the package source-sans: node scripts/fontMetrics.mjs
import { readFileSync, writeFileSync } from "node:fs";

const folder = "node_modules/source-sans";
const version = JSON.parse(readFileSync(`${folder}/package.json`, "utf8")).version;
const faces = { 400: "SourceSans3-Regular", 600: "SourceSans3-Semibold" };
/** First and last code points: Latin with its extensions, then punctuation, signs of currency and minus. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x1e9e, 0x1e9e],
  [0x2009, 0x2026],
  [0x202f, 0x202f],
  [0x2030, 0x2033],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
];

/** The tables of a TrueType file by tag. */
function tables(file) {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const entries = Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    return [
      tag,
      new DataView(file.buffer, file.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12)),
    ];
  });
  return Object.fromEntries(entries);
}

/** Code point → glyph, from the character map of format 12. */
function glyphOf(cmap) {
  const records = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + index * 8 + 4));
  const start = records.find((offset) => cmap.getUint16(offset) === 12);
  if (start === undefined) throw new Error("The font has no character map of format 12.");
  const groups = Array.from({ length: cmap.getUint32(start + 12) }, (_, index) => {
    const at = start + 16 + index * 12;
    return [cmap.getUint32(at), cmap.getUint32(at + 4), cmap.getUint32(at + 8)];
  });
  return (code) => {
    const group = groups.find(([first, last]) => code >= first && code <= last);
    return group === undefined ? 0 : group[2] + code - group[0];
  };
}

/** Advance widths of all ranges in thousandths of the font size, 0 where the font lacks the sign. */
function widths(name) {
  const { cmap, hhea, hmtx, head } = tables(readFileSync(`${folder}/TTF/${name}.ttf`));
  const [glyph, last, unit] = [glyphOf(cmap), hhea.getUint16(34) - 1, head.getUint16(18)];
  const advance = (index) => Math.round((hmtx.getUint16(Math.min(index, last) * 4) * 1000) / unit);
  return ranges.map(([first, end]) =>
    Array.from({ length: end - first + 1 }, (_, index) => glyph(first + index)).map((index) =>
      index === 0 ? 0 : advance(index),
    ),
  );
}

const lines = Object.entries(faces).map(
  ([weight, name]) =>
    `  ${weight}: [\n${widths(name)
      .map((row) => `    "${row.join(" ")}",\n`)
      .join("")}  ],\n`,
);
writeFileSync(
  "src/render/fontMetricsData.ts",
  `/** First code point of each row of \`advanceWidths\`. */
export const firstCodePoints: readonly number[] = [${ranges.map(([first]) => first).join(", ")}];

/**
 * Advance widths of Source Sans 3 ${version} (OFL-1.1) by weight, in thousandths of the font size, one row per range of
 * code points; 0 where the font lacks the sign. Written by scripts/fontMetrics.mjs.
 */
export const advanceWidths: Readonly<Record<400 | 600, readonly string[]>> = {
${lines.join("")}};
`,
);

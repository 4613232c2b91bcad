import type { StagedFile } from "./auditInput.ts";
import type { Finding } from "./finding.ts";

/** Attributes for the page script that the attack reads, or that carry no number. */
const knownData = new Set([
  "area",
  "key",
  "page",
  "sort",
  "tools",
  "search",
  "still",
  "map",
  "map-controls",
  "map-legend",
  "map-readout",
  "compare",
]);

/** What a page could carry unseen, by what it is called in the report. */
const unseen: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["comment", /<!--/],
  ["hidden element", /<([a-z]+)\b(?=[^>]*\shidden[\s>=])[^>]*>(?!<\/\1>)/],
  ["invisible style", /style="[^"]*(display|visibility|opacity|font-size)\s*:/],
  ["invisible drawing", /\s(display|visibility|opacity|fill-opacity|font-size)="(none|hidden|0)"/],
  ["tooltip", /\stitle="/],
  ["template", /<(template|noscript|object|embed|iframe)[\s>]/],
  ["script", /<script(?![^>]*\ssrc="assets\/)/],
  ["picture", /<img(?![^>]*\ssrc="assets\/logos\/)|<image[\s>]|data:image\//],
  ["metadata", /<(desc|metadata)>\s*[{[]|<metadata[\s>]/],
];

/** Things in pages that readers do not see but find: comments, hidden elements, tooltips, pictures, unknown data attributes, source maps. */
export function unseenMarkup(files: readonly StagedFile[]): readonly Finding[] {
  const mapped = files.filter(
    ({ path, text }) => /\.(js|css)$/.test(path) && text.includes("sourceMappingURL"),
  );
  const maps = mapped.map(({ path }): Finding => ({ kind: "UNREADABLE", id: "source map", file: path }));
  const pages = files
    .filter(({ path }) => path.endsWith(".html"))
    .flatMap(({ path, text }) => {
      const found = unseen.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
      const data = [...text.matchAll(/\sdata-([a-z0-9-]+)/g)].map(([, name = ""]) => name);
      const strange = [...new Set(data)].filter((name) => !knownData.has(name)).map((name) => `data-${name}`);
      return [...found, ...strange].map((id): Finding => ({ kind: "UNREADABLE", id, file: path }));
    });
  return [...maps, ...pages];
}

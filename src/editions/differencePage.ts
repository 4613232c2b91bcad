import type { Edition } from "../model/edition.ts";
import { escapeMarkup } from "../model/escapeMarkup.ts";
import type { Difference } from "./difference.ts";
import { differenceLines } from "./differenceLines.ts";

/** The differences as one HTML page without script or network, a heading per class. */
export function differencePage(differences: readonly Difference[], before: Edition, after: Edition): string {
  const title = `${after.edition.name}: Ausgaben ${before.edition.year} und ${after.edition.year} im Vergleich`;
  const lines = differenceLines(differences, before, after).filter((line) => line !== "");
  const body = lines.length === 0 ? "<p>Keine Unterschiede.</p>" : sections(lines);
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>body{font:17px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2833}h2{font-size:1.15rem;margin:2rem 0 .5rem}li{margin:.15rem 0}</style>
</head><body><main><h1>${escapeMarkup(title)}</h1>
<p>Gebietsstand ${escapeMarkup(before.edition.territory)} und ${escapeMarkup(after.edition.territory)}. Verglichen wird nur, was beide Ausgaben veröffentlichen.</p>
${body}
</main></body></html>
`;
}

/** Lines without indent are headings, the others items below them. */
function sections(lines: readonly string[]): string {
  const parts: string[] = [];
  let open = false;
  for (const line of lines) {
    const item = line.startsWith("  ");
    if (!item) parts.push(`${open ? "</ul>\n" : ""}<h2>${escapeMarkup(line)}</h2>\n<ul>`);
    else parts.push(`<li>${escapeMarkup(line.trim())}</li>`);
    open = true;
  }
  return `${parts.join("\n")}\n</ul>`;
}

/** `arb08a` → `ARB08a`: letters before the digits are capitals. */
export function indicatorId(anchor: string): string {
  return anchor.replace(/^[a-z]+/, (letters) => letters.toUpperCase());
}

/** Id of the indicator that a page is about, by its name; undefined for other pages. */
export function indicatorOfPage(path: string): string | undefined {
  const anchor = /^([a-z]+\d{2}[a-z]?)\.html$/.exec(path)?.[1];
  return anchor === undefined ? undefined : indicatorId(anchor);
}

/** Years that a text names; a school year counts as the one in which it ends: `2015/16` → 2016. */
export function yearsIn(text: string): readonly number[] {
  const found = text.matchAll(/\b((?:19|20)\d{2})(\/\d{2})?(?!\d)/g);
  return [...new Set([...found].map(([, year, end]) => Number(year) + (end === undefined ? 0 : 1)))];
}

/** Elements inside a sentence. */
const inline = /<\/?(a|b|em|i|strong|span|small|sub|sup|abbr|br|wbr|tspan)(\s[^>]*)?>/g;

/** Attributes that say something to readers. */
const spoken = /\s(?:aria-label|alt|title|content|summary|placeholder)="([^"]*)"/g;

/** Everything a page says in words, one line for each block, cell and spoken attribute. */
export function pageLines(html: string): readonly string[] {
  const attributes = [...html.matchAll(spoken)].map(([, text = ""]) => text);
  const blocks = html
    .replace(/<!--|-->/g, "\n")
    .replace(inline, "")
    .split(/<[^>]*>|\n/);
  return [...blocks, ...attributes].map(readable).filter((line) => line !== "");
}

function readable(text: string): string {
  return text
    .replace(/\u00ad/g, "")
    .replace(/&(nbsp|#160|#x202f);/gi, "\u202f")
    .replace(/&amp;/g, "&")
    .trim();
}

/** Headings one level lower: `h1` becomes `h2`, and `h0` (the name of a part above its first page) becomes `h1`. */
export function lowered(html: string): string {
  return html.replace(
    /<(\/?)h([0-5])(?=[ >])/g,
    (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}`,
  );
}

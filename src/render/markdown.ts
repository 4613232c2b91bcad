import MarkdownIt from "markdown-it";

const parser = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: "„“‚‘" });

/** Markdown as HTML without raw HTML. Its highest headings become level 2, since a page has its own h1. */
export function markdown(text: string): string {
  const html = parser.render(text);
  const levels = [...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
  const shift = 2 - Math.min(6, ...levels);
  let tables = 0;
  return html
    .replace(
      /<(\/?)h([1-6])>/g,
      (_, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + shift)}>`,
    )
    .replaceAll("<table>", () => {
      tables += 1;
      return `<section class="scroll" tabindex="0" aria-label="Tabelle ${tables} im Text"><table class="data plain">`;
    })
    .replaceAll("</table>", "</table></section>")
    .replaceAll(/ style="text-align:(right|center|left)"/g, (_, side: string) =>
      side === "right" ? ' class="n"' : "",
    )
    .replaceAll(/<th(?=[ >])/g, '<th scope="col"');
}

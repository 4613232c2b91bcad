import { fontCss } from "../../src/render/fontCss.ts";
import { templates } from "../../src/render/templates.ts";

const title = "Sozialstrukturatlas Landkreis Saalfeld-Rudolstadt";

/**
 * The one page for the print and, when they are asked for, the pages for the screen, from the same chapters.
 *
 * @returns {{pages: () => {path: string, content: string}[], print: string}}
 */
export function pagesOf(views, texts) {
  const fill = templates(texts);
  const sections = views.map((view) => ({ ...view, html: fill(view.template, view) }));
  const contents = (href) =>
    fill("contents", { entries: sections.map((each) => ({ title: each.title, href: href(each) })) });
  const page = (id, name, content) => ({
    path: `html/${id}.html`,
    content: fill("page", { title: name, content }),
  });
  return {
    pages: () => [
      page(
        "index",
        title,
        contents(({ id }) => `${id}.html`),
      ),
      ...sections.map(({ id, title: name, html }) => page(id, name, html)),
      { path: "html/spec.css", content: texts.get("spec.css") },
    ],
    print: fill("print", {
      title,
      styles: `${fontCss("fonts")}\n${texts.get("spec.css")}`,
      contents: contents(({ id }) => `#${id}`),
      content: sections.map(({ html }) => html).join("\n"),
    }),
  };
}

import type { AtlasDocument, Part, Section } from "../document/atlasDocument.ts";
import { anchors } from "./anchors.ts";
import { assetText, type Assets, type RenderedFile } from "./assets.ts";
import type { Drawings } from "./drawings.ts";
import { fontCss, fontFiles } from "./fontCss.ts";
import { lowered } from "./headings.ts";
import { hyphenate } from "./hyphenate.ts";
import { ownFiles } from "./ownFiles.ts";
import { markdown } from "./markdown.ts";
import { pageName, printPages } from "./printPages.ts";
import { schemeCss } from "./schemeCss.ts";
import { templates } from "./templates.ts";
import { sectionView } from "./view/sectionView.ts";
import type { Target } from "./view/target.ts";

/** The single page that is printed: its HTML and the fonts beside it; spoken names of the links by target id. */
export interface PrintPage {
  readonly html: string;
  /** Fonts, by path beside the page. */
  readonly files: readonly RenderedFile[];
  readonly labels: ReadonlyMap<string, string>;
  /** Families of the county's own fonts, which the PDF may hold beside ours. */
  readonly families: readonly string[];
}

/** The whole document as one page for the browser to print. Page numbers stand as `000` in `span.pp[data-for]`. */
export function renderPrint(
  document: AtlasDocument,
  drawings: Drawings,
  assets: Assets,
  hashes: Target["hashes"] = [],
): PrintPage {
  const fill = templates(assets);
  const target = printTarget(document, drawings, hashes);
  const sections = document.parts.flatMap((part) =>
    part.sections.map((section) => sectionHtml(part, section, document, target, fill)),
  );
  const { head } = document;
  const html = fill("print", {
    title: `${head.title} ${head.year}, ${head.county}`,
    fonts: fontCss("", document.design.fonts),
    styles: [
      schemeCss(head.brand, "print"),
      assetText(assets, "styles/base.css"),
      assetText(assets, "styles/print.css"),
    ].join("\n"),
    pages: printPages(document),
    content: hyphenate(sections.join("\n")),
  });
  const files = fontFiles.flatMap((file) => {
    const content = assets.get(`fonts/${file}`);
    return content === undefined ? [] : [{ path: `fonts/${file}`, content }];
  });
  return {
    html,
    files: [...files, ...ownFiles(document.design)],
    labels: labelsOf(document),
    families: document.design.fonts.map(({ name }) => name),
  };
}

function printTarget(document: AtlasDocument, drawings: Drawings, hashes: Target["hashes"]): Target {
  const known = anchors(document, "print");
  return {
    medium: "print",
    notes: new Map(document.indicators.map((note) => [note.id, note])),
    href: (id) => (known.has(id) ? `#${id}` : undefined),
    drawings: (id) => drawings.get(id) ?? [],
    markdown,
    hashes,
  };
}

/** A section; the first of a part carries the part's heading, all others stand one level below. */
function sectionHtml(
  part: Part,
  section: Section,
  { head }: AtlasDocument,
  target: Target,
  fill: ReturnType<typeof templates>,
): string {
  const view = sectionView(section, pageName(part, section), head, target);
  const opens = section === part.sections[0];
  if (part.id === "anfang" || section.kind === "chapter") return fill("section", view);
  const titled = opens && part.sections.length > 1;
  return opens && !titled
    ? fill("section", view)
    : lowered(fill("section", { ...view, part: titled ? part.title : "" }));
}

/** What a link to an id is called aloud: the title of the section or figure. */
function labelsOf(document: AtlasDocument): ReadonlyMap<string, string> {
  return new Map([...anchors(document, "print")].map(([id, section]) => [id, section.title]));
}

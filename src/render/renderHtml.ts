import type { Part, Section } from "../document/atlasDocument.ts";
import { shortDate } from "../german/dates.ts";
import { territoryLine } from "../german/territoryWords.ts";
import { anchors } from "./anchors.ts";
import { assetText, type RenderedFile } from "./assets.ts";
import { fileOf } from "./fileOf.ts";
import { fontCss, fontFiles } from "./fontCss.ts";
import { hyphenate } from "./hyphenate.ts";
import { markdown } from "./markdown.ts";
import { ownFiles } from "./ownFiles.ts";
import type { RenderInput } from "./renderInput.ts";
import { schemeCss } from "./schemeCss.ts";
import { screenData } from "./screenData.ts";
import { startView } from "./startView.ts";
import { templates, type Fill } from "./templates.ts";
import { sectionView } from "./view/sectionView.ts";
import type { Target } from "./view/target.ts";

interface Page {
  readonly part: Part;
  readonly section: Section;
}

/** The HTML folder: a page per section, a start page, a page to compare municipalities, styles, fonts, one script. */
export function renderHtml(input: RenderInput): readonly RenderedFile[] {
  const { document } = input;
  const fill = templates(input.assets);
  const target = screenTarget(input);
  const pages = document.parts
    .flatMap((part) => part.sections.map((section) => ({ part, section })))
    .filter(({ section }) => section.kind !== "cover");
  return [
    frame(input, fill, {
      path: "index.html",
      title: "Start",
      content: fill("start", startView(input)),
      page: "start",
    }),
    ...(isDivided(document.head) ? [comparePage(input, fill)] : []),
    ...pages.map((page, index) =>
      sectionPage(input, fill, target, page, [pages[index - 1], pages[index + 1]]),
    ),
    ...assetFiles(input),
  ];
}

const compareFile = "vergleichen.html";

/** Whether there are municipalities to compare: a town that is one municipality has none. */
function isDivided({ municipalities }: RenderInput["document"]["head"]): boolean {
  return municipalities > 1;
}

function comparePage(input: RenderInput, fill: Fill): RenderedFile {
  return frame(input, fill, {
    path: compareFile,
    title: "Gemeinden vergleichen",
    content: hyphenate(fill("compare", {})),
    page: "vergleich",
    crumbs: [
      { text: "Start", href: "index.html" },
      { text: "Gemeinden vergleichen", href: "" },
    ],
  });
}

function screenTarget({ document, drawings, hashes }: RenderInput): Target {
  const known = anchors(document, "screen");
  return {
    medium: "screen",
    notes: new Map(document.indicators.map((note) => [note.id, note])),
    href: (id) => {
      const section = known.get(id);
      if (section === undefined) return undefined;
      return section.id === id ? fileOf(section) : `${fileOf(section)}#${id}`;
    },
    drawings: (id) => drawings.get(id) ?? [],
    markdown,
    hashes,
  };
}

type Neighbours = readonly [Page | undefined, Page | undefined];

function sectionPage(
  input: RenderInput,
  fill: Fill,
  target: Target,
  { part, section }: Page,
  around: Neighbours,
): RenderedFile {
  const content = hyphenate(fill("section", sectionView(section, "", input.document.head, target)));
  const [first] = part.sections;
  const above =
    first === undefined || first === section || part.id === "anfang"
      ? []
      : [{ text: part.title, href: fileOf(first) }];
  return frame(input, fill, {
    path: fileOf(section),
    title: section.title,
    content,
    page: section.kind,
    crumbs: [{ text: "Start", href: "index.html" }, ...above, { text: section.title, href: "" }],
    steps: steps(around),
  });
}

function steps([before, after]: Neighbours) {
  return [
    ...(before === undefined
      ? []
      : [
          {
            classes: "before",
            direction: "Zurück:",
            text: before.section.title,
            href: fileOf(before.section),
          },
        ]),
    ...(after === undefined
      ? []
      : [{ classes: "after", direction: "Weiter:", text: after.section.title, href: fileOf(after.section) }]),
  ];
}

interface FrameView {
  readonly path: string;
  readonly title: string;
  readonly content: string;
  readonly page: string;
  readonly crumbs?: readonly { readonly text: string; readonly href: string }[];
  readonly steps?: ReturnType<typeof steps>;
}

const menu = [
  { text: "Start", href: "index.html" },
  { text: "Inhalt", href: "inhalt.html" },
  { text: "Vergleichen", href: compareFile },
  { text: "Lesehilfe", href: "lesehilfe.html" },
  { text: "Indikatoren", href: "indikatoren.html" },
];

const footer = [
  { text: "Impressum", href: "impressum.html" },
  { text: "Erklärung zur Barrierefreiheit", href: "barrierefreiheit.html" },
  { text: "Quellen und Lizenzen", href: "quellen.html" },
  { text: "Geheimhaltung und Zeichen", href: "geheimhaltung.html" },
];

/** What stands at the foot of every page. */
function footLine({
  territory,
  municipalities,
  county,
  dataStatus,
}: RenderInput["document"]["head"]): string {
  const line = territoryLine(territory, municipalities, county);
  return dataStatus === "" ? line : `${line} · Datenstand ${shortDate(dataStatus)}`;
}

function frame({ document: { head } }: RenderInput, fill: Fill, view: FrameView): RenderedFile {
  const atlas = `${head.title} ${head.year}`;
  const content = fill("page", {
    ...view,
    title: pageTitle(view.title, atlas),
    crumbs: view.crumbs ?? [],
    steps: view.steps ?? [],
    atlas,
    menu: menu
      .filter(({ href }) => href !== compareFile || isDivided(head))
      .map((entry) => ({ ...entry, current: entry.href === view.path })),
    footer,
    funding: head.funding,
    notice: [head.draftNotice, head.sampleNotice].filter((text) => text !== "").join(" · "),
    foot: footLine(head),
  });
  return { path: view.path, content };
}

/** "Seite – Atlas"; the page alone where both are longer than search engines and tabs show. */
function pageTitle(page: string, atlas: string): string {
  const full = `${page} – ${atlas}`;
  return full.length > 70 ? page : full;
}

function assetFiles(input: RenderInput): readonly RenderedFile[] {
  const { assets, document } = input;
  const styles = [
    fontCss("", document.design.fonts),
    schemeCss(document.head.brand, "screen"),
    assetText(assets, "styles/base.css"),
    assetText(assets, "styles/screen.css"),
  ];
  const fonts = fontFiles.flatMap((file) => {
    const content = assets.get(`fonts/${file}`);
    return content === undefined ? [] : [{ path: `assets/fonts/${file}`, content }];
  });
  return [
    { path: "assets/atlas.css", content: styles.join("\n") },
    { path: "assets/atlas.js", content: assetText(assets, "script/atlas.js") },
    { path: "assets/daten.js", content: screenData(document) },
    ...fonts,
    ...ownFiles(document.design).map(({ path, content }) => ({ path: `assets/${path}`, content })),
  ];
}

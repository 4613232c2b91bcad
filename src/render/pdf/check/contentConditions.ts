import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream } from "pdf-lib";
import { latin1 } from "../contentStream.ts";
import { parentLists } from "../parentTree.ts";
import { contentOf, descendants, kids } from "../structure.ts";
import type { Condition, Inspected } from "./condition.ts";
import type { PageContent } from "./pageContent.ts";

const pagesWhere = ({ pages }: Inspected, bad: (page: PageContent) => boolean): readonly string[] =>
  pages.filter(bad).map(({ number }) => `page ${number}`);

/** What is painted on the pages, and whether tree and pages agree. */
export const contentConditions: readonly Condition[] = [
  { id: "01-003", fails: (pdf) => pagesWhere(pdf, ({ artifactInTagged }) => artifactInTagged > 0) },
  { id: "01-004", fails: (pdf) => pagesWhere(pdf, ({ taggedInArtifact }) => taggedInArtifact > 0) },
  { id: "01-005", fails: (pdf) => pagesWhere(pdf, ({ unmarked }) => unmarked > 0) },
  { id: "atlas-balanced", fails: (pdf) => pagesWhere(pdf, ({ balanced }) => !balanced) },
  { id: "atlas-mcid-once", fails: (pdf) => pagesWhere(pdf, ({ ids }) => new Set(ids).size < ids.length) },
  { id: "atlas-empty-page", fails: (pdf) => pagesWhere(pdf, ({ hasContent }) => !hasContent) },
  { id: "atlas-tree-without-page", fails: treeWithoutPage },
  { id: "atlas-page-without-tree", fails: pageWithoutTree },
  { id: "atlas-head-repeated", fails: repeatedHeads },
  { id: "atlas-parent-tree", fails: wrongParents },
  { id: "30-001", fails: (pdf) => formsWhere(pdf, ({ dict }) => dict.has(PDFName.of("Ref"))) },
  { id: "30-002", fails: (pdf) => formsWhere(pdf, holdsTaggedContent) },
];

/** The forms that pages draw; they are shared, so none may hold content of the structure. */
function formsWhere({ pages }: Inspected, bad: (form: PDFRawStream) => boolean): readonly string[] {
  return pages.flatMap(({ page, number }) => {
    const forms = page.node.Resources()?.lookup(PDFName.of("XObject"));
    const own = forms instanceof PDFDict ? forms.keys().map((name) => forms.lookup(name)) : [];
    return own.some((form) => form instanceof PDFRawStream && bad(form)) ? [`page ${number}`] : [];
  });
}

const known = new WeakMap<PDFRawStream, boolean>();

function holdsTaggedContent(form: PDFRawStream): boolean {
  const found = known.get(form) ?? latin1(decodePDFRawStream(form).decode()).includes("/MCID");
  known.set(form, found);
  return found;
}

/** From a piece of content a reader finds its element by the tree of parents: it has to be the one that holds it. */
function wrongParents({ doc, elements }: Inspected): readonly string[] {
  const parents = parentLists(doc);
  return elements.flatMap(({ ref, dict }) =>
    kids(doc, dict).flatMap((kid) => {
      const item = contentOf(doc, dict, kid);
      return item === undefined || parents.get(item.page)?.get(item.id) === ref
        ? []
        : [`${item.page} ${item.id}`];
    }),
  );
}

function inTree({ doc, elements }: Inspected): ReadonlySet<string> {
  return new Set(
    elements.flatMap(({ dict }) =>
      kids(doc, dict).flatMap((kid) => {
        const item = contentOf(doc, dict, kid);
        return item === undefined ? [] : [`${item.page} ${item.id}`];
      }),
    ),
  );
}

function onPages({ pages }: Inspected): ReadonlySet<string> {
  return new Set(pages.flatMap(({ ref, ids }) => ids.map((id) => `${ref} ${id}`)));
}

function treeWithoutPage(pdf: Inspected): readonly string[] {
  const pages = onPages(pdf);
  return [...inTree(pdf)].filter((place) => !pages.has(place));
}

function pageWithoutTree(pdf: Inspected): readonly string[] {
  const tree = inTree(pdf);
  return [...onPages(pdf)].filter((place) => !tree.has(place));
}

/** The head of a column counts on its first page only; repeated it would be read aloud again. */
function repeatedHeads({ doc, elements }: Inspected): readonly string[] {
  const heads = elements.filter(({ type, dict }) => type === "TH" && String(dict).includes("/Scope /Column"));
  return heads.flatMap((head) => {
    const inside = [head, ...descendants(doc, head)];
    const pages = new Set(
      inside.flatMap(({ dict }) => kids(doc, dict).flatMap((kid) => contentOf(doc, dict, kid)?.page ?? [])),
    );
    return pages.size > 1 ? [`TH ${head.ref.toString()}`] : [];
  });
}

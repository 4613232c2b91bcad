import type { DocumentHead, Section, SectionKind, Sheet } from "../../document/atlasDocument.ts";
import { blockViews, type BlockView } from "./blockView.ts";
import type { Target } from "./target.ts";

/** One page of a section. */
interface SheetView {
  readonly blocks: readonly BlockView[];
  readonly first: boolean;
  readonly id: string;
  readonly classes: string;
  readonly page: string;
}

/** A section as its template places it. */
export interface SectionView {
  readonly id: string;
  /** Partial of the page head: `head-finding`, `head-profile`, `head-chapter`, `head-cover`, `head-page`. */
  readonly head: string;
  /** Name of the part, as a heading above its first page. */
  readonly part: string;
  readonly eyebrow: string;
  readonly heading: string;
  readonly lead: string;
  readonly chapter: string;
  readonly notice: string;
  readonly publisher: string;
  readonly dates: string;
  readonly sheets: readonly SheetView[];
}

const heads: Partial<Record<SectionKind, string>> = {
  cover: "head-cover",
  chapter: "head-chapter",
  indicator: "head-finding",
  structure: "head-finding",
  infrastructure: "head-finding",
  profile: "head-finding",
};

/** The pages of a section that belong to the medium; `page` is the name of the printed page's running heads. */
export function sectionView(section: Section, page: string, head: DocumentHead, target: Target): SectionView {
  const sheets = section.sheets.filter(({ medium }) => medium === undefined || medium === target.medium);
  return {
    id: section.id,
    head: heads[section.kind] ?? "head-page",
    part: "",
    eyebrow: section.eyebrow,
    heading: section.heading,
    lead: section.lead,
    chapter: section.chapter ?? "",
    notice: section.synthetic ? "Diese Seite zeigt auch erfundene Beispielzahlen." : "",
    publisher: head.publisher,
    dates: `Berichtsjahr ${head.year}`,
    sheets: sheets.map((sheet, index) => sheetView(sheet, index === 0, section, page, target)),
  };
}

function sheetView(
  { blocks }: Sheet,
  first: boolean,
  section: Section,
  page: string,
  target: Target,
): SheetView {
  return {
    blocks: blockViews(blocks, target),
    first,
    id: first ? section.id : "",
    classes: `page ${section.kind}${first && section.runsOn === true ? " run-on" : ""}`,
    page,
  };
}

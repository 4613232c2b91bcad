import type {
  Block,
  FactsBlock,
  ListingBlock,
  MessagesBlock,
  MetadataBlock,
  ProfileBlock,
  RecommendationsBlock,
} from "../../document/block.ts";
import type { IndicatorNote } from "../../document/indicatorNote.ts";
import type { ChartBlock } from "../../document/chartBlock.ts";
import type { Figure } from "../../model/figure.ts";
import { figureText } from "../../german/figureText.ts";
import { valueText } from "../../german/units.ts";
import { logosView } from "./logosView.ts";
import { marksView, signsView } from "./signsView.ts";
import { tableView } from "./tableView.ts";
import { targetsView } from "./targetsView.ts";
import { noteOf, type Target } from "./target.ts";

/** A block ready for its template: the name of the partial and its strings. */
export interface BlockView {
  readonly partial: string;
}

const view = (partial: string, strings: object): BlockView => Object.assign({ partial }, strings);

/** The block as strings; undefined where it does not belong to the medium. */
function blockView(block: Block, target: Target): BlockView | undefined {
  if (isElsewhere(block, target.medium)) return undefined;
  switch (block.kind) {
    case "prose":
      return view("prose", { ...titled(block), html: target.markdown(block.markdown) });
    case "note":
      return view("note", block);
    case "metadata":
      return metadataView(block);
    case "facts":
      return factsView(block, target);
    case "findings":
      return view("findings", block);
    case "messages":
      return messagesView(block, target);
    case "profile":
      return profileView(block, target);
    case "targets":
      return targetsView(block, target);
    case "recommendations":
      return recommendationsView(block, target);
    case "signs":
      return signsView(block.which);
    case "key":
      return view("key", { marks: marksView(block.direction) });
    case "terms":
      return view("terms", { entries: block.entries });
    case "listing":
      return listingView(block, target);
    case "source":
      return view("source", { text: block.text });
    case "logos":
      return logosView(block.groups, target.medium === "print" ? "" : "assets/");
    case "hashes":
      return view("hashes", { hashes: target.hashes, hasHashes: target.hashes.length > 0 });
    case "columns":
      return view("columns", {
        classes: block.layout,
        left: blockViews(block.left, target),
        right: blockViews(block.right, target),
      });
    case "map":
    case "chart":
      return figureView(block, target);
  }
  return tableView(block, target);
}

/** Whether the block belongs to the other medium only. */
export function isElsewhere(block: Block, medium: Target["medium"]): boolean {
  if (block.kind !== "table" && block.kind !== "map" && block.kind !== "chart") return false;
  return medium === "screen" ? block.printOnly === true : block.screenOnly === true;
}

/** The blocks that belong to the medium. */
export function blockViews(blocks: readonly Block[], target: Target): readonly BlockView[] {
  return blocks.flatMap((block) => blockView(block, target) ?? []);
}

function titled({ title }: { title: string }) {
  return { title, hasTitle: title !== "" };
}

function figureView(block: ChartBlock, target: Target) {
  const drawings = target.drawings(block.id);
  return {
    partial: "figure",
    // Printed figures become tagged groups; on the screen the element says it itself.
    role: target.medium === "print" ? "group" : "",
    id: block.id,
    number: block.number ?? "",
    title: block.title,
    subtitle: block.subtitle,
    classes: block.chart.kind,
    drawings,
    source: block.source,
    synthetic: block.synthetic,
    downloads: target.medium === "screen" && block.listed,
  } as const;
}

function metadataView({ style, label, entries, id, code }: MetadataBlock) {
  return {
    partial: style === "side" ? "definition" : "sheet",
    label,
    entries,
    id: id ?? "",
    code: code ?? "",
  } as const;
}

function factsView({ facts }: FactsBlock, target: Target) {
  return {
    partial: "facts",
    facts: facts.map(({ figure, indicator, text }) => {
      const note = noteOf(target, indicator);
      return {
        value: figure.status === "shown" ? valueText(figure.value, note) : figureText(figure, note),
        text,
        synthetic: note.synthetic,
      };
    }),
  } as const;
}

function messagesView({ messages }: MessagesBlock, target: Target) {
  return {
    partial: "messages",
    messages: messages.map(({ id, figure, indicator, caption, title, text, chart, to }) => {
      const note = noteOf(target, indicator);
      return {
        id,
        // The caption below names the base; beside it the number alone is large enough.
        value: note.unit.startsWith("per1") ? figureText(figure, note) : shownText(figure, note),
        caption,
        title,
        text,
        href: target.href(to) ?? "",
        page: target.medium === "print" ? to : "",
        svg: chart === undefined ? "" : target.drawings(chart.id).join(""),
        synthetic: note.synthetic,
      };
    }),
  } as const;
}

function shownText(figure: Figure, note: IndicatorNote): string {
  return figure.status === "shown" ? valueText(figure.value, note) : "";
}

function profileView({ facts, locator }: ProfileBlock, target: Target) {
  return view("profile", { facts, locator: target.drawings(locator.id).join("") });
}

function recommendationsView({ recommendations }: RecommendationsBlock, target: Target) {
  return {
    partial: "recommendations",
    recommendations: recommendations.map((one, index) => ({
      ...one,
      number: String(index + 1),
      href: target.href(one.to) ?? "",
      page: target.medium === "print" ? one.to : "",
    })),
  } as const;
}

function listingView({ style, groups }: ListingBlock, target: Target) {
  const linked = (to: string) => ({ href: target.href(to) ?? "", page: target.medium === "print" ? to : "" });
  return {
    partial: style,
    groups: groups.map(({ title, to, entries }) => ({
      title,
      ...(to === undefined ? { href: "", page: "" } : linked(to)),
      run: entries.length > 24 && style === "contents",
      entries: entries.map((entry) => ({ text: entry.text, ...linked(entry.to) })),
    })),
  } as const;
}

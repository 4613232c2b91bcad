import type { Cell, Column, Row, TableBlock } from "../../document/tableBlock.ts";
import { cellView, type CellView } from "./cellView.ts";
import type { Target } from "./target.ts";

interface ColumnView extends Pick<Column, "id" | "title" | "numeric"> {
  readonly classes: string;
  readonly style: string;
}

interface CellInRow extends CellView {
  readonly isHead: boolean;
}

/** A table as its template places it. */
export interface TableView {
  readonly partial: "table";
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly classes: string;
  /** Runs in several columns on paper: its title stands above them. */
  readonly compact: boolean;
  readonly interactive: boolean;
  readonly scrolls: boolean;
  readonly columns: readonly ColumnView[];
  /** Widths stand on paper only; on the screen the content decides. */
  readonly sized: boolean;
  readonly widths: readonly string[];
  readonly spans: readonly { readonly title: string; readonly columns: number; readonly classes: string }[];
  readonly hasSpans: boolean;
  readonly groups: readonly {
    readonly title: string;
    readonly columns: number;
    readonly rows: readonly RowView[];
  }[];
  readonly foot: readonly RowView[];
  readonly hasFoot: boolean;
  readonly notes: string;
  readonly synthetic: boolean;
}

interface RowView {
  readonly id: string;
  readonly classes: string;
  readonly cells: readonly CellInRow[];
}

const pageWidth = 170;

/** Every cell as text, classes for alignment, widths in percent of the text area. */
export function tableView(block: TableBlock, target: Target): TableView {
  const row = (one: Row, key: string): RowView => ({
    id: one.id ?? "",
    classes: one.sum === true ? "sum" : "",
    cells: one.cells.map((cell, index) =>
      rowCell(cell, `${block.id}-${key}-${index}`, index === one.head, block.columns[index], target),
    ),
  });
  return {
    partial: "table",
    id: block.id,
    number: block.number ?? "",
    title: block.title,
    classes: `data ${block.style}`,
    compact: block.style === "compact",
    interactive: block.interactive && target.medium === "screen",
    scrolls: target.medium === "screen",
    columns: block.columns.map((column) => ({ ...column, classes: classesOf(column), style: "" })),
    sized: target.medium === "print",
    widths: block.columns.map(({ width }) =>
      width === undefined ? "" : `${Math.round((width / pageWidth) * 10_000) / 100}%`,
    ),
    spans: (block.spans ?? []).map(({ title, columns, tinted }) => ({
      title,
      columns,
      classes: tinted === true ? "alt" : "",
    })),
    hasSpans: block.spans !== undefined,
    groups: block.groups.map(({ title, rows }, group) => ({
      title,
      columns: block.columns.length,
      rows: rows.map((one, index) => row(one, `${group}-${index}`)),
    })),
    foot: block.foot.map((one, index) => row(one, `f-${index}`)),
    hasFoot: block.foot.length > 0,
    notes: block.notes.join(" "),
    synthetic: block.synthetic,
  };
}

function rowCell(
  cell: Cell,
  id: string,
  isHead: boolean,
  column: Column | undefined,
  target: Target,
): CellInRow {
  const view = cellView(cell, id, target);
  const classes = [column === undefined ? "" : classesOf(column), view.classes].filter((part) => part !== "");
  return { ...view, classes: classes.join(" "), isHead };
}

function classesOf({ id, numeric, tinted }: Column): string {
  return [numeric ? "n" : "", tinted === true ? "alt" : "", id === "nr" ? "k" : ""]
    .filter((part) => part !== "")
    .join(" ");
}

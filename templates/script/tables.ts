import { button, make, plain, save } from "./dom.ts";

/** Sorting, filtering and download of a table; `place` is the empty box above it. */
export function tools(place: HTMLElement): void {
  const table = place.parentElement?.querySelector("table");
  if (!table) return;
  const status = make("span", { role: "status", class: "away" });
  place.append(
    filter(table, status),
    button("Als CSV speichern", () => save(`${name(table)}.csv`, csv(table))),
    status,
  );
  place.hidden = false;
  sortable(table, status);
}

function name(table: HTMLTableElement): string {
  return table.closest("[id]")?.id ?? "tabelle";
}

function filter(table: HTMLTableElement, status: HTMLElement): HTMLLabelElement {
  const input = make("input", { type: "search" });
  input.addEventListener("input", () => {
    const wanted = input.value.toLowerCase();
    const rows = bodyRows(table);
    for (const row of rows)
      row.hidden = !plain(row.textContent ?? "")
        .toLowerCase()
        .includes(wanted);
    for (const body of table.tBodies) hideEmpty(body);
    status.textContent = `${rows.filter((row) => !row.hidden).length} von ${rows.length} Zeilen`;
  });
  return make("label", {}, "Zeilen filtern", input);
}

/** Rows with data; group headings are left out. */
function bodyRows(table: HTMLTableElement): readonly HTMLTableRowElement[] {
  return [...table.tBodies]
    .flatMap((body) => [...body.rows])
    .filter((row) => !row.classList.contains("group"));
}

function hideEmpty(body: HTMLTableSectionElement): void {
  const rows = [...body.rows].filter((row) => !row.classList.contains("group"));
  body.hidden = rows.every((row) => row.hidden);
}

function sortable(table: HTMLTableElement, status: HTMLElement): void {
  const heads = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])];
  heads.forEach((head, column) => {
    const sample = bodyRows(table)[0]?.cells[column];
    if (sample === undefined || sample.classList.contains("drawn")) return;
    const text = plain(head.textContent ?? "");
    const sorter = make("button", { type: "button", title: "Sortieren" }, ...head.childNodes);
    sorter.addEventListener("click", () => {
      const rising = head.getAttribute("aria-sort") !== "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", rising ? "ascending" : "descending");
      sort(table, column, rising ? 1 : -1);
      status.textContent = `Sortiert nach ${text}, ${rising ? "aufsteigend" : "absteigend"}`;
    });
    head.replaceChildren(sorter);
  });
}

/** Sorts inside each group of rows, so that sums stay with their members; cells without a number come last. */
function sort(table: HTMLTableElement, column: number, direction: 1 | -1): void {
  for (const body of table.tBodies) {
    const rows = [...body.rows];
    const fixed = rows.filter((row) => row.classList.contains("group"));
    const sums = rows.filter((row) => row.classList.contains("sum"));
    const members = rows.filter((row) => !fixed.includes(row) && !sums.includes(row));
    members.sort((a, b) => compare(a.cells[column], b.cells[column], direction));
    body.append(...fixed, ...members, ...sums);
  }
}

function compare(
  a: HTMLTableCellElement | undefined,
  b: HTMLTableCellElement | undefined,
  direction: 1 | -1,
): number {
  const [left, right] = [a?.dataset["sort"], b?.dataset["sort"]];
  const numbers = [Number(left), Number(right)];
  if (left !== undefined && right !== undefined && numbers.every(Number.isFinite))
    return direction * ((numbers[0] ?? 0) - (numbers[1] ?? 0));
  if (left === undefined && right === undefined)
    return direction * plain(a?.textContent ?? "").localeCompare(plain(b?.textContent ?? ""), "de");
  if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
  return direction * left.localeCompare(right, "de");
}

/** The table as CSV for spreadsheets: semicolons, quotation marks, a byte order mark; formulas are defused. */
function csv(table: HTMLTableElement): Blob {
  const rows = [...table.rows].filter((row) => !row.hidden);
  const lines = rows.map((row) => [...row.cells].map((cell) => quoted(text(cell))).join(";"));
  const caption = quoted(plain(table.caption?.textContent ?? ""));
  return new Blob([`\uFEFF${[caption, ...lines].join("\r\n")}\r\n`], { type: "text/csv;charset=utf-8" });
}

function text(cell: HTMLTableCellElement): string {
  return plain(cell.textContent ?? "");
}

function quoted(content: string): string {
  const plainText = content.replaceAll("\u202f", " ").replaceAll("\u2212", "-");
  const safe =
    /^[=+@\t\r]/.test(plainText) || /^-(?![\d,.\s]*$)/.test(plainText) ? `'${plainText}` : plainText;
  return `"${safe.replaceAll('"', '""')}"`;
}

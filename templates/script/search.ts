import type { ScriptData } from "./data.ts";
import { make } from "./dom.ts";

interface Hit {
  readonly text: string;
  readonly kind: string;
  readonly href: string;
}

const most = 8;

/** A search over municipalities and indicators in the head of the page. Arrow keys move, Enter goes, Escape closes. */
export function search(place: HTMLElement, data: ScriptData): void {
  const input = make("input", {
    type: "search",
    id: "suche",
    autocomplete: "off",
    placeholder: "Gemeinde oder Indikator",
  });
  const list = make("ul", { hidden: "" });
  const status = make("span", { role: "status", class: "away" });
  const entries = everything(data);
  const show = (): void => {
    const hits = find(entries, input.value);
    list.replaceChildren(...hits.map(item));
    list.hidden = hits.length === 0;
    status.textContent = input.value === "" ? "" : `${hits.length} Treffer`;
  };
  input.addEventListener("input", show);
  place.addEventListener("keydown", (event) => move(event, input, list));
  place.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node) || !place.contains(event.relatedTarget)) list.hidden = true;
  });
  input.addEventListener("focus", show);
  place.append(make("label", { for: "suche" }, "Suche nach Gemeinde oder Indikator"), input, list, status);
  place.hidden = false;
}

function everything(data: ScriptData): readonly Hit[] {
  return [
    ...data.places.map(([key, name]) => ({ text: name, kind: "Gemeinde", href: `gemeinde-${key}.html` })),
    ...data.indicators.map(({ id, title }) => ({
      text: title,
      kind: `Indikator ${id}`,
      href: `${id.toLowerCase()}.html`,
    })),
    ...data.missing.map(([id, title]) => ({
      text: title,
      kind: `Datenblatt ${id}, noch ohne Daten`,
      href: `datenblaetter.html#blatt-${id.toLowerCase()}`,
    })),
  ];
}

/** Entries that hold every word; those that begin with the first word come first. */
function find(entries: readonly Hit[], query: string): readonly Hit[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const found = entries.filter(({ text, kind }) =>
    words.every((word) => folded(`${text} ${kind}`).includes(word)),
  );
  const first = words[0] ?? "";
  const rank = ({ text }: Hit): number => (folded(text).startsWith(first) ? 0 : 1);
  return [...found].sort((a, b) => rank(a) - rank(b)).slice(0, most);
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
}

function item({ text, kind, href }: Hit): HTMLLIElement {
  return make("li", {}, make("a", { href }, text, make("br"), make("span", {}, kind)));
}

function move(event: KeyboardEvent, input: HTMLInputElement, list: HTMLUListElement): void {
  if (event.key === "Escape") {
    // The field shows its hits when it gets the focus: closed only after that.
    input.focus();
    list.hidden = true;
    return;
  }
  const links = [...list.querySelectorAll("a")];
  const at = links.findIndex((link) => link === document.activeElement);
  if (event.key === "Enter" && document.activeElement === input) links[0]?.click();
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const next = at + (event.key === "ArrowDown" ? 1 : -1);
  (next < 0 ? input : links[Math.min(next, links.length - 1)])?.focus();
}

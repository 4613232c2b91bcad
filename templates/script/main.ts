import { compare } from "./compare.ts";
import { button } from "./dom.ts";
import { downloads } from "./figures.ts";
import { map } from "./map.ts";
import { search } from "./search.ts";
import { tools } from "./tables.ts";

/** Everything the page can do with a script; without it the page is complete to read. */
function start(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-tools="table"]')) tools(place);
  for (const place of document.querySelectorAll<HTMLElement>('[data-tools="figure"]')) downloads(place);
  printButton();
  const data = window.ATLAS;
  if (data === undefined) return;
  for (const place of document.querySelectorAll<HTMLElement>("[data-search]")) search(place, data);
  for (const place of document.querySelectorAll<HTMLElement>("[data-map]")) map(place, data);
  for (const place of document.querySelectorAll<HTMLElement>("[data-compare]")) compare(place, data);
}

/** Profiles can be printed on their own. */
function printButton(): void {
  const head = document.body.dataset["page"] === "profile" ? document.querySelector("header.finding") : null;
  if (head === null) return;
  const print = button("Profil drucken", () => window.print());
  print.className = "tools";
  head.append(print);
}

start();

import { valuesOf, yearsOf, type ScriptData, type ScriptIndicator, type ScriptValue } from "./data.ts";
import { choice, make } from "./dom.ts";

/** The map of the start page: an indicator and a year are chosen, pointer and keyboard show the values. */
export function map(place: HTMLElement, data: ScriptData): void {
  const controls = document.querySelector<HTMLElement>("[data-map-controls]");
  const readout = document.querySelector<HTMLElement>("[data-map-readout]");
  const legend = document.querySelector<HTMLElement>("[data-map-legend]");
  const mapped = data.indicators.filter((one) => one.classes.length > 0 && yearsOf(data, one.id).length > 0);
  const [first] = mapped;
  if (controls === null || readout === null || legend === null || first === undefined) return;
  const state = { indicator: first, year: first.year };
  const paint = (): void => {
    const values = valuesOf(data, state.indicator.id, state.year);
    legend.replaceChildren(...legendOf(state.indicator, state.year, values));
    for (const link of place.querySelectorAll<SVGAElement>("a[data-key]"))
      colour(link, state.indicator, values);
    readout.textContent = `${state.indicator.title}, ${state.year}${state.indicator.synthetic ? ", erfundene Beispielzahlen" : ""}`;
  };
  const fill = (): void => {
    const years = yearsOf(data, state.indicator.id);
    if (!years.includes(state.year)) state.year = years[0] ?? state.indicator.year;
    controls.replaceChildren(
      choice(
        "Indikator",
        mapped.map((one) => [one.id, `${one.number} ${one.short}`]),
        state.indicator.id,
        (id) => {
          state.indicator = mapped.find((one) => one.id === id) ?? first;
          state.year = state.indicator.year;
          fill();
          controls.querySelector("select")?.focus();
        },
      ),
      choice(
        "Jahr",
        years.map((year) => [String(year), String(year)]),
        String(state.year),
        (year) => {
          state.year = Number(year);
          paint();
        },
      ),
    );
    paint();
  };
  const tell = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest("a[data-key]") : null;
    if (link === null) return;
    const key = link.getAttribute("data-key") ?? "";
    readout.textContent = sentence(data, state.indicator, state.year, key);
  };
  place.addEventListener("pointerover", tell);
  place.addEventListener("focusin", tell);
  controls.hidden = false;
  fill();
}

function colour(
  link: SVGAElement,
  indicator: ScriptIndicator,
  values: ReadonlyMap<string, ScriptValue>,
): void {
  const value = values.get(link.getAttribute("data-key") ?? "");
  const place = value?.[7] ?? -1;
  const shape = link.querySelector<SVGPathElement>(".shape");
  if (shape === null) return;
  const withheld = value !== undefined && place < 0;
  shape.style.fill = place >= 0 ? (indicator.colours[place] ?? "") : withheld ? "url(#schraffur)" : "";
}

function legendOf(
  indicator: ScriptIndicator,
  year: number,
  values: ReadonlyMap<string, ScriptValue>,
): readonly Node[] {
  const counts = indicator.classes.map(
    (_, place) => [...values].filter(([key, value]) => key.length === 8 && value[7] === place).length,
  );
  const withheld = [...values].filter(([key, value]) => key.length === 8 && value[7] < 0).length;
  const items = indicator.classes.map((label, place) => {
    const box = make("i", { "aria-hidden": "true" });
    box.style.background = indicator.colours[place] ?? "";
    return make("li", {}, box, `${label}: ${counts[place] ?? 0}`);
  });
  if (withheld > 0)
    items.push(
      make(
        "li",
        {},
        make("i", { class: "hatched", "aria-hidden": "true" }),
        `nicht ausgewiesen: ${withheld}`,
      ),
    );
  return [make("p", {}, `${indicator.unit}, ${year}`), make("ul", {}, ...items)];
}

/** "Rudolstadt: 7,0 (6,6–7,5), deutlich höher als im Kreis (5,9)." */
function sentence(data: ScriptData, indicator: ScriptIndicator, year: number, key: string): string {
  const values = valuesOf(data, indicator.id, year);
  const name = data.places.find(([one]) => one === key)?.[1] ?? key;
  const value = values.get(key);
  if (value === undefined) return `${name}: keine Angabe`;
  if (value[7] < 0 && value[3] === ".") return `${name}: nicht ausgewiesen`;
  const county = values.get(data.county)?.[3];
  const range = value[4] === "" ? "" : ` (Schwankungsbereich ${value[4]})`;
  const verdict =
    value[5] === ""
      ? ""
      : `, ${value[5] === "kein klarer Unterschied" ? "kein klarer Unterschied zum Kreis" : `${value[5]} als im Kreis`}`;
  return `${name}: ${value[3]} ${indicator.unit}${range}${verdict}${county === undefined ? "" : `. Kreis: ${county}`}`;
}

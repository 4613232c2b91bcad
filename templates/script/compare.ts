import { valuesOf, type ScriptData } from "./data.ts";
import { choice, make } from "./dom.ts";

const columns = 4;

/** The page that sets up to four municipalities side by side; the choice stands in the address. */
export function compare(place: HTMLElement, data: ScriptData): void {
  const chosen = new URLSearchParams(location.hash.slice(1)).get("gemeinden")?.split(",") ?? [];
  const keys = [...chosen, ...data.places.map(([key]) => key)]
    .filter((key) => data.places.some(([one]) => one === key))
    .slice(0, chosen.length > 0 ? chosen.length : 2);
  const controls = make("div", { class: "controls" });
  const result = make("div", {
    class: "scroll",
    role: "region",
    tabindex: "0",
    "aria-label": "Vergleich der Gemeinden",
  });
  const draw = (): void => {
    const shown = keys.filter((key) => key !== "");
    history.replaceState(null, "", `#gemeinden=${shown.join(",")}`);
    result.replaceChildren(table(data, shown));
  };
  const options = [["", "keine"] as const, ...data.places];
  for (let index = 0; index < columns; index += 1) {
    controls.append(
      choice(`Gemeinde ${index + 1}`, options, keys[index] ?? "", (key) => {
        keys[index] = key;
        draw();
      }),
    );
  }
  place.replaceChildren(controls, result);
  for (let index = 0; index < columns; index += 1) keys[index] ??= "";
  draw();
}

function table(data: ScriptData, keys: readonly string[]): HTMLTableElement {
  const names = keys.map((key) => data.places.find(([one]) => one === key)?.[1] ?? key);
  const head = ["Indikator", ...names, "Kreis", data.stateName].map((text) =>
    make("th", { scope: "col" }, text),
  );
  const shown = data.indicators.filter(({ id, year }) => {
    const values = valuesOf(data, id, year);
    return keys.length === 0 || keys.some((key) => values.has(key));
  });
  const rows = shown.map(({ id, short, unit, year, synthetic }) => {
    const values = valuesOf(data, id, year);
    const cells = [...keys, data.county, data.state].map((key) => {
      const value = values.get(key);
      const range = value === undefined || value[4] === "" ? [] : [make("span", { class: "unit" }, value[4])];
      const verdict =
        value === undefined || value[5] === "" || key === data.state
          ? []
          : [make("span", { class: `v ${value[6]}` }, value[5])];
      return make("td", {}, value?.[3] ?? "…", ...range, ...verdict);
    });
    const link = make("a", { href: `${id.toLowerCase()}.html` }, short);
    const detail = make("span", { class: "unit" }, `${unit}, ${year}${synthetic ? ", erfunden" : ""}`);
    return make("tr", {}, make("th", { scope: "row" }, link, detail), ...cells);
  });
  return make(
    "table",
    { class: "data plain compare-table" },
    make("caption", {}, `Vergleich: ${names.join(", ")}`),
    make("thead", {}, make("tr", {}, ...head)),
    make("tbody", {}, ...rows),
  );
}

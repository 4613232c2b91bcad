import { years } from "./readLists.mjs";

/** Inhabited and uninhabited land outside municipalities. */
const unincorporated = new Set(["65", "66"]);

/** Association of a 12-digit regional key: the first nine digits if its association part begins with 5. */
function associationOf(ars) {
  return ars[5] === "5" ? ars.slice(0, 9) : "";
}

function kindOf(row, inhabited) {
  if (unincorporated.has(row.typ)) return inhabited.has(row.ags) ? "inhabited" : "uninhabited";
  return row.stadt === "1" ? "town" : "municipality";
}

/** One line per municipality and run of year-ends with the same name, association and kind. */
export function municipalityLines(municipalities, state) {
  const runs = new Map();
  const inhabited = new Set(years.flatMap((year) => [...municipalities.get(year).values()].filter((row) => Number(row.bev) > 0).map((row) => row.ags)));
  for (const year of years) {
    for (const [key, row] of municipalities.get(year)) {
      if (!key.startsWith(state)) continue;
      const attributes = [row.name.replace(/\s*,.*$/, ""), associationOf(row.ars), kindOf(row, inhabited)].join(";");
      const list = runs.get(key) ?? [];
      const last = list.at(-1);
      if (last !== undefined && last.to === year - 1 && last.attributes === attributes) last.to = year;
      else list.push({ attributes, from: year, to: year });
      runs.set(key, list);
    }
  }
  const lines = [...runs].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, list]) =>
    list.map((run) => `${key};${run.attributes};${run.from};${run.to}`),
  );
  return ["key;name;association;kind;from;to", ...lines];
}

/** One line per municipality with a number for every year-end; `=` repeats the year before, empty is unknown. */
function numberLines(municipalities, state, numberOf) {
  const keys = new Set(years.flatMap((year) => [...municipalities.get(year).keys()].filter((key) => key.startsWith(state))));
  const lines = [...keys].sort((a, b) => (a < b ? -1 : 1)).map((key) => {
    const numbers = years.map((year) => numberOf(municipalities.get(year).get(key), year));
    return [key, ...numbers.map((number, index) => (number !== "" && number === numbers[index - 1] ? "=" : number))].join(";");
  });
  return [["key", ...years].join(";"), ...lines];
}

/** Numbers of the lists that cannot be true: a municipality with a hundredth of its people and land. */
const misprints = new Set(["12065251 2020"]);

/** Inhabitants. None at all in a municipality is unknown. */
export function inhabitantLines(municipalities, state) {
  return numberLines(municipalities, state, (row, year) => {
    const isUnknown = (row?.bev === "0" && !unincorporated.has(row.typ)) || isMisprint(row, year);
    return isUnknown ? "" : (row?.bev ?? "");
  });
}

/** Area in square kilometres. */
export function areaLines(municipalities, state) {
  return numberLines(municipalities, state, (row, year) => (isMisprint(row, year) ? "" : (row?.km2 ?? "")));
}

function isMisprint(row, year) {
  return misprints.has(`${row?.ags} ${year}`);
}

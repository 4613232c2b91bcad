import { firstYear, years } from "./readLists.mjs";

const kinds = {
  schluessel: "key",
  eingliederung: "absorbed",
  zusammenschluss: "merged",
  aufteilung: "split",
  teil: "part",
  rest: "rest",
  umbenennung: "renamed",
};

function bare(name) {
  return name.replace(/\s*,.*$/, "");
}

/** Every change that begins or ends in the state. A change of name only in its title (", Stadt") is none. */
export function changeLines(changes, state) {
  const lines = changes
    .filter((row) => row.ags_alt.startsWith(state) || row.ags_neu.startsWith(state))
    .filter((row) => row.art !== "umbenennung" || bare(row.name_alt) !== bare(row.name_neu))
    .map((row) =>
      [row.jahr, row.wirksam, kinds[row.art], row.ags_alt, bare(row.name_alt), row.ags_neu, bare(row.name_neu), row.anteil_bev, row.anteil_flaeche].join(";"),
    );
  return ["year;effective;kind;from;fromName;to;toName;weight;areaWeight", ...lines];
}

/**
 * What the municipal changes mean for counties: which share of a county's people and land goes to which county from
 * one year-end to the next. Only counties of which something moves.
 */
export function countyChangeLines({ municipalities, changes, counties }) {
  const names = new Map(counties.map((row) => [row.kreis, bare(row.name)]));
  const lines = years.filter((year) => year > firstYear).flatMap((year) => {
    const moving = changes.filter((row) => row.jahr === year && row.art !== "umbenennung");
    const touched = new Set(moving.filter((row) => row.ags_alt.slice(0, 5) !== row.ags_neu.slice(0, 5)).map((row) => row.ags_alt.slice(0, 5)));
    return [...touched].sort((a, b) => (a < b ? -1 : 1)).flatMap((county) => countyRows(county, year, moving, municipalities, names));
  });
  return ["year;effective;kind;from;fromName;to;toName;weight;areaWeight", ...lines];
}

function countyRows(county, year, moving, municipalities, names) {
  const flows = new Map();
  const add = (to, people, land, effective) => {
    const flow = flows.get(to) ?? { people: 0, land: 0, effective: new Set() };
    flow.people += people;
    flow.land += land;
    if (effective !== undefined) flow.effective.add(effective);
    flows.set(to, flow);
  };
  for (const [key, row] of municipalities.get(year - 1)) {
    if (!key.startsWith(county)) continue;
    const { people, land } = sizeBefore(municipalities, key, year, row);
    const own = moving.filter((change) => change.ags_alt === key);
    if (own.length === 0) add(county, people, land);
    for (const change of own) {
      const to = change.ags_neu.slice(0, 5);
      add(to, people * Number(change.anteil_bev), land * Number(change.anteil_flaeche), to === county ? undefined : change.wirksam);
    }
  }
  const total = [...flows.values()].reduce((sum, flow) => ({ people: sum.people + flow.people, land: sum.land + flow.land }), { people: 0, land: 0 });
  const effective = [...new Set([...flows.values()].flatMap((flow) => [...flow.effective]))].sort((a, b) => (a < b ? -1 : 1)).join("|");
  return [...flows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([to, flow]) => {
      const kind = countyKind(county, to, flows, [...municipalities.get(year - 1).keys()]);
      return [year, effective, kind, county, names.get(county), to, names.get(to), share(flow.people, total.people), share(flow.land, total.land)].join(";");
    });
}

/** `merged` into a county that is new, `absorbed` by one that was there, `split` between several, `part` and `rest`. */
function countyKind(county, to, flows, keysBefore) {
  if (flows.has(county)) return to === county ? "rest" : "part";
  if (flows.size > 1) return "split";
  return keysBefore.some((key) => key.startsWith(to)) ? "absorbed" : "merged";
}

/** People and land of a municipality before the change; the nearest list that knows them. */
function sizeBefore(municipalities, key, year, row) {
  const near = [row, ...years.filter((other) => other !== year - 1).sort((a, b) => Math.abs(a - year) - Math.abs(b - year)).map((other) => municipalities.get(other).get(key))];
  const first = (column) => Number(near.find((candidate) => candidate !== undefined && candidate[column] !== "")?.[column] ?? 0);
  return { people: first("bev"), land: first("km2") };
}

function share(part, total) {
  return total === 0 ? 0 : Math.round((part / total) * 1e6) / 1e6;
}

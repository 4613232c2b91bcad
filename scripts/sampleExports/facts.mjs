import { readFileSync } from "node:fs";
import { around, randomOf } from "./random.mjs";

/** Rows of a CSV file beside this one, as records; lines with `#` are comments. */
function records(name) {
  const text = readFileSync(new URL(name, import.meta.url), "utf8");
  const [header, ...rows] = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const fields = header.split(";");
  return rows.map((row) => Object.fromEntries(row.split(";").map((cell, index) => [fields[index], cell])));
}

const listed = records("municipalities.csv");
const totals = new Map(
  records("countyTotals.csv").map(({ series, year, total }) => [`${series}|${year}`, Number(total)]),
);
const changes = records("changes.csv").map((change) => ({ ...change, year: Number(change.year) }));

/** The 38 municipalities of 2012 to 2017: everything is invented for them and added up for later years. */
const municipalities = listed.filter(({ population2012 }) => population2012 !== "");

/** Two municipalities of which one of the 38 was made on 31.12.2012, with their shares of its people. */
const halves = listed.filter(({ population2012 }) => population2012 === "");

/** The county's total of a series in a year. */
export function countyTotal(series, year) {
  const total = totals.get(`${series}|${year}`);
  if (total === undefined) throw new RangeError(`no total of ${series} in ${year}`);
  return total;
}

/** Municipalities that belong to the county at the end of a year, of the 38. */
export function unitsOf(year) {
  const gone = changes.filter(({ to, year: since }) => to === "" && since <= year).map(({ from }) => from);
  return municipalities.filter(({ key }) => !gone.includes(key));
}

function placeOf(unit, year) {
  let place = { key: unit.key, name: unit.name };
  for (const { from, to, name, year: since } of changes) {
    if (since <= year && from === place.key) place = { key: to, name };
  }
  return place;
}

/**
 * The places under which a unit's figures stand at the end of a year, each with what it takes of every count. A unit
 * that was two municipalities is divided by people, so that parts stay below their wholes.
 */
export function placesOf(unit, year) {
  if (halves.every(({ partOf }) => partOf !== unit.key) || year > 2011)
    return [{ ...placeOf(unit, year), take: (count) => count }];
  const [first, second] = halves;
  const share = Number(first.population2011) / (Number(first.population2011) + Number(second.population2011));
  const upper = (count) => Math.round(count * share);
  return [
    { key: first.key, name: first.name, take: upper },
    { key: second.key, name: second.name, take: (count) => count - upper(count) },
  ];
}

/** Inhabitants of a unit; after the last official list 0.7 % fewer each year. */
export function population(unit, year) {
  return year <= 2017
    ? Number(unit[`population${year}`])
    : Number(unit.population2017) * 0.993 ** (year - 2017);
}

/** How much more or less burdened a unit is than the county: its unemployment of 2016, drawn towards 1 where few live. */
export function burden(unit) {
  const county = municipalities.reduce((sum, { unemployed }) => sum + Number(unemployed), 0);
  const adults = municipalities.reduce((sum, one) => sum + Number(one.adults), 0);
  const rate = county / adults;
  const own = (Number(unit.unemployed) + 100 * rate) / (Number(unit.adults) + 100);
  return Math.min(1.9, Math.max(0.45, own / rate));
}

const agesOf2015 = {
  "0-2": (unit) => Number(unit.age0to2),
  "3-5": (unit) => Number(unit.age3to5),
  "6-13": (unit) => Number(unit.age6to9) + 0.8 * Number(unit.age10to14),
  "14-17": (unit) => 0.2 * Number(unit.age10to14) + Number(unit.age15to17),
  "18-20": (unit) => Number(unit.age18to19) + 0.2 * Number(unit.age20to24),
};

/** Invented register of inhabitants: the ages of 2015, moved by the population of the year and a little chance. */
export function registered(unit, group, year) {
  const ratio = population(unit, year) / population(unit, 2015);
  const chance = year === 2015 ? 1 : around(0.05, randomOf(`register|${group}|${unit.key}|${year}`));
  return Math.max(0, Math.round(agesOf2015[group](unit) * ratio * chance));
}

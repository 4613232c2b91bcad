import { scatter, spread } from "./allocate.mjs";
import { burden, countyTotal, population, registered, unitsOf } from "./facts.mjs";
import { around, randomOf } from "./random.mjs";

const aged =
  (...groups) =>
  (unit, year) =>
    groups.reduce((sum, group) => sum + registered(unit, group, year), 0);
const everybody = (unit, year) => population(unit, year);
const older = (unit) => Number(unit.age65up);
const adults = (unit) => Number(unit.adults);
const working = (unit) => Number(unit.adults) - Number(unit.age65up);
const dwellings = (unit) => Number(unit.dwellings);
const under21 = aged("0-2", "3-5", "6-13", "14-17", "18-20");
const under18 = aged("0-2", "3-5", "6-13", "14-17");

const accommodated = (unit) => Number(unit.accommodation);

/**
 * Every series: which people it is drawn from (`of`) or of which other series it is a part (`within`), how strongly it
 * follows unemployment (`slope`), and whether it counts events or a stock. `complement`: nearly all are counted, so
 * those who are not are drawn.
 */
const rules = {
  "childcare-0-2": { of: aged("0-2"), yearsEarlier: 1, capped: true, slope: -0.2 },
  "childcare-3-5": { of: aged("3-5"), yearsEarlier: 1, complement: true, slope: 0.3 },
  "childcare-fee-relief": { within: ["childcare-0-2", "childcare-3-5"], slope: 0.9 },
  "educational-help-29-32": { of: under21, slope: 0.8, events: true },
  "educational-help-27-2": { of: under21, slope: 0.8, events: true },
  "educational-help-33": { of: under21, slope: 0.9 },
  "educational-help-34": { of: under21, slope: 0.9 },
  "educational-help-35": { of: under21, slope: 0.5, events: true },
  "foster-care": { within: ["educational-help-33"], slope: 0 },
  "residential-care": { within: ["educational-help-34"], slope: 0 },
  "help-35a": { of: under21, slope: 0.2, events: true },
  "taken-into-care-other": { of: under18, slope: 1, events: true },
  "taken-into-care-unaccompanied": { of: accommodated, slope: 0, events: true },
  "child-protection": { of: under18, slope: 0.8, events: true },
  "juvenile-court": { of: aged("14-17", "18-20"), slope: 0.8, events: true },
  "participation-benefits": { of: under18, capped: true, slope: 1.1 },
  "subsistence-aid-outside": { of: everybody, slope: 0.9 },
  "basic-income-disabled": { of: working, slope: 1 },
  "basic-income-old-age": { of: older, slope: 1.1 },
  "care-aid": { of: older, slope: 0.5 },
  "integration-assistance": { of: everybody, slope: 0.4 },
  "asylum-benefits": { of: accommodated, slope: 0 },
  "accommodated-asylum-seekers": { of: accommodated, slope: 0 },
  "severely-disabled": { of: (unit) => 2 * Number(unit.age65up) + working(unit), slope: 0.2 },
  "debt-counselling": { of: adults, slope: 1, events: true },
  households: { of: dwellings, slope: 0 },
  "housing-benefit-rent": { of: dwellings, slope: 0.7 },
  "housing-benefit-owner": { of: dwellings, slope: -0.6 },
  "sgb2-employable": { of: working, slope: 1.2 },
  "sgb2-not-employable-0-14": { of: aged("0-2", "3-5", "6-13"), capped: true, slope: 1.3 },
  "sgb2-not-employable-other": { of: working, slope: 1 },
  "sgb2-without-benefit": { of: working, slope: 1.1 },
  "benefit-communities": { within: ["sgb2-employable"], slope: 0 },
  "benefit-communities-children": { within: ["benefit-communities"], slope: 0.2 },
  "sgb2-lone-parents-women": { within: ["benefit-communities-children"], slope: 0 },
  "sgb2-lone-parents-men": {
    within: ["benefit-communities-children"],
    without: "sgb2-lone-parents-women",
    slope: 0,
  },
  "school-exam-speech-tested": { of: aged("3-5"), events: true, slope: 0 },
  "school-exam-speech-finding": { within: ["school-exam-speech-tested"], slope: 0.5 },
  "school-exam-weight-tested": { of: aged("3-5"), events: true, slope: 0 },
  "school-exam-overweight": { within: ["school-exam-weight-tested"], slope: 0.4 },
  "fourth-graders": { of: aged("6-13"), events: true, slope: 0 },
  "transition-gymnasium": { within: ["fourth-graders"], slope: -0.5 },
};

const known = new Map();

/** Invented figures of a series: for each of the 38 municipalities that belong to the county at the year's end. */
export function figures(series, year) {
  const key = `${series}|${year}`;
  if (!known.has(key)) known.set(key, invent(series, year));
  return known.get(key);
}

function invent(series, year) {
  const rule = rules[series];
  const units = unitsOf(year);
  const sizes = sizesOf(rule, units, year);
  const weights = units.map((unit, index) =>
    whole(sizes[index] * burden(unit) ** rule.slope * lasting(series, unit)),
  );
  const total = countyTotal(series, year);
  const random = randomOf(`${series}|${year}`);
  if (rule.complement === true) {
    const rest = scatter(sizes.reduce((sum, size) => sum + size, 0) - total, weights, sizes, random);
    return sizes.map((size, index) => size - rest[index]);
  }
  const caps = rule.within !== undefined || rule.capped === true ? sizes : units.map(() => Infinity);
  return (rule.events === true ? scatter : spread)(total, weights, caps, random);
}

/** People each unit has for a series; children in care are those of the year before, as in the official rate. */
function sizesOf({ of, within, without, yearsEarlier = 0 }, units, year) {
  if (within === undefined) return units.map((unit) => of(unit, Math.max(2011, year - yearsEarlier)));
  const sizes = units.map((_, index) => within.reduce((sum, one) => sum + figures(one, year)[index], 0));
  return without === undefined ? sizes : sizes.map((size, index) => size - figures(without, year)[index]);
}

/** A peculiarity of the place that lasts over the years. */
function lasting(series, unit) {
  return around(0.25, randomOf(`${series}|${unit.key}`));
}

/** A weight as a whole number: powers differ in the last bit between versions of Node, whole numbers do not. */
function whole(weight) {
  return Math.round(weight * 1e6);
}

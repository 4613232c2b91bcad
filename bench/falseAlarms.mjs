/**
 * How often the comparison claims a difference or a trend where there is none: random editions of a county of real
 * sizes in which every municipality has the same true value in every year. Seeded; prints the tables of
 * docs/methoden.md. `node bench/falseAlarms.mjs [editions]`
 */
import { readFileSync } from "node:fs";
import { loadSource } from "./loadSource.mjs";

const { compare } = await loadSource("comparison/compare.ts");
const { definitionSchema } = await loadSource("indicators/definitionSchema.ts");
const { trendOf } = await loadSource("comparison/trendOf.ts");
const { cochranArmitage, countInterval, mannKendall, normalQuantile, wilsonInterval } =
  await loadSource("statistics/index.ts");
const editions = Number(process.argv[2] ?? 1000);
const year = 2016;

const places = readFileSync(
  new URL("../test/reference/statistics/inhabitants_16073_2015.csv", import.meta.url),
  "utf8",
)
  .trim()
  .split("\n")
  .slice(2)
  .map((line) => line.split(","))
  .map(([key, name, inhabitants]) => ({
    key,
    name,
    level: "municipality",
    town: false,
    inhabitants: Number(inhabitants),
  }));
const state = { key: "16", name: "Thüringen", level: "state", town: false, inhabitants: 2_170_000 };
const territory = {
  date: "2016-12-31",
  county: { key: "16073", name: "Saalfeld-Rudolstadt", level: "county", town: false },
  state,
  country: { key: "DG", name: "Deutschland", level: "country", town: false },
  municipalities: places,
  planningAreas: [],
  neighbours: [],
  changes: [],
};

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed) {
  let current = seed;
  return () => {
    current = (current + 0x6d2b79f5) | 0;
    let mixed = Math.imul(current ^ (current >>> 15), 1 | current);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296 || 1e-12;
  };
}

/** A count from its distribution by adding up probabilities; normal beyond a variance of 400. */
function draw(random, mean, variance, first, ratio) {
  const chance = random();
  if (variance > 400) return Math.max(0, Math.round(mean + Math.sqrt(variance) * normalQuantile(chance)));
  let probability = first;
  let sum = first;
  let count = 0;
  while (sum < chance && probability > 0) {
    probability *= ratio(count);
    count += 1;
    sum += probability;
  }
  return count;
}

const binomial = (random, total, share) =>
  draw(
    random,
    total * share,
    total * share * (1 - share),
    (1 - share) ** total,
    (count) => ((total - count) * share) / ((count + 1) * (1 - share)),
  );
const poisson = (random, total, rate) =>
  draw(random, total * rate, total * rate, Math.exp(-total * rate), (count) => (total * rate) / (count + 1));

/** Persons in households of one to five: 1.64 persons on average, as in the county's Bedarfsgemeinschaften. */
function inHouseholds(random, total, share) {
  let households = binomial(random, Math.round(total / 1.64), share);
  let persons = 0;
  let rest = 1;
  for (const [size, part] of [
    [5, 0.02],
    [4, 0.05],
    [3, 0.1],
    [2, 0.21],
  ]) {
    const some = binomial(random, households, part / rest);
    persons += some * size;
    households -= some;
    rest -= part;
  }
  return Math.min(total, persons + households);
}

function definitionOf(changes) {
  return definitionSchema.parse({
    id: "SIM01",
    title: "Simulation",
    shortTitle: "Simulation",
    theme: "simulation",
    kind: "share",
    numerator: [{ measure: "cases" }],
    denominator: [{ measure: "people" }],
    factor: 100,
    unit: "percent",
    decimals: 1,
    direction: "burden",
    levels: ["municipality", "county", "state"],
    interval: "wilson",
    definition: "-",
    source: "-",
    suppliers: ["-"],
    referenceDate: "-",
    minimumRelevance: 0,
    ...changes,
  });
}

/** A published figure, or a withheld one below three cases. */
function figureOf(definition, area, at, numerator, denominator) {
  const id = { indicator: "SIM01", area, year: at };
  if (denominator < 30) return { ...id, status: "missing", reason: "base-too-small" };
  if (numerator > 0 && numerator < 3) return { ...id, status: "withheld" };
  const share = definition.kind === "share";
  const { lower, upper } = share
    ? wilsonInterval(numerator, denominator, 0.95)
    : countInterval(numerator, 0.95);
  const scale = share ? definition.factor : definition.factor / denominator;
  const value = (definition.factor * numerator) / denominator;
  return {
    ...id,
    status: "shown",
    value,
    lower: scale * lower,
    upper: scale * upper,
    numerator,
    denominator,
    numeratorPeriod: String(at),
    method: share ? "wilson-95" : "byar-95",
    flags: [],
  };
}

/** One edition without any true difference: municipalities add up to the county; the state is drawn beside it. */
function edition(random, { definition, sampler, share, part, years, effect = () => 1 }) {
  return Array.from({ length: years }, (_, back) => year - years + 1 + back).flatMap((at) => {
    const now = share * effect(random, at);
    const counts = places.map(({ key, inhabitants }) => {
      const total = Math.round(inhabitants * part);
      return { key, total, count: sampler(random, total, now) };
    });
    const sum = (field) => counts.reduce((all, one) => all + one[field], 0);
    const total = Math.round(state.inhabitants * part);
    return [
      ...counts.map(({ key, total: base, count }) => figureOf(definition, key, at, count, base)),
      figureOf(definition, "16073", at, sum("count"), sum("total")),
      figureOf(definition, "16", at, sampler(random, total, now), total),
    ];
  });
}

/** Claims of many editions. */
function run(scenario) {
  const random = randomFrom(20161231);
  const tally = {
    judged: 0,
    beyond95: 0,
    beyond998: 0,
    verdictFindings: 0,
    editionsWithFinding: 0,
    tested: 0,
    trends: 0,
    countyTested: 0,
    countyTrends: 0,
    countyKendall: 0,
    countyChiSquared: 0,
    trendFindings: 0,
    changesTested: 0,
    changes95: 0,
    changes998: 0,
    changeFindings: 0,
  };
  for (let index = 0; index < editions; index += 1) {
    scenario.reset?.();
    const figures = edition(random, scenario);
    const { verdicts, trends, changes, findings } = compare({
      definitions: [scenario.definition],
      figures,
      territory,
      year,
    });
    const own = verdicts.filter(({ against }) => against === "16073");
    tally.judged += own.length;
    tally.beyond95 += own.filter(({ verdict }) => verdict !== "similar").length;
    tally.beyond998 += own.filter(({ verdict }) => verdict.endsWith("998")).length;
    const said = findings.filter(({ kind, area }) => kind === "verdict" && area.length === 8);
    tally.verdictFindings += said.length;
    tally.editionsWithFinding += said.length > 0 ? 1 : 0;
    const claimed = ({ direction }) => direction === "rising" || direction === "falling";
    const local = trends.filter(({ area }) => area.length === 8);
    tally.tested += local.length;
    tally.trends += local.filter(claimed).length;
    tally.countyTested += trends.filter(({ area }) => area === "16073").length;
    tally.countyTrends += trends.filter((trend) => trend.area === "16073" && claimed(trend)).length;
    const county = figures.filter(({ area }) => area === "16073");
    const column = (field) => county.map((figure) => figure[field]);
    const byOrder = mannKendall(column("value"))?.pValue ?? 1;
    const byCounts = cochranArmitage(column("year"), column("numerator"), column("denominator"))?.pValue ?? 1;
    tally.countyKendall += byOrder < 0.05 ? 1 : 0;
    tally.countyChiSquared += byCounts < 0.05 ? 1 : 0;
    const moved = changes.filter(({ area, certainty }) => area.length === 8 && certainty !== undefined);
    tally.changesTested += moved.length;
    tally.changes95 += moved.filter(({ certainty }) => certainty !== "none").length;
    tally.changes998 += moved.filter(({ certainty }) => certainty === "998").length;
    tally.changeFindings += findings.filter(
      ({ kind, area }) => kind === "change" && area.length === 8,
    ).length;
    tally.trendFindings += findings.filter(({ kind }) => kind === "trend").length;
  }
  return tally;
}

/** Year effects that last: 5 % up or down, of which 70 % remain a year later. */
function lasting() {
  let level = 0;
  const step = 0.05 * Math.sqrt(1 - 0.7 ** 2);
  return {
    reset: () => (level = Number.NaN),
    effect: (random) => {
      const shock = normalQuantile(random());
      level = Number.isNaN(level) ? 0.05 * shock : 0.7 * level + step * shock;
      return Math.exp(level);
    },
  };
}

const share = { sampler: binomial, share: 0.09, part: 0.62 };
const verdictScenarios = [
  { name: "Anteil 9 %", ...share, definition: definitionOf({}) },
  {
    name: "Anteil 9 %, mit Mindestabstand 10 %",
    ...share,
    definition: definitionOf({ minimumRelevance: 0.1 }),
  },
  {
    name: "Rate 7,5 je 1 000 Erwachsene",
    definition: definitionOf({ kind: "rate", factor: 1000, unit: "per1000", interval: "poisson" }),
    sampler: poisson,
    share: 0.0075,
    part: 0.85,
  },
  {
    name: "Personen in Haushalten, unbeachtet",
    ...share,
    sampler: inHouseholds,
    definition: definitionOf({}),
  },
  ...[1.64, 2.23, 2.28].map((designEffect) => ({
    name: `Personen in Haushalten, Faktor ${String(designEffect).replace(".", ",")}`,
    ...share,
    sampler: inHouseholds,
    definition: definitionOf({ designEffect }),
  })),
];
const seriesScenarios = [
  { name: "Anteil 9 %", extra: () => ({}) },
  { name: "Anteil 9 %, nachwirkende Jahre", extra: lasting },
];

const percent = (part, whole, decimals = 1) =>
  `${((100 * part) / Math.max(1, whole)).toFixed(decimals).replace(".", ",")} %`;
console.log(`${editions} Ausgaben je Zeile, ${places.length} Gemeinden\n`);
console.log(
  "| Fall ohne wahren Unterschied | Vergleiche | außerhalb 95 % | außerhalb 99,8 % | Befund im Text | Ausgaben mit falschem Befund |",
);
console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
for (const scenario of verdictScenarios) {
  const t = run({ ...scenario, years: 1 });
  console.log(
    `| ${scenario.name} | ${t.judged} | ${percent(t.beyond95, t.judged)} | ${percent(t.beyond998, t.judged, 2)} | ${percent(t.verdictFindings, t.judged, 2)} | ${percent(t.editionsWithFinding, editions)} |`,
  );
}
console.log(
  "\n| Vorjahr ohne wahre Veränderung | Vergleiche | jenseits 95 % | jenseits 99,8 % (gesichert) | Befund im Text |",
);
console.log("| --- | ---: | ---: | ---: | ---: |");
for (const scenario of verdictScenarios) {
  const t = run({ ...scenario, years: 2 });
  console.log(
    `| ${scenario.name} | ${t.changesTested} | ${percent(t.changes95, t.changesTested)} | ${percent(t.changes998, t.changesTested, 2)} | ${percent(t.changeFindings, t.changesTested, 2)} |`,
  );
}
console.log(
  "\n| Reihe ohne wahre Richtung | Jahre | Gemeinden mit Richtung | Kreis mit Richtung | Kreis, nur Mann-Kendall | Kreis, nur Chi-Quadrat | Trend-Befunde je Ausgabe |",
);
console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
for (const { name, extra } of seriesScenarios) {
  for (const years of [5, 8, 10]) {
    const t = run({ ...share, definition: definitionOf({}), years, ...extra() });
    console.log(
      `| ${name} | ${years} | ${percent(t.trends, t.tested)} | ${percent(t.countyTrends, t.countyTested)} | ${percent(t.countyKendall, t.countyTested)} | ${percent(t.countyChiSquared, t.countyTested)} | ${(t.trendFindings / editions).toFixed(2).replace(".", ",")} |`,
    );
  }
}

/** Share of series with a true fall of `fall` a year in which the fall is found. */
function power(total, fall, years) {
  const random = randomFrom(20161231);
  const definition = definitionOf({});
  let found = 0;
  for (let index = 0; index < editions; index += 1) {
    const series = Array.from({ length: years }, (_, back) => {
      const count = binomial(random, total, 0.09 * (1 - fall) ** back);
      return figureOf(definition, "16073", year - years + 1 + back, count, total);
    }).filter(({ status }) => status === "shown");
    if (trendOf(series, definition, year)?.trend.direction === "falling") found += 1;
  }
  return percent(found, editions, 0);
}

console.log("\n| Anteil fällt von 9 % | Personen | 5 Jahre | 8 Jahre | 10 Jahre |");
console.log("| --- | ---: | ---: | ---: | ---: |");
for (const fall of [0.03, 0.06]) {
  for (const total of [300, 1000, 5000]) {
    const row = [5, 8, 10].map((years) => power(total, fall, years)).join(" | ");
    console.log(`| um ${100 * fall} % im Jahr | ${total} | ${row} |`);
  }
}

/** Times the statistics where an atlas of all of Germany needs them most: `node bench/statistics.mjs`. */
import { loadSource } from "./loadSource.mjs";
import { number, printAlone } from "./table.mjs";

const pairs = 10_000_000;
const exact = 100_000;
const series = 100_000;
const years = Array.from({ length: 10 }, (_, index) => 2007 + index);

/** Targets: numpy and scipy on the same tasks, where they were measured (two cores of 2.45 GHz). */
export async function measure() {
  const library = await loadSource("statistics/index.ts");
  return [
    row("10 Millionen Paare Wilson und Byar", pairs, 1, () => intervals(library)),
    row("100.000 exakte Poisson-Bereiche, 0 bis 9", exact, undefined, () => limits(library)),
    row("100.000 Reihen zu 10: Mann-Kendall, Theil-Sen", series, 0.25, () => trends(library)),
  ];
}

function row(what, count, most, work) {
  const seconds = time(work);
  return {
    what,
    target: most === undefined ? "–" : `≤ ${number(most)} s (numpy)`,
    measured: `${number(seconds)} s, je ${number((1e6 * seconds) / count)} µs`,
    ...(most === undefined ? {} : { met: seconds <= most }),
  };
}

/** Seconds that the work takes; its sum keeps the engine from leaving it out. */
function time(work) {
  const start = performance.now();
  const sum = work();
  if (!Number.isFinite(sum)) throw new Error("the work gave no number");
  return (performance.now() - start) / 1000;
}

function intervals({ wilsonInterval, byarInterval }) {
  let sum = 0;
  for (let index = 0; index < pairs; index += 1) {
    const events = 10 + (index % 990);
    sum += wilsonInterval(events, 1000 + (index % 5000), 0.95).upper + byarInterval(events, 0.998).upper;
  }
  return sum;
}

function limits({ exactPoissonInterval }) {
  let sum = 0;
  for (let index = 0; index < exact; index += 1)
    sum += exactPoissonInterval(index % 10, index % 2 ? 0.95 : 0.998).upper;
  return sum;
}

function trends({ mannKendall, theilSen }) {
  let sum = 0;
  for (let index = 0; index < series; index += 1) {
    const values = years.map((year, place) => ((index * 7919 + place * 104_729) % 1000) / 10 + place / 5);
    sum += (mannKendall(values)?.pValue ?? 1) + (theilSen(years, values)?.slope ?? 0);
  }
  return sum;
}

await printAlone(import.meta.filename, measure);

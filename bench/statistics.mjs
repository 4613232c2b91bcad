/** Times the statistics where an atlas of all of Germany needs them most: `node bench/statistics.mjs`. */
import { loadSource } from "./loadSource.mjs";

const { byarInterval, exactPoissonInterval, mannKendall, theilSen, wilsonInterval } =
  await loadSource("statistics/index.ts");

/** Seconds that the work takes; its sum keeps the engine from leaving it out. */
function time(work) {
  const start = performance.now();
  const sum = work();
  if (!Number.isFinite(sum)) throw new Error("the work gave no number");
  return (performance.now() - start) / 1000;
}

const pairs = 10_000_000;
const intervals = time(() => {
  let sum = 0;
  for (let index = 0; index < pairs; index += 1) {
    const events = 10 + (index % 990);
    sum += wilsonInterval(events, 1000 + (index % 5000), 0.95).upper + byarInterval(events, 0.998).upper;
  }
  return sum;
});

const exact = 100_000;
const limits = time(() => {
  let sum = 0;
  for (let index = 0; index < exact; index += 1)
    sum += exactPoissonInterval(index % 10, index % 2 ? 0.95 : 0.998).upper;
  return sum;
});

const series = 100_000;
const years = Array.from({ length: 10 }, (_, index) => 2007 + index);
const trends = time(() => {
  let sum = 0;
  for (let index = 0; index < series; index += 1) {
    const values = years.map((year, place) => ((index * 7919 + place * 104_729) % 1000) / 10 + place / 5);
    sum += (mannKendall(values)?.pValue ?? 1) + (theilSen(years, values)?.slope ?? 0);
  }
  return sum;
});

const line = (what, count, seconds) =>
  `${what.padEnd(44)} ${seconds.toFixed(2).padStart(7)} s ${((1e6 * seconds) / count).toFixed(2).padStart(8)} µs each`;
console.log(line("10 million pairs of Wilson and Byar", pairs, intervals));
console.log(line("100,000 exact Poisson intervals, 0 to 9", exact, limits));
console.log(line("100,000 series of 10: Mann-Kendall, Theil-Sen", series, trends));

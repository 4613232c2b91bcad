import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  benjaminiHochberg,
  clopperPearsonInterval,
  cochranArmitage,
  compareRates,
  countInterval,
  exactPoissonInterval,
  funnelLimits,
  mannKendall,
  naturalBreaks,
  newcombeInterval,
  normalCdf,
  normalQuantile,
  poissonTrend,
  studentQuantile,
  theilSen,
  wilsonInterval,
  zScores,
} from "../../src/statistics/index.ts";
import { poissonFunnelLimits } from "../../src/statistics/poissonFunnelLimits.ts";

// The same cases in every run: a failure can be looked at.
fc.configureGlobal({ seed: 20161231 });

const share = fc
  .integer({ min: 1, max: 100_000 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
const level = fc.constantFrom(0.9, 0.95, 0.998);
const series = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 12 });
const counts = fc.array(
  fc.record({ events: fc.integer({ min: 0, max: 60 }), total: fc.integer({ min: 60, max: 900 }) }),
  {
    minLength: 3,
    maxLength: 10,
  },
);

test("intervals of shares contain the share and widen with the level", () => {
  fc.assert(
    fc.property(share, fc.constantFrom(wilsonInterval, clopperPearsonInterval), ([events, total], method) => {
      const [usual, wide] = [method(events, total, 0.95), method(events, total, 0.998)];
      expect(usual?.lower).toBeLessThanOrEqual(events / total);
      expect(usual?.upper).toBeGreaterThanOrEqual(events / total);
      expect(wide?.lower).toBeLessThanOrEqual(usual?.lower ?? -1);
      expect(wide?.upper).toBeGreaterThanOrEqual(usual?.upper ?? 2);
    }),
  );
});

test("intervals of shares mirror when cases and non-cases swap", () => {
  fc.assert(
    fc.property(
      share,
      level,
      fc.constantFrom(wilsonInterval, clopperPearsonInterval),
      ([events, total], level, method) => {
        const [one, other] = [method(events, total, level), method(total - events, total, level)];
        expect(one?.lower).toBeCloseTo(1 - (other?.upper ?? 9), 11);
      },
    ),
  );
});

test("intervals of shares shrink when the same share rests on more cases", () => {
  fc.assert(
    fc.property(share, level, fc.integer({ min: 2, max: 9 }), ([events, total], level, times) => {
      const width = (factor: number): number => {
        const limits = wilsonInterval(factor * events, factor * total, level);
        return (limits?.upper ?? 0) - (limits?.lower ?? 0);
      };
      expect(width(times)).toBeLessThan(width(1));
    }),
  );
});

test("Wilson excludes a reference exactly where the area lies outside its funnel", () => {
  fc.assert(
    fc.property(
      share,
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      level,
      ([events, total], reference, level) => {
        const interval = wilsonInterval(events, total, level);
        const funnel = funnelLimits(reference, total, level);
        const [value, near] = [events / total, 1e-9];
        const onTheLine = [interval?.lower, interval?.upper].some(
          (limit) => Math.abs((limit ?? 0) - reference) < near,
        );
        fc.pre(!onTheLine);
        const excluded = (interval?.lower ?? 0) > reference || (interval?.upper ?? 1) < reference;
        expect(excluded).toBe(value < (funnel?.lower ?? 0) || value > (funnel?.upper ?? 1));
      },
    ),
  );
});

test("intervals of counts contain the count, grow with it, and shrink relative to it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), level, (count, level) => {
      const [own, next, double] = [
        countInterval(count, level),
        exactPoissonInterval(count + 1, level),
        countInterval(2 * count, level),
      ];
      expect(own.lower).toBeLessThan(count);
      expect(own.upper).toBeGreaterThan(count);
      expect(next.lower).toBeGreaterThan(exactPoissonInterval(count, level).lower);
      expect((double.upper - double.lower) / 2).toBeLessThan(own.upper - own.lower);
    }),
  );
});

test("a count lies outside the Poisson funnel exactly where its interval excludes the expectation", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.double({ min: 0.1, max: 300, noNaN: true }),
      level,
      (count, expected, level) => {
        const [interval, funnel] = [countInterval(count, level), poissonFunnelLimits(expected, level)];
        // Between 9 and 10 events the method changes; no whole count lies there, but a limit may.
        fc.pre([interval.lower, interval.upper].every((limit) => Math.abs(limit - expected) > 1e-6));
        fc.pre([funnel.lower, funnel.upper].every((limit) => limit <= 9 || limit >= 10));
        expect(interval.lower > expected || interval.upper < expected).toBe(
          count < funnel.lower || count > funnel.upper,
        );
      },
    ),
  );
});

test("differences of shares turn their sign when the groups change places", () => {
  fc.assert(
    fc.property(share, share, level, ([events1, total1], [events2, total2], level) => {
      const one = newcombeInterval(events1, total1, events2, total2, level);
      const other = newcombeInterval(events2, total2, events1, total1, level);
      expect(one?.lower).toBeCloseTo(-(other?.upper ?? 9), 12);
      expect(one?.lower).toBeGreaterThanOrEqual(-1);
    }),
  );
});

test("two rates have the same p in either order, and in any unit of time", () => {
  const count = fc.integer({ min: 0, max: 200 });
  const time = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(
      count,
      time,
      count,
      time,
      fc.integer({ min: 2, max: 1000 }),
      (count1, time1, count2, time2, unit) => {
        fc.pre(count1 + count2 > 0);
        const own = compareRates(count1, time1, count2, time2);
        expect(compareRates(count2, time2, count1, time1)?.pValue).toBeCloseTo(own?.pValue ?? 9, 9);
        expect(compareRates(count1, time1 * unit, count2, time2 * unit)?.pValue).toBeCloseTo(
          own?.pValue ?? 9,
          9,
        );
        expect(own?.pValue).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test("a series read backwards has the opposite trend and the same p", () => {
  fc.assert(
    fc.property(series, (values) => {
      const [forward, backward] = [mannKendall(values), mannKendall(values.toReversed())];
      expect(backward?.s).toBe(forward === undefined ? undefined : forward.s === 0 ? 0 : -forward.s);
      expect(backward?.pValue ?? 9).toBeCloseTo(forward?.pValue ?? 9, 12);
    }),
  );
});

test("a trend test does not change when values are stretched and moved", () => {
  fc.assert(
    fc.property(
      series,
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: -99, max: 99 }),
      (values, factor, shift) => {
        expect(mannKendall(values.map((value) => factor * value + shift))).toEqual(mannKendall(values));
      },
    ),
  );
});

test("a Theil-Sen slope follows the scale of its values and the order of points does not matter", () => {
  fc.assert(
    fc.property(series, fc.integer({ min: 1, max: 50 }), (values, factor) => {
      const years = values.map((_, index) => 2000 + index);
      const line = theilSen(years, values);
      expect(
        theilSen(
          years,
          values.map((value) => factor * value),
        )?.slope,
      ).toBeCloseTo(factor * (line?.slope ?? 0), 9);
      expect(theilSen(years.toReversed(), values.toReversed())?.slope).toBeCloseTo(line?.slope ?? 9, 12);
    }),
  );
});

test("count trends do not depend on the order of years or on the year called zero", () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(cochranArmitage, poissonTrend), (points, method) => {
      const years = points.map((_, index) => 2005 + index);
      const events = points.map((point) => point.events);
      const totals = points.map((point) => point.total);
      const own = method(years, events, totals);
      const turned = method(years.toReversed(), events.toReversed(), totals.toReversed());
      const moved = method(
        years.map((year) => year - 2005),
        events,
        totals,
      );
      expect(turned?.statistic ?? 9).toBeCloseTo(own?.statistic ?? 9, 8);
      expect(moved?.statistic ?? 9).toBeCloseTo(own?.statistic ?? 9, 8);
    }),
  );
});

test("adjusted p values are never smaller, never change the order, and do not depend on it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
      (pValues) => {
        const adjusted = benjaminiHochberg(pValues);
        const turned = benjaminiHochberg(pValues.toReversed()).toReversed();
        pValues.forEach((p, index) => {
          expect(adjusted[index]).toBeGreaterThanOrEqual(p * (1 - 1e-12));
          expect(turned[index]).toBe(adjusted[index]);
          const overtaken = pValues.filter(
            (other, position) => other < p && (adjusted[position] ?? 9) > (adjusted[index] ?? 0),
          );
          expect(overtaken).toEqual([]);
        });
      },
    ),
    { numRuns: 50 },
  );
});

test("quantiles turn shares back into values", () => {
  fc.assert(
    fc.property(fc.double({ min: -8, max: 5, noNaN: true }), (z) => {
      const share = normalCdf(z);
      expect(normalQuantile(share)).toBeCloseTo(z, 9);
    }),
  );
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.499, noNaN: true }),
      fc.integer({ min: 1, max: 500 }),
      (p, df) => {
        expect(studentQuantile(p, df)).toBeCloseTo(-(studentQuantile(1 - p, df) ?? 0), 7);
        expect(studentQuantile(p, df)).toBeLessThan(normalQuantile(p) ?? 0);
      },
    ),
  );
});

test("scores have mean 0 and spread 1", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 40 }), (values) => {
      const scores = zScores(values, "population");
      fc.pre(scores !== undefined);
      const sum = (list: readonly number[]): number => list.reduce((all, value) => all + value, 0);
      expect(sum(scores ?? [])).toBeCloseTo(0, 9);
      expect(sum((scores ?? []).map((score) => score * score)) / values.length).toBeCloseTo(1, 9);
    }),
  );
});

test("classes end with the largest value and hold everything", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 6 }),
      (values, classes) => {
        const bounds = naturalBreaks(values, classes) ?? [];
        expect(bounds.at(-1)).toBe(Math.max(...values));
        expect(bounds).toHaveLength(Math.min(classes, new Set(values).size));
        expect(bounds.toSorted((a, b) => a - b)).toEqual(bounds);
      },
    ),
  );
});

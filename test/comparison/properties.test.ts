import * as fc from "fast-check";
import { expect, test } from "vitest";
import { judge } from "../../src/comparison/judge.ts";
import { trendOf } from "../../src/comparison/trendOf.ts";
import type { VerdictKind } from "../../src/model/comparison.ts";
import { definition, rate, rateDefinition, share } from "./county.ts";

// The same cases in every run: a failure can be looked at.
fc.configureGlobal({ seed: 20161231 });

const part = fc
  .integer({ min: 30, max: 30_000 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));
const perThousand = fc.integer({ min: 1, max: 999 });

const order: readonly VerdictKind[] = ["lower-998", "lower-95", "similar", "higher-95", "higher-998"];

/** Verdict of a share against a reference in thousandths, as a step from −2 to 2. */
function step([events, total]: readonly [number, number], thousandths: number, changes = {}): number {
  const verdict = judge(share("16073005", 2016, events, total), thousandths / 10, definition(changes));
  return order.indexOf(verdict ?? "similar") - 2;
}

test("a verdict turns around when cases and non-cases change places", () => {
  fc.assert(
    fc.property(part, perThousand, ([events, total], thousandths) => {
      expect(step([total - events, total], 1000 - thousandths)).toBe(0 - step([events, total], thousandths));
    }),
  );
});

test("more cases never lower a verdict, a higher reference never raises it", () => {
  fc.assert(
    fc.property(part, perThousand, ([events, total], thousandths) => {
      expect(step([Math.min(total, events + 1), total], thousandths)).toBeGreaterThanOrEqual(
        step([events, total], thousandths),
      );
      expect(step([events, total], Math.min(1000, thousandths + 5))).toBeLessThanOrEqual(
        step([events, total], thousandths),
      );
    }),
  );
});

test("the same share on more people, or with a smaller design effect, never becomes less clear", () => {
  fc.assert(
    fc.property(part, perThousand, fc.integer({ min: 2, max: 20 }), ([events, total], thousandths, times) => {
      const own = Math.abs(step([events, total], thousandths));
      expect(Math.abs(step([events * times, total * times], thousandths))).toBeGreaterThanOrEqual(own);
      expect(Math.abs(step([events, total], thousandths, { designEffect: times }))).toBeLessThanOrEqual(own);
    }),
  );
});

test("a verdict never points to the wrong side", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 300, max: 9000 }),
      perThousand,
      (events, total, thousandths) => {
        const figure = rate("16073005", 2016, events, total);
        const verdict = judge(figure, thousandths, rateDefinition) ?? "similar";
        expect(verdict.startsWith("higher") && figure.value <= thousandths).toBe(false);
        expect(verdict.startsWith("lower") && figure.value >= thousandths).toBe(false);
      },
    ),
  );
});

test("a series read backwards falls where it rose", () => {
  const turned = {
    rising: "falling",
    falling: "rising",
    unclear: "unclear",
    unchanged: "unchanged",
  } as const;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 50, max: 400 }), { minLength: 5, maxLength: 10 }), (events) => {
      const trend = (counts: readonly number[]) =>
        trendOf(
          counts.map((count, index) => share("16073", 2017 - counts.length + index, count, 1000)),
          definition(),
          2016,
        )?.trend;
      const [forward, backward] = [trend(events), trend(events.toReversed())];
      expect(backward?.direction).toBe(turned[forward?.direction ?? "unclear"]);
      expect(backward?.perYear).toBeCloseTo(0 - (forward?.perYear ?? 0), 9);
    }),
  );
});

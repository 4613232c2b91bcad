import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Definition } from "../../src/indicators/definitionSchema.ts";
import { kinds } from "../../src/indicators/kinds/kinds.ts";
import { pool } from "../../src/indicators/pool.ts";
import type { Side } from "../../src/indicators/side.ts";
import { projectCatalogue } from "./catalogueFiles.ts";

const catalogue = new Map(projectCatalogue().value.map((definition) => [definition.id, definition]));

function defined(id: string): Definition {
  const definition = catalogue.get(id);
  if (definition === undefined) throw new Error(`no ${id}`);
  return definition;
}

function side(total: number, gross = Math.abs(total)): Side {
  return { total, gross, period: "2016", needs: [], flags: [], origins: [] };
}

const counts = fc
  .integer({ min: 30, max: 200_000 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));

test("the interval of a share or rate contains the value and stays above zero", () => {
  fc.assert(
    fc.property(
      counts,
      fc.constantFrom("ARB03", "SGB03", "HZE01", "BIL04", "SOZ04"),
      ([events, total], id) => {
        const definition = defined(id);
        const result = kinds[definition.kind]({
          definition,
          numerator: side(events),
          denominator: side(total),
        });
        expect(result?.lower).toBeLessThanOrEqual((result?.value ?? 0) + 1e-9);
        expect(result?.upper).toBeGreaterThanOrEqual((result?.value ?? 0) - 1e-9);
        expect(result?.lower).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test("a share is at most the factor, its interval too", () => {
  fc.assert(
    fc.property(counts, ([events, total]) => {
      const definition = defined("ARB03");
      const result = kinds.share({ definition, numerator: side(events), denominator: side(total) });
      expect(result?.upper).toBeLessThanOrEqual(100 + 1e-9);
    }),
  );
});

test("ten times the cases of ten times the people is the same value in a narrower interval", () => {
  fc.assert(
    fc.property(counts, ([events, total]) => {
      const definition = defined("ARB03");
      const small = kinds.share({ definition, numerator: side(events), denominator: side(total) });
      const large = kinds.share({ definition, numerator: side(10 * events), denominator: side(10 * total) });
      expect(large?.value).toBeCloseTo(small?.value ?? -1, 9);
      expect((large?.upper ?? 0) - (large?.lower ?? 0)).toBeLessThan(
        (small?.upper ?? 0) - (small?.lower ?? 0),
      );
    }),
  );
});

test("a balance changes its sign when arrivals and departures are exchanged", () => {
  fc.assert(
    fc.property(
      fc.nat(5000),
      fc.nat(5000),
      fc.integer({ min: 30, max: 100_000 }),
      (arrivals, departures, people) => {
        const balance = (difference: number) =>
          kinds.balance({
            definition: defined("BEV12"),
            numerator: side(difference, arrivals + departures),
            denominator: side(people),
          });
        const [gain, loss] = [balance(arrivals - departures), balance(departures - arrivals)];
        expect(gain?.value).toBeCloseTo(-(loss?.value ?? 0), 9);
        expect(gain?.method).toBe(arrivals + departures >= 30 ? "skellam-95" : "none");
        expect(gain?.lower ?? 0).toBeCloseTo(-(loss?.upper ?? 0), 9);
      },
    ),
  );
});

test("pooling equal years keeps the value; stocks keep the interval of one year, events do not", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 300, max: 5000 }), (cases, people) => {
      const year = { numerator: side(cases), denominator: side(people) };
      const width = (kind: "events" | "stock"): number => {
        const { numerator, denominator } = pool([year, year, year], kind);
        const result = kinds.share({ definition: defined("ARB03"), numerator, denominator });
        expect(result?.value).toBeCloseTo((100 * cases) / people, 9);
        return (result?.upper ?? 0) - (result?.lower ?? 0);
      };
      const single = kinds.share({ definition: defined("ARB03"), ...year });
      expect(width("stock")).toBeCloseTo((single?.upper ?? 0) - (single?.lower ?? 0), 9);
      expect(width("events")).toBeLessThan(width("stock"));
    }),
  );
});

test("58 of 200 are 29 per cent, not 28.999999999999996", () => {
  const result = kinds.share({ definition: defined("ARB03"), numerator: side(58), denominator: side(200) });
  expect(result?.value).toBe(29);
});

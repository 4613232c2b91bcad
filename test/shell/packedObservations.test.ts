import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cellStatuses, type Observation } from "../../src/model/observation.ts";
import { pack, unpack } from "../../src/shell/packedObservations.ts";

const words = fc.constantFrom("unemployed", "16073077", "2016", "2015-12-31", "2015/16", "Übertritte");

const origin = fc.record({
  source: fc.constant("agentur/arbeitslose"),
  delivery: fc.constant("exports/2016/jobcenter/a.csv"),
  line: fc.nat(2_000_000),
  column: fc.nat(5000),
  text: fc.string(),
});

const head = fc.record(
  {
    measure: words,
    area: words,
    period: words,
    vintage: words,
    territory: words,
    flags: fc.uniqueArray(
      fc.constantFrom("provisional", "revised", "estimated", "uncertain", "synthetic", "rounded"),
    ),
    origins: fc.array(origin, { maxLength: 4 }),
  },
  { requiredKeys: ["measure", "area", "period", "flags", "origins"] },
);

const observation: fc.Arbitrary<Observation> = fc
  .tuple(
    head,
    fc.oneof(fc.double({ noNaN: true }), fc.integer()),
    fc.option(fc.constantFrom(...cellStatuses)),
  )
  .map(([rest, value, status]) => (status === null ? { ...rest, value } : { ...rest, status }));

test("observations that went to another thread are the ones that were sent", () => {
  fc.assert(
    fc.property(fc.array(observation), (observations) => {
      const sent = structuredClone(pack(observations));
      expect(unpack(sent)).toEqual(observations);
    }),
  );
});

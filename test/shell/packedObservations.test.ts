import { deserialize, serialize } from "node:v8";
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

test("every field of an observation is packed", () => {
  // A new field fails to compile here: it has to be packed, too, before it may be named.
  const packed: Readonly<Record<keyof Observation, true>> = {
    measure: true,
    area: true,
    period: true,
    flags: true,
    origins: true,
    vintage: true,
    territory: true,
    value: true,
    status: true,
  };
  const one: Observation = {
    measure: "unemployed",
    area: "16073",
    period: "2016",
    flags: ["revised"],
    origins: [{ source: "a", delivery: "b.csv", line: 2, column: 3, text: "3943" }],
    vintage: "2017-03-01",
    territory: "2016-12-31",
    value: 3943,
  };
  const [unpacked] = unpack(pack([one]));
  expect(Object.keys({ ...unpacked, status: "" }).sort()).toEqual(Object.keys(packed).sort());
});

test("observations that were packed and kept are the same when they are unpacked", () => {
  fc.assert(
    fc.property(fc.array(observation), (observations) => {
      const kept = deserialize(serialize(pack(observations)));
      expect(unpack(kept)).toEqual(observations);
    }),
  );
});

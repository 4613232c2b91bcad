import { expect, test } from "vitest";
import { protectionKey } from "../../src/shell/protectionKey.ts";
import type { Observation } from "../../src/model/observation.ts";
import { input, measure, observations } from "./smallCounty.ts";

const unemployed = measure("unemployed");
const all = observations("unemployed", [2, 9, 14, 20]);
const key = (given: readonly Observation[], basis = ["1"]) =>
  protectionKey(input([unemployed], given), basis);

test("the same numbers read again have the same key, whatever the order of their properties", () => {
  const turned = all.map((one): Observation => {
    const { flags, origins, value, period, area, measure: id } = one;
    return value === undefined ? one : { flags, origins, value, period, area, measure: id };
  });
  expect(key(turned)).toBe(key(all));
});

test("another number, another source, another rule and another program have another key", () => {
  const corrected = observations("unemployed", [3, 9, 14, 20]);
  const moved = all.map((one) => ({
    ...one,
    origins: one.origins.map((origin) => ({ ...origin, source: "amt" })),
  }));
  const given = input([unemployed], all);
  const strict = { ...given, rules: { ...given.rules, hiddenShareLimit: 0.2 } };
  const keys = [key(all), key(corrected), key(moved), protectionKey(strict, ["1"]), key(all, ["2"])];
  expect(new Set(keys).size).toBe(keys.length);
});

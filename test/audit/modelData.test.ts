import { expect, test } from "vitest";
import { unknownFields } from "../../src/audit/strictData.ts";

const model = {
  label: "Modellrechnung",
  variant: "ohne-wanderung",
  area: "16073",
  base: 2015,
  year: 2030,
  persons: 92_550,
  under20: 14_120,
  from20To64: 45_270,
  from65: 33_160,
};

function findings(models: readonly object[]): readonly string[] {
  const head = { year: 2016, county: "16073", name: "Kreis", territory: "", dataStatus: "", software: "" };
  const lists = { indicators: [], areas: [], figures: [], verdicts: [], trends: [], models };
  const text = JSON.stringify({ format: "atlas-indicators/1", edition: head, ...lists });
  return unknownFields([{ path: "data/indicators.json", text, tables: [] }]).map(({ id }) => id);
}

test("a calculation of county and planning areas is known to the attack", () => {
  expect(findings([model, { ...model, area: "pr-tal" }])).toEqual([]);
});

test("a calculation of a municipality, without its label, or with anything else in it, refuses the build", () => {
  expect(findings([{ ...model, area: "16073005" }])).toEqual(["models.0.area invalid_format"]);
  expect(findings([{ ...model, label: "Prognose" }])).toEqual(["models.0.label invalid_value"]);
  expect(findings([{ ...model, numerator: 2 }])).toEqual(["models.0 unrecognized_keys"]);
});

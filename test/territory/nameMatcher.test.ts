import { describe, expect, test } from "vitest";
import { nameMatcher } from "../../src/territory/nameMatcher.ts";
import { territoryOf } from "./observationsOf.ts";

const { municipalities, county, planningAreas } = territoryOf("16073", "2016-12-31");
const match = nameMatcher([...municipalities, county]);

describe("names as offices write them", () => {
  test.each([
    ["Saalfeld/Saale, Stadt", "16073077"],
    ["Saalfeld/Saale", "16073077"],
    ["Saalfeld / Saale", "16073077"],
    ["Stadt Saalfeld (Saale)", "16073077"],
    ["Saalfeld", "16073077"],
    ["SAALFELD", "16073077"],
    ["Stadt Rudolstadt", "16073076"],
    ["Rudolstadt, St.", "16073076"],
    ["Königsee - Rottenbach", "16073112"],
    ["Koenigsee-Rottenbach", "16073112"],
    ["Königsee-Rottenbach, Stadt", "16073112"],
    ["Gräfenthal", "16073028"],
    ["Gra\u0308fenthal", "16073028"],
    ["  Meuselbach-Schwarzmühle ", "16073056"],
    ["Meuselbach Schwarzmühle", "16073056"],
    ["Oberweißbach", "16073065"],
    ["Oberweissbach/Thür. Wald", "16073065"],
    ["Oberweißbach/Thür.\u00a0Wald, Stadt", "16073065"],
    ["Uhlstädt-Kirchhasel", "16073109"],
    ["Gemeinde Kaulsdorf", "16073038"],
    ["Landkreis Saalfeld-Rudolstadt", "16073"],
    ["Saalfeld-Rudolstadt, Landkreis", "16073"],
    ["Saalfeld-Rudolstadt, Kreis", "16073"],
    ["LK Saalfeld-Rudolstadt", "16073"],
  ])("%s", (name, key) => {
    expect(match(name)).toEqual({ key, candidates: [] });
  });

  test.each([
    ["Rotenburg a.d. Fulda", "Rotenburg an der Fulda"],
    ["Rotenburg a. d. Fulda, St", "Rotenburg a.d.Fulda"],
    ["Neuhaus a.Rennweg", "Neuhaus am Rennweg"],
    ["Neuhaus a. Rwg.", "Neuhaus am Rennweg"],
    ["Bad Neustadt a.d.Saale", "Bad Neustadt an der Saale, St"],
    ["St. Kilian", "Sankt Kilian"],
    ["Rotenburg (Wümme), Stadt", "Rotenburg/Wümme"],
  ])("%s is %s", (written, listed) => {
    const only = nameMatcher([{ key: "06632018", name: listed, level: "municipality", town: true }]);
    expect(only(written).key).toBe("06632018");
  });
});

describe("what is not clear", () => {
  test("a misspelt name gets the nearest suggestion and no key", () => {
    expect(match("Probstzela")).toMatchObject({ suggestion: { key: "16073067", name: "Probstzella" } });
    expect(match("Probstzela").key).toBeUndefined();
    expect(match("Bad Blankenberg")).toMatchObject({ suggestion: { key: "16073005" } });
  });

  test("a name far from all gets nothing", () => {
    expect(match("Hamburg")).toEqual({ candidates: [] });
  });

  test("an ambiguous name is a question", () => {
    const two = nameMatcher([
      { key: "09376163", name: "Neunburg vorm Wald", level: "municipality", town: true },
      { key: "09376164", name: "Neunburg am Berg", level: "municipality", town: false },
    ]);
    expect(two("Neunburg").candidates.map(({ key }) => key)).toEqual(["09376163", "09376164"]);
  });

  test("two additions that differ are two places", () => {
    const one = nameMatcher([
      { key: "06632018", name: "Rotenburg a.d.Fulda", level: "municipality", town: true },
    ]);
    expect(one("Rotenburg (Wümme)").key).toBeUndefined();
  });
});

test("an alias of the county wins", () => {
  const own = nameMatcher(municipalities, { "Kirchhasel (Verwaltung)": "16073109" });
  expect(own("Kirchhasel (Verwaltung)").key).toBe("16073109");
});

test("a title tells a planning area from the municipality of the same name", () => {
  const all = nameMatcher([...municipalities, ...planningAreas]);
  expect(all("Kaulsdorf").key).toBe("16073038");
  expect(all("Erfüllende Gemeinde Kaulsdorf").key).toBe("pr-kaulsdorf");
  expect(all("VG Schiefergebirge").key).toBe("pr-schiefergebirge");
});

test("dissolved municipalities are found where none of today has the name", () => {
  const former = ["16073049 Lichte", "16073105 Remda-Teichel", "16073042 Königsee"].map((text) => ({
    key: text.slice(0, 8),
    name: text.slice(9),
    level: "municipality" as const,
    town: false,
  }));
  const known = nameMatcher(territoryOf("16073", "2019-12-31").municipalities, {}, former);
  expect(known("Lichte").key).toBe("16073049");
  expect(known("Remda-Teichel, Stadt").key).toBe("16073105");
  expect(known("Königsee").key).toBe("16073112");
});

test("of an independent town and its municipality the town is meant", () => {
  const erfurt = territoryOf("16051", "2016-12-31");
  const known = nameMatcher([...erfurt.municipalities, erfurt.county]);
  expect(known("Erfurt, Stadt").key).toBe("16051");
});

test.each([
  ["Landkreis Leipzig", "14729"],
  ["LK Leipzig", "14729"],
  ["Leipzig, Landkreis", "14729"],
  ["Leipzig, Stadt", "14713"],
  ["Stadt Leipzig", "14713"],
  ["kreisfreie Stadt Leipzig", "14713"],
  ["Leipzig, Kreisfreie Stadt", "14713"],
  ["Leipzig, krsfr. Stadt", "14713"],
])("%s is one of the two Leipzigs", (name, key) => {
  const both = nameMatcher([
    territoryOf("14713", "2016-12-31").county,
    territoryOf("14729", "2016-12-31").county,
  ]);
  expect(both(name).key).toBe(key);
  expect(both("Leipzig").key).not.toBe("14729");
});

test("every municipality of Schleswig-Holstein's Dithmarschen is found by its own name", () => {
  const dithmarschen = territoryOf("01051", "2015-12-31");
  const known = nameMatcher(dithmarschen.municipalities);
  const lost = dithmarschen.municipalities.filter(({ key, name }) => known(name).key !== key);
  expect(lost).toEqual([]);
});

import { expect, test } from "vitest";
import { countyWords } from "../../src/german/countyWords.ts";
import { directionsTitle } from "../../src/german/changeSentences.ts";
import { othersSentence } from "../../src/german/comparisonSentences.ts";
import { similarTitle } from "../../src/german/findingTitle.ts";
import { projectionSpreadSentence } from "../../src/german/projectionSentences.ts";
import { subject } from "../../src/german/subject.ts";

const note = (source: string) => ({
  title: "Vorausberechnete Veränderung",
  subject: "die vorausberechnete Bevölkerungsveränderung bis 2030",
  kind: "projection" as const,
  unit: "percent",
  decimals: 1,
  source,
});

test("two projections stand side by side with their distance as printed", () => {
  expect(
    projectionSpreadSentence([
      { note: note("Landesamt, 2015."), value: -26.64 },
      { note: note("Wegweiser, 2017."), value: -18.06 },
    ]),
  ).toBe(
    "Die vorausberechnete Bevölkerungsveränderung bis 2030: −26,6\u202f% (Landesamt) und −18,1\u202f% (Wegweiser). Zwischen den Quellen liegen 8,5 Prozentpunkte.",
  );
  expect(projectionSpreadSentence([{ note: note("Landesamt"), value: 1 }])).toBe("");
});

const kreis = countyWords({ town: false });

test("the headline of the key messages names one fall and one rise, or neither", () => {
  expect(directionsTitle("die Einwohnerzahl", "die Mindestsicherungsquote", kreis)).toBe(
    "Im Kreis ist die Einwohnerzahl gesunken und die Mindestsicherungsquote gestiegen",
  );
  expect(directionsTitle("", "die Quote", kreis)).toBe("Im Kreis ist die Quote gestiegen");
  expect(directionsTitle("", "", kreis)).toBe("Was sich im Kreis zeigt");
  expect(directionsTitle("", "die Quote", countyWords({ town: true }))).toBe(
    "In der Stadt ist die Quote gestiegen",
  );
});

test("planning areas are masculine", () => {
  const areas = { one: "Planungsraum", many: "Planungsräume", dative: "Planungsräumen", masculine: true };
  expect(similarTitle({ judged: 5, similar: 5, areas })).toMatch(
    /^In keinem der fünf ausgewiesenen Planungsräume/,
  );
  expect(similarTitle({ judged: 5, similar: 1, areas })).toMatch(/^Bei einem der fünf /);
  expect(othersSentence(1, "darunter", areas)).toBe("Ein Planungsraum liegt deutlich darunter.");
});

test("the definition's own words come before those made from the title", () => {
  const title = "Schuleingangsuntersuchung: Kinder mit Übergewicht";
  expect(subject({ title, kind: "share" })).toBe("der Anteil");
  expect(subject({ title, kind: "share", subject: "der Anteil der Kinder mit Übergewicht" })).toBe(
    "der Anteil der Kinder mit Übergewicht",
  );
});

test("where the counts are known, both totals and their distance are said", () => {
  const text = projectionSpreadSentence([
    { note: note("Landesamt"), value: -26.6, total: 81_829 },
    { note: note("Wegweiser Kommune"), value: -18.1, total: 91_340 },
  ]);
  expect(text).toContain("Das sind 81\u202f829 und 91\u202f340, also 9\u202f511 Unterschied.");
});

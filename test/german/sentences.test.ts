import { expect, test } from "vitest";
import { countyWords } from "../../src/german/countyWords.ts";
import { changeText, trendSentence } from "../../src/german/changeSentences.ts";
import { othersSentence, valuesSentence, verdictSentence } from "../../src/german/comparisonSentences.ts";
import { findingTitle } from "../../src/german/findingTitle.ts";
import { listText } from "../../src/german/lists.ts";
import { inMunicipality, inPlace, inPlaces } from "../../src/german/places.ts";
import { profileLead } from "../../src/german/profileSentences.ts";
import { subject } from "../../src/german/subject.ts";
import { targetReading } from "../../src/german/targetSentences.ts";
import { differenceText, valueText } from "../../src/german/units.ts";
import { judgedWord } from "../../src/german/verdictWords.ts";
import type { ShownFigure } from "../../src/model/figure.ts";

const town = (name: string) => ({ name, level: "municipality" as const, town: true });
const percent = { unit: "percent", decimals: 1 };
const share = { title: "Anteil der Arbeitslosen", kind: "share", group: "", ...percent } as const;
const figure = (value: number, numerator: number, denominator: number): ShownFigure => ({
  indicator: "ARB03",
  area: "99001001",
  year: 2016,
  status: "shown",
  value,
  lower: 7.8,
  upper: 10.4,
  numerator,
  denominator,
  numeratorPeriod: "2016",
  method: "wilson-95",
  flags: [],
});
const gemeinden = { one: "Gemeinde", many: "Gemeinden", dative: "Gemeinden" };

test("a finding names up to three places, more are counted", () => {
  const facts = {
    indicator: share,
    clearlyHigher: [town("Saalfeld/Saale"), town("Rudolstadt")],
    clearlyLower: [],
    judged: 36,
    similar: 20,
    areas: gemeinden,
  };
  expect(findingTitle(facts)).toBe(
    "In Saalfeld/Saale und Rudolstadt ist der Anteil der Arbeitslosen deutlich höher als im Kreis",
  );
  const six = Array.from({ length: 6 }, (_, index) => town(`Ort ${index}`));
  expect(findingTitle({ ...facts, clearlyHigher: [], clearlyLower: six })).toBe(
    "In sechs der 36 ausgewiesenen Gemeinden ist der Anteil der Arbeitslosen deutlich niedriger als im Kreis",
  );
  expect(findingTitle({ ...facts, clearlyHigher: [] })).toBe(
    "Bei 20 der 36 ausgewiesenen Gemeinden ist kein klarer Unterschied zum Kreis erkennbar",
  );
});

test("the lead names values of the places and of the county", () => {
  const measured = [{ place: town("Rudolstadt"), figure: figure(7, 969, 13759) }];
  expect(valuesSentence(measured, figure(5.9, 3943, 67325), percent, countyWords({ town: false }))).toBe(
    "In Rudolstadt sind es 7,0\u202f%, im Kreis 5,9\u202f%.",
  );
  expect(othersSentence(6, "darunter", gemeinden)).toBe("Sechs Gemeinden liegen deutlich darunter.");
  expect(othersSentence(1, "darunter", gemeinden)).toBe("Eine Gemeinde liegt deutlich darunter.");
});

test("a verdict says value, people behind it, county and how certain it is", () => {
  const county = figure(9, 3943, 43800);
  expect(verdictSentence(share, figure(14.7, 44, 300), "higher-998", county)).toBe(
    "Der Anteil der Arbeitslosen liegt mit 14,7\u202f% (44 von 300) deutlich über dem Kreiswert (9,0\u202f%). Der Abstand ist größer, als durch Zufall zu erwarten wäre.",
  );
  expect(verdictSentence(share, figure(7.6, 9, 118), "similar", county)).toBe(
    "Der Anteil der Arbeitslosen (7,6\u202f%, 9 von 118) weicht nicht erkennbar vom Kreiswert (9,0\u202f%) ab. Der Schwankungsbereich reicht von 7,8 bis 10,4.",
  );
});

test("changes are points, with their singular", () => {
  expect(changeText(8.6, 9, percent)).toBe("von 8,6 auf 9,0\u202f%, das sind 0,4 Prozentpunkte mehr");
  expect(changeText(9, 8, percent)).toBe("von 9,0 auf 8,0\u202f%, das ist 1,0 Prozentpunkt weniger");
  expect(changeText(9.01, 9.02, percent)).toBe("unverändert 9,0\u202f%");
});

test("a trend speaks of the past and says when nothing is proved", () => {
  const trend = { indicator: "ARB03", area: "99001", from: 2010, to: 2016, years: 7, perYear: 0.4, p: 0.01 };
  expect(trendSentence({ ...trend, direction: "rising" }, percent)).toBe(
    "Seit 2010 gestiegen, im Mittel um 0,4 Prozentpunkte im Jahr.",
  );
  expect(trendSentence({ ...trend, direction: "unclear" }, percent)).toBe(
    "Seit 2010 schwankend, keine gesicherte Richtung.",
  );
});

test("places stand in the right case", () => {
  expect(inPlace(town("Rudolstadt"))).toBe("in Rudolstadt");
  expect(inMunicipality(town("Rudolstadt"))).toBe("in der Stadt Rudolstadt");
  expect(inPlace({ name: "Landkreis Saalfeld-Rudolstadt", level: "county", town: false })).toBe(
    "im Landkreis Saalfeld-Rudolstadt",
  );
  expect(inPlace({ name: "Ilm-Kreis", level: "county", town: false })).toBe("im Ilm-Kreis");
  expect(inPlace({ name: "Saarland", level: "state", town: false })).toBe("im Saarland");
  expect(inPlace({ name: "Oberes Tal", level: "planningArea", town: false })).toBe(
    "im Planungsraum Oberes Tal",
  );
  expect(inPlaces([town("A"), town("B"), town("C")])).toBe("in A, B und C");
  expect(listText(["a"])).toBe("a");
});

test("the subject of a sentence has its article, unknown titles the word of their kind", () => {
  expect(subject({ title: "Betreuungsquote der unter 3-Jährigen", kind: "share" })).toBe(
    "die Betreuungsquote der unter 3-Jährigen",
  );
  expect(subject({ title: "Jugendquotient", kind: "ratio" })).toBe("der Jugendquotient");
  expect(subject({ title: "Hilfen zur Erziehung je 1 000", kind: "rate" })).toBe("die Rate");
  expect(subject({ title: "Arbeitslosenquote (alle zivilen Erwerbspersonen)", kind: "official" })).toBe(
    "die Arbeitslosenquote",
  );
});

test("units stand behind a narrow space, differences of percent are points", () => {
  expect(valueText(27.2, percent)).toBe("27,2\u202f%");
  expect(valueText(12.44, { unit: "per1000", decimals: 1 })).toBe("12,4 je\u202f1\u202f000");
  expect(differenceText(1.4, percent)).toBe("+1,4 Punkte");
});

test("a profile's lead counts the differences and names two", () => {
  const different = {
    name: "Arbeitslose",
    verdict: "higher-998" as const,
    word: judgedWord("higher-998", "burden"),
  };
  expect(profileLead([different, { name: "Ältere", verdict: "similar", word: "" }])).toBe(
    "Bei einer von 2 verglichenen Kennzahlen ist ein Unterschied zum Kreis erkennbar: Arbeitslose (deutlich ungünstiger).",
  );
  expect(profileLead([])).toBe("Für einen Vergleich mit dem Kreis liegen keine Werte vor.");
});

test("a goal says how much of the way is done", () => {
  const way = {
    start: { year: 2014, value: 331 },
    now: { year: 2016, value: 251 },
    target: { year: 2020, value: 220 },
  };
  expect(targetReading(way, "on-track", "")).toBe("72\u202f% der Strecke in zwei von sechs Jahren.");
});

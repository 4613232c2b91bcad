import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { noTexts, readTexts } from "../../src/document/texts.ts";
import { problemText } from "../../src/german/problemText.ts";
import { composeInput, definition } from "./smallCounty.ts";

const file = (path: string) => ({ file: `texts/2016/${path}`, path, text: "Ein Text." });

test("a text whose name no page uses is a warning with the nearest name", () => {
  const { value, problems } = readTexts([file("foreward.md"), file("chapters/arbeit.md")], "");
  expect(value.foreword).toBe("");
  expect(value.chapters.get("arbeit")).toBe("Ein Text.");
  expect(problems.map((one) => [one.severity, problemText(one)])).toEqual([
    [
      "warning",
      "texts/2016/foreward.md: Diese Datei gehört zu keiner Seite. Gemeint ist vielleicht „foreword.md“. Texte heißen foreword.md, chapters/<Handlungsfeld>.md, municipalities/<Schlüssel>.md, recommendations.yaml, targets.yaml oder infrastructure.yaml.",
    ],
  ]);
});

test("a text of a chapter nobody has is a warning with the nearest chapter", () => {
  const texts = { ...noTexts, foreword: "Ein Vorwort.", chapters: new Map([["arbiet", "Ein Text."]]) };
  const { problems } = compose(composeInput({ texts }));
  expect(problems.map((one) => [one.severity, problemText(one)])).toEqual([
    [
      "warning",
      "texts/2016/chapters/arbiet.md: Kein Kapitel und keine Gemeinde dieser Ausgabe heißt so; der Text erscheint nicht. Gemeint ist vielleicht „chapters/arbeit.md“. Handlungsfelder stehen in indicators/themes.yaml, die Schlüssel der Gemeinden zeigt „atlas list areas“.",
    ],
  ]);
});

test("a text named after a municipality instead of its key names the key", () => {
  const texts = {
    ...noTexts,
    foreword: "Ein Vorwort.",
    municipalities: new Map([["bergdorf", "Ein Text."]]),
  };
  const [found] = compose(composeInput({ texts })).problems;
  expect(found?.details).toEqual({ nearest: "municipalities/99001003.md" });
});

test("a text with the key of a municipality stands in its profile", () => {
  const texts = { ...noTexts, foreword: "Ein Vorwort.", municipalities: new Map([["99001001", "Am Ahr."]]) };
  const { value, problems } = compose(composeInput({ texts }));
  expect(problems).toEqual([]);
  const profile = value.parts
    .flatMap(({ sections }) => sections)
    .find(({ id }) => id === "gemeinde-99001001");
  expect(JSON.stringify(profile)).toContain("Am Ahr.");
});

test("a recommendation without a finding of this edition is left out with a warning", () => {
  const base = composeInput();
  const recommendation = {
    indicator: "ARB09",
    finding: "",
    group: "Alle",
    title: "Beraten",
    text: "Vor Ort.",
    responsible: "Amt",
    measure: "Anteil",
    rhythm: "jährlich",
  };
  const { value, problems } = compose({
    ...base,
    definitions: [...base.definitions, definition({ id: "ARB09", title: "Ohne Zahlen" })],
    texts: { ...base.texts, recommendations: [recommendation] },
  });
  expect(value.parts.flatMap(({ sections }) => sections).some(({ id }) => id === "empfehlungen")).toBe(false);
  expect(problems.map((one) => [one.severity, problemText(one)])).toEqual([
    [
      "warning",
      "texts/2016/recommendations.yaml: Die Empfehlung beruht auf ARB09, der in dieser Ausgabe keinen Wert hat. Sie bleibt weg; nennen Sie einen Indikator mit Befund.",
    ],
  ]);
});

test("a large number keeps its digits together, years beside each other stay apart", () => {
  const text = "je 1 000 Kinder, 12 345 Menschen, 2015 und 2016 123 Fälle, am 31. 100 Leute";
  const { value } = readTexts([{ ...file("foreword.md"), text }], "");
  expect(value.foreword).toBe(
    "je 1\u202f000 Kinder, 12\u202f345 Menschen, 2015 und 2016 123 Fälle, am 31. 100 Leute",
  );
});

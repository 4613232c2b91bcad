import { expect, test } from "vitest";
import { compose } from "../../src/document/compose.ts";
import { composeInput, definition, shown } from "./smallCounty.ts";

/** Two age groups for men and women: 0 to 19 and from 20 on. */
const groups = [
  { id: "ALT01m", sex: "men", from: 0, to: 20 },
  { id: "ALT01w", sex: "women", from: 0, to: 20 },
  { id: "ALT02m", sex: "men", from: 20, to: 95 },
  { id: "ALT02w", sex: "women", from: 20, to: 95 },
] as const;

/** People by area: men and women under 20, men and women from 20 on. */
const people: Readonly<Record<string, readonly number[]>> = {
  "99001001": [200, 180, 400, 420],
  "99001002": [80, 70, 340, 360],
  "99001": [900, 850, 3000, 3250],
  "99": [9000, 9000, 40_000, 42_000],
};

function document() {
  const base = composeInput();
  const figures = Object.entries(people).flatMap(([area, counts]) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    return groups.map(({ id }, index) => {
      const numerator = counts[index] ?? 0;
      return shown(id, area, (100 * numerator) / all, { numerator, denominator: all });
    });
  });
  const definitions = groups.map(({ id, sex, from, to }) =>
    definition({ id, title: id, interval: "none", direction: "neutral", ageGroup: { sex, from, to } }),
  );
  return compose({
    ...base,
    definitions: [...base.definitions, ...definitions],
    figures: [...base.figures, ...figures],
  }).value;
}

const sections = document().parts.flatMap((part) => part.sections);
const page = sections.find(({ id }) => id === "altersaufbau");

test("the county's ages are a page of their own: what stands out, pyramid, all values", () => {
  expect(page?.heading).toBe("Am stärksten besetzt sind im Kreis die Jahrgänge unter 20 Jahren");
  // (900 + 850) of 8000 people are 21.875 %, over 20 years of age 1.09 %; 3250 of 6250 are 52 %, 42 of 82 51.2 %.
  expect(page?.lead).toBe(
    "Auf jeden dieser Jahrgänge kommen im Mittel 1,09\u202f% der Einwohner. Von den Menschen ab 20 Jahren sind 52,0\u202f% Frauen, in Musterstaat 51,2\u202f%.",
  );
  const tables = JSON.stringify(page).match(/"id":"tabelle-altersaufbau[^"]*"/g);
  expect(tables).toEqual(['"id":"tabelle-altersaufbau-kreis"', '"id":"tabelle-altersaufbau"']);
});

test("indicators of the age structure have no page, no data sheet and no place in the profiles' tables", () => {
  expect(sections.some(({ indicator }) => indicator?.startsWith("ALT") === true)).toBe(false);
  expect(JSON.stringify(sections.find(({ id }) => id === "datenblaetter"))).not.toContain("ALT01m");
  const profile = JSON.stringify(sections.find(({ id }) => id === "gemeinde-99001001"));
  expect(profile).not.toContain('"id":"ALT01m"');
});

test("they stand in the published data", () => {
  expect(document().edition.indicators.map(({ id }) => id)).toContain("ALT02w");
});

test("a pyramid stands in the profile from 1,000 inhabitants on, with the county as its line", () => {
  const large = JSON.stringify(sections.find(({ id }) => id === "gemeinde-99001001"));
  expect(large).toContain('"kind":"pyramid","reference":"county"');
  expect(large).toContain('"men":600,"women":600');
  expect(large).toContain('"id":"altersaufbau-99001001"');
  // 850 people live in the second one.
  expect(JSON.stringify(sections.find(({ id }) => id === "gemeinde-99001002"))).not.toContain("pyramid");
});

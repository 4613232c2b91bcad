import { describe, expect, test } from "vitest";
import type { Section } from "../../src/document/atlasDocument.ts";
import { compose } from "../../src/document/compose.ts";
import type { Area } from "../../src/model/area.ts";
import { composeInput, shown } from "./smallCounty.ts";

const given = composeInput();
const town: Area = { key: "99001", name: "Musterstadt", level: "county", town: true };
const whole: Area = { key: "99001000", name: "Musterstadt", level: "municipality", town: true };
const neighbour: Area = { key: "99002", name: "Landkreis Nebenan", level: "county", town: false };

/** The sections of an independent town that is one municipality. */
function sectionsOf(neighbours: readonly Area[]): readonly Section[] {
  const { value } = compose({
    ...given,
    territory: { ...given.territory, county: town, municipalities: [whole], planningAreas: [], neighbours },
    figures: [
      shown("ARB03", "99001", 7),
      shown("ARB03", "99001000", 7),
      shown("ARB03", "99", 6),
      shown("ARB03", "DG", 5),
    ],
    verdicts: [],
    trends: [],
    findings: [],
  });
  return value.parts.flatMap((part) => part.sections);
}

/** Titles, headings, leads and blocks of the sections that are about this town, not about the method. */
function words(sections: readonly Section[]): string {
  const general = ["methoden", "glossar", "abkuerzungen", "datenblaetter", "geheimhaltung"];
  return JSON.stringify(sections.filter(({ id }) => !general.includes(id)));
}

describe("an independent town without municipalities", () => {
  test("has no pages that repeat it as its own municipality", () => {
    const sections = sectionsOf([neighbour]);
    expect(sections.filter(({ kind }) => kind === "profile" || kind === "planning")).toEqual([]);
    expect(words(sections)).not.toContain("99001000");
  });

  test("is called a town", () => {
    const text = words(sectionsOf([neighbour]));
    expect(text).toContain("Die Stadt liegt bei 7,0");
    expect(text).not.toMatch(/[Ii]m Kreis|[Dd]er Kreis |zum Kreis|dem Kreis|seine \d/);
    expect(sectionsOf([neighbour]).find(({ kind }) => kind === "cover")?.lead).toBe("Musterstadt");
  });

  test("is compared with its Land, and with Germany where it is the Land", () => {
    expect(words(sectionsOf([neighbour]))).toContain("Musterstaat bei 6,0");
    const alone = words(sectionsOf([]));
    expect(alone).toContain("Deutschland bei 5,0");
    expect(alone).not.toContain("Musterstaat");
  });
});

import { expect, test } from "vitest";
import { protectionWords } from "../../src/document/protectionWords.ts";
import { settingsSchema } from "../../src/model/settings.ts";

/** What the section says for given settings and thresholds. */
function words(protection: object, thresholds: readonly number[], hasMunicipalities = true): string {
  const settings = settingsSchema.parse({
    county: "99001",
    publisher: { name: "Landratsamt" },
    accessibility: { contact: { name: "a" }, enforcement: { name: "b" }, checkedOn: "2018-03-01" },
    protection,
  });
  const input = { settings, thresholds: new Map(thresholds.map((one, index) => [`ABC0${index}`, one])) };
  return protectionWords(input, hasMunicipalities).join("\n");
}

test("the section names the thresholds that were used, each once", () => {
  expect(words({}, [5, 3, 0, 3, 10])).toContain(
    "In dieser Ausgabe sind das, je nach Quelle, weniger als 3, 5 oder 10 Fälle; welche Schwelle für einen Indikator gilt, steht in seinem Datenblatt.",
  );
  expect(words({}, [3])).toContain("In dieser Ausgabe sind das weniger als 3 Fälle.");
});

test("zeros that are always shown are not said to be hidden", () => {
  expect(words({}, [3])).toContain("für eine Null stehen");
  expect(words({ zerosMayBeHidden: false }, [3])).not.toContain("für eine Null stehen");
});

test("a rounded edition says what a 0 stands for", () => {
  expect(words({ mode: "round10" }, [3])).toContain("Eine 0 steht für 0 bis 5 Fälle.");
});

test("a town without municipalities reads nothing of their level", () => {
  expect(words({}, [3])).toContain("mehr als 40\u202f% der Gemeindewerte");
  expect(words({}, [3], false)).not.toContain("Gemeindewerte");
});

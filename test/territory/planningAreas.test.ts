import { describe, expect, test } from "vitest";
import { problemText } from "../../src/german/problemText.ts";
import { loadTerritory } from "../../src/territory/loadTerritory.ts";
import type { PlanningAreaDefinition } from "../../src/territory/planningAreaSchema.ts";
import { readPlanningAreas } from "../../src/territory/readPlanningAreas.ts";
import { areasFor } from "./areasFolder.ts";

function load(planningAreas: readonly PlanningAreaDefinition[], date = "2016-12-31") {
  const { value, problems } = loadTerritory(areasFor("16073"), { county: "16073", date, planningAreas });
  return { territory: value, said: problems.map(problemText), problems };
}

const city = { id: "stadt", title: "Saalfeld und Rudolstadt", municipalities: ["16073076", "16073077"] };

describe("planning areas of the county's own", () => {
  test("are sets of municipalities; the others belong to none", () => {
    const { territory, said } = load([city]);
    expect(territory?.planningAreas).toEqual([
      {
        key: "pr-stadt",
        name: "Saalfeld und Rudolstadt",
        level: "planningArea",
        town: false,
        // Rudolstadt and Saalfeld/Saale in the official list of 31.12.2016
        squareKilometres: 104.14,
        inhabitants: 22704 + 24911,
      },
    ]);
    expect(territory?.municipalities.filter(({ planningArea }) => planningArea === undefined)).toHaveLength(
      36,
    );
    expect(said).toEqual([]);
  });

  test("hold from a day to a day", () => {
    const early = { ...city, to: "2018-12-31" };
    const late = { ...city, title: "Städtedreieck", from: "2019-01-01" };
    expect(load([early, late]).territory?.planningAreas.map(({ name }) => name)).toEqual([city.title]);
    expect(load([early, late], "2019-12-31").territory?.planningAreas.map(({ name }) => name)).toEqual([
      late.title,
    ]);
  });

  test("may be none at all", () => {
    expect(load([]).territory?.planningAreas).toEqual([]);
  });
});

describe("what is wrong with a cut is said", () => {
  test("a municipality in two areas", () => {
    const other = { id: "nord", title: "Nord", municipalities: ["16073076", "16073109"] };
    expect(load([city, other]).said).toEqual([
      "areas.yaml: Rudolstadt steht in zwei Planungsräumen: „Saalfeld und Rudolstadt“ und „Nord“. Jede Gemeinde gehört zu höchstens einem.",
    ]);
  });

  test("a key that is no municipality of the county", () => {
    const other = { ...city, municipalities: ["16073077", "16074044"] };
    const [first] = load([other]).problems;
    expect(first?.severity).toBe("error");
    expect(load([other]).said[0]).toBe(
      "areas.yaml: Planungsraum „stadt“: „16074044“ ist keine Gemeinde des Kreises.",
    );
  });

  test("a municipality that was dissolved into one outside the area", () => {
    const valley = { id: "tal", title: "Lichtetal", municipalities: ["16073049", "16073066", "16073067"] };
    expect(load([valley], "2019-12-31").said[0]).toBe(
      "areas.yaml: Planungsraum „Lichtetal“: Lichte (16073049) ging am 01.01.2019 in Neuhaus am Rennweg (16072013) auf, das nicht zum Planungsraum gehört. Den Zuschnitt mit „to“ beenden und einen neuen beginnen.",
    );
  });

  test("a municipality dissolved into one of the same area is no matter", () => {
    const big = { ...city, municipalities: [...city.municipalities, "16073101", "16073105"] };
    expect(load([big], "2019-12-31").said).toEqual([]);
  });

  test("an id used twice at the same time", () => {
    const other = { ...city, municipalities: ["16073109", "16073005"] };
    expect(load([city, other]).said).toContain(
      "areas.yaml: Zwei Planungsräume mit der Kennung „stadt“ gelten zugleich. Die Zeiten („from“, „to“) oder die Kennungen trennen.",
    );
  });

  test("an area too small for what it is to show", () => {
    const small = { id: "klein", title: "Klein", municipalities: ["16073006"] };
    const { said, problems } = load([small]);
    expect(said).toEqual([
      "areas.yaml: Der Planungsraum „Klein“ hat 148 Einwohner. Ab etwa 5\u202f000 sind auch seltene Fälle zeigbar und Entwicklungen vom Zufall zu unterscheiden.",
    ]);
    expect(problems[0]?.severity).toBe("warning");
  });

  test("definitions of which none holds on the date", () => {
    const { said, territory } = load([{ ...city, from: "2020-01-01" }]);
    expect(said[0]).toBe(
      "areas.yaml: Keiner der angegebenen Planungsräume gilt am 31.12.2016. Verwendet werden die Verwaltungsgemeinschaften; gültige Zeiten mit „from“ und „to“ angeben.",
    );
    expect(territory?.planningAreas).toHaveLength(5);
  });
});

describe("areas.yaml", () => {
  test("is not needed", () => {
    expect(readPlanningAreas(undefined)).toEqual({ value: { aliases: {} }, problems: [] });
  });

  test("names faults with their line", () => {
    const text = "planningAreas:\n  - id: Nord Ost\n    title: Nordost\n    municipalities: [16073077]\n";
    const { problems } = readPlanningAreas({ path: "areas.yaml", text });
    expect(problems.map(({ at }) => [at.file, at.line])).toEqual([
      ["areas.yaml", 2],
      ["areas.yaml", 4],
    ]);
  });

  test("can do without planning areas", () => {
    expect(readPlanningAreas({ path: "areas.yaml", text: "default: none\n" }).value.planningAreas).toEqual(
      [],
    );
  });
});

describe("territories that do not exist", () => {
  function said(county: string, date: string): readonly string[] {
    return loadTerritory(areasFor(county), { county, date }).problems.map(problemText);
  }

  test.each([
    [
      "16O73",
      "2016-12-31",
      "Einen Kreis mit dem Schlüssel „16O73“ gibt es nicht. Gemeint vielleicht „16073“ (Landkreis Saalfeld-Rudolstadt)?",
    ],
    [
      "99999",
      "2016-12-31",
      "Einen Kreis mit dem Schlüssel „99999“ gibt es nicht. Der Kreisschlüssel hat fünf Ziffern, zum Beispiel „16073“.",
    ],
    [
      "03152",
      "2019-12-31",
      "Landkreis Göttingen (03152) gab es am 31.12.2019 nicht: bis 01.11.2016. Gebietsstand oder Kreisschlüssel in atlas.yaml ändern.",
    ],
    [
      "03159",
      "2015-12-31",
      "Landkreis Göttingen (03159) gab es am 31.12.2015 nicht: ab 01.11.2016. Gebietsstand oder Kreisschlüssel in atlas.yaml ändern.",
    ],
    [
      "16073",
      "2005-12-31",
      "Für den Gebietsstand 31.12.2005 gibt es kein Gemeindeverzeichnis; das älteste ist vom 31.12.2009.",
    ],
    [
      "16073",
      "2026-12-31",
      "Für den Gebietsstand 31.12.2026 gibt es noch kein Gemeindeverzeichnis. Verwendet wird der 31.12.2024; Änderungen danach fehlen.",
    ],
  ])("%s on %s", (county, date, sentence) => {
    expect(said(county, date)[0]).toBe(sentence);
  });
});

import { expect, test } from "vitest";
import type { AuditInput } from "../../src/audit/auditInput.ts";
import { indexPlaces } from "../../src/audit/indexPlaces.ts";
import { printedEdition } from "../../src/audit/printedFigures.ts";
import { noEarlierAreas } from "../../src/model/earlierAreas.ts";
import { emptyLedger } from "../../src/model/ledger.ts";
import { input } from "../protection/smallCounty.ts";

/** Places in the index of 2016 that are found, of a planning area whose only value is of the given year. */
function found(year: number, maxAge: number): readonly string[] {
  const id = { indicator: "ARB05", area: "pr-tal" };
  const text = JSON.stringify({
    indicators: [{ id: "ARB05", decimals: 1, factor: 100 }],
    figures: [
      { ...id, year, status: "shown", value: 7.4 },
      { ...id, area: "99001", year: 2016, status: "shown", value: 6.8 },
    ],
  });
  const page = '<table><tr data-key="pr-tal"><th>Tal</th><td>hoch</td></tr></table>';
  const files = [
    { path: "data/indicators.json", text, tables: [] },
    { path: "index-der-planungsraeume.html", text: page, tables: [] },
  ];
  const edition = printedEdition(files);
  if (edition === undefined) throw new Error("No edition.");
  const given: AuditInput = {
    files,
    estimates: [],
    observations: [],
    measures: [],
    definitions: [{ id: "ARB05", maxAge }],
    territory: input([], []).territory,
    sources: {},
    zerosMayBeHidden: true,
    ledger: emptyLedger,
    earlier: noEarlierAreas,
    indexMembers: ["ARB05"],
  };
  return indexPlaces(given, edition).map(({ id: finding }) => finding);
}

test("a place in the index rests on values as old as the definition allows, not on older ones", () => {
  expect(found(2016, 0)).toEqual([]);
  expect(found(2012, 4)).toEqual([]);
  expect(found(2012, 2)).toEqual(["index|pr-tal"]);
  expect(found(2015, 0)).toEqual(["index|pr-tal"]);
});

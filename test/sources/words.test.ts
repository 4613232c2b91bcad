import { expect, test } from "vitest";
import { ageSuffix } from "../../src/sources/ageGroup.ts";
import { nearest } from "../../src/model/nearest.ts";
import { adjustPeriod, periodOfText } from "../../src/sources/periodText.ts";

test.each([
  ["unter 3 Jahre", "-0-2"],
  ["unter 1 Jahr", "-0-0"],
  ["0 bis unter 6 Jahre", "-0-5"],
  ["3 bis unter 6 Jahre", "-3-5"],
  ["15 bis unter 16 Jahre", "-15-15"],
  ["55 bis 64 Jahre", "-55-64"],
  ["55-64", "-55-64"],
  ["75 Jahre und mehr", "-75-up"],
  ["65 Jahre und älter", "-65-up"],
  ["90 u. m.", "-90-up"],
  ["ab 65 Jahren", "-65-up"],
  ["65+", "-65-up"],
  ["Insgesamt", ""],
])("the age group %s ends a measure's id with %j", (text, suffix) => {
  expect(ageSuffix(text)).toBe(suffix);
});

test.each(["männlich", "2015", "15", "Altersgruppe", "3 Räume"])("%s is no age group", (text) => {
  expect(ageSuffix(text)).toBeUndefined();
});

test.each([
  ["31.12.2015", "2015-12-31"],
  ["1.3.2016", "2016-03-01"],
  ["2015", "2015"],
  ["2015/16", "2015/16"],
  ["2015/2016", "2015/16"],
  ["Jahr: 2016", "2016"],
  ["am 30.06.2015", "2015-06-30"],
  ["Stichtag: 31.12.2010", "2010-12-31"],
  ["Dez 2013", "2013-12-31"],
  ["Februar 2016", "2016-02-29"],
  ["2016-12-31", "2016-12-31"],
])("%s is the period %s", (text, period) => {
  expect(periodOfText(text)).toBe(period);
});

test.each(["unter 3 Jahre", "20201", "1234", "pädagogisches Personal (ab 2011)", "Insgesamt"])(
  "%s is no period",
  (text) => {
    expect(periodOfText(text)).toBeUndefined();
  },
);

test("a year becomes the reference day, the year or the school year the mapping asks for", () => {
  expect(adjustPeriod("2015", { date: "12-31" })).toBe("2015-12-31");
  expect(adjustPeriod("2015-12-31", { date: "06-30" })).toBe("2015-12-31");
  expect(adjustPeriod("2015-12-31", { kind: "year" })).toBe("2015");
  expect(adjustPeriod("1999", { kind: "school-year" })).toBe("1999/00");
});

test("a misspelt word finds its nearest, a strange one and one between two none", () => {
  const names = ["unemployed", "unemployed-foreign", "births"];
  expect(nearest("unemplyed", names)).toBe("unemployed");
  expect(nearest("unemployed-foreigners", names)).toBe("unemployed-foreign");
  expect(nearest("tourism", names)).toBeUndefined();
  expect(nearest("Birhts", names)).toBe("births");
  expect(nearest("Neustadt", ["Altstadt", "Neustedt", "Neustaat"])).toBeUndefined();
});

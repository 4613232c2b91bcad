import { expect, test } from "vitest";
import { measureOf, observed, told, values } from "./fixtures.ts";

const measures = [
  measureOf("care", { parts: [["care-women", "care-men"]] }),
  measureOf("care-women"),
  measureOf("care-men"),
];
const lines = `period: {fixed: 2016-12-31}
measures:
  - {measure: care, columns: [Insgesamt]}
  - {measure: care-women, columns: [Frauen]}
  - {measure: care-men, columns: [Männer]}
`;

test("an area with nothing but - does not exist at that time and is left out", () => {
  const text = "AGS;Insgesamt;Frauen;Männer\n16073001;12;7;5\n16073004;-;-;-\n16073005;61;40;21\n";
  const { value, problems } = observed(text, lines, { measures });
  expect(value.some(({ area }) => area === "16073004")).toBe(false);
  expect(told(problems)).toEqual([
    "note: exports/2016/sozialamt/wohngeld.csv: Das Zeichen „-“ wurde gelesen: 3 mit ihrem Gebiet weggelassen, das es zu dieser Zeit nicht gibt.",
  ]);
});

test("where the other parts make up the whole, - is zero", () => {
  const text = "AGS;Insgesamt;Frauen;Männer\n16073001;7;7;-\n16073005;61;40;21\n16073006;4;4;-\n";
  const { value, problems } = observed(text, lines, { measures });
  expect(values(value)["care-men|16073001|2016-12-31"]).toBe(0);
  expect(told(problems)).toEqual([
    "note: exports/2016/sozialamt/wohngeld.csv: Das Zeichen „-“ wurde gelesen: 2 als Null.",
  ]);
});

test("where the other parts are short of the whole, - is missing even if the mapping says zero", () => {
  const text = "AGS;Insgesamt;Frauen;Männer\n16073001;12;7;-\n16073005;61;40;21\n16073006;8;4;4\n";
  const { value } = observed(text, `${lines}nil: zero\n`, { measures });
  expect(values(value)["care-men|16073001|2016-12-31"]).toBe("missing");
});

test("a whole that is - beside a subset that is not is missing, whatever the mapping says", () => {
  // 22811-01-01-4, Neubrandenburg 2010: no total, 614 persons with basic income
  const whole = [measureOf("income", { subsets: ["income-basic"] }), measureOf("income-basic")];
  const two =
    "period: {fixed: 2010-12-31}\nmeasures:\n  - {measure: income, columns: [Insgesamt]}\n  - {measure: income-basic, columns: [Grundsicherung]}\nnil: zero\n";
  const text = "AGS;Insgesamt;Grundsicherung\n16073001;-;614\n16073005;5120;1130\n";
  const { value } = observed(text, two, { measures: whole });
  expect(values(value)["income|16073001|2010-12-31"]).toBe("missing");
});

test("where the municipalities make up the county, - is zero", () => {
  const one = "period: {fixed: 2016-12-31}\nmeasures:\n  - {measure: care, columns: [Insgesamt]}\n";
  const text = "AGS;Insgesamt;Plätze\n16073;73;90\n16073001;12;20\n16073005;61;70\n16073006;-;3\n";
  const { value, problems } = observed(text, one, { measures });
  expect(values(value)["care|16073006|2016-12-31"]).toBe(0);
  expect(problems.map(({ severity }) => severity)).toEqual(["note"]);
});

test("where nothing decides, - is missing with a warning, or what the mapping says", () => {
  const one = "period: {fixed: 2016-12-31}\nmeasures:\n  - {measure: care, columns: [Insgesamt]}\n";
  const text = "AGS;Insgesamt;Plätze\n16073001;12;20\n16073005;61;70\n16073006;-;3\n";
  const key = "care|16073006|2016-12-31";
  const undecided = observed(text, one, { measures });
  expect(values(undecided.value)[key]).toBe("missing");
  expect(told(undecided.problems)).toEqual([
    "warning: exports/2016/sozialamt/wohngeld.csv:4, Spalte B: Das Zeichen „-“ wurde gelesen: 1 als fehlend. Bei 1 davon entscheidet keine Summe, ob Null gemeint ist; nil in der Beschreibung der Quelle legt es fest.",
  ]);
  const zero = observed(text, `${one}nil: zero\n`, { measures });
  expect(values(zero.value)[key]).toBe(0);
});

test("with emptyRow: counted a row of - only is counted like any other", () => {
  const text = "AGS;Insgesamt;Frauen;Männer\n16073001;12;7;5\n16073014;-;-;-\n16073005;61;40;21\n";
  const { value } = observed(text, `${lines}nil: zero\nemptyRow: counted\n`, { measures });
  expect(values(value)["care|16073014|2016-12-31"]).toBe(0);
});

test("a whole that is - beside a part that is not is missing, whatever the mapping says", () => {
  const text = "AGS;Insgesamt;Frauen;Männer\n16073001;-;7;-\n16073005;61;40;21\n";
  const { value } = observed(text, `${lines}nil: zero\n`, { measures });
  expect(values(value)["care|16073001|2016-12-31"]).toBe("missing");
});

test("a county that is - beside a municipality that is not is missing", () => {
  const one =
    "period: {fixed: 2016-12-31}\nnil: zero\nmeasures:\n  - {measure: care, columns: [Insgesamt]}\n";
  const text = "AGS;Insgesamt;Plätze\n16073;-;90\n16073001;12;20\n16073005;61;70\n";
  const { value } = observed(text, one, { measures });
  expect(values(value)["care|16073|2016-12-31"]).toBe("missing");
});

test("the empty row of an association that a municipality has left contradicts nothing", () => {
  const text = "AGS;Insgesamt;Frauen;Männer\n0723203065;57;30;27\n0723205065;-;-;-\n0723205064;373;178;195\n";
  const { value } = observed(text, lines, { measures });
  expect(value.filter(({ area }) => area === "07232065").map((one) => one.value)).toEqual([57, 30, 27]);
});

import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { readTable } from "../../src/tables/readTable.ts";

const text = [
  "Gemeinde;Schüler;Anteil",
  "Saalfeld/Saale;1200;12,5",
  "Königsee-Rottenbach;300;3,1",
  "Gräfenthal;99;1,0",
  "Übersee – Nord;5;1,0",
  "",
].join("\r\n");

function read(bytes: Uint8Array): {
  encoding: string | undefined;
  name: string | undefined;
  value: number | undefined;
} {
  const { value: table } = readTable({ name: "schulamt.csv", bytes });
  return { encoding: table?.encoding, name: table?.cell(1, 0).text, value: table?.cell(1, 2).value };
}

test.each([
  ["utf-8", "utf-8", false],
  ["utf-8", "utf-8", true],
  ["windows-1252", "windows-1252", false],
  ["utf-16le", "utf-16le", true],
  ["utf-16le", "utf-16le", false],
  ["utf-16be", "utf-16be", true],
  ["utf-16be", "utf-16be", false],
  ["macintosh", "macintosh", false],
])("a file in %s is recognised as %s (byte order mark: %s)", (encoding, expected, addBOM) => {
  expect(read(iconv.encode(text, encoding, { addBOM }))).toEqual({
    encoding: expected,
    name: "Königsee-Rottenbach",
    value: 3.1,
  });
});

test("a file of an old DOS procedure is recognised as code page 850", () => {
  const dos = text.replace("–", "-");
  expect(read(iconv.encode(dos, "cp850"))).toEqual({
    encoding: "ibm850",
    name: "Königsee-Rottenbach",
    value: 3.1,
  });
});

test("the euro sign of windows-1252 survives", () => {
  const bytes = iconv.encode("Gemeinde;Betrag in €\nSaalfeld;5\nRudolstadt;7\n", "windows-1252");
  const { value: table } = readTable({ name: "kasse.csv", bytes });
  expect(table?.columns[1]?.path).toEqual(["Betrag in €"]);
});

test.each([
  ["LF", "\n"],
  ["CRLF", "\r\n"],
  ["CR", "\r"],
])("line ends %s are named and count as one line each", (name, end) => {
  const { value: table } = readTable({
    name: "a.csv",
    bytes: new TextEncoder().encode(`Ort;Zahl${end}A;1${end}B;2${end}`),
  });
  expect(table).toMatchObject({ lineEnd: name, rowCount: 2 });
  expect(table?.line(1)).toBe(3);
});

test("a file whose umlauts an editor destroyed keeps its numbers and says where the first damage is", () => {
  const { value: table, problems } = readTable({
    name: "a.csv",
    bytes: new TextEncoder().encode("Ort;Zahl\nS\ufffdd;1\nK\ufffdnigsee;2\n"),
  });
  expect(table?.value(1, 1)).toBe(2);
  expect(problems).toMatchObject([
    { code: "tables/damaged-text", severity: "warning", at: { line: 2 }, details: { count: 2 } },
  ]);
});

test("UTF-8 with one broken byte stays UTF-8", () => {
  const good = new TextEncoder().encode("Ort;Zahl\nKönigsee;1\nGräfenthal;2\nSaalfeld-Süd;3\n");
  const bytes = Uint8Array.from([...good, 0xff, ...new TextEncoder().encode("rt;4\n")]);
  const { value: table, problems } = readTable({ name: "a.csv", bytes });
  expect(table?.encoding).toBe("utf-8");
  expect(table?.cell(0, 0).text).toBe("Königsee");
  expect(problems.map(({ code }) => code)).toContain("tables/damaged-text");
});

test.each([
  ["%PDF-1.4\n…", "pdf"],
  ["PK\u0003\u0004\u0000 brief.docx", "zip"],
  ["\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "xls"],
  ["\u001f\u008b\u0008", "gzip"],
])("a container named .csv is said to be one: %j is %s", (head, kind) => {
  const bytes = iconv.encode(head, "latin1");
  expect(readTable({ name: "liste.csv", bytes })).toMatchObject({
    value: undefined,
    problems: [{ code: "tables/unreadable", details: { kind } }],
  });
});

test.each(["", "\n\n  \n", "\ufeff"])("a file with nothing in it (%j) is called empty", (nothing) => {
  expect(readTable({ name: "a.csv", bytes: new TextEncoder().encode(nothing) })).toMatchObject({
    value: undefined,
    problems: [{ code: "tables/empty" }],
  });
});

import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { readTable } from "../../src/tables/readTable.ts";
import { splitRecords } from "../../src/tables/splitRecords.ts";

const names = [
  "Saalfeld/Saale, Stadt",
  "Königsee-Rottenbach",
  "Gräfenthal",
  "Bad Blankenburg",
  "Großkochberg",
  "Übersee",
  "Probstzella",
  "Leutenberg",
];
const signs = [
  ["-", "nil"],
  [".", "unknown"],
  ["...", "later"],
  ["/", "unreliable"],
  ["x", "not-applicable"],
] as const;

/** One cell of a table: a number with one decimal, a sign, or a whole number. */
const cells = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: -999_999, max: 9_999_999 }).map((tenths) => ({ value: tenths / 10 })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...signs).map(([sign, status]) => ({ sign, status })) },
);
const tables = fc.array(fc.tuple(fc.constantFrom(...names), cells, cells, cells), {
  minLength: 4,
  maxLength: 30,
});

const writings = fc.record({
  encoding: fc.constantFrom("utf-8", "windows-1252", "utf-16le", "utf-16be", "cp850", "macintosh"),
  mark: fc.boolean(),
  delimiter: fc.constantFrom(";", ",", "\t", "|"),
  decimal: fc.constantFrom(",", "."),
  grouped: fc.boolean(),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  preamble: fc.integer({ min: 0, max: 3 }),
});

type Writing = typeof writings extends fc.Arbitrary<infer T> ? T : never;

/** Writes a number as an office would: always one decimal, thousands grouped by the other separator. */
function written(value: number, { decimal, grouped }: Writing): string {
  const [whole = "", fraction = "0"] = Math.abs(value).toFixed(1).split(".");
  const groups = grouped ? whole.replaceAll(/\B(?=(\d{3})+$)/g, decimal === "," ? "." : ",") : whole;
  return `${value < 0 ? "-" : ""}${groups}${decimal}${fraction}`;
}

function field(text: string, delimiter: string): string {
  return text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

test("writing a table in any encoding, delimiter, notation and line end and reading it back gives the same values", () => {
  fc.assert(
    fc.property(tables, writings, (rows, writing) => {
      const { delimiter, end, encoding } = writing;
      const header = ["Gemeinde", "Größe", "Anteil für Männer", "Übergänge"];
      const lines = [
        ...Array.from(
          { length: writing.preamble },
          (_, at) =>
            ["Tabelle für Prüfungen", "Stichtag: 31.12.2016", "Gebietsstand wie geliefert"][at] ?? "",
        ),
        header.join(delimiter),
        ...rows.map(([name, ...values]) =>
          [name, ...values.map((cell) => ("value" in cell ? written(cell.value, writing) : cell.sign))]
            .map((text) => field(text, delimiter))
            .join(delimiter),
        ),
      ];
      const addBOM = writing.mark && encoding.startsWith("utf");
      const { value: table } = readTable({
        name: "a.csv",
        bytes: iconv.encode(lines.join(end) + end, encoding, { addBOM }),
      });
      expect(table?.delimiter).toBe(delimiter);
      expect(table?.columns.map(({ path }) => path[0])).toEqual(header);
      const read = rows.map((_, row) =>
        [0, 1, 2, 3]
          .map((column) => table?.cell(row, column))
          .map((cell) => cell?.value ?? cell?.status ?? cell?.text),
      );
      expect(read).toEqual(
        rows.map(([name, ...values]) => [
          name,
          ...values.map((cell) => ("value" in cell ? cell.value : cell.status)),
        ]),
      );
    }),
    { numRuns: 400 },
  );
});

const plainField = fc.stringMatching(/^[a-zäöü0-9 .,/-]{0,12}$/);
const quotedField = fc.stringMatching(/^[a-z;"\n]{0,8}$/).map((text) => `"${text.replaceAll('"', '""')}"`);
const strayQuotes = fc.stringMatching(/^[a-z"]{0,6}$/);
const anyField = fc.oneof(
  { weight: 8, arbitrary: plainField },
  { weight: 2, arbitrary: quotedField },
  { weight: 1, arbitrary: strayQuotes },
);

/** Of several blank lines the fast path keeps one. */
function isBlank(row: readonly string[]): boolean {
  return row.length === 1 && row[0] === "";
}

/** Records as csv-parse cuts them; undefined if it gives up. */
function byLibrary(text: string): readonly string[][] | undefined {
  try {
    return parse(text, {
      delimiter: ";",
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: "\n",
    });
  } catch {
    return undefined;
  }
}

test("records cut by the fast path and by csv-parse are the same, unless a quote is left open", () => {
  let compared = 0;
  fc.assert(
    fc.property(
      fc.array(fc.array(anyField, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 }),
      (rows) => {
        const text = rows.map((row) => row.join(";")).join("\n");
        const records = splitRecords(text, ";");
        const expected = byLibrary(text);
        if (expected === undefined || records.openQuotes.length > 0) return;
        compared += 1;
        const kept = Array.from({ length: records.count }, (_, record) => record).filter(
          (record) => !isBlank(records.fields(record)),
        );
        const filled = expected.filter((row) => !isBlank(row));
        expect(kept.map((record) => records.fields(record))).toEqual(filled);
        expect(kept.map((record) => records.width(record))).toEqual(filled.map((row) => row.length));
        expect(kept.map((record, at) => filled[at]?.map((_, field) => records.field(record, field)))).toEqual(
          filled,
        );
      },
    ),
    { numRuns: 1500 },
  );
  expect(compared).toBeGreaterThan(500);
});

test("a table reads the same with and without quotes around its cells", () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const bare = rows.map(([name, ...values]) => [
        name,
        ...values.map((cell) => ("value" in cell ? written(cell.value, plain) : cell.sign)),
      ]);
      const [fast, quoted] = [bare, bare.map((row) => row.map((text) => `"${text}"`))].map((lines) => {
        const text = ["Gemeinde;a;b;c", ...lines.map((row) => row.join(";"))].join("\n");
        return readTable({ name: "a.csv", bytes: new TextEncoder().encode(text) }).value;
      });
      const cellsOf = (table: typeof fast): unknown =>
        bare.map((_, row) => [0, 1, 2, 3].map((column) => table?.cell(row, column)));
      expect(cellsOf(quoted)).toEqual(cellsOf(fast));
    }),
  );
});

const plain: Writing = {
  encoding: "utf-8",
  mark: false,
  delimiter: ";",
  decimal: ",",
  grouped: false,
  end: "\n",
  preamble: 0,
};

test("no input of random bytes crashes or hangs", () => {
  const start = performance.now();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      const { value, problems } = readTable({ name: "a.csv", bytes });
      expect(value !== undefined || problems.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(performance.now() - start).toBeLessThan(30_000);
});

test("no input of table-like characters crashes, and whatever is read is finite", () => {
  const characters = fc.string({
    unit: fc.constantFrom(...'0123456789.,;-/x_"\n\t |%()KD<>ä'.split("")),
    maxLength: 600,
  });
  fc.assert(
    fc.property(characters, (text) => {
      const { value: table } = readTable({ name: "a.csv", bytes: new TextEncoder().encode(text) });
      for (let row = 0; row < (table?.rowCount ?? 0); row += 1) {
        for (const column of table?.columns.keys() ?? []) {
          const { value } = table?.cell(row, column) ?? {};
          expect(value === undefined || Number.isFinite(value)).toBe(true);
        }
      }
    }),
    { numRuns: 2000 },
  );
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Definition } from "../../src/indicators/definitionSchema.ts";
import { kinds } from "../../src/indicators/kinds/kinds.ts";
import type { Side } from "../../src/indicators/side.ts";
import { projectCatalogue } from "./catalogueFiles.ts";

interface Row {
  readonly name: string;
  readonly id: string;
  readonly official: number;
  readonly decimals: number;
  readonly numerator: number;
  readonly denominator: number | undefined;
  readonly factor: number | undefined;
}

const rows = readFileSync("test/reference/official-values.csv", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line): Row => {
    const [id = "", area = "", year = "", official, decimals, numerator, denominator = "", factor = ""] =
      line.split(";");
    return {
      name: `${id} ${area} ${year}`,
      id,
      official: Number(official),
      decimals: Number(decimals),
      numerator: Number(numerator),
      denominator: denominator === "" ? undefined : Number(denominator),
      factor: factor === "" ? undefined : Number(factor),
    };
  });

const definitions = new Map(projectCatalogue().value.map((definition) => [definition.id, definition]));

function side(total: number): Side {
  return { total, gross: Math.abs(total), period: "2015", needs: [], flags: [], origins: [] };
}

/** `ARB06.55-64` is a breakdown of ARB06, `BEV07+BEV08` the sum of two: computed by the first one's formula. */
function definitionOf({ id, factor }: Row): Definition {
  const definition = definitions.get(id.split(/[.+]/)[0] ?? "");
  if (definition === undefined) throw new Error(`no definition for ${id}`);
  return factor === undefined ? definition : { ...definition, factor };
}

/** The value by the catalogue's formula, rounded half up at the official decimals. */
function printed(row: Row): number {
  const denominator = row.denominator === undefined ? undefined : side(row.denominator);
  const result = kinds[definitionOf(row).kind]({
    definition: definitionOf(row),
    numerator: side(row.numerator),
    denominator,
  });
  if (result === undefined) throw new Error(`no value for ${row.name}`);
  const scale = 10 ** row.decimals;
  return (Math.sign(result.value) * Math.round(Math.abs(result.value) * scale)) / scale;
}

/** Official values that cannot come out, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  "ARB06 16074 2011": "Regionalatlas prints 12690,0 %: a shifted decimal point in the official table",
  "ARB06.15-24 16074 2011": "Regionalatlas prints 10,0 %; its own counts give 8,7",
  "ARB06.55-64 16074 2011": "Regionalatlas prints 30,0 %; its own counts give 24,7",
};

/** The numerator published for municipalities holds employees of all ages, the official rate those of 15 to 64 on another date's inhabitants. */
function otherNumerator({ id }: Row): boolean {
  return id === "ARB08";
}

test("every official value is reproduced at its printed decimals", () => {
  const compared = rows.filter((row) => exceptions[row.name] === undefined && !otherNumerator(row));
  expect(compared).toHaveLength(4084);
  expect(compared.filter((row) => printed(row) !== row.official).map(({ name }) => name)).toEqual([]);
});

test("each exception is one: the official value differs from its own counts", () => {
  const named = rows.filter((row) => exceptions[row.name] !== undefined);
  expect(named).toHaveLength(3);
  expect(named.filter((row) => printed(row) === row.official)).toEqual([]);
});

test("employees of all ages per 100 inhabitants of 15 to 64 stay within 1.5 points of the official employment rate", () => {
  const employed = rows.filter(otherNumerator);
  expect(employed).toHaveLength(22);
  expect(employed.filter((row) => Math.abs(printed(row) - row.official) > 1.5)).toEqual([]);
  expect(employed.filter((row) => printed(row) !== row.official).length).toBeGreaterThan(15);
});

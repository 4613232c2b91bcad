import { read, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import type { StagedFile } from "../audit/auditInput.ts";
import { unusualWorkbookParts } from "./unusualParts.ts";

/**
 * A workbook as an attacker opens it: every sheet, hidden ones too, and the text of every part of the package (cached
 * results, comments, defined names, properties).
 */
export function readStagedWorkbook(bytes: Uint8Array): Pick<StagedFile, "text" | "tables" | "unusual"> {
  const parts = Object.entries(unzipSync(bytes)).map(
    ([name, content]) => [name, strFromU8(content)] as const,
  );
  const book = read(bytes, { type: "array", cellFormula: true, bookVBA: true });
  return {
    text: parts.map(([name, content]) => `${name}\n${content}`).join("\n"),
    unusual: unusualWorkbookParts(parts),
    tables: book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name];
      if (sheet === undefined) return [];
      const rows = utils.sheet_to_json<(string | number | boolean)[]>(sheet, {
        header: 1,
        raw: true,
        defval: "",
      });
      return [{ name, rows: rows.map((row) => Array.from(row, (cell) => String(cell))) }];
    }),
  };
}

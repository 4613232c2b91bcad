import type { TableCell } from "../model/table.ts";

const areaVariable = /^(?:DINSG|DG|DLAND|REGBEZ|KREISE|GEMEIN\w*|VERWGE\w*|SAMTG\w*|GEO\w*)$/;

/** Whether a code of the statistical offices is a variable of areas: Germany, Länder, districts, counties, municipalities. */
export function isAreaVariable(code: string): boolean {
  return areaVariable.test(code);
}

/** A key cell: 2, 5 and 8 digits and `DG` as they are, a regional key of 12 digits without its association. */
export function keyCell(text: string): TableCell {
  if (/^(?:DG|\d{2}|\d{5}|\d{8})$/.test(text)) return { text, key: text };
  const [, county, municipality] = /^(\d{5})\d{4}(\d{3})$/.exec(text) ?? [];
  return county === undefined ? { text } : { text, key: `${county}${municipality}` };
}

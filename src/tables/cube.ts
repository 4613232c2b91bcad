import type { HeaderPath } from "./headerPaths.ts";
import { trimmedFields } from "./profile.ts";
import type { Records } from "./records.ts";

/** The data block of a cube file, and the names of its columns. */
export interface CubeBlock {
  /** Record of the K line that heads the block, first record of the data and the one behind it. */
  readonly header: number;
  readonly first: number;
  readonly end: number;
  readonly paths: readonly HeaderPath[];
}

/**
 * A file of typed records: K lines name the fields of the D lines below them, and small blocks in front name the
 * axes (DQA, DQZ) and the values (DQI). Undefined for any other file. A K line has the block's name as one field more.
 */
export function findCube(records: Records): CubeBlock | undefined {
  const types = Array.from({ length: Math.min(records.count, 200) }, (_, record) =>
    records.field(record, 0).trim(),
  );
  const typed = types.filter((type) => type === "K" || type === "D").length;
  if (
    !types.includes("K") ||
    !types.includes("D") ||
    typed < types.filter((type) => type !== "").length * 0.7
  )
    return undefined;
  const blocks = blocksOf(records);
  const largest = blocks.toSorted((a, b) => b.end - b.first - (a.end - a.first))[0];
  return largest === undefined ? undefined : { ...largest, paths: pathsOf(records, largest, blocks) };
}

type Block = Omit<CubeBlock, "paths">;

function blocksOf(records: Records): readonly Block[] {
  const blocks: Block[] = [];
  let header = -1;
  for (let record = 0; record < records.count; record += 1) {
    const type = records.field(record, 0).trim();
    const last = blocks.at(-1);
    if (type === "K") header = record;
    else if (type === "D" && header !== -1 && last?.header !== header)
      blocks.push({ header, first: record, end: record + 1 });
    else if (type === "D" && last !== undefined) blocks[blocks.length - 1] = { ...last, end: record + 1 };
  }
  return blocks;
}

/** The record type, the axes with their codes, the time, and for every value its number, quality, lock and error. */
function pathsOf(
  records: Records,
  { header, first }: Block,
  blocks: readonly Block[],
): readonly HeaderPath[] {
  const width = records.width(first);
  const line = trimmedFields(records, header);
  const names = line.length > width ? ["", ...line.slice(2)] : ["", ...line.slice(1)];
  const rowsOf = (name: string): readonly (readonly string[])[] =>
    blocks
      .filter((block) => records.fields(block.header)[1]?.trim() === name)
      .flatMap((block) =>
        Array.from({ length: block.end - block.first }, (_, at) => trimmedFields(records, block.first + at)),
      );
  const axes = [...rowsOf("DQA"), ...rowsOf("DQZ")]
    .toSorted((a, b) => Number(a[3]) - Number(b[3]))
    .map((row) => row[1] ?? "");
  const values = rowsOf("DQI").map((row) => ({ name: row[1] ?? "", unit: row[2] ?? "" }));
  const perValue = values.length === 0 ? 0 : (width - 1 - axes.length) / values.length;
  const fits = values.length > 0 && Number.isInteger(perValue) && perValue >= 1;
  return Array.from({ length: width }, (_, field) => {
    const own = names[field] === undefined || names[field] === "" ? [] : [names[field]];
    const axis = fits ? axes[field - 1] : undefined;
    if (axis !== undefined) return { path: [axis, ...own] };
    const value = fits && field > 0 ? values[Math.floor((field - 1 - axes.length) / perValue)] : undefined;
    if (value === undefined) return { path: own };
    const isNumber = (field - 1 - axes.length) % perValue === 0;
    return isNumber && value.unit !== ""
      ? { path: [value.name, ...own], unit: value.unit }
      : { path: [value.name, ...own] };
  });
}

/**
 * One budget of the design.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} target
 * @property {string} measured
 * @property {string} [ratio]
 * @property {boolean} [met] Not given where there is nothing to compare with.
 */

const heads = ["Budget", "Ziel", "gemessen", "Verhältnis", "erreicht"];

/** The rows as a table that reads well on a terminal and in Markdown. */
export function table(rows) {
  const lines = rows.map(({ what, target, measured, ratio = "–", met }) => [
    what,
    target,
    measured,
    ratio,
    met === undefined ? "–" : met ? "ja" : "nein",
  ]);
  const widths = heads.map((head, index) =>
    Math.max(head.length, ...lines.map((line) => line[index].length)),
  );
  const written = (line) => `| ${line.map((cell, index) => cell.padEnd(widths[index])).join(" | ")} |`;
  return [
    written(heads),
    `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`,
    ...lines.map(written),
  ].join("\n");
}

/** A number with a decimal comma. */
export function number(value, decimals = 2) {
  return value === undefined ? "–" : value.toFixed(decimals).replace(".", ",");
}

/** Wall time and, where it is known, processor time. */
export function times({ seconds, cpu }, decimals = 2) {
  const used = cpu === undefined ? "" : ` (CPU ${number(cpu, decimals)} s)`;
  return `${number(seconds, decimals)} s${used}`;
}

/** Prints the table if the script is run by itself: `node bench/<name>.mjs`. */
export async function printAlone(script, measure) {
  if (process.argv[1] === script) console.log(table(await measure()));
}

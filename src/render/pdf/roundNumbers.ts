/** Numbers and an operator, as the browser writes them, one operator to a line. */
const operatorLine = /^((?:-?[\d.]+ )+)([a-z]+)$/i;

/** Operators whose operands are all lengths. */
const lengths = new Set(["m", "l", "c", "v", "y", "re"]);

/** Operators of six operands, the last two of which are lengths: matrices. */
const matrices = new Set(["cm", "Tm"]);

/**
 * Lengths to a hundredth of a CSS pixel (0.0075 pt): the browser writes seven digits, of which nobody sees the last four.
 * Any other line is given back as it is.
 */
export function roundNumbers(line: string): string {
  const [, operands = "", operator = ""] = operatorLine.exec(line) ?? [];
  const isMatrix = matrices.has(operator);
  if (!isMatrix && !lengths.has(operator)) return line;
  const texts = operands.trimEnd().split(" ");
  const exact = isMatrix ? 4 : 0;
  return `${texts.map((text, index) => (index < exact ? text : short(text))).join(" ")} ${operator}`;
}

/** 0.25 → .25, -0.5 → -.5, -0 → 0, 3.001 → 3. */
function short(text: string): string {
  if (text.length < 3) return text;
  const value = Math.round(Number(text) * 100) / 100;
  return value === 0 ? "0" : String(value).replace(/^(-?)0\./, "$1.");
}

/** Operators whose operands are all lengths. */
const lengths = new Set(["m", "l", "c", "v", "y", "re"]);

/** Operators of six operands, the last two of which are lengths: matrices. */
const matrices = new Set(["cm", "Tm"]);

/**
 * Lengths to a hundredth of a CSS pixel (0.0075 pt): the browser writes seven digits, of which nobody sees the last four.
 * Any other line is given back as it is.
 */
export function roundNumbers(line: string): string {
  const end = line.lastIndexOf(" ");
  const operator = line.slice(end + 1);
  const isMatrix = matrices.has(operator);
  if (!isMatrix && !lengths.has(operator)) return line;
  const texts = line.slice(0, end).split(" ");
  for (let index = isMatrix ? 4 : 0; index < texts.length; index += 1)
    texts[index] = short(texts[index] ?? "");
  return `${texts.join(" ")} ${operator}`;
}

/** 0.25 → .25, -0.5 → -.5, -0 → 0, 3.001 → 3. Whole numbers become text five times as fast as broken ones. */
function short(text: string): string {
  const point = text.indexOf(".");
  if (point < 0) return text;
  const hundredths = Math.round(Math.abs(Number(text)) * 100);
  if (hundredths === 0) return "0";
  const sign = text.charCodeAt(0) === 45 ? "-" : "";
  const whole = Math.trunc(hundredths / 100);
  return `${sign}${whole === 0 ? "" : whole}${fraction(hundredths - 100 * whole)}`;
}

function fraction(hundredths: number): string {
  if (hundredths === 0) return "";
  return hundredths % 10 === 0
    ? `.${hundredths / 10}`
    : hundredths < 10
      ? `.0${hundredths}`
      : `.${hundredths}`;
}

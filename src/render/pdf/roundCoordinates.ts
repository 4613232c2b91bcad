/** Path operators with their operands, one to a line as the browser writes them. */
const pathLine = /^((?:-?[\d.]+ )+)([mlcvy]|re)$/gm;

/**
 * Path coordinates to a hundredth of a CSS pixel (0.0075 pt): the browser writes seven digits, of which nobody sees the
 * last four. Transformations and text positions stay as they are.
 */
export function roundCoordinates(content: string): string {
  return content.replaceAll(pathLine, (_, operands: string, operator: string) => {
    const rounded = operands
      .trimEnd()
      .split(" ")
      .map((text) => Math.round(Number(text) * 100) / 100);
    return `${rounded.map(short).join(" ")} ${operator}`;
  });
}

/** 0.25 → .25, -0.5 → -.5, -0 → 0. */
function short(value: number): string {
  return value === 0 ? "0" : String(value).replace(/^(-?)0\./, "$1.");
}

/** Contrast of two colours (`#rrggbb`) after WCAG 2.1, 1 to 21; text needs 4.5, signs 3. */
export function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of a colour, 0 black to 1 white. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour between two others: share 0 is the first, 1 the second. */
export function mixed(first: string, second: string, share: number): string {
  const other = channels(second);
  const mix = channels(first).map((value, index) =>
    Math.round((value + ((other[index] ?? 0) - value) * share) * 255),
  );
  return `#${mix.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Red, green and blue, 0 to 1. */
function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
}

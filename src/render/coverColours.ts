import { contrast, mixed } from "./contrast.ts";

/** Colours of the cover: ground (white text is readable on it) and five shades for the map, dark to light. */
export interface CoverColours {
  readonly ground: string;
  readonly shades: readonly string[];
}

/** The cover in the county's own colour: the ground is darkened until white text has a contrast of at least 7. */
export function coverColours(brand: string): CoverColours {
  let ground = mixed(brand, "#000000", 0.25);
  for (let share = 0.3; contrast(ground, "#ffffff") < 7; share += 0.05)
    ground = mixed(brand, "#000000", share);
  return {
    ground,
    shades: [0.34, 0.42, 0.55, 0.68, 0.82].map((lightness) => withLightness(brand, lightness)),
  };
}

/** The colour made lighter or darker without turning grey: red, green and blue keep their order and distance. */
function withLightness(colour: string, lightness: number): string {
  const parts = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  const [low, high] = [Math.min(...parts), Math.max(...parts)];
  const middle = (low + high) / 2;
  const room = 1 - Math.abs(2 * middle - 1);
  const saturation = room === 0 ? 0 : Math.min(0.5, (high - low) / room);
  const reach = saturation * (1 - Math.abs(2 * lightness - 1));
  const spread = high === low ? 0 : reach / (high - low);
  const channel = (value: number): string =>
    Math.round((lightness + (value - middle) * spread) * 255).toString(16);
  return `#${parts.map((value) => channel(value).padStart(2, "0")).join("")}`;
}

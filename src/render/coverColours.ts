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
  return { ground, shades: [0.18, 0.3, 0.46, 0.6, 0.76].map((share) => mixed(ground, "#ffffff", share)) };
}

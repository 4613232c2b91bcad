import { type ColourToken, darkColours, lightColours } from "./colours.ts";
import { contrast, mixed } from "./contrast.ts";
import { coverColours } from "./coverColours.ts";

const tokens = Object.keys(lightColours).filter(isToken);

/**
 * The colours as custom properties (`--ink`, `--ink2`, `--worseRange`; `--cover` is the ground of the cover), and the
 * classes through which figures take them. Paper is always light, screens follow the reader's scheme. The county's own
 * colour replaces the blue, lightened on dark screens until it can be read.
 */
export function schemeCss(brand: string, medium: "print" | "screen"): string {
  const { ground } = coverColours(brand);
  const classes = tokens.map(
    (token) => `.fill-${token}{fill:var(--${token})}.stroke-${token}{stroke:var(--${token})}`,
  );
  const light = `:root{${properties({ ...lightColours, brand })};--cover:${ground}}`;
  if (medium === "print") return [light, ...classes, ""].join("\n");
  const dark = `:root{color-scheme:light dark;${properties({ ...darkColours, brand: readable(brand) })}}`;
  return [light, `@media screen and (prefers-color-scheme:dark){${dark}}`, ...classes, ""].join("\n");
}

function properties(colours: Readonly<Record<ColourToken, string>>): string {
  return tokens.map((token) => `--${token}:${colours[token]}`).join(";");
}

/** The county's colour mixed with white until text in it has a contrast of 4.5 on the dark tint; our blue has its own. */
function readable(brand: string): string {
  if (brand === lightColours.brand) return darkColours.brand;
  const steps = Array.from({ length: 21 }, (_, index) => mixed(brand, "#ffffff", index / 20));
  return steps.find((colour) => contrast(colour, darkColours.tint) >= 4.5) ?? "#ffffff";
}

function isToken(name: string): name is ColourToken {
  return name in lightColours;
}

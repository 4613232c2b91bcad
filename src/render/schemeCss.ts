import { type ColourToken, darkColours, lightColours } from "./colours.ts";

const tokens = Object.keys(lightColours).filter(isToken);

/**
 * The colours of both schemes as custom properties (`--ink`, `--ink-2`, `--worse-range`), and the classes through which
 * figures take them. Paper is always light; the county's own colour replaces the blue of the light scheme.
 */
export function schemeCss(brand: string = lightColours.brand): string {
  const light = tokens.map(
    (token) => `${property(token)}:${token === "brand" ? brand : lightColours[token]}`,
  );
  const dark = tokens.map((token) => `${property(token)}:${darkColours[token]}`);
  const classes = tokens.map(
    (token) => `.fill-${token}{fill:var(${property(token)})}.stroke-${token}{stroke:var(${property(token)})}`,
  );
  return [
    `:root{color-scheme:light dark;${light.join(";")}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${dark.join(";")}}}`,
    ...classes,
    "",
  ].join("\n");
}

/** `worseRange` → `--worse-range`, `ink2` → `--ink-2`. */
function property(token: ColourToken): string {
  return `--${token.replace(/[A-Z]|\d/g, (sign) => `-${sign.toLowerCase()}`)}`;
}

function isToken(name: string): name is ColourToken {
  return name in lightColours;
}

/**
 * What a font file is by its first bytes: `woff2` or `truetype` with TrueType outlines, `curves` with PostScript
 * outlines (a browser prints them as pictures of letters, Type 3), `none` for anything else.
 */
export function fontFormat(bytes: Uint8Array): "woff2" | "truetype" | "curves" | "none" {
  const [first, flavour] = [tag(bytes, 0), tag(bytes, 4)];
  if (first === "wOF2") return flavour === "OTTO" ? "curves" : "woff2";
  if (first === "OTTO") return "curves";
  return first === "\u0000\u0001\u0000\u0000" || first === "true" ? "truetype" : "none";
}

function tag(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.slice(at, at + 4));
}

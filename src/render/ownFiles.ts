import type { Design } from "../model/design.ts";
import type { RenderedFile } from "./assets.ts";

/** Logos and fonts of the county's own, each once, to be copied beside the pages. */
export function ownFiles({ logos, fundingLogos, fonts }: Design): readonly RenderedFile[] {
  const files = [...logos, ...fundingLogos, ...fonts].map(({ path, bytes }) => [path, bytes] as const);
  return [...new Map(files)].map(([path, content]) => ({ path, content }));
}

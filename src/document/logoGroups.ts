import type { LogoGroup, LogosBlock } from "./block.ts";
import type { ComposeInput } from "./composeInput.ts";

type Input = Pick<ComposeInput, "design" | "settings">;

/** Logos for the title page: the publisher's, then those of the funders under their heading; undefined without any. */
export function coverLogos({ design }: Pick<Input, "design">): LogosBlock | undefined {
  const groups = [
    { of: "publisher", title: "", text: "", logos: design?.logos ?? [] },
    { of: "funders", title: "Gefördert durch", text: "", logos: design?.fundingLogos ?? [] },
  ] as const;
  const shown: readonly LogoGroup[] = groups.filter(({ logos }) => logos.length > 0);
  return shown.length === 0 ? undefined : { kind: "logos", groups: shown };
}

/** The funders' note as they want it, with their emblems; undefined without one. */
export function fundingNote({ design, settings: { funding } }: Input): LogosBlock | undefined {
  if (funding === undefined) return undefined;
  const group: LogoGroup = {
    of: "funders",
    title: "Förderung",
    text: funding.text,
    logos: design?.fundingLogos ?? [],
  };
  return { kind: "logos", groups: [group] };
}

import type { LogoGroup } from "../../document/block.ts";
import type { Picture } from "../../model/design.ts";

/** Logos as their template places them: all equally high, so that none stands above another. */
export interface LogosView {
  readonly partial: "logos";
  readonly groups: readonly {
    readonly of: LogoGroup["of"];
    readonly title: string;
    readonly text: string;
    readonly logos: readonly {
      readonly src: string;
      readonly alt: string;
      readonly width: number;
      readonly height: number;
    }[];
  }[];
}

/** Height of all logos in px: 15 mm on paper. */
const height = 57;

/** Rows of logos with the files below `folder`. */
export function logosView(groups: readonly LogoGroup[], folder: string): LogosView {
  return {
    partial: "logos",
    groups: groups.map(({ of, title, text, logos }) => ({
      of,
      title,
      text,
      logos: logos.map((logo) => ({
        src: `${folder}${logo.path}`,
        alt: logo.alt,
        width: widthOf(logo),
        height,
      })),
    })),
  };
}

function widthOf({ ratio }: Picture): number {
  return Math.round(height * ratio);
}

import { checked, type Checked } from "../model/checked.ts";
import type { Design, OwnFont, Picture } from "../model/design.ts";
import { nearest } from "../model/nearest.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import { fontFormat } from "./fontFormat.ts";
import { pictureSize, unsafeParts } from "./pictureSize.ts";

/** Files below `design/` of the workspace, by path: `design/wappen.svg`. */
export type DesignFiles = ReadonlyMap<string, Uint8Array>;

/** A logo larger than this would be felt in every page that shows it. */
const mostBytes = 250_000;

/** Rows of a bitmap that print sharply at the height of the logos (15 mm, 300 dpi). */
const fewestRows = 170;

type Logo = Settings["design"]["logos"][number];

/**
 * Logos, emblems of the funders and fonts that `atlas.yaml` names, from the files below `design/`. Missing, broken,
 * too large or unsafe ones are errors with their file; the rest is used.
 */
export function readDesign({ design, funding }: Settings, files: DesignFiles): Checked<Design> {
  const problems: Problem[] = [];
  const pictures = (logos: readonly Logo[]) => logos.flatMap((logo) => picture(logo, files, problems) ?? []);
  const fonts = ownFonts(design.fonts, files, problems);
  const value = { logos: pictures(design.logos), fundingLogos: pictures(funding?.logos ?? []), fonts };
  return checked(value, problems);
}

function picture({ file, alt }: Logo, files: DesignFiles, problems: Problem[]): Picture | undefined {
  const bytes = fileOf(file, files, problems);
  if (bytes === undefined) return undefined;
  const at = { file };
  const type = file.endsWith(".svg") ? "image/svg+xml" : "image/png";
  const size = pictureSize(bytes, type);
  const unsafe = type === "image/svg+xml" ? unsafeParts(bytes) : [];
  if (size === undefined) problems.push(problem("design/no-picture", "error", at, { type }));
  if (unsafe.length > 0) problems.push(problem("design/unsafe-picture", "error", at, { parts: unsafe }));
  if (bytes.length > mostBytes)
    problems.push(
      problem("design/large-picture", "error", at, {
        kilobytes: Math.ceil(bytes.length / 1000),
        most: mostBytes / 1000,
      }),
    );
  if (size === undefined || unsafe.length > 0 || bytes.length > mostBytes) return undefined;
  if (type === "image/png" && size.height < fewestRows)
    problems.push(problem("design/coarse-picture", "warning", at, { rows: size.height, fewest: fewestRows }));
  return { path: `logos/${flatName(file)}`, alt, type, bytes, ratio: size.width / size.height };
}

function ownFonts(
  fonts: Settings["design"]["fonts"],
  files: DesignFiles,
  problems: Problem[],
): readonly OwnFont[] {
  return (["text", "titles"] as const).flatMap((use) => {
    const family = fonts?.[use];
    if (family === undefined) return [];
    const cuts = [
      { weight: 400, file: family.regular },
      { weight: 600, file: family.semibold },
    ] as const;
    return cuts.flatMap(({ weight, file }) => {
      const bytes = fileOf(file, files, problems);
      if (bytes === undefined) return [];
      const format = fontFormat(bytes);
      if (format === "none" || format === "curves") {
        problems.push(problem("design/no-font", "error", { file }, { curves: format === "curves" }));
        return [];
      }
      return [{ use, name: family.name, weight, path: `fonts/eigen-${flatName(file)}`, format, bytes }];
    });
  });
}

function fileOf(file: string, files: DesignFiles, problems: Problem[]): Uint8Array | undefined {
  const bytes = files.get(file);
  if (bytes === undefined)
    problems.push(
      problem("design/missing-file", "error", { file }, { nearest: nearest(file, files.keys()) ?? "" }),
    );
  return bytes;
}

/** `design/kreis/wappen.svg` → `kreis-wappen.svg`: files of different folders keep different names. */
function flatName(path: string): string {
  return path.replace(/^design\//, "").replaceAll("/", "-");
}

import type { OwnFont } from "../model/design.ts";

/** A font file below `templates/fonts` and how the style sheets call it. */
interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly file: string;
  readonly range?: string;
}

const latin =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";
const latinExtended =
  "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF";

const faces: readonly FontFace[] = [
  { family: "Source Sans 3", weight: 400, file: "source-sans-3-400.woff2" },
  { family: "Source Sans 3", weight: 600, file: "source-sans-3-600.woff2" },
  ...[400, 600].flatMap((weight) => [
    { family: "Source Serif 4", weight, file: `source-serif-4-latin-${weight}.woff2`, range: latin },
    {
      family: "Source Serif 4",
      weight,
      file: `source-serif-4-latin-ext-${weight}.woff2`,
      range: latinExtended,
    },
  ]),
];

/** Font files, to be copied beside the pages with their licences. */
export const fontFiles: readonly string[] = [
  ...faces.map(({ file }) => file),
  "LICENSE-Source-Sans-3.txt",
  "LICENSE-Source-Serif-4.txt",
];

/** `@font-face` rules with the files below `folder` (`assets/` or nothing), the county's own fonts in front of ours. */
export function fontCss(folder: string, own: readonly OwnFont[] = []): string {
  return [ourFaces(folder), ...own.map((font) => ownFace(font, folder)), ownFamilies(own)]
    .filter((rule) => rule !== "")
    .join("\n");
}

/** How the style sheets call the county's own families. */
const families = { text: "Hausschrift Text", titles: "Hausschrift Titel" } as const;

function ownFace({ use, weight, format, path }: OwnFont, folder: string): string {
  return `@font-face{font-family:"${families[use]}";font-weight:${weight};font-display:swap;src:url(${folder}${path}) format("${format}")}`;
}

/** Signs the county's own font lacks come from ours, never from the machine. */
function ownFamilies(own: readonly OwnFont[]): string {
  const rules = [
    ...(own.some(({ use }) => use === "text")
      ? [`--sans:"${families.text}","Source Sans 3",sans-serif`]
      : []),
    ...(own.some(({ use }) => use === "titles")
      ? [`--serif:"${families.titles}","Source Serif 4",serif`]
      : []),
  ];
  return rules.length === 0 ? "" : `:root{${rules.join(";")}}`;
}

function ourFaces(folder: string): string {
  return faces
    .map(({ family, weight, file, range }) => {
      const limits = range === undefined ? "" : `unicode-range:${range};`;
      return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;${limits}src:url(${folder}fonts/${file}) format("woff2")}`;
    })
    .join("\n");
}

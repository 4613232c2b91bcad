/** Colours of the light scheme by token. Contrast on paper is tested, not trusted. */
export const lightColours = {
  paper: "#ffffff",
  ink: "#1c2833",
  ink2: "#55616d",
  rule: "#c5ccd3",
  grid: "#e3e7eb",
  tint: "#f3f5f7",
  brand: "#1f4e79",
  worse: "#a8480f",
  better: "#14706b",
  neutral: "#2f5d8c",
  similar: "#616c76",
  hatch: "#7d8790",
  band: "#dfe4e8",
  bandInner: "#c3cbd2",
  bandArea: "#dbe5ef",
  men: "#6f9cc4",
  barOther: "#a9b6c4",
  worseRange: "#c27f57",
  betterRange: "#5a9b97",
  neutralRange: "#6d8eaf",
  similarRange: "#868f98",
  brandRange: "#6285a6",
} as const;

/** What a colour is for. */
export type ColourToken = keyof typeof lightColours;

/** The same tokens on a dark screen. */
export const darkColours: Readonly<Record<ColourToken, string>> = {
  paper: "#141a20",
  ink: "#e8ecf0",
  ink2: "#aab4be",
  rule: "#48525c",
  grid: "#2b333b",
  tint: "#1d242b",
  brand: "#86b6e2",
  worse: "#f0975f",
  better: "#58bfb7",
  neutral: "#8fb8e6",
  similar: "#9ba6b0",
  hatch: "#8d98a2",
  band: "#2b333b",
  bandInner: "#48525c",
  bandArea: "#24384b",
  men: "#5b88b0",
  barOther: "#566472",
  worseRange: "#b06f48",
  betterRange: "#438d88",
  neutralRange: "#6a88a9",
  similarRange: "#77818b",
  brandRange: "#6487a8",
};

/** Five colours of map classes, low to high (`change`: minus to plus, `diverging`: better to worse). The same in both schemes. */
export const ramps = {
  burden: ["#fbead9", "#f3c89f", "#dd9b60", "#b4652e", "#74391b"],
  amount: ["#e3ecf5", "#b9d0e5", "#82abcf", "#457fb2", "#1c4e7d"],
  change: ["#7d5a14", "#b8923f", "#e6d6ab", "#eeeeea", "#82abcf"],
  diverging: ["#14706b", "#7fb7b2", "#eeeeea", "#e3aa80", "#a8480f"],
} as const;

/** Which ramp a map uses. */
export type RampName = keyof typeof ramps;

/** Municipalities on maps that show something else than classes. The same in both schemes. */
export const mapGround = "#eef0f2";

import { posix, win32 } from "node:path";

/** One place where a browser may be. `origin` names the option or variable, or says "installed". */
export interface BrowserCandidate {
  readonly path: string;
  readonly origin: string;
}

interface Surroundings {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** From `--browser`. */
  readonly given?: string | undefined;
}

/** Variables that name a browser, most specific first. */
const variables = ["ATLAS_BROWSER", "PUPPETEER_EXECUTABLE_PATH", "CHROME_PATH"];

/** Names on a Linux `PATH`: the headless shell prints fastest and comes first. */
const linuxNames = [
  "chromium-headless-shell",
  "chromium",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge",
  "chromium-browser",
];

const macApplications = ["Google Chrome", "Microsoft Edge", "Chromium"];

const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** What the user named: it is used or the build says why not; nothing else is tried then. */
export function namedBrowser({ env, given }: Surroundings): BrowserCandidate | undefined {
  if (given !== undefined) return { path: given, origin: "--browser" };
  const variable = variables.find((name) => (env[name] ?? "") !== "");
  return variable === undefined ? undefined : { path: env[variable] ?? "", origin: variable };
}

/** Where browsers are usually installed on this system, in the order in which they are tried. */
export function installedBrowsers({ platform, env }: Surroundings): readonly BrowserCandidate[] {
  const paths =
    platform === "win32" ? windowsPaths(env) : platform === "darwin" ? macPaths() : linuxPaths(env);
  return paths.map((path) => ({ path, origin: "installiert" }));
}

function windowsPaths(env: Surroundings["env"]): readonly string[] {
  const roots = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((name) => env[name] ?? []);
  return windowsPrograms.flatMap((program) => roots.map((root) => win32.join(root, program)));
}

function macPaths(): readonly string[] {
  return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
}

function linuxPaths(env: Surroundings["env"]): readonly string[] {
  const folders = (env["PATH"] ?? "").split(":").filter((folder) => folder !== "");
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

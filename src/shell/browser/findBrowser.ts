import { existsSync } from "node:fs";
import { basename } from "node:path";
import { type Checked, checked } from "../../model/checked.ts";
import { problem } from "../../model/problem.ts";
import { type BrowserCandidate, installedBrowsers, namedBrowser } from "./browserCandidates.ts";
import { packagedBrowser } from "./packagedBrowser.ts";

/** A browser that can be started. `shell`: a headless shell, which prints faster and starts in its own mode. */
export interface FoundBrowser extends BrowserCandidate {
  readonly shell: boolean;
}

/**
 * The browser for the PDF: the one that is named, else (in CI first, for the same bytes every year) the packaged one
 * and the installed ones. Never downloads.
 */
export async function findBrowser(
  env: Readonly<Record<string, string | undefined>>,
  given: string | undefined,
): Promise<Checked<FoundBrowser | undefined>> {
  const surroundings = { platform: process.platform, env, given };
  const named = namedBrowser(surroundings);
  if (named !== undefined) return existing(named);
  const installed = installedBrowsers(surroundings).filter((candidate) => existsSync(candidate.path));
  const shell = env["CI"] === undefined ? installed.find(isShell) : undefined;
  const packaged = shell === undefined ? await packagedBrowser() : undefined;
  const packagedCandidate =
    packaged === undefined ? undefined : { path: packaged, origin: "@sparticuz/chromium" };
  const found = shell ?? packagedCandidate ?? installed[0];
  if (found !== undefined) return checked({ ...found, shell: isShell(found) });
  return checked(undefined, [problem("browser/none", "warning", {}, { looked: places(surroundings.env) })]);
}

function existing(candidate: BrowserCandidate): Checked<FoundBrowser | undefined> {
  if (existsSync(candidate.path)) return checked({ ...candidate, shell: isShell(candidate) });
  return checked(undefined, [
    problem("browser/not-there", "warning", {}, { path: candidate.path, origin: candidate.origin }),
  ]);
}

function isShell({ path, origin }: BrowserCandidate): boolean {
  return origin === "@sparticuz/chromium" || basename(path).includes("headless-shell");
}

function places(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const installed = installedBrowsers({ platform: process.platform, env }).map(({ path }) => path);
  return ["ATLAS_BROWSER", "CHROME_PATH", ...new Set(installed.map((path) => basename(path)))];
}

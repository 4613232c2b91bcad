import { expect, test } from "vitest";
import { installedBrowsers, namedBrowser } from "../../src/shell/browser/browserCandidates.ts";

test("the option wins over the variables, and our variable over the general ones", () => {
  const env = { ATLAS_BROWSER: "/a", CHROME_PATH: "/c" };
  expect(namedBrowser({ platform: "linux", env, given: "/o" })).toEqual({ path: "/o", origin: "--browser" });
  expect(namedBrowser({ platform: "linux", env })).toEqual({ path: "/a", origin: "ATLAS_BROWSER" });
  expect(namedBrowser({ platform: "linux", env: { ATLAS_BROWSER: "" } })).toBeUndefined();
});

test("Windows: Chrome before Edge, in both program folders and the user's", () => {
  const env = { ProgramFiles: "C:\\Program Files", LOCALAPPDATA: "C:\\Users\\amt\\AppData\\Local" };
  expect(installedBrowsers({ platform: "win32", env }).map(({ path }) => path)).toEqual([
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Users\\amt\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Users\\amt\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe",
  ]);
});

test("Linux: the headless shell comes first on every folder of PATH", () => {
  const found = installedBrowsers({ platform: "linux", env: { PATH: "/usr/local/bin:/usr/bin" } });
  expect(found.slice(0, 3).map(({ path }) => path)).toEqual([
    "/usr/local/bin/chromium-headless-shell",
    "/usr/bin/chromium-headless-shell",
    "/usr/local/bin/chromium",
  ]);
});

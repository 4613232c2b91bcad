import { findBrowser } from "../../src/shell/browser/findBrowser.ts";
import { launchBrowser } from "../../src/shell/browser/launchBrowser.ts";

/** Starts the browser that the atlas would take. */
export async function openBrowser(given) {
  const { value: found } = await findBrowser(process.env, given);
  if (found === undefined) throw new Error("no browser");
  return launchBrowser(found);
}

import { findBrowser } from "../../src/shell/browser/findBrowser.ts";
import { startPrinter } from "../../src/shell/browser/printer.ts";

/** Starts the browser that the atlas would take. */
export async function openPrinter(given) {
  const { value: found } = await findBrowser(process.env, given);
  if (found === undefined) throw new Error("no browser");
  return startPrinter(found);
}

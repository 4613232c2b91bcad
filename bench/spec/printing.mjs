import { printPdf } from "../../src/shell/browser/printPdf.ts";

/** Prints a page and closes the browser. What reads the PDF is loaded while the browser prints. */
export async function print(browser, file) {
  const loaded = import("../../src/render/pdf/readDestinations.ts");
  const read = async (bytes) => (await loaded).readDestinations(bytes);
  return printPdf(browser, file, read).finally(() => browser.close());
}

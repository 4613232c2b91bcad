/** Writes the path of the browser that the atlas would take. */
import { findBrowser } from "../../src/shell/browser/findBrowser.ts";

const { value } = await findBrowser(process.env, undefined);
if (value === undefined) throw new Error("no browser");
console.log(value.path);

/**
 * The least that a printed edition can cost: a browser started, one finished page printed, the browser closed.
 * `barePrint.mjs BROWSER PAGE OUT` writes its seconds; the start of Node and the loading of the driver do not count.
 */
import { pathToFileURL } from "node:url";
import { launch } from "puppeteer-core";

const [executablePath, page, path] = process.argv.slice(2);
const start = performance.now();
const browser = await launch({
  executablePath,
  headless: "shell",
  args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
});
const tab = await browser.newPage();
await tab.goto(pathToFileURL(page).href, { timeout: 0 });
await tab.pdf({
  path,
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
  timeout: 0,
});
await browser.close();
console.log((performance.now() - start) / 1000);

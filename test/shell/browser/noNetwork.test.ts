import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDestinations } from "../../../src/render/pdf/readDestinations.ts";
import { findBrowser } from "../../../src/shell/browser/findBrowser.ts";
import { launchBrowser } from "../../../src/shell/browser/launchBrowser.ts";
import { printPdf, readyPage } from "../../../src/shell/browser/printPdf.ts";

let home = "";
let server: Server;
let browser: Browser;
/** Connections that reached the server. */
let hits = 0;
let port = 0;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "atlas netz "));
  server = createServer((socket) => {
    hits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
  const found = await findBrowser({ CI: "1" }, undefined);
  if (found.value === undefined) throw new Error("No browser for the test");
  browser = await launchBrowser(found.value);
});
afterAll(async () => {
  await browser.disconnect();
  server.close();
  rmSync(home, { recursive: true, force: true });
});

/** A page without any of our own precautions that asks for something in every way a page can. */
function greedyPage(): string {
  const web = `127.0.0.1:${port}`;
  return `<!doctype html><html lang="de"><title>Netz</title>
<link rel="stylesheet" href="http://${web}/a.css"><link rel="prefetch" href="http://localhost:${port}/b">
<style>@font-face { font-family: Fremd; src: url(http://${web}/c.woff2) } p { font-family: Fremd }</style>
<p>Text</p><img src="http://${web}/d.png" alt=""><iframe src="http://${web}/e.html"></iframe>
<script>
fetch("http://${web}/f").catch(() => {});
navigator.sendBeacon("http://${web}/g", "h");
new WebSocket("ws://${web}/i");
new Worker(URL.createObjectURL(new Blob(["fetch('http://${web}/j')"])));
</script></html>`;
}

test("nothing that a page asks for leaves the machine's browser, and what it asked for is told", async () => {
  const file = join(home, "druck.html");
  writeFileSync(file, greedyPage());
  const { requests, pageCount } = await printPdf(await readyPage(browser), file, readDestinations);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(pageCount).toBe(1);
  expect(hits).toBe(0);
  for (const path of ["a.css", "c.woff2", "d.png", "e.html", "f"])
    expect(requests).toContain(`http://127.0.0.1:${port}/${path}`);
});

test("the server hears whoever is not held back", async () => {
  await new Promise((resolve) => connect(port, "127.0.0.1").once("close", resolve).on("error", resolve));
  expect(hits).toBeGreaterThan(0);
});

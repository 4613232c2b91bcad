import type { Browser } from "puppeteer-core";
import type { FoundBrowser } from "./findBrowser.ts";

/** No name is resolved, everything else goes to a proxy that is not there: the build has no network (print.md 1.4). */
const flags = [
  "--disable-gpu",
  "--font-render-hinting=none",
  "--lang=de",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--no-pings",
];

/** Milliseconds; printing hundreds of pages takes longer than the driver's own limit of three minutes. */
const limits = { launch: 30_000, protocol: 600_000 };

/** Starts a browser without network. Rejects with the browser's own words if it does not start. */
export async function launchBrowser(found: FoundBrowser): Promise<Browser> {
  const { default: puppeteer } = await import("puppeteer-core");
  return puppeteer.launch({
    executablePath: found.path,
    headless: found.shell ? "shell" : true,
    args: [...flags, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    timeout: limits.launch,
    protocolTimeout: limits.protocol,
  });
}

import { statfsSync } from "node:fs";
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

/** Bytes of shared memory that a long print may need; containers often have 64 MB. */
const sharedMemory = 256e6;

/**
 * Starts a browser without network. It listens to this process alone, by a pipe, and ends when that breaks, however the
 * process ends. Rejects with the browser's own words if it does not start.
 *
 * @param profile folder for what the browser writes; the caller removes it
 */
export async function launchBrowser(found: FoundBrowser, profile?: string): Promise<Browser> {
  const { default: puppeteer } = await import("puppeteer-core");
  return puppeteer.launch({
    executablePath: found.path,
    headless: found.shell ? "shell" : true,
    pipe: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...flags, ...flagsHere()],
    timeout: limits.launch,
    protocolTimeout: limits.protocol,
    ...(profile === undefined ? {} : { userDataDir: profile }),
  });
}

/** What this machine needs: the sandbox refuses the superuser, and shared memory may be too small for a book. */
function flagsHere(): readonly string[] {
  return [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ...(process.platform === "linux" && isShort() ? ["--disable-dev-shm-usage"] : []),
  ];
}

function isShort(): boolean {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize < sharedMemory;
  } catch {
    return true;
  }
}

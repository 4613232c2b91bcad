import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import type { Browser } from "puppeteer-core";
import { BrowserError } from "./browserError.ts";
import type { FoundBrowser } from "./findBrowser.ts";
import { pipeTransport } from "./pipeTransport.ts";
import { startFault } from "./startFault.ts";

/** No name is resolved, everything else goes to a proxy that is not there: the build has no network (print.md 1.4). */
const flags = [
  "--remote-debugging-pipe",
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

/** The first version with boxes in the margin of a page. */
const oldest = 131;

/**
 * Starts a browser without network. It listens to this process alone, by a pipe, and ends when that breaks, however
 * this process ends; to end it, disconnect. Rejects with a `BrowserError` if it does not start.
 *
 * @param profile folder for what the browser writes, removed by the caller; without it one that goes with the browser
 */
export async function launchBrowser(found: FoundBrowser, profile?: string): Promise<Browser> {
  const { default: puppeteer } = await import("puppeteer-core");
  const own = profile ?? mkdtempSync(join(tmpdir(), "atlas-browser-"));
  const usual = puppeteer.defaultArgs({ headless: found.shell ? "shell" : true, userDataDir: own });
  const child = spawn(found.path, [...flags, ...rootFlags(), ...usual], {
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
  });
  if (profile === undefined) child.once("close", () => rmSync(own, { recursive: true, force: true }));
  const connected = puppeteer.connect({
    transport: pipeTransport(...pipes(child), () => child.kill("SIGKILL")),
    protocolTimeout: limits.protocol,
  });
  try {
    // The driver notices first that a program has ended, but only its end says why.
    const end = earlyEnd(child);
    return await inTime(Promise.race([connected.catch(() => end).then(checkVersion), end]));
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
}

/** The superuser may not use the sandbox. */
function rootFlags(): readonly string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

/** What the browser reads from and writes to; a program that could not be started has neither. */
function pipes({ stdio }: ChildProcess): [Writable, Readable] {
  const [input, output] = [stdio[3], stdio[4]];
  return [
    input instanceof Writable ? input : new Writable(),
    output instanceof Readable ? output : new Readable(),
  ];
}

/** Rejects with the reason when the program ends. */
function earlyEnd(child: ChildProcess): Promise<never> {
  let words = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (words = (words + text).slice(-4000)));
  return new Promise((_, reject) => {
    child.once("error", (error: NodeJS.ErrnoException) =>
      reject(startFault({ refused: error.code, exitCode: null, signal: null, words })),
    );
    child.once("close", (exitCode, signal) => reject(startFault({ exitCode, signal, words })));
  });
}

async function checkVersion(browser: Browser): Promise<Browser> {
  const version = await browser.version();
  const major = Number(/\/(\d+)/.exec(version)?.[1] ?? oldest);
  if (major < oldest) throw new BrowserError("too-old", version);
  return browser;
}

async function inTime<T>(started: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BrowserError("no-answer")), limits.launch);
  });
  return Promise.race([started, late]).finally(() => clearTimeout(timer));
}

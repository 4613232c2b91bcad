import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../packageRoot.ts";

/**
 * Path of the Chromium inside the development dependency `@sparticuz/chromium` (Linux x64), unpacked on first use into
 * a private folder: its own choice, the shared temporary folder, would run any file called `chromium` that lies there.
 * Nothing where the package is not installed.
 */
export async function packagedBrowser(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = join(packageRoot(), "node_modules", ".cache", "atlas", "chromium-147.0.0");
  return unpack(folder);
}

async function unpack(folder: string): Promise<string | undefined> {
  const before = process.env["TMPDIR"];
  if (!existsSync(join(packageRoot(), "node_modules", "@sparticuz", "chromium"))) return undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    process.env["TMPDIR"] = folder;
    if (!hasNss()) process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs20.x";
    const { default: chromium } = await import("@sparticuz/chromium");
    chromium.setGraphicsMode = false;
    return await chromium.executablePath();
  } catch {
    return undefined;
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

/** Whether the system has the one library that Chromium does not bring: without it the package unpacks its own. */
function hasNss(): boolean {
  const folders = ["/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/lib64", "/usr/lib"];
  return folders.some(
    (folder) => existsSync(folder) && readdirSync(folder).some((name) => name.startsWith("libnss3.so")),
  );
}

import { createReadStream, existsSync, statSync, watch } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { findWorkspace } from "../shell/findWorkspace.ts";
import { buildCommand } from "./build.ts";
import { type CommonFlags, exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";

/** Formats a preview needs: the PDF takes too long for every change. */
const shown = "html,json";

/** Milliseconds of silence after which a change counts as finished: editors write in several steps. */
const pause = 400;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".csv": "text/csv; charset=utf-8",
};

/** `atlas preview`: builds the pages, serves them on this computer only, and builds again when a file changes. */
export async function previewCommand(
  year: string,
  flags: CommonFlags & { readonly port: string },
  io: Io,
): Promise<number> {
  const port = Number(flags.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    io.err(`„--port ${flags.port}“: Möglich sind ganze Zahlen von 1 bis 65535, zum Beispiel 8016.`);
    return exitCodes.usage;
  }
  const place = findWorkspace(flags.workspace, io.cwd, flags.out).value;
  const first = await buildCommand(year, { ...flags, only: shown, draft: true }, io);
  if (place === undefined || first !== exitCodes.done) return first;
  const server = serve(join(place.out, `${year}-auszug`), port);
  const taken = new Promise<boolean>((resolve) => {
    server.once("listening", () => resolve(false)).once("error", () => resolve(true));
  });
  if (await taken) {
    io.err(`Der Anschluss ${port} ist belegt oder nicht erlaubt. „--port“ nennt einen anderen.`);
    return exitCodes.environment;
  }
  io.out(`http://127.0.0.1:${port}/`);
  io.err("Strg+C beendet die Vorschau.");
  onChange(place.folder, () => buildCommand(year, { ...flags, only: shown, draft: true }, io));
  await new Promise<void>((resolve) => server.on("close", resolve));
  return exitCodes.done;
}

function serve(folder: string, port: number): Server {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? "/");
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!file.startsWith(join(folder, sep)) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
      return void response.end("Diese Seite gibt es nicht.");
    }
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-store",
    });
    return void createReadStream(file).pipe(response);
  });
  return server.listen(port, "127.0.0.1");
}

/** The path a browser asks for; a request nobody can decode asks for nothing. */
function pathOf(url: string): string {
  try {
    return normalize(decodeURIComponent(new URL(url, "http://127.0.0.1").pathname));
  } catch {
    return "/?";
  }
}

/** Runs `build` after changes below a folder, one build at a time; output and caches inside it do not count. */
function onChange(folder: string, build: () => Promise<unknown>): void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  watch(folder, { recursive: true }, (_, file) => {
    if (file === null || /^(out|\.atlas)\b/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(build);
    }, pause);
  });
}

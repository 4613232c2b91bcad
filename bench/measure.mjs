import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/**
 * A program run to its end.
 *
 * @typedef {object} Run
 * @property {number} code
 * @property {number} seconds Wall time.
 * @property {number | undefined} cpu Seconds of processor time of the program and what it waited for (Linux): not that of
 *   a browser's pages.
 * @property {number | undefined} peak Megabytes of the whole tree (Pss, Linux), if it was watched.
 * @property {string} stdout
 * @property {string} stderr
 */

/** Milliseconds after which a program is ended: it hangs. */
const longest = 600_000;

/**
 * Runs a program from the shell's point of view.
 *
 * @param {readonly string[]} command
 * @param {{cwd?: string, watch?: boolean}} [how] `watch` measures the memory: it slows the run.
 * @returns {Promise<Run>}
 */
export async function run([program, ...args], { cwd, watch = false } = {}) {
  const before = childSeconds();
  const start = performance.now();
  const child = spawn(program, args, { cwd, timeout: longest });
  const peak = watch ? watchMemory(child.pid) : undefined;
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve(status ?? 1));
  });
  const seconds = (performance.now() - start) / 1000;
  const cpu = before === undefined ? undefined : childSeconds() - before;
  return { code, seconds, cpu, peak: peak?.(), stdout: stdout.join(""), stderr: stderr.join("") };
}

function collect(stream) {
  const parts = [];
  stream.setEncoding("utf8").on("data", (part) => parts.push(part));
  return parts;
}

/** Processor time of all children that have ended, in seconds; nothing where the system does not tell. */
function childSeconds() {
  if (!existsSync("/proc/self/stat")) return undefined;
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  // Fields 16 and 17 of proc(5), in the hundredths of a second that every Linux reports.
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** Watches the memory of a process and its descendants; the function it gives ends that and tells the peak in MB. */
function watchMemory(pid) {
  if (!existsSync("/proc/self/smaps_rollup")) return () => undefined;
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, treeMemory(pid))), 150);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function treeMemory(root) {
  const parents = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  const isOurs = (pid) => pid === root || (parents.has(pid) && isOurs(parents.get(pid)));
  return [...parents.keys()].filter(isOurs).reduce((sum, pid) => sum + memoryOf(pid), 0);
}

function parentOf(pid) {
  const stat = textOf(`/proc/${pid}/stat`);
  return stat === "" ? undefined : Number(stat.replace(/^.*\) /, "").split(" ")[1]);
}

function memoryOf(pid) {
  return Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
}

/** Empty for a process that has just ended. */
function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** The middle of some numbers. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}

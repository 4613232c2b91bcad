import { Chalk, type ChalkInstance } from "chalk";
import { problemText } from "../german/problemText.ts";
import type { Problem, Severity } from "../model/problem.ts";
import { exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";

const marks: Readonly<Record<Severity, string>> = { error: "Fehler", warning: "Warnung", note: "Hinweis" };

const order: readonly Severity[] = ["error", "warning", "note"];

/** Notes shown on the terminal; all of them stand in the internal log. */
const shownNotes = 0;

/** Colours on a terminal only; chalk itself does not know `NO_COLOR`. */
function colours(io: Io): ChalkInstance {
  return new Chalk({ level: io.terminal ? 1 : 0 });
}

/** Prints problems, errors first, and one line that counts them. Notes are counted only. */
export function reportProblems(problems: readonly Problem[], io: Io, strict?: boolean): void {
  const paint = colours(io);
  const colour = { error: paint.red, warning: paint.yellow, note: paint.gray };
  for (const severity of order) {
    const group = problems.filter((each) => each.severity === severity);
    const shown = severity === "note" ? group.slice(0, shownNotes) : group;
    for (const each of shown) io.err(`${colour[severity](marks[severity])}  ${problemText(each)}`);
  }
  if (problems.length > 0) io.err(summary(problems));
  if (strict === true && forbids(problems, true)) io.err("Mit --strict gelten Warnungen als Fehler.");
}

function summary(problems: readonly Problem[]): string {
  const count = (severity: Severity): number => problems.filter((each) => each.severity === severity).length;
  const warnings = count("warning");
  const notes = count("note");
  return [
    `${count("error")} Fehler`,
    `${warnings} ${warnings === 1 ? "Warnung" : "Warnungen"}`,
    `${notes} ${notes === 1 ? "Hinweis" : "Hinweise"}`,
  ].join(", ");
}

/** Problems as JSON for machines: code, severity, place, details and the German sentence. */
export function problemsJson(problems: readonly Problem[]): string {
  return JSON.stringify(
    problems.map((each) => ({ ...each, text: problemText(each) })),
    null,
    1,
  );
}

/** Whether the problems forbid an edition: errors always, warnings with `--strict`. */
export function forbids(problems: readonly Problem[], strict: boolean | undefined): boolean {
  return problems.some(({ severity }) => severity === "error" || (strict === true && severity === "warning"));
}

/** Exit code of a run that found these problems: a call that means nothing is wrong usage. */
export function problemExit(problems: readonly Problem[], strict: boolean | undefined): number {
  if (problems.some(({ code }) => code.startsWith("call/"))) return exitCodes.usage;
  return forbids(problems, strict) ? exitCodes.data : exitCodes.done;
}

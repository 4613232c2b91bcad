import { type Problem, problem } from "../model/problem.ts";
import { notWritable } from "./stageFolder.ts";

/**
 * What the file system did not allow a build: writing below `out`, or reading a file the program consists of. Any
 * other error is a fault of the program and is thrown again.
 */
export function fileRefusal(out: string, error: unknown): Problem {
  if (!isFileError(error)) throw error;
  const { path = out, code = "" } = error;
  return path.startsWith(out)
    ? notWritable(out, error)
    : problem("program/incomplete", "error", { file: path }, { reason: code });
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && /^E[A-Z]+$/.test(String(error.code));
}

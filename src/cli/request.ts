import { join } from "node:path";
import { type Checked, checked } from "../model/checked.ts";
import { problem } from "../model/problem.ts";
import { type PreparedAtlas, prepareAtlas } from "../pipeline/prepareAtlas.ts";
import { findWorkspace, type WorkspacePlace } from "../shell/findWorkspace.ts";
import { readSetup } from "../shell/loadInput.ts";
import { deliveredYears } from "../shell/readDeliveries.ts";
import { fileRefusal } from "../shell/fileRefusal.ts";
import { type OutputFile, writeFiles } from "../shell/swapFolders.ts";
import { version } from "../shell/version.ts";
import type { OfficeRequest } from "../sources/requestSchema.ts";
import { type CommonFlags, exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";
import { problemExit, reportProblems } from "./report.ts";
import { formCsv } from "./requestForms/formCsv.ts";
import { type FormContext, formRows } from "./requestForms/formRows.ts";
import { formWorkbook } from "./requestForms/formWorkbook.ts";
import { letter } from "./requestForms/letter.ts";

/**
 * `atlas request`: for one office a letter and a table to fill in, as CSV and as a workbook. `build` and `check` read
 * the filled table without any mapping.
 */
export async function requestCommand(
  office: string,
  year: string | undefined,
  flags: CommonFlags,
  io: Io,
): Promise<number> {
  const place = findWorkspace(flags.workspace, io.cwd, flags.out);
  const wanted = place.value === undefined ? undefined : yearOf(year, place.value);
  const found = wanted?.value === undefined ? undefined : prepare(place, wanted.value);
  const request = found?.value?.requests.find(({ id }) => id === office.toLowerCase());
  if (place.value === undefined || wanted?.value === undefined || found?.value === undefined)
    return stop([place, wanted, found], io);
  if (request === undefined) return stop([unknownOffice(office, found.value.requests)], io);
  const { territory, settings } = found.value;
  const context = { request, territory, year: wanted.value, publisher: settings.publisher.name };
  return write(join(place.value.out, "anforderungen"), await forms(context, found.value), io);
}

function stop(steps: readonly (Checked<unknown> | undefined)[], io: Io): number {
  const problems = steps.flatMap((step) => step?.problems ?? []);
  reportProblems(problems, io);
  return problemExit(problems, false) || exitCodes.data;
}

/** The year of the call, else the newest one with deliveries. */
function yearOf(year: string | undefined, { folder }: WorkspacePlace): Checked<number | undefined> {
  const text = year ?? String(deliveredYears(folder).at(-1) ?? "");
  if (/^(19|20)\d{2}$/.test(text)) return checked(Number(text));
  return checked(undefined, [problem("call/not-a-year", "error", {}, { text })]);
}

function prepare(
  place: Checked<WorkspacePlace | undefined>,
  year: number,
): Checked<PreparedAtlas | undefined> {
  if (place.value === undefined) return checked(undefined, place.problems);
  const setup = readSetup(place.value.folder, year);
  return prepareAtlas({ ...setup, software: version(), draft: false, deliveries: [] });
}

function unknownOffice(text: string, requests: readonly OfficeRequest[]): Checked<undefined> {
  const known = requests.map(({ id }) => id);
  return checked(undefined, [problem("call/unknown-office", "error", {}, { text, known })]);
}

async function forms(context: FormContext, { measures }: PreparedAtlas): Promise<readonly OutputFile[]> {
  const { request, year } = context;
  const name = `formular-${request.id}-${year}`;
  const rows = formRows(context);
  return [
    { path: `anschreiben-${request.id}-${year}.html`, content: letter(context, measures, name) },
    { path: `${name}.csv`, content: formCsv(rows) },
    { path: `${name}.xlsx`, content: await formWorkbook(rows, request.title) },
  ];
}

function write(folder: string, files: readonly OutputFile[], io: Io): number {
  try {
    writeFiles(folder, files);
  } catch (error) {
    reportProblems([fileRefusal(folder, error)], io);
    return exitCodes.environment;
  }
  for (const { path } of files) io.out(join(folder, path));
  io.err("Das ausgefüllte Formular gehört nach exports/<Jahr>/<Amt>/; eine Zuordnung braucht es nicht.");
  return exitCodes.done;
}

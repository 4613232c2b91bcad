import { problemText } from "../../german/problemText.ts";
import type { Problem } from "../../model/problem.ts";
import type { AuditResult } from "../../audit/auditEdition.ts";
import type { RenderedFile } from "../../render/assets.ts";
import { hashOf } from "../hashOf.ts";
import { buildLog } from "./buildLog.ts";
import { findingsFile } from "./findingsFile.ts";
import { type InternInput, notForPublication } from "./internInput.ts";
import { protectionPage } from "./protectionPage.ts";

/** The files of `<year>-intern/`: log, problems, findings, deliveries with their sums, protection report, ledger. */
export function internFiles(intern: InternInput): readonly RenderedFile[] {
  return [
    { path: "protokoll.txt", content: buildLog(intern) },
    { path: "probleme.json", content: problemsFile(intern.problems) },
    { path: "befunde.csv", content: findingsFile(intern) },
    { path: "lieferungen.csv", content: deliveriesFile(intern) },
    { path: "schutz.html", content: protectionPage(intern) },
    { path: "angriff.json", content: auditFile(intern.audit) },
    { path: "ledger.json", content: ledgerFile(intern) },
  ];
}

function problemsFile(problems: readonly Problem[]): string {
  const lines = problems.map((each) => JSON.stringify({ ...each, text: problemText(each) }));
  return `{"notice": ${JSON.stringify(notForPublication)},\n "problems": [\n${lines.join(",\n")}]}\n`;
}

/** Every delivery with its SHA-256: confidential, since a sum of a small table can be guessed. */
function deliveriesFile({ input, built }: InternInput): string {
  const notes = new Map(built.counted.deliveries.map((note) => [note.path, note]));
  const rows = input.deliveries.map(({ path, bytes }) => {
    const { source = "nicht erkannt", observations = 0 } = notes.get(path) ?? {};
    return [path, source, String(observations), hashOf(bytes)].join(";");
  });
  return [`# ${notForPublication}`, "Datei;Quelle;Zahlen;SHA-256", ...rows, ""].join("\r\n");
}

function auditFile(audit: AuditResult): string {
  return `${JSON.stringify({ notice: notForPublication, ...audit }, null, 1)}\n`;
}

/**
 * The ledger draft, bound to the edition it was made with and to the published ones it was protected together with;
 * `publish` puts it into the workspace.
 */
function ledgerFile({ built, indicators, input }: InternInput): string {
  const { format, planningAreas = [], entries } = built.guarded.ledgerDraft;
  const lines = entries.map((entry) => JSON.stringify(entry));
  const earlier = Object.fromEntries(input.ledgerFiles.map(({ path, text }) => [path, hashOf(text)]));
  return `{"format": ${JSON.stringify(format)}, "indicators": "${hashOf(indicators)}", "earlier": ${JSON.stringify(earlier)},\n "planningAreas": ${JSON.stringify(planningAreas)},\n "entries": [\n${lines.join(",\n")}]}\n`;
}

import { Command, CommanderError } from "commander";
import { type BuildFlags, type CommonFlags, exitCodes } from "./flags.ts";
import type { Io } from "./io.ts";
import { germanHelp, usageMessage } from "./germanHelp.ts";
import { processIo } from "./processIo.ts";
import { shortRun } from "../shell/shortRun.ts";
import { version } from "../shell/version.ts";

/**
 * Runs the command line and gives the exit code: 0 done, 1 the data have errors, 2 wrong usage, 3 the edition would
 * disclose, 4 the environment lacks something.
 */
export async function main(args: readonly string[], io: Io = processIo()): Promise<number> {
  const result = { code: 0 };
  const program = commands(io, (code) => {
    result.code = code;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return result.code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return usageExit(error, io);
  }
}

function usageExit(error: CommanderError, io: Io): number {
  if (error.exitCode === 0) return exitCodes.done;
  if (error.code !== "commander.help") io.err(usageMessage(error));
  return exitCodes.usage;
}

type Done = (code: number) => void;

function commands(io: Io, done: Done): Command {
  const program = germanHelp(new Command("atlas"), io)
    .description("Baut aus den CSV-Ausgaben der Ämter den Sozialstrukturatlas eines Landkreises.")
    .version(version(), "-V, --version", "Version zeigen")
    .addHelpText("before", "Beispiel: atlas build 2016\n");
  addBuild(program, io, done);
  addCheck(program, io, done);
  addPublish(program, io, done);
  addFiles(program, io, done);
  addDiff(program, io, done);
  addExplain(program, io, done);
  addWorkspace(program, io, done);
  addPreview(program, io, done);
  return program;
}

function addBuild(program: Command, io: Io, done: Done): void {
  workspaceOption(program.command("build"))
    .description("Ausgabe eines Berichtsjahres prüfen, rechnen, schützen und schreiben")
    .argument("[Jahr]", "Berichtsjahr, zum Beispiel 2016")
    .option("--latest", "neuestes Jahr, für das Lieferungen da sind")
    .option("--only <Formate>", "nur diese Formate als Auszug: html,pdf,json,csv,xlsx")
    .option("--out <Ordner>", "Ordner, in dem <Jahr>/ und <Jahr>-intern/ entstehen")
    .option("--browser <Datei>", "Chrome, Chromium oder Edge für das PDF")
    .option("--strict", "Warnungen gelten als Fehler")
    .option("--draft", "Entwurf: mit Wasserzeichen, fehlende Texte erlaubt")
    .option("--json", "Ergebnis als JSON")
    .action(async (year: string | undefined, flags: BuildFlags) =>
      done(await (await import("./build.ts")).buildCommand(year, flags, io)),
    );
}

function addCheck(program: Command, io: Io, done: Done): void {
  workspaceOption(program.command("check"))
    .description("Lieferungen prüfen und rechnen, nichts schreiben; auch für einzelne Dateien")
    .argument("[Jahr oder Dateien...]", "Berichtsjahr oder Dateien")
    .option("--latest", "neuestes Jahr, für das Lieferungen da sind")
    .option("--strict", "Warnungen gelten als Fehler")
    .option("--json", "Befunde als JSON")
    .action(async (what: string[], flags: BuildFlags) => {
      shortRun();
      done(await (await import("./check.ts")).checkCommand(what, flags, io));
    });
}

function addPublish(program: Command, io: Io, done: Done): void {
  workspaceOption(program.command("publish"))
    .description("Gebaute Ausgabe für veröffentlicht erklären: einziger Befehl, der den Arbeitsordner ändert")
    .argument("<Jahr>", "Berichtsjahr")
    .option("--out <Ordner>", "Ordner, in dem die Ausgabe liegt")
    .action(async (year: string, flags: BuildFlags) =>
      done(await (await import("./publish.ts")).publishCommand(year, flags, io)),
    );
  workspaceOption(program.command("doctor"))
    .description("Zeigen, was gefunden wurde: Browser, Schriften, Rechenkern, Rechte – und was wofür fehlt")
    .option("--browser <Datei>", "Chrome, Chromium oder Edge")
    .action(async (flags: BuildFlags) => done(await (await import("./doctor.ts")).doctorCommand(flags, io)));
}

function addFiles(program: Command, io: Io, done: Done): void {
  workspaceOption(program.command("read"))
    .description("Zeigen, wie eine Datei verstanden wird")
    .argument("<Datei>", "CSV- oder XLSX-Datei eines Amtes")
    .option("--sheet <Name>", "Tabellenblatt")
    .option("--json", "ganze Tabelle als JSON")
    .action(async (file: string, flags: CommonFlags & { sheet?: string }) =>
      done(await (await import("./readFile.ts")).readFileCommand(file, flags, io)),
    );
  workspaceOption(program.command("map"))
    .description("Entwurf einer Zuordnung für eine unbekannte Ausgabe schreiben")
    .argument("<Datei>", "CSV- oder XLSX-Datei eines Amtes")
    .option("--out <Datei>", "Entwurf in diese Datei schreiben, etwa sources/wohngeld.yaml")
    .action(async (file: string, flags: CommonFlags) =>
      done(await (await import("./mapFile.ts")).mapFileCommand(file, flags, io)),
    );
}

function addDiff(program: Command, io: Io, done: Done): void {
  workspaceOption(program.command("diff"))
    .description("Zwei Ausgaben vergleichen: Jahre oder indicators.json-Dateien")
    .argument("<A>", "frühere Ausgabe")
    .argument("<B>", "spätere Ausgabe")
    .option("--only <Arten>", "nur diese Arten von Unterschieden, mit Komma getrennt")
    .option("--out <Ordner>", "Ordner, in dem gebaute Ausgaben liegen")
    .option("--html <Datei>", "Vergleich als HTML-Datei schreiben")
    .option("--json", "Vergleich als JSON")
    .option("--exit-code", "1, wenn es Unterschiede gibt")
    .action(async (a: string, b: string, flags: CommonFlags) =>
      done(await (await import("./diff.ts")).diffCommand(a, b, flags, io)),
    );
}

function addExplain(program: Command, io: Io, done: Done): void {
  workspaceOption(program.command("explain"))
    .description("Von der gedruckten Zahl zurück zu den gelieferten Zellen (nur für den Dienstgebrauch)")
    .argument("<Indikator>", "Kennung, zum Beispiel ARB03")
    .argument("<Gebiet>", "Schlüssel oder Name des Gebiets")
    .argument("[Jahr]", "Berichtsjahr")
    .option("--json", "als JSON")
    .action(async (indicator: string, area: string, year: string | undefined, flags: CommonFlags) =>
      done(await (await import("./explain.ts")).explainCommand({ indicator, area, year }, flags, io)),
    );
}

function addWorkspace(program: Command, io: Io, done: Done): void {
  program
    .command("init")
    .description("Neuer Arbeitsordner für einen Landkreis oder eine kreisfreie Stadt")
    .argument("<Kreisschlüssel oder Name>", "Kreisschlüssel oder Name")
    .option(
      "--year <Jahr>",
      "erstes Berichtsjahr; ohne Angabe das neueste, für das es ein Gemeindeverzeichnis gibt",
    )
    .option("--out <Ordner>", "Zielordner")
    .action(async (county: string, flags: { out?: string; year?: string }) =>
      done(await (await import("./init.ts")).initCommand(county, flags, io)),
    );
  workspaceOption(program.command("request"))
    .description("Anschreiben und Formular für ein Amt; das ausgefüllte Formular wird ohne Zuordnung gelesen")
    .argument("<Amt>", "zum Beispiel jugendamt, sozialamt, jobcenter")
    .argument("[Jahr]", "Berichtsjahr")
    .option("--out <Ordner>", "Ordner, in dem anforderungen/ entsteht")
    .action(async (office: string, year: string | undefined, flags: CommonFlags) =>
      done(await (await import("./request.ts")).requestCommand(office, year, flags, io)),
    );
  workspaceOption(program.command("list"))
    .description("Auflisten: indicators, sources, areas, problems")
    .argument("<Was>", "indicators, sources, areas oder problems")
    .option("--year <Jahr>", "Berichtsjahr")
    .option("--planning <Dateien...>", "Zuschnitte von Planungsräumen vergleichen (nur areas)")
    .option("--json", "als JSON")
    .action(async (what: string, flags: CommonFlags & { year?: string; planning?: string[] }) =>
      done(await (await import("./list.ts")).listCommand(what, flags, io)),
    );
}

function addPreview(program: Command, io: Io, done: Done): void {
  workspaceOption(program.command("preview"))
    .description("Bauen, auf 127.0.0.1 zeigen und bei Änderungen neu bauen")
    .argument("<Jahr>", "Berichtsjahr")
    .option("--port <Nummer>", "Anschluss", "8016")
    .action(async (year: string, flags: CommonFlags & { port: string }) =>
      done(await (await import("./preview.ts")).previewCommand(year, flags, io)),
    );
}

function workspaceOption(command: Command): Command {
  return command.option("--workspace <Ordner>", "Arbeitsordner mit atlas.yaml");
}

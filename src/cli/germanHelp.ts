import { type Command, type CommanderError, Help } from "commander";
import type { Io } from "./io.ts";

const titles: Readonly<Record<string, string>> = {
  "Usage:": "Aufruf:",
  "Arguments:": "Angaben:",
  "Options:": "Optionen:",
  "Commands:": "Befehle:",
};

/** A command whose help and errors speak German, write to the given streams and never end the process. */
export function germanHelp(command: Command, io: Io): Command {
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
      outputError: () => undefined,
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (shown) => germanTerm(plain.commandUsage(shown)),
      subcommandTerm: (shown) => germanTerm(plain.subcommandTerm(shown)),
    })
    .helpOption("-h, --help", "Hilfe zeigen")
    .helpCommand("help [Befehl]", "Hilfe zu einem Befehl");
}

const plain = new Help();

function germanTerm(text: string): string {
  return text.replace("[options]", "[Optionen]").replace("[command]", "[Befehl]");
}

const sentences: readonly (readonly [code: string, sentence: (name: string) => string])[] = [
  [
    "commander.unknownCommand",
    (name) => `Den Befehl „${name}“ gibt es nicht. „atlas --help“ zeigt alle Befehle.`,
  ],
  [
    "commander.unknownOption",
    (name) => `Die Option „${name}“ gibt es hier nicht. „--help“ zeigt alle Optionen.`,
  ],
  ["commander.missingArgument", (name) => `Es fehlt die Angabe „${name}“.`],
  ["commander.optionMissingArgument", (name) => `Hinter der Option „${name}“ fehlt eine Angabe.`],
  ["commander.excessArguments", () => "Das sind mehr Angaben, als dieser Befehl braucht."],
];

/** What was wrong with the call, in one German sentence. */
export function usageMessage(error: CommanderError): string {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const sentence = sentences.find(([code]) => code === error.code)?.[1];
  return sentence === undefined ? `Der Aufruf ist falsch: ${error.message}` : sentence(name);
}

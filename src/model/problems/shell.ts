/** What is wrong at a place of a YAML file: nothing in it, a key is missing, a key nobody knows, a wrong kind of value, a wrong value. */
export type YamlFault = "empty" | "missing" | "unknown-key" | "type" | "other";

/**
 * Why a browser did not do its work. Before it answered: its file may not be run or is no program, a library or the
 * sandbox is missing, it crashed, ended, did not answer, is too old. Then: it was ended, its page was lost, it was too
 * slow. There is no room for what lies between.
 */
export type BrowserFault =
  | "not-executable"
  | "no-program"
  | "libraries"
  | "sandbox"
  | "crashed"
  | "no-start"
  | "no-answer"
  | "too-old"
  | "ended"
  | "page-lost"
  | "too-slow"
  | "no-room"
  | "other";

/** Codes of the stage `shell`, each with the details its sentence needs. */
export interface ShellProblems {
  /** The text is no YAML; `code` as the parser names the fault. */
  "yaml/syntax": { readonly code: string };
  /** The content is not what the schema asks for; `path` with dots, `expected` the schema's type, `message` zod's German sentence. */
  "yaml/invalid": {
    readonly path: string;
    readonly fault: YamlFault;
    readonly expected: string;
    readonly message: string;
  };
  /** The folder given as workspace holds no `atlas.yaml`. */
  "workspace/no-settings": Record<string, never>;
  /** There is no delivery at all under `exports/`. */
  "workspace/no-deliveries": Record<string, never>;
  /** `themes` of atlas.yaml names a chapter that the catalogue does not have. */
  "workspace/unknown-theme": { readonly theme: string; readonly known: readonly string[] };
  /** No delivery for this year; `years` are those that have some. */
  "workspace/unknown-year": { readonly year: number; readonly years: readonly number[] };
  /** A file under `exports/` that lies in no year's folder. */
  "delivery/no-year-folder": Record<string, never>;
  "delivery/too-large": { readonly megabytes: number; readonly limit: number };
  /** The file system refused; `reason` as it says. */
  "delivery/unreadable": { readonly reason: string };
  /** Nothing could be written; `reason` is the code of the file system (EACCES, ENOSPC, …). */
  "output/not-writable": { readonly reason: string };
  /** A file of the program itself cannot be read. */
  "program/incomplete": { readonly reason: string };
  /** No browser for the PDF; `looked` are the places. */
  "browser/none": { readonly looked: readonly string[] };
  /** A browser was named by an option or a variable, but there is no such file. */
  "browser/not-there": { readonly path: string; readonly origin: string };
  /** The browser was found but did not do its work; `words` say with what (a library, a signal, a version, its own words). */
  "browser/failed": { readonly browser: string; readonly fault: BrowserFault; readonly words: string };
  /** A page asked for something outside its folder. */
  "browser/request": { readonly url: string };
  /** The call names no year. */
  "call/not-a-year": { readonly text: string };
  /** A word of the call that is neither a year nor a file; a folder where a file is meant. */
  "call/no-year-no-file": { readonly text: string };
  "call/not-a-file": { readonly text: string };
  "call/unknown-indicator": { readonly text: string };
  /** No form for this office; `known` are those that have one. */
  "call/unknown-office": { readonly text: string; readonly known: readonly string[] };
  /** `nearest`: the areas that may be meant, with their keys. */
  "call/unknown-area": { readonly text: string; readonly nearest: readonly string[] };
  /** The indicator has no value of this area up to this year. */
  "call/no-value": { readonly indicator: string; readonly area: string; readonly year: number };
  /** The finished PDF does not meet a condition of PDF/UA or one of ours. */
  "pdf/condition": { readonly condition: string; readonly count: number; readonly places: readonly string[] };
}

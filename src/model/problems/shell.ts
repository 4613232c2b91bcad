/** What is wrong at a place of a YAML file: nothing in it, a key is missing, a key nobody knows, a wrong kind of value, a wrong value. */
export type YamlFault = "empty" | "missing" | "unknown-key" | "type" | "other";

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
}

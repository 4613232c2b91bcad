import { isMap, isNode, LineCounter, parseDocument, type Document, type Node, type YAMLError } from "yaml";
import { z } from "zod";
import { checked, type Checked } from "./checked.ts";
import { problem, type Location, type Problem } from "./problem.ts";
import type { YamlFault } from "./problems/shell.ts";

/** A YAML file as text; `path` as it shall stand in messages. */
export interface YamlFile {
  readonly path: string;
  readonly text: string;
  /** The text as plain values, where it was parsed before: faults are still placed by the text. */
  readonly content?: unknown;
}

/** German sentences of zod, made once. */
const german = { error: z.locales.de().localeError };

/**
 * A YAML file checked against its schema: the value with all defaults, or `undefined` with every fault found in one
 * run, each at its line and character. Codes: `yaml/syntax` (no YAML), `yaml/invalid` (not what the schema asks for).
 */
export function parseYaml<T>(file: YamlFile, schema: z.ZodType<T>): Checked<T | undefined> {
  const known = file.content === undefined ? undefined : schema.safeParse(file.content);
  return known?.success === true ? checked(known.data) : parseText(file, schema);
}

function parseText<T>(file: YamlFile, schema: z.ZodType<T>): Checked<T | undefined> {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return checked(
      undefined,
      document.errors.map((error) => syntaxProblem(file, error, lines)),
    );
  }
  const content = plainContent(document);
  if (content === undefined) {
    return checked(undefined, [problem("yaml/syntax", "error", { file: file.path }, { code: "BAD_ALIAS" })]);
  }
  const result = schema.safeParse(content.value, german);
  if (result.success) return checked(result.data);
  const issues = result.error.issues.flatMap((issue) => innermost(issue, []));
  return checked(
    undefined,
    issues.map(({ issue, path }) => invalidProblem(file, document, lines, issue, path)),
  );
}

/**
 * Where a value stands in a YAML file, for faults a schema cannot see (an id that does not exist). `path` as in
 * `["measures", 3, "measure"]`; what is not there gives the place of what is around it.
 */
export function yamlLocation(file: YamlFile, path: readonly PropertyKey[]): Location {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  return locate(file, lines, offsetOf(document, path, undefined));
}

/** The document as plain values; `undefined` where aliases expand without end. */
function plainContent(document: Document): { readonly value: unknown } | undefined {
  try {
    return { value: document.toJS() };
  } catch {
    return undefined;
  }
}

interface PlacedIssue {
  readonly issue: z.core.$ZodIssue;
  readonly path: readonly PropertyKey[];
}

/** Of a failed union the alternative that came closest (fewest issues, deepest place), else the issue itself. */
function innermost(issue: z.core.$ZodIssue, parent: readonly PropertyKey[]): readonly PlacedIssue[] {
  const path = [...parent, ...issue.path];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ issue, path }];
  const alternatives = issue.errors.map((issues) => issues.flatMap((inner) => innermost(inner, path)));
  const depth = (placed: readonly PlacedIssue[]): number => Math.max(...placed.map((one) => one.path.length));
  const [best] = alternatives
    .filter((placed) => depth(placed) > path.length)
    .sort((a, b) => depth(b) - depth(a) || a.length - b.length);
  return best ?? [{ issue, path }];
}

function syntaxProblem(file: YamlFile, error: YAMLError, lines: LineCounter): Problem {
  return problem("yaml/syntax", "error", locate(file, lines, error.pos[0]), { code: error.code });
}

function invalidProblem(
  file: YamlFile,
  document: Document,
  lines: LineCounter,
  issue: z.core.$ZodIssue,
  path: readonly PropertyKey[],
): Problem {
  const [wrongKey] = issue.code === "unrecognized_keys" ? issue.keys : [];
  const at = locate(file, lines, offsetOf(document, path, wrongKey));
  return problem("yaml/invalid", "error", at, {
    path: path.map(String).join("."),
    fault: faultOf(document, issue, path),
    expected: issue.code === "invalid_type" ? issue.expected : "",
    message: issue.message,
  });
}

function faultOf(document: Document, issue: z.core.$ZodIssue, path: readonly PropertyKey[]): YamlFault {
  if (issue.code === "unrecognized_keys") return "unknown-key";
  if (document.contents === null) return "empty";
  if (valueAt(document, path) === undefined) return "missing";
  return issue.code === "invalid_type" ? "type" : "other";
}

function valueAt(document: Document, path: readonly PropertyKey[]): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

/** Where the faulty node begins: the wrong key, the value, or the nearest thing around it that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[], wrongKey: string | undefined): number {
  const node = valueAt(document, path);
  if (wrongKey !== undefined && isMap(node)) {
    const pair = node.items.find(({ key }) => isNode(key) && String(key) === wrongKey);
    if (pair !== undefined && isNode(pair.key)) return startOf(pair.key);
  }
  if (isNode(node)) return startOf(node);
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1), undefined);
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function locate(file: YamlFile, lines: LineCounter, offset: number): Location {
  const { line, col } = lines.linePos(offset);
  return { file: file.path, line: Math.max(line, 1), character: Math.max(col, 1) };
}

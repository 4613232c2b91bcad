import { type Checked, checked } from "../model/checked.ts";
import type { Edition } from "../model/edition.ts";
import { problem } from "../model/problem.ts";
import { editionSchema } from "./editionSchema.ts";

/** An edition from the text of its `indicators.json`; nothing, with a problem that says what is wrong, if it is none. */
export function parseEdition(file: { path: string; text: string }): Checked<Edition | undefined> {
  const content = parseJson(file.text);
  if (content === undefined)
    return checked(undefined, [problem("edition/not-json", "error", { file: file.path }, {})]);
  const result = editionSchema.safeParse(content);
  if (result.success) return checked(result.data);
  const [first] = result.error.issues;
  const details = { path: first?.path.join(".") ?? "", count: result.error.issues.length };
  return checked(undefined, [problem("edition/not-an-edition", "error", { file: file.path }, details)]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

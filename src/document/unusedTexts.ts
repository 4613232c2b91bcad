import { nearest } from "../model/nearest.ts";
import { problem, type Problem } from "../model/problem.ts";
import type { Context } from "./context.ts";

/** Texts of chapters and municipalities that this edition does not have, each with the name it may be meant for; empty ones wait. */
export function unusedTexts({ chapters, municipalities, input }: Context): readonly Problem[] {
  const { texts, year } = input;
  const themes = chapters.map(({ theme }) => theme.id);
  const keys = municipalities.map(({ key }) => key);
  const keyOf = new Map(municipalities.map(({ key, name }) => [name, key]));
  const unused = (folder: string, given: ReadonlyMap<string, string>, used: readonly string[]) =>
    [...given]
      .filter(([name, text]) => !used.includes(name) && text.trim() !== "")
      .map(([name]) => {
        const found = nearest(name, [...used, ...(used === keys ? keyOf.keys() : [])]) ?? "";
        return problem(
          "document/unused-text",
          "warning",
          { file: `texts/${year}/${folder}/${name}.md` },
          { nearest: found === "" ? "" : `${folder}/${keyOf.get(found) ?? found}.md` },
        );
      });
  return [
    ...unused("chapters", texts.chapters, themes),
    ...unused("municipalities", texts.municipalities, keys),
  ];
}

import type { RenderedFile } from "./assets.ts";
import { csv } from "./csv.ts";
import { dataPackage } from "./dataPackage.ts";
import { json } from "./json.ts";
import { jsonStat } from "./jsonStat.ts";
import { renderHtml } from "./renderHtml.ts";
import type { RenderInput } from "./renderInput.ts";
import { xlsx } from "./xlsx.ts";

/** Makes the files of one output format. */
export type Renderer = (input: RenderInput) => readonly RenderedFile[] | Promise<readonly RenderedFile[]>;

/** Every output format that needs no browser. A new one is a file beside this one and a line here. */
export const renderers = {
  html: renderHtml,
  json,
  csv,
  xlsx,
  dataPackage,
  jsonStat,
} as const satisfies Readonly<Record<string, Renderer>>;

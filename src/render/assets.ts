/** Content of the files under `templates/`, by path below it: `print.hbs`, `partials/table.hbs`, `fonts/….woff2`. */
export type Assets = ReadonlyMap<string, string | Uint8Array>;

/** A file of the edition, by path below `out/<year>/`. */
export interface RenderedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A text file of the templates. Throws if the installation lacks it. */
export function assetText(assets: Assets, path: string): string {
  const content = assets.get(path);
  if (content === undefined) throw new Error(`The installation lacks templates/${path}`);
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

import Handlebars from "handlebars";
import { assetText, type Assets } from "./assets.ts";

/** Fills a template by name. */
export type Fill = (template: string, view: object) => string;

/** Compiles the templates, strictly: a misspelt name fails. Partials are found by name: `partials/table.hbs` is `table`. */
export function templates(assets: Assets): Fill {
  const handlebars = Handlebars.create();
  for (const path of assets.keys()) {
    const name = /^partials\/(.+)\.hbs$/.exec(path)?.[1];
    if (name !== undefined) handlebars.registerPartial(name, assetText(assets, path).trimEnd());
  }
  const compiled = new Map<string, HandlebarsTemplateDelegate>();
  return (template, view) => {
    const known = compiled.get(template);
    const fill =
      known ??
      handlebars.compile(assetText(assets, `${template}.hbs`), { strict: true, preventIndent: true });
    if (known === undefined) compiled.set(template, fill);
    return fill(view);
  };
}

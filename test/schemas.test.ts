import { expect, test } from "vitest";
import { z } from "zod";
import { projectionsSchema } from "../src/comparison/projectionsSchema.ts";
import { infrastructureSchema, recommendationsSchema, targetsSchema } from "../src/document/texts.ts";
import { definitionSchema } from "../src/indicators/definitionSchema.ts";
import { themesSchema } from "../src/indicators/themeSchema.ts";
import { settingsSchema } from "../src/model/settings.ts";
import { measureSchema } from "../src/sources/measureSchema.ts";
import { requestSchema } from "../src/sources/requestSchema.ts";
import { familySchema, sourceSchema } from "../src/sources/sourceSchema.ts";
import { areasFileSchema } from "../src/territory/planningAreaSchema.ts";

/** What a county or a developer edits, and the schema that checks it: editors show the explanations from `schemas/`. */
const schemas = {
  settings: settingsSchema,
  areas: areasFileSchema,
  definition: definitionSchema,
  measures: z.array(measureSchema),
  themes: themesSchema,
  source: sourceSchema,
  family: familySchema,
  request: requestSchema,
  recommendations: recommendationsSchema,
  targets: targetsSchema,
  infrastructure: infrastructureSchema,
  projections: projectionsSchema,
};

test.each(Object.entries(schemas))(
  "schemas/%s.schema.json says what the program checks",
  async (name, schema) => {
    const text = `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }), null, 1)}\n`;
    await expect(text).toMatchFileSnapshot(`../schemas/${name}.schema.json`);
  },
);

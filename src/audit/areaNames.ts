import { z } from "zod";
import type { StagedFile } from "./auditInput.ts";

/** An area as the published data name it. */
export interface NamedArea {
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly planningArea?: string | undefined;
}

const areasSchema = z.looseObject({
  areas: z.array(
    z.looseObject({
      key: z.string(),
      name: z.string(),
      level: z.string(),
      planningArea: z.string().optional(),
    }),
  ),
});

/** Areas of the published data, in their order; none where the file lacks them. */
export function areaNames(files: readonly StagedFile[]): readonly NamedArea[] {
  const file = files.find(({ path }) => path === "data/indicators.json");
  const parsed = areasSchema.safeParse(JSON.parse(file?.text ?? "null"));
  return parsed.success ? parsed.data.areas : [];
}

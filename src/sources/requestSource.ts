import type { OfficeRequest } from "./requestSchema.ts";
import { type Source, sourceSchema } from "./sourceSchema.ts";

/** The word in a form's first line by which the filled form is recognised: `ATLAS-FORMULAR-jugendamt`. */
export function requestCode({ id }: Pick<OfficeRequest, "id">): string {
  return `ATLAS-FORMULAR-${id}`;
}

/** Heading of the form's key column. */
export const keyColumn = "Schlüssel";

/** How a filled form is read: like any other export, by a mapping that follows from what was asked. */
export function requestSource(request: OfficeRequest, publisher: string): Source {
  const { id, office, title, period, protection, measures } = request;
  return sourceSchema.parse({
    id: `formular/${id}`,
    title: `${title} (Formular)`,
    publisher,
    office,
    licence: "Eigene Auswertung, nur für den Atlas",
    attribution: `${office}, eigene Auswertung`,
    recognition: { code: requestCode(request) },
    area: { by: "key", column: keyColumn },
    period: { kind: period },
    measures: measures.map(({ measure, column, date, nil }) => ({
      measure,
      columns: [column],
      nil,
      ...(date === undefined ? {} : { kind: "date", date }),
    })),
    nil: "zero",
    emptyRow: "counted",
    protection,
  });
}

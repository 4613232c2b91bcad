import type { Territory } from "../../model/territory.ts";
import type { OfficeRequest } from "../../sources/requestSchema.ts";
import { keyColumn, requestCode } from "../../sources/requestSource.ts";

/** What a form is made for. */
export interface FormContext {
  readonly request: OfficeRequest;
  readonly territory: Territory;
  /** Reporting year. */
  readonly year: number;
  /** Who asks, and gets the filled form back. */
  readonly publisher: string;
}

/** The period a form asks for, in words that the reader of tables understands: "Jahr: 2016", "Schuljahr: 2015/16". */
export function formPeriod({ request, year }: Pick<FormContext, "request" | "year">): string {
  if (request.period === "year") return `Jahr: ${year}`;
  return `Schuljahr: ${year - 1}/${String(year % 100).padStart(2, "0")}`;
}

/** A form as rows: code and period on top, then one row per municipality and one for the county, cells to fill in empty. */
export function formRows(context: FormContext): readonly (readonly string[])[] {
  const { request, territory, publisher } = context;
  const empty = request.measures.map(() => "");
  return [
    [`Formular ${requestCode(request)}`],
    [formPeriod(context)],
    [`${request.title}, ${territory.county.name}`],
    [
      "Bitte 0 eintragen, wo es keinen Fall gab, und leer lassen, was nicht bekannt ist. Nur Summen, keine Namen.",
    ],
    [`Die ersten beiden Zeilen stehen lassen. Zurück an: ${publisher}`],
    [],
    [keyColumn, "Gemeinde", ...request.measures.map(({ column }) => column)],
    ...territory.municipalities.map(({ key, name }) => [key, name, ...empty]),
    [territory.county.key, `${territory.county.name} insgesamt`, ...empty],
  ];
}

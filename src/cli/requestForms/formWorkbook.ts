/** Fixed, so that the same form has the same bytes. */
const made = new Date("2000-01-01T00:00:00Z");

/** Rows as a workbook of one sheet; keys stay text. */
export async function formWorkbook(rows: readonly (readonly string[])[], title: string): Promise<Uint8Array> {
  const { utils, write } = await import("@e965/xlsx");
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet["!cols"] = [{ wch: 11 }, { wch: 32 }, ...Array.from({ length: 30 }, () => ({ wch: 16 }))];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Formular");
  book.Props = { Title: title, CreatedDate: made, ModifiedDate: made };
  const content: unknown = write(book, { type: "array", bookType: "xlsx", compression: true });
  if (content instanceof ArrayBuffer) return new Uint8Array(content);
  throw new TypeError("The workbook was not written as bytes");
}

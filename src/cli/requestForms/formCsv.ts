/** Rows as a CSV that Excel opens with a double click in German settings: UTF-8 with mark, semicolons, CRLF. */
export function formCsv(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, index) => cell(row[index] ?? "")).join(";"),
  );
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function cell(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

import iconv from "iconv-lite";

/** A file of text lines in the encoding and with the line ends of the office's program. */
export function textFile(path, lines, { encoding, lineEnd = "\r\n" }) {
  const text = lines.map((line) => line + lineEnd).join("");
  const bytes =
    encoding === "utf-8-bom" ? Buffer.from(`\ufeff${text}`, "utf8") : iconv.encode(text, encoding);
  return { path, bytes };
}

/** Cells of one line, quoted where they hold the delimiter. */
export function line(cells) {
  return cells.map((cell) => (/[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(";");
}

/** What the bytes are, whatever the file is called. `text` is everything that may be a table of characters. */
export type FileKind =
  | "text"
  | "html"
  | "xlsx"
  | "xls"
  | "ods"
  | "xml"
  | "json"
  | "pdf"
  | "zip"
  | "gzip"
  | "empty"
  | "binary";

/** Recognises containers by their first bytes. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = withoutMarks(latin(bytes, 0, 1024));
  if (head.trim() === "" && withoutMarks(latin(bytes, 0, 65_536)).trim() === "") return "empty";
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return zipKind(bytes);
  if (head.startsWith("%PDF")) return "pdf";
  if (
    head.startsWith("\u00d0\u00cf\u0011\u00e0") ||
    ["\t\u0002", "\t\u0004", "\t\u0008"].includes(head.slice(0, 2))
  )
    return "xls";
  if (head.startsWith("\u001f\u008b")) return "gzip";
  return markupKind(bytes, head.trimStart());
}

/** Without byte order marks and the null bytes of UTF-16. */
function withoutMarks(head: string): string {
  return head.replace(/^[\u00ef\u00bb\u00bf\u00ff\u00fe]+/, "").replaceAll("\0", "");
}

function markupKind(bytes: Uint8Array, head: string): FileKind {
  if (/^(?:\[\s*)?\{\s*(?:"[^"\n]{1,80}"\s*:|\}\s*$)/.test(head)) return "json";
  if (!head.startsWith("<")) return controlShare(bytes) > 0.1 ? "binary" : "text";
  if (/<(html|table|!doctype html|div|body|head|meta|tr)\b/i.test(head)) return "html";
  return /^<\?xml|<workbook/i.test(head) ? "xml" : "text";
}

/** The entries' names stand in clear in the archive: the first and, in the directory, the last bytes are enough. */
function zipKind(bytes: Uint8Array): FileKind {
  const names = latin(bytes, 0, 8192) + latin(bytes, Math.max(0, bytes.length - 65536), bytes.length);
  if (names.includes("xl/workbook") || names.includes("xl/worksheets")) return "xlsx";
  return names.includes("opendocument.spreadsheet") ? "ods" : "zip";
}

/** Share of control characters that no table holds; null bytes belong to UTF-16 or are reported later. */
function controlShare(bytes: Uint8Array): number {
  const head = bytes.subarray(0, 1024);
  let odd = 0;
  for (const byte of head) if (byte > 0 && byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26) odd += 1;
  return head.length === 0 ? 0 : odd / head.length;
}

/** Every byte as one character; those from 128 to 159 stand in no sign of a container. */
const byteText = new TextDecoder("latin1");

function latin(bytes: Uint8Array, from: number, to: number): string {
  return byteText.decode(bytes.subarray(from, to));
}

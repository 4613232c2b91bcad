import { PDFArray, PDFDict, type PDFObject, PDFRef } from "pdf-lib";

/**
 * An object as it stands in a file, with as few blanks as possible.
 *
 * @param number object number of a reference in the file; 0 for what is not there
 */
export function objectText(object: PDFObject, number: (ref: PDFRef) => number): string {
  if (object instanceof PDFRef) return referenceText(number(object));
  if (object instanceof PDFArray) return `[${joined(object.asArray(), number)}]`;
  if (!(object instanceof PDFDict)) return object.toString();
  let text = "<<";
  for (const [key, value] of object.entries()) {
    const own = objectText(value, number);
    text += isClosed(own) ? key.asString() + own : `${key.asString()} ${own}`;
  }
  return `${text}>>`;
}

/** A reference to nothing means null (ISO 32000-1, 7.3.10). */
function referenceText(number: number): string {
  return number === 0 ? "null" : `${number} 0 R`;
}

function joined(objects: readonly PDFObject[], number: (ref: PDFRef) => number): string {
  let text = "";
  for (const object of objects) {
    const own = objectText(object, number);
    text += text === "" || isClosed(own) ? own : ` ${own}`;
  }
  return text;
}

/** Whether a text begins with a delimiter: / ( < [ need no blank before them. */
function isClosed(text: string): boolean {
  const code = text.charCodeAt(0);
  return code === 47 || code === 40 || code === 60 || code === 91;
}

import { PDFArray, PDFDict, PDFName, PDFRef } from "pdf-lib";
import { type ObjectReader, objectReader } from "./objectReader.ts";

/** On which page (1-based) each named destination of a printed PDF lies, and how many pages there are. */
export async function readDestinations(
  bytes: Uint8Array,
): Promise<{ readonly pages: ReadonlyMap<string, number>; readonly pageCount: number }> {
  const reader = await objectReader(bytes);
  const catalog = dictionary(reader, reader.root);
  const leaves = pageReferences(reader, catalog?.get(PDFName.of("Pages")));
  const numbers = new Map(leaves.map((reference, index) => [reference, index + 1]));
  const names = dictionary(reader, catalog?.get(PDFName.of("Dests")));
  const pages = new Map<string, number>();
  for (const [name, destination] of names?.entries() ?? []) {
    const place = reader.lookup(destination);
    const target = place instanceof PDFArray ? place.get(0) : undefined;
    const number = target instanceof PDFRef ? numbers.get(target.toString()) : undefined;
    if (number !== undefined) pages.set(name.decodeText(), number);
  }
  return { pages, pageCount: numbers.size };
}

function dictionary(
  reader: ObjectReader,
  object: Parameters<ObjectReader["lookup"]>[0],
): PDFDict | undefined {
  const found = reader.lookup(object);
  return found instanceof PDFDict ? found : undefined;
}

/** The pages below a node of the page tree in order. */
function pageReferences(
  reader: ObjectReader,
  node: Parameters<ObjectReader["lookup"]>[0],
): readonly string[] {
  const kids = reader.lookup(dictionary(reader, node)?.get(PDFName.of("Kids")));
  if (kids instanceof PDFArray) return kids.asArray().flatMap((kid) => pageReferences(reader, kid));
  return node === undefined ? [] : [node.toString()];
}

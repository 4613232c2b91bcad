import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from "pdf-lib";

/** An object with its reference. */
export interface IndirectObject {
  readonly ref: PDFRef;
  readonly object: PDFObject;
}

/** Kinds of objects: many alike side by side are packed twice as well as in the order in which a browser writes them. */
const kinds = ["element", "list", "annotation", "other", "stream"] as const;

type Kind = (typeof kinds)[number];

const [structureType, parent, subtype] = ["S", "P", "Subtype"].map((name) => PDFName.of(name));

/** Everything that can be reached from the trailer, like beside like, each kind in reading order. */
export function reachableObjects(context: PDFContext): readonly IndirectObject[] {
  const { Root, Info } = context.trailerInfo;
  const found = new Map<Kind, IndirectObject[]>(kinds.map((kind) => [kind, []]));
  const seen = new Set<PDFRef>();
  const open: PDFObject[] = [Info, Root].flatMap((each) => each ?? []);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next instanceof PDFRef) {
      if (seen.has(next)) continue;
      seen.add(next);
      const object = context.lookup(next);
      if (object === undefined) continue;
      found.get(kindOf(object))?.push({ ref: next, object });
      pushParts(object, open);
    } else pushParts(next, open);
  }
  return kinds.flatMap((kind) => found.get(kind) ?? []);
}

function kindOf(object: PDFObject): Kind {
  if (object instanceof PDFStream) return "stream";
  if (object instanceof PDFArray) return "list";
  if (!(object instanceof PDFDict)) return "other";
  if (structureType !== undefined && object.has(structureType) && parent !== undefined && object.has(parent))
    return "element";
  return subtype !== undefined && object.has(subtype) ? "annotation" : "other";
}

/** Puts the parts of an object on the stack, the first on top. */
function pushParts(object: PDFObject, open: PDFObject[]): void {
  const parts =
    object instanceof PDFArray
      ? object.asArray()
      : object instanceof PDFDict
        ? object.values()
        : object instanceof PDFStream
          ? object.dict.values()
          : [];
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at];
    if (part instanceof PDFRef || part instanceof PDFArray || part instanceof PDFDict) open.push(part);
  }
}

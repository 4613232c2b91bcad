import { PDFDocument, PDFRawStream, PDFRef } from "pdf-lib";
import { beforeAll, expect, test } from "vitest";
import { latin1 } from "../../../src/render/pdf/contentStream.ts";
import { loadPrinted } from "../../../src/render/pdf/loadPrinted.ts";
import { writePdf } from "../../../src/render/pdf/writePdf.ts";
import { printSeedPage } from "./print.ts";

let printed: Uint8Array;
beforeAll(async () => {
  printed = (await printSeedPage()).bytes;
});

/** Every object as text, by its number; streams with their bytes. */
function objectsOf({ context }: PDFDocument): ReadonlyMap<string, string> {
  return new Map(
    context
      .enumerateIndirectObjects()
      .map(([ref, object]) => [
        ref.toString(),
        object instanceof PDFRawStream ? object.dict.toString() + latin1(object.contents) : object.toString(),
      ]),
  );
}

test("a printed PDF is read as the library reads it, object by object", async () => {
  const theirs = objectsOf(await PDFDocument.load(printed, { updateMetadata: false }));
  const ours = objectsOf(await loadPrinted(printed));
  expect(theirs.size).toBeGreaterThan(100);
  expect([...theirs].filter(([ref, text]) => ours.get(ref) !== text)).toEqual([]);
});

test("a PDF of another kind is read by the library", async () => {
  const doc = await PDFDocument.create();
  doc.addPage();
  doc.setTitle("Fremd");
  const read = await loadPrinted(await doc.save());
  expect([read.getTitle(), read.getPageCount()]).toEqual(["Fremd", 1]);
});

test("what is written has no gaps in its numbers and nothing that nobody refers to", async () => {
  const doc = await loadPrinted(printed);
  doc.context.register(doc.context.obj({ Type: "Nobody" }));
  const { context } = await PDFDocument.load(writePdf(doc.context), { updateMetadata: false });
  const objects = context.enumerateIndirectObjects();
  const numbers = objects.map(([ref]) => ref.objectNumber).toSorted((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(objects.some(([, object]) => String(object).includes("/Nobody"))).toBe(false);
  expect(context.trailerInfo.Root).toBeInstanceOf(PDFRef);
});

import { PDFDict, PDFDocument, PDFName } from "pdf-lib";
import { beforeAll, expect, test } from "vitest";
import { checkPdf } from "../../../src/render/pdf/check/checkPdf.ts";
import { finishPdf } from "../../../src/render/pdf/finishPdf.ts";
import { identity, printSeedPage } from "./print.ts";

let renamed: Uint8Array;

beforeAll(async () => {
  const { bytes } = await printSeedPage();
  const doc = await PDFDocument.load(await finishPdf(bytes, identity), { updateMetadata: false });
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const base = object.get(PDFName.of("BaseFont"));
    if (base instanceof PDFName && /Source/.test(base.decodeText()))
      object.set(
        PDFName.of("BaseFont"),
        PDFName.of(base.decodeText().replace(/Source.*/, "HausSerif-Halbfett")),
      );
  }
  renamed = await doc.save();
});

test("a font that is neither ours nor the county's own is a failed condition", async () => {
  expect((await checkPdf(renamed)).map(({ condition }) => condition)).toContain("atlas-own-fonts");
  expect((await checkPdf(renamed, ["Haus Sans"])).map(({ condition }) => condition)).toContain(
    "atlas-own-fonts",
  );
});

test("fonts that atlas.yaml names may stand in the PDF", async () => {
  expect((await checkPdf(renamed, ["Haus Serif"])).map(({ condition }) => condition)).not.toContain(
    "atlas-own-fonts",
  );
});

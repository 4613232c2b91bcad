import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { finishPdf } from "../../../src/render/pdf/finishPdf.ts";
import { identity, printSeedPage } from "./print.ts";

let document: PDFDocumentProxy;
beforeAll(async () => {
  const print = await printSeedPage();
  const data = new Uint8Array(await finishPdf(print.bytes, identity));
  document = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
});
afterAll(() => document.destroy());

/** What is written on a page, in the order of the file. */
async function textOf(number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  return items.map((item) => ("str" in item ? item.str : "")).join(" ");
}

const node = z.looseObject({ role: z.string().default(""), children: z.array(z.unknown()).default([]) });

/** Roles of a page's structure tree, outermost first. */
function rolesOf(tree: unknown): readonly string[] {
  const { role, children } = node.parse(tree);
  return [role, ...children.flatMap(rolesOf)].filter((each) => each !== "");
}

test("another program reads language, title and claim", async () => {
  const { info, metadata } = await document.getMetadata();
  expect(info).toMatchObject({ Title: "Prüfseite", Author: "Landratsamt", Language: "de-DE" });
  expect(metadata.getRaw()).toContain("<pdfuaid:part>1</pdfuaid:part>");
});

test("another program reads whole words, umlauts and every row of the table", async () => {
  expect(document.numPages).toBe(3);
  const text = (await Promise.all([1, 2, 3].map(textOf))).join(" ").replaceAll(/\s+/g, " ");
  expect(text).toContain("Bevölkerungsfortschreibung und Bedarfsgemeinschaften im Landkreis");
  for (let row = 1; row <= 60; row += 1) expect(text).toContain(`Ort ${row} ${row * 17}`);
});

test("another program finds heading, list, figure and table in the structure, the table's rows complete", async () => {
  const page = await document.getPage(1);
  const roles = rolesOf(await page.getStructTree());
  const wanted = ["H1", "P", "L", "Figure", "H2", "Table"];
  expect(roles.filter((role) => wanted.includes(role))).toEqual(wanted);
  const rows = roles.slice(roles.indexOf("Table")).join(" ").split(" TR").slice(1);
  expect(rows.length).toBeGreaterThan(10);
  expect(new Set(rows.slice(1))).toEqual(new Set([" TH TD"]));
});

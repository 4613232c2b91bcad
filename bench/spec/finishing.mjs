import { createHash } from "node:crypto";
import { checkPdf } from "../../src/render/pdf/check/checkPdf.ts";
import { finishPdf } from "../../src/render/pdf/finishPdf.ts";

/** The PDF after PDF/UA, and the conditions it fails. */
export async function finish(bytes, title, labels) {
  const finished = await finishPdf(bytes, {
    title,
    author: "atlas",
    subject: "Arbeit zum Messen der Geschwindigkeit",
    language: "de-DE",
    date: "2016-12-31",
    producer: "atlas",
    id: createHash("sha256").update(title).digest("hex").slice(0, 32),
    labels,
  });
  const failures = await checkPdf(finished);
  return { bytes: finished, failed: failures.map(({ condition }) => condition) };
}

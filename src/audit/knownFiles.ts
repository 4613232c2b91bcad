import type { StagedFile } from "./auditInput.ts";
import type { Finding } from "./finding.ts";

/** Every file an edition consists of. Whatever else lies there was not looked at by anybody: it must not appear. */
const known = [
  /^[a-z0-9][a-z0-9-]*\.html$/,
  /^assets\/(atlas\.js|atlas\.css|daten\.js)$/,
  /^assets\/fonts\/(LICENSE-[A-Za-z0-9-]+\.txt|[^/]+\.(woff2?|ttf|otf))$/i,
  /^assets\/logos\/[^/]+\.(svg|png|jpe?g|webp)$/i,
  /^data\/(indicators\.(json|csv|xlsx|jsonstat\.json)|datapackage\.json)$/,
  /^atlas-\d{4}\.pdf$/,
];

/** Files nobody expects in an edition, and parts of files (attachments, comments) that no page or sheet shows. */
export function unknownFiles(files: readonly StagedFile[]): readonly Finding[] {
  return files.flatMap(({ path, unusual = [] }): readonly Finding[] => [
    ...(known.some((pattern) => pattern.test(path))
      ? []
      : [{ kind: "UNREADABLE" as const, id: path, file: path }]),
    ...unusual.map((part) => ({ kind: "UNREADABLE" as const, id: part, file: path })),
  ]);
}

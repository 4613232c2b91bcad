import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call, type SmallWorkspace, smallWorkspace } from "./smallWorkspace.ts";

let workspace: SmallWorkspace;
beforeAll(() => {
  workspace = smallWorkspace();
});
afterAll(() => workspace.remove());

test("a port that is taken ends the preview with 4 and a sentence", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const { code, err } = await call(workspace.folder, ["preview", "2016", "--port", String(port)]);
  await new Promise((resolve) => other.close(resolve));
  expect(code).toBe(4);
  expect(err.at(-1)).toBe(
    `Der Anschluss ${port} ist belegt oder nicht erlaubt. „--port“ nennt einen anderen.`,
  );
});

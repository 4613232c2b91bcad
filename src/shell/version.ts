import packageJson from "../../package.json" with { type: "json" };

/** Version of the program, as in package.json. */
export function version(): string {
  return packageJson.version;
}

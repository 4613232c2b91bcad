import { expect, test } from "vitest";
import { loadGeometry } from "../../src/territory/loadGeometry.ts";
import { loadTerritory } from "../../src/territory/loadTerritory.ts";
import { areasFor } from "./areasFolder.ts";

/** Milliseconds of computing, not of waiting: other programs on the machine do not count. */
function computing(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each(["16073", "07232", "09780", "14521", "05515"])(
  "reading the areas, changes and outlines of %s takes less than 100 ms",
  (county) => {
    const runs = [1, 2, 3].map(() =>
      computing(() => {
        const files = areasFor(county);
        const { value: territory } = loadTerritory(files, { county, date: "2021-12-31" });
        if (territory === undefined) throw new Error(county);
        expect(loadGeometry(files, territory).value).toBeDefined();
      }),
    );
    expect(Math.min(...runs)).toBeLessThan(100);
  },
);

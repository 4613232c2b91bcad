import type { HeaderPath } from "./headerPaths.ts";
import type { ColumnProfile } from "./profile.ts";

/** What is known of a column when its role is decided: its header and a sample of its cells. */
export interface RoleColumn {
  readonly header: HeaderPath;
  readonly profile: ColumnProfile;
}

/** The whole header as one text. */
export function headerText({ header }: RoleColumn): string {
  return header.path.join(" ");
}

/** Whether more than a share of the filled cells pass a test; stops as soon as too many have failed. */
export function exceeds(cells: readonly string[], share: number, test: (text: string) => boolean): boolean {
  return passes(cells, (passed) => passed > share, test);
}

/** Whether at least a share of the filled cells pass a test; stops as soon as too many have failed. */
export function reaches(cells: readonly string[], share: number, test: (text: string) => boolean): boolean {
  return passes(cells, (passed) => passed >= share, test);
}

function passes(
  cells: readonly string[],
  enough: (share: number) => boolean,
  test: (text: string) => boolean,
): boolean {
  const filled = cells.filter((text) => text !== "");
  if (filled.length === 0) return enough(0);
  let failed = 0;
  for (const text of filled) {
    if (test(text)) continue;
    failed += 1;
    if (!enough((filled.length - failed) / filled.length)) return false;
  }
  return true;
}

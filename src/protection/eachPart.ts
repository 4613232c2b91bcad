import type { ProtectionProgress } from "./protectionInput.ts";
import type { ProtectionSystem } from "./protectionSystem.ts";

/** Groups worked on at the same time; as many as the solver has threads. */
const AT_ONCE = 2;

/** Works on the groups, a few at a time; results in the order of the groups. */
export async function eachPart<T>(
  parts: readonly ProtectionSystem[],
  work: (part: ProtectionSystem) => Promise<T>,
  progress: ProtectionProgress,
): Promise<readonly T[]> {
  const results: T[] = [];
  let next = 0;
  let done = 0;
  const line = async () => {
    for (let index = next++; index < parts.length; index = next++) {
      const part = parts[index];
      if (part !== undefined) results[index] = await work(part);
      done += 1;
      progress(done, parts.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return results;
}

import type { IntegerSystem } from "./integerSystem.ts";

/** Unknowns that hang together through conditions, each group in ascending order, groups by their first member. */
export function components({ lower, upper, rows }: IntegerSystem): readonly (readonly number[])[] {
  const leader = lower.map((_, place) => place);
  const find = (place: number): number => {
    const parent = leader[place] ?? place;
    if (parent === place) return place;
    const root = find(parent);
    leader[place] = root;
    return root;
  };
  const isFixed = (place: number) => lower[place] === upper[place];
  for (const { unknowns } of rows) {
    const [first, ...rest] = unknowns.filter((place) => !isFixed(place));
    for (const place of rest) {
      const [a, b] = [find(first ?? place), find(place)];
      leader[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const groups = new Map<number, number[]>();
  leader.forEach((_, place) => {
    const root = find(place);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [place]);
    else group.push(place);
  });
  return [...groups.values()];
}

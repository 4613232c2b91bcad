const lists = {
  figures: {
    key: ({ id, area, period }) => `${id} ${area} ${period}`,
    numbers: ["x", "n", "value", "lo95", "hi95", "lo998", "hi998"],
    texts: ["status", "verdict"],
  },
  trends: { key: ({ id, area }) => `${id} ${area}`, numbers: ["years", "s", "p", "slope"], texts: [] },
};

/** Differences between two editions of the work: the same keys, status and verdict; numbers are equal to 1e-9. */
export function compareFigures(own, other) {
  const differing = Object.entries(lists).flatMap(([list, { key, numbers, texts }]) => {
    const [mine, theirs] = [own, other].map(
      (edition) => new Map(edition[list].map((one) => [key(one), one])),
    );
    const keys = new Set([...mine.keys(), ...theirs.keys()]);
    return [...keys].filter((each) => {
      const [a, b] = [mine.get(each), theirs.get(each)];
      if (a === undefined || b === undefined) return true;
      const sameText = texts.every((name) => (a[name] ?? "") === (b[name] ?? ""));
      return !sameText || !numbers.every((name) => isSame(a[name] ?? null, b[name] ?? null));
    });
  });
  return { figures: own.figures.length, trends: own.trends.length, differing };
}

function isSame(a, b) {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= Math.max(1e-9, 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
}

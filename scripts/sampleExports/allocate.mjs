/**
 * Splits a total into whole numbers by weights, none above its cap: systematic sampling, so that each share is its
 * expected value rounded up or down, and the sum is the total. For stocks, which change little from year to year.
 */
export function spread(total, weights, caps, random) {
  return allocate(total, weights, caps, (rest, open) => {
    const step = sumOf(open) / rest;
    let reached = random() * step;
    let passed = 0;
    return open.map((weight) => {
      passed += weight;
      let count = 0;
      for (; reached < passed; reached += step) count += 1;
      return count;
    });
  });
}

/** Splits a total by chance, one case after the other, none above its cap. For events. */
export function scatter(total, weights, caps, random) {
  return allocate(total, weights, caps, (rest, open) => {
    const sum = sumOf(open);
    const counts = open.map(() => 0);
    for (let drawn = 0; drawn < rest; drawn += 1) {
      let point = random() * sum;
      const at = open.findIndex((weight) => (point -= weight) < 0);
      counts[at === -1 ? open.findLastIndex((weight) => weight > 0) : at] += 1;
    }
    return counts;
  });
}

/** Repeats a split until everything is given out: what lies above a cap goes to those below theirs. */
function allocate(total, weights, caps, split) {
  let counts = weights.map(() => 0);
  for (let rest = total; rest > 0; rest = total - sumOf(counts)) {
    const open = weights.map((weight, index) => (counts[index] < caps[index] ? weight : 0));
    if (sumOf(open) === 0) throw new RangeError(`no room for ${rest} of ${total}`);
    const given = split(rest, open);
    counts = counts.map((count, index) => Math.min(count + given[index], caps[index]));
  }
  return counts;
}

function sumOf(values) {
  return values.reduce((sum, value) => sum + value, 0);
}

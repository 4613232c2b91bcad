/**
 * A seeded stream of numbers from 0 to below 1: the same text gives the same numbers on every machine. Names as seeds
 * keep the figures of one file unchanged when another one is added.
 *
 * @see Mulberry32 for the steps, FNV-1a for the hash of the text
 */
export function randomOf(seed) {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A factor around 1, from 1 - spread to 1 + spread. */
export function around(spread, random) {
  return 1 + spread * (2 * random() - 1);
}

function hash(text) {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0), 0x01000193) >>> 0;
  return value;
}

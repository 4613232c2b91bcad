/**
 * A German age group as the ending of a measure id, ages inclusive: `unter 3 Jahre` → `-0-2`, `3 bis unter 6 Jahre` →
 * `-3-5`, `55-64` → `-55-64`, `75 Jahre und mehr` → `-75-up`, `Insgesamt` → nothing. `undefined` if it is no age group.
 */
export function ageSuffix(text: string): string | undefined {
  const words = text.trim().toLowerCase();
  if (/^(insgesamt|alle altersgruppen|zusammen|gesamt)$/.test(words)) return "";
  const below = /^(?:unter|0 bis unter) (\d+)(?: jahr(?:en?)?)?$/.exec(words);
  if (below?.[1] !== undefined) return `-0-${Number(below[1]) - 1}`;
  const half = /^(\d+)(?: jahre)? bis unter (\d+)(?: jahr(?:en?)?)?$/.exec(words);
  if (half?.[1] !== undefined && half[2] !== undefined) return `-${Number(half[1])}-${Number(half[2]) - 1}`;
  const closed = /^(\d+)(?: bis | ?[-–] ?)(\d+)(?: jahr(?:en?)?)?$/.exec(words);
  if (closed?.[1] !== undefined && closed[2] !== undefined)
    return `-${Number(closed[1])}-${Number(closed[2])}`;
  const open = /^(?:ab )?(\d+)(?: jahr(?:en?)?)?(?: und (?:mehr|älter)| u\. ?(?:m|ä)\.?|\+)?$/.exec(words);
  return open?.[1] === undefined || !/^ab|mehr|älter|u\.|\+/.test(words)
    ? undefined
    : `-${Number(open[1])}-up`;
}

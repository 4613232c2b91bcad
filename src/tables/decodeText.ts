import iconv from "iconv-lite";

/** A file's characters, without byte order mark, and the encoding that gave them (WHATWG or IANA name). */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** False where several encodings fit equally well. */
  readonly certain: boolean;
}

/** Made once: every one opens a converter. */
const strictDecoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

const singleByte = ["windows-1252", "ibm850", "macintosh"] as const;

/**
 * Decodes a file without being told how: byte order mark, then the pattern of null bytes, then strict UTF-8, then the
 * single-byte encoding under which the high bytes are most likely German.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes) ?? byNullBytes(bytes);
  if (marked !== undefined) return marked;
  const strict = strictUtf8(bytes);
  return strict === undefined ? byLetters(bytes) : { text: strict, encoding: "utf-8", certain: true };
}

function byMark(bytes: Uint8Array): DecodedText | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8(bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), "utf-16le");
  return first === 0xfe && second === 0xff ? utf16(bytes.subarray(2), "utf-16be") : undefined;
}

/** Western text in UTF-16 has a null in every other byte. */
function byNullBytes(bytes: Uint8Array): DecodedText | undefined {
  const head = bytes.subarray(0, 4096);
  if (!head.includes(0)) return undefined;
  const nulls = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) nulls[at % 2] = (nulls[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nulls;
  const half = head.length / 2;
  if (odd > half * 0.6 && even < half * 0.2) return utf16(bytes, "utf-16le");
  return even > half * 0.6 && odd < half * 0.2 ? utf16(bytes, "utf-16be") : undefined;
}

function utf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, certain: true };
}

function utf8(bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder("utf-8").decode(bytes), encoding: "utf-8", certain: true };
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The best of the candidates; UTF-8 with a few broken bytes is one of them. */
function byLetters(bytes: Uint8Array): DecodedText {
  const sample = highByteSample(bytes);
  const scored = [
    ...singleByte.map((encoding) => ({ encoding, score: germanness(iconv.decode(sample, encoding)) })),
    { encoding: "utf-8", score: germanness(new TextDecoder("utf-8").decode(sample)) },
  ].sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  const encoding = best === undefined || best.score <= 0 ? "windows-1252" : best.encoding;
  const text = encoding === "utf-8" ? utf8(bytes).text : iconv.decode(bytes, encoding);
  return { text, encoding, certain: best !== undefined && best.score > Math.max(0, next?.score ?? 0) };
}

/** The surroundings of the first high bytes: enough to judge, however long the file. */
function highByteSample(bytes: Uint8Array): Uint8Array {
  const parts: number[] = [];
  let until = 0;
  for (let at = 0; at < bytes.length && parts.length < 60_000; at += 1) {
    if ((bytes[at] ?? 0) < 128) continue;
    for (let near = Math.max(until, at - 2); near < Math.min(bytes.length, at + 4); near += 1)
      parts.push(bytes[near] ?? 0);
    until = at + 4;
    if (until > at) at = Math.max(at, until - 1);
  }
  return Uint8Array.from(parts);
}

/**
 * German letters where German has them, signs and blanks where numbers have them; capital umlauts inside a word,
 * accents on digits or capitals, box drawings and broken characters count against.
 */
function germanness(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return (
    count(/(?<=[a-zA-ZÄÖÜ])[äöüß]|(?<!\p{L})[äöü](?=[a-zß])/gu) * 2 +
    count(/(?<![a-zäöüß])[ÄÖÜ](?=\p{L})|(?<=[A-ZÄÖÜ]{2})[ÄÖÜ](?!\p{L})/gu) * 2 +
    count(/(?<=\d)\u00a0(?=[\d%€]|$)/g) * 2 +
    count(/[–„“”‚‘’€§°²³µ©éèáàâêîôçø…]/g) -
    count(/[a-zäöüß][ÄÖÜ]|\d[áàâéêîôû†ÊÿÁ]|(?<=[A-Z]{2})[á-ãå-ìî-õø-ûý]/g) * 3 -
    count(/[\u2500-\u259f\ufffd\u0080-\u009f]/g) * 3 -
    count(/[Ã¬√∂ƒ‡†‹›ŒžšŽŠ¤¸¨¯∏]/g)
  );
}

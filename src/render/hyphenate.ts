import hyphen from "hyphen/de/index.js";

const shortest = 8;

/** Elements whose text stays as it is: headings, drawings, code, numbers, everything marked `data-still`. */
const still = /^(h[1-6]|svg|script|style|title|code|pre|option|button|textarea|caption|figcaption)$/;

/**
 * Soft hyphens in the text of words of at least eight letters. Markup, attributes, headings and drawings stay as
 * they are. Expects well-formed HTML as the templates write it.
 */
export function hyphenate(html: string): string {
  const words = new Map<string, string>();
  let silentUntil = "";
  let depth = 0;
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => {
      if (!piece.startsWith("<")) return silentUntil === "" ? hyphenated(piece, words) : piece;
      const [, slash = "", name = ""] = /^<(\/?)([a-zA-Z][\w-]*)/.exec(piece) ?? [];
      if (silentUntil === "" && slash === "" && (still.test(name) || piece.includes(" data-still"))) {
        if (!piece.endsWith("/>")) [silentUntil, depth] = [name, 1];
      } else if (name === silentUntil && !piece.endsWith("/>")) {
        depth += slash === "" ? 1 : -1;
        if (depth === 0) silentUntil = "";
      }
      return piece;
    })
    .join("");
}

function hyphenated(text: string, words: Map<string, string>): string {
  return text.replace(
    /(?<![\p{L}\p{N}\u00ad&#.@/])\p{L}{8,}(?![\p{L}\p{N}\u00ad;.@])|(?<![\p{L}\p{N}\u00ad&#.@/])\p{L}{8,}(?=\.(\s|$))/gu,
    (word) => {
      const known = words.get(word);
      if (known !== undefined) return known;
      const broken = word.length < shortest ? word : hyphen.hyphenateSync(word);
      words.set(word, broken);
      return broken;
    },
  );
}

import hyphen from "hyphen/de/index.js";

const shortest = 8;

/** Elements whose text stays as it is: headings, drawings, code, numbers, everything marked `data-still`. */
const still = /^(h[1-6]|svg|script|style|title|code|pre|option|button|textarea|caption|figcaption)$/;

/** Elements among these whose text is read as a line: in them too, number and word of "18-Jährige" stay together. */
const lines = /^(h[1-6]|caption|figcaption)$/;

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
      if (!piece.startsWith("<")) {
        if (silentUntil === "") return heldTogether(hyphenated(piece, words));
        return lines.test(silentUntil) ? heldTogether(piece) : piece;
      }
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

/** "18-Jährige" in an element that does not break: the font of the headings has no unbreakable hyphen. */
function heldTogether(text: string): string {
  return text.replace(/(?<![\p{L}\d&#-])\d+-\p{L}[\p{L}\u00ad]*(?![;-])/gu, '<span class="whole">$&</span>');
}

/** No break that leaves one or two letters behind: "Gleichaltri-ge" reads badly in a narrow column. */
function withoutStumps(word: string): string {
  return word.replace(/\u00ad(?=\p{L}{1,2}$)/u, "");
}

function hyphenated(text: string, words: Map<string, string>): string {
  return text.replace(
    /(?<![\p{L}\p{N}\u00ad&#.@/])\p{L}{8,}(?![\p{L}\p{N}\u00ad;.@])|(?<![\p{L}\p{N}\u00ad&#.@/])\p{L}{8,}(?=\.(\s|$))/gu,
    (word) => {
      const known = words.get(word);
      if (known !== undefined) return known;
      const broken = word.length < shortest ? word : withoutStumps(hyphen.hyphenateSync(word));
      words.set(word, broken);
      return broken;
    },
  );
}

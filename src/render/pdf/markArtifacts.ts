import { type ContentOperator, contentOperators } from "./contentTokens.ts";

const pathStarts = new Set(["m", "re"]);
const paints = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"]);
const singles = new Set(["Do", "sh"]);

/** Soft hyphens of the hyphenation: read aloud as nothing, not as a sign inside the word. */
const softHyphen = /\/ActualText\s*<FEFF00AD>/gi;

/**
 * Rewrites a page's content so that everything painted outside a structure element (borders, backgrounds, running
 * heads) is marked as an artifact, as PDF/UA asks (Matterhorn 01-005), and what `demoted` names (repeated table heads)
 * becomes one too. Soft hyphens leave the text layer.
 */
export function markArtifacts(content: string, demoted: ReadonlySet<number>): string {
  const marker = new Marker(content, demoted);
  for (const operator of contentOperators(content)) marker.take(operator);
  return marker.finish();
}

/** Walks over the operators with the open marked content, path and text object. */
class Marker {
  readonly #content: string;
  readonly #demoted: ReadonlySet<number>;
  readonly #out: string[] = [];
  /** Everything before this index has been copied. */
  #copied = 0;
  #depth = 0;
  #artifact = false;
  #pathStart = -1;
  #textStart = -1;

  constructor(content: string, demoted: ReadonlySet<number>) {
    this.#content = content;
    this.#demoted = demoted;
  }

  take(operator: ContentOperator): void {
    const { name } = operator;
    if (name === "BDC" || name === "BMC") this.#begin(operator);
    else if (name === "EMC") this.#depth -= 1;
    else if (this.#depth === 0) this.#outside(operator);
  }

  finish(): string {
    this.#copyTo(this.#content.length);
    if (this.#artifact) this.#out.push("\nEMC\n");
    return this.#out.join("").replace(softHyphen, "/ActualText <FEFF>");
  }

  #begin(operator: ContentOperator): void {
    const id = Number(/\/MCID\s+(\d+)/.exec(this.#content.slice(operator.start, operator.end))?.[1] ?? -1);
    if (this.#depth === 0 && id >= 0) this.#close(operator.start);
    this.#depth += 1;
    if (!this.#demoted.has(id)) return;
    this.#copyTo(operator.start);
    this.#out.push("/Artifact BMC");
    this.#copied = operator.end;
  }

  /** An operator outside all marked content: opens an artifact before the first thing that is painted. */
  #outside({ name, start }: ContentOperator): void {
    if (name === "BT") this.#textStart = start;
    else if (pathStarts.has(name) && this.#pathStart < 0) this.#pathStart = start;
    else if (name === "n") this.#pathStart = -1;
    else if (paints.has(name)) {
      this.#open(this.#pathStart < 0 ? start : this.#pathStart);
      this.#pathStart = -1;
    } else if (singles.has(name)) this.#open(start);
    else if (/^(T[jJ]|['"])$/.test(name)) this.#open(this.#textStart);
  }

  #open(at: number): void {
    if (this.#artifact) return;
    this.#copyTo(Math.max(at, this.#copied));
    this.#out.push("\n/Artifact BMC\n");
    this.#artifact = true;
  }

  #close(at: number): void {
    this.#pathStart = -1;
    if (!this.#artifact) return;
    this.#copyTo(at);
    this.#out.push("\nEMC\n");
    this.#artifact = false;
  }

  #copyTo(index: number): void {
    this.#out.push(this.#content.slice(this.#copied, index));
    this.#copied = index;
  }
}

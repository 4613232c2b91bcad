import { GraphicsState } from "./graphicsState.ts";
import { roundNumbers } from "./roundNumbers.ts";

/** Advance of a glyph in thousandths of the font size, by resource name of the font and glyph number. */
export type GlyphWidths = (font: string, glyph: number) => number | undefined;

/** Whether a glyph is drawn as nothing. */
export type Blanks = (font: string, glyph: number) => boolean;

const fontLine = /^\/(\S+) (-?[\d.]+) Tf$/;
const moveLine = /^(-?[\d.]+) (-?[\d.]+) Td <([0-9A-Fa-f]*)> Tj$/;
const showLine = /^<([0-9A-Fa-f]+)> Tj$/;
/** A soft hyphen: drawn as a blank inside the word, as a hyphen at the end of the line. */
const softHyphen = /^\/Span\s*<<\/ActualText <FEFF> ?>> BDC$/;

/** Adjustments up to this many thousandths of the font size are left to the next glyph: a fiftieth of a point in a text of 10 pt. */
const unseen = 2;

/**
 * The browser sets text glyph by glyph, each with its own move. This joins what stands on one line into one operator
 * with the same positions, to within a hundredth of the font size: a third of the bytes, and text that readers see as
 * words. Lengths are rounded, and settings that change nothing left out. Anything else is copied as it is.
 *
 * @param lines of the page's content, one operator to a line
 */
export function joinGlyphs(lines: readonly string[], widths: GlyphWidths, blanks: Blanks): string[] {
  const joiner = new Joiner(widths, blanks);
  for (let at = 0; at < lines.length; at += 1) at += joiner.take(lines, at);
  return joiner.finish();
}

/** The text line being joined: hexadecimal parts and adjustments, where it is and where it should be. */
class Joiner {
  readonly #widths: GlyphWidths;
  readonly #blanks: Blanks;
  readonly #out: string[] = [];
  readonly #state = new GraphicsState();
  #font = "";
  #size = 0;
  #parts: string[] = [];
  /** Offset of the last glyph's origin from the start of the run, as the browser has it. */
  #origin = 0;
  /** Where the joined operator stands after its last glyph. */
  #reached = 0;
  /** Distance of the browser's line start from ours. */
  #lag = 0;

  constructor(widths: GlyphWidths, blanks: Blanks) {
    this.#widths = widths;
    this.#blanks = blanks;
  }

  /** Takes a line and gives how many of the following it took with it. */
  take(lines: readonly string[], at: number): number {
    const line = lines[at] ?? "";
    const hidden =
      line.startsWith("/Span") && softHyphen.test(line)
        ? this.#hiddenMove(lines[at + 1] ?? "", lines[at + 2] ?? "")
        : undefined;
    this.#take(hidden ?? line);
    return hidden === undefined ? 0 : 2;
  }

  /** A soft hyphen that is not at the end of a line: its move alone, without sign and mark. */
  #hiddenMove(drawn: string, end: string): string | undefined {
    const [, x, y, glyph = ""] = moveLine.exec(drawn) ?? [];
    if (end !== "EMC" || x === undefined || !this.#blanks(this.#font, Number.parseInt(glyph, 16)))
      return undefined;
    return `${x} ${y} Td <> Tj`;
  }

  #take(line: string): void {
    const operator = line.slice(-2);
    if (operator === "Tj") {
      const move = moveLine.exec(line);
      if (move !== null) return this.#move(Number(move[1]), Number(move[2]), move[3] ?? "", line);
      const show = showLine.exec(line);
      if (show !== null && this.#parts.length === 0) return this.#start(show[1] ?? "", line);
    }
    this.#flush();
    if (operator === "Tf") this.#setFont(line);
    if (operator === "Tm" || line === "BT") this.#lag = 0;
    if (line !== "" && !this.#state.repeats(line)) this.#out.push(roundNumbers(line));
  }

  #setFont(line: string): void {
    const font = fontLine.exec(line);
    if (font !== null) [this.#font, this.#size] = [font[1] ?? "", Number(font[2])];
  }

  finish(): string[] {
    this.#flush();
    return this.#out;
  }

  #start(glyphs: string, line: string): void {
    const advance = this.#advance(glyphs);
    // Behind the start of its line it begins no run: the next move counts from that start.
    if (advance === undefined || this.#lag !== 0) return void this.#out.push(line);
    this.#parts = [`<${glyphs}`];
    [this.#origin, this.#reached] = [0, advance];
  }

  #move(x: number, y: number, glyphs: string, line: string): void {
    const advance = this.#advance(glyphs);
    if (this.#parts.length > 0 && y === 0 && advance !== undefined) return this.#join(x, glyphs, advance);
    this.#flush();
    const [dx, dy] = [x + this.#lag, y];
    this.#lag = 0;
    if (advance === undefined)
      return void this.#out.push(dx === x ? line : `${short(dx)} ${short(dy)} Td <${glyphs}> Tj`);
    this.#out.push(`${short(dx)} ${short(dy)} Td`);
    this.#parts = [`<${glyphs}`];
    return void ([this.#origin, this.#reached] = [0, advance]);
  }

  /** Adjustments are whole thousandths; what rounding leaves over is made good at the next glyph. */
  #join(x: number, glyphs: string, advance: number): void {
    this.#origin += x;
    const adjust = Math.round(((this.#reached - this.#origin) * 1000) / this.#size);
    const isSeen = Math.abs(adjust) > unseen;
    this.#parts.push(isSeen ? `>${adjust}<${glyphs}` : glyphs);
    this.#reached += advance - (isSeen ? (adjust * this.#size) / 1000 : 0);
  }

  #advance(glyphs: string): number | undefined {
    let sum = 0;
    for (let at = 0; at < glyphs.length; at += 4) {
      const width = this.#widths(this.#font, Number.parseInt(glyphs.slice(at, at + 4), 16));
      if (width === undefined) return undefined;
      sum += width;
    }
    return (sum * this.#size) / 1000;
  }

  #flush(): void {
    if (this.#parts.length === 0) return;
    this.#out.push(`[${this.#parts.join("")}>]TJ`);
    this.#lag = this.#origin;
    this.#parts = [];
  }
}

/** A distance to a thousandth of a CSS pixel. */
function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** The glyphs a page shows, by font: the current font is part of what q keeps and Q brings back. */
export class ShownGlyphs {
  readonly byFont = new Map<string, Set<number>>();
  #font = "";
  readonly #saved: string[] = [];

  save(): void {
    this.#saved.push(this.#font);
  }

  restore(): void {
    this.#font = this.#saved.pop() ?? "";
  }

  /** @param operands `/F4 10 Tf` */
  setFont(operands: string): void {
    this.#font = /^\/(\S+)/.exec(operands)?.[1] ?? "";
  }

  /** @param operands hexadecimal strings of two-byte codes, with adjustments between them */
  show(operands: string): void {
    const glyphs = this.byFont.get(this.#font) ?? new Set();
    this.byFont.set(this.#font, glyphs);
    for (let open = operands.indexOf("<"); open >= 0; open = operands.indexOf("<", open + 1)) {
      const close = operands.indexOf(">", open);
      for (let at = open + 1; at < close; at += 4)
        glyphs.add(Number.parseInt(operands.slice(at, at + 4), 16));
    }
  }
}

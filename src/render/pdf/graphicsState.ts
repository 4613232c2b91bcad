/** Operators that set one thing for all that follows: font, drawing parameters, colours of line and fill. */
const settings = ["Tf", "gs", "rg"] as const;

type Setting = (typeof settings)[number];

/**
 * What is set while a page is drawn. The browser sets font, parameters and colours anew before every word; what is set
 * already need not be said again.
 */
export class GraphicsState {
  #now: Partial<Record<Setting, string>> = {};
  readonly #saved: Partial<Record<Setting, string>>[] = [];

  /** Whether a line of the page changes nothing. Every line has to be shown, in order. */
  repeats(line: string): boolean {
    if (line === "q") this.#saved.push({ ...this.#now });
    else if (line === "Q") this.#now = this.#saved.pop() ?? {};
    const setting = settings.find((name) => name === line.slice(-2));
    if (setting === undefined) return false;
    if (this.#now[setting] === line) return true;
    this.#now[setting] = line;
    return false;
  }
}

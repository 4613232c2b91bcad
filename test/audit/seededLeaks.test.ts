import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditEdition, type AuditResult } from "../../src/audit/auditEdition.ts";
import type { AuditInput, StagedFile } from "../../src/audit/auditInput.ts";
import { noEarlierAreas } from "../../src/model/earlierAreas.ts";
import { emptyLedger } from "../../src/model/ledger.ts";
import { buildAtlas } from "../../src/pipeline.ts";
import { protectionRules } from "../../src/pipeline/protectionInput.ts";
import { protectEstimates } from "../../src/protection/protectEstimates.ts";
import { findWorkspace } from "../../src/shell/findWorkspace.ts";
import { loadInput } from "../../src/shell/loadInput.ts";
import { readStagedEdition } from "../../src/shell/readStagedEdition.ts";
import { startSolver } from "../../src/shell/solver.ts";
import { writeStaged } from "../../src/shell/writeStaged.ts";
import { smallWorkspace } from "../cli/smallWorkspace.ts";

const workspace = smallWorkspace();
const staged = mkdtempSync(join(tmpdir(), "atlas-staged-"));
const solver = startSolver();
let finished: AuditInput;

beforeAll(async () => {
  const place = findWorkspace(workspace.folder, workspace.folder, undefined).value;
  if (place === undefined) throw new Error("The small workspace has no settings.");
  const input = loadInput(place, 2016, { software: "0.0.0", draft: false }).value;
  if (input === undefined) throw new Error("The small workspace has no deliveries.");
  const built = (await buildAtlas(input, async (given) => protectEstimates(given, solver))).value;
  if (built === undefined) throw new Error("The small workspace has errors.");
  const progress = { stage: () => undefined, step: () => undefined, end: () => undefined };
  const formats = ["html", "json", "csv", "xlsx"] as const;
  await writeStaged({ place, input, formats, env: {}, forbids: () => false, progress }, staged, built);
  const { prepared, counted } = built;
  const { sources, zerosMayBeHidden } = protectionRules(prepared);
  finished = {
    files: await readStagedEdition(staged),
    estimates: counted.estimates,
    observations: counted.observations,
    measures: prepared.measures,
    definitions: prepared.definitions,
    territory: prepared.territory,
    sources,
    zerosMayBeHidden,
    ledger: emptyLedger,
    earlier: noEarlierAreas,
  };
}, 120_000);

afterAll(() => {
  workspace.remove();
  rmSync(staged, { recursive: true, force: true });
});

const audited = async (files: readonly StagedFile[], more: Partial<AuditInput> = {}): Promise<AuditResult> =>
  auditEdition({ ...finished, ...more, files }, solver);

/** A withheld municipal figure of 2016 with a true count of one or two, and a page of its own. */
function victim() {
  const withheld = new Set(
    text("data/indicators.csv")
      .split("\r\n")
      .filter((line) => line.includes(",2016,withheld,"))
      .map((line) => line.split(",")[0] + "|" + /,(\d{8}),/.exec(line)?.[1]),
  );
  for (const one of finished.estimates) {
    if (one.status !== "computed" || one.year !== 2016 || !one.indicator.startsWith("ARB")) continue;
    const counts = one.needs.filter(({ role }) => role === "numerator");
    const count = counts[0]?.value ?? 0;
    if (!withheld.has(`${one.indicator}|${one.area}`) || count < 1 || !/^\d{8}$/.test(one.area)) continue;
    const area = finished.territory.municipalities.find(({ key }) => key === one.area);
    const page = `${one.indicator.toLowerCase()}.html`;
    if (!text(page).includes('class="fig dots"')) continue;
    return { ...one, count, name: area?.name ?? "", page, printed: printed(one.value) };
  }
  throw new Error("No small value is withheld.");
}

const printed = (value: number): string =>
  `${Math.floor(Math.round(value * 10) / 10)},${Math.round(value * 10) % 10}`;

function text(path: string): string {
  return finished.files.find((file) => file.path === path)?.text ?? "";
}

/** The files with one of them changed; throws where nothing changes. */
function changed(path: string, change: (before: string) => string): readonly StagedFile[] {
  return finished.files.map((file) => {
    if (file.path !== path) return file;
    const after = change(file.text);
    if (after === file.text) throw new Error(`${path} is as before.`);
    return { ...file, text: after };
  });
}

const added = (path: string, content: string): readonly StagedFile[] => [
  ...finished.files,
  { path, text: content, tables: [] },
];

type Victim = ReturnType<typeof victim>;

const own = ({ indicator, area }: Victim) =>
  `{"indicator":"${indicator}","area":"${area}","year":2016,"status":"withheld"`;

/** The row of the withheld value in the table of its indicator. */
const row = ({ area }: Victim) => new RegExp(`<tr data-key="${area}">.*?</tr>`, "s");

const inRow = (hidden: Victim, change: (row: string) => string) =>
  changed(hidden.page, (html) => html.replace(row(hidden), (found) => change(found)));

const beforeEnd = (page: string, markup: string) =>
  changed(page, (html) => html.replace("</main>", () => `${markup}</main>`));

/** Puts something into the line of a place in the dot plot. */
function intoPlot(hidden: Victim, draw: (y: number) => string): readonly StagedFile[] {
  return changed(hidden.page, (html) => {
    const start = html.indexOf('class="fig dots"');
    const line = new RegExp(`<text[^>]*\\sy="([\\d.]+)"[^>]*>${hidden.name}</text>`);
    return (
      html.slice(0, start) +
      html.slice(start).replace(line, (name, y: string) => `${name}${draw(Number(y) - 3.7)}`)
    );
  });
}

const inWords = (count: number): string => ["", "eine", "zwei", "drei", "vier"][count] ?? String(count);

/** The value of the first shown figure in a tidy table, changed by a little. */
function shownCell(path: string, by: number): readonly StagedFile[] {
  let isDone = false;
  return finished.files.map((file) => {
    if (file.path !== path) return file;
    const tables = file.tables.map(({ name, rows }) => {
      const head = rows.find((line) => line.includes("value") || line.includes("Wert")) ?? [];
      const column = Math.max(head.indexOf("value"), head.indexOf("Wert"));
      const changedRows = rows.map((line) => {
        const value = Number(line[column] ?? "");
        if (isDone || column < 0 || !(value > 0)) return line;
        isDone = true;
        return line.with(column, String(value + by));
      });
      return { name, rows: changedRows };
    });
    return { ...file, tables };
  });
}

function list(name: "verdicts" | "trends", entry: object): readonly StagedFile[] {
  return changed("data/indicators.json", (json) => {
    const all: Record<string, readonly object[]> = JSON.parse(json);
    return JSON.stringify({ ...all, [name]: [...(all[name] ?? []), entry] });
  });
}

const cell = (hidden: Victim, column: string, content: string, file = "data/indicators.csv") =>
  finished.files.map((staged_): StagedFile => {
    if (staged_.path !== file) return staged_;
    const tables = staged_.tables.map((table) => {
      const head = table.rows.find((line) => line.some((name) => /^(indicator|Indikator)$/.test(name))) ?? [];
      const place = head.findIndex((name) => name === column);
      return {
        ...table,
        rows: table.rows.map((line) =>
          line.includes(hidden.indicator) && line.includes(hidden.area) && line.includes("2016")
            ? line.map((before, index) => (index === place ? content : before))
            : line,
        ),
      };
    });
    return { ...staged_, tables };
  });

/** What leaks, and the edition with the leak. */
const leaks: Readonly<Record<string, (hidden: Victim) => readonly StagedFile[]>> = {
  "its value in the published data": (hidden) =>
    changed("data/indicators.json", (json) =>
      json.replace(
        own(hidden),
        `${own(hidden).replace("withheld", "shown")},"value":${hidden.value},"numerator":${hidden.count}`,
      ),
    ),
  "a number field of a withheld record": (hidden) =>
    changed("data/indicators.json", (json) =>
      json.replace(own(hidden), `${own(hidden)},"numerator":${hidden.count}`),
    ),
  "the reason why a record is withheld": (hidden) =>
    changed("data/indicators.json", (json) => json.replace(own(hidden), `${own(hidden)},"reason":"primary"`)),
  "a list that nobody knows in the data": () =>
    changed("data/indicators.json", (json) => json.replace(/\}\s*$/, ',"ranks":[1,2]}')),
  "a verdict": ({ indicator, area }) =>
    list("verdicts", { indicator, area, year: 2016, against: "16073", difference: -1, verdict: "lower-95" }),
  "a trend through it": ({ indicator, area }) =>
    list("trends", {
      indicator,
      area,
      from: 2016,
      to: 2016,
      years: 1,
      direction: "rising",
      perYear: 1,
      p: 0.01,
    }),
  "a CSV cell": (hidden) => cell(hidden, "numerator", String(hidden.count)),
  "a CSV cell of the range": (hidden) => cell(hidden, "upper", "7.1"),
  "a sheet's cell": (hidden) => cell(hidden, "Zähler", String(hidden.count), "data/indicators.xlsx"),
  "what a sheet says is printed": (hidden) =>
    cell(hidden, "wie gedruckt", hidden.printed, "data/indicators.xlsx"),
  "a JSON-stat value": ({ indicator, area, value }) =>
    changed("data/indicators.jsonstat.json", (json) => {
      const stat: {
        size: readonly number[];
        dimension: Record<string, { category: { index: readonly string[] } }>;
        value: Record<string, number>;
      } = JSON.parse(json);
      const place = (name: string, key: string) => stat.dimension[name]?.category.index.indexOf(key) ?? 0;
      const [, areas = 0, years = 0] = stat.size;
      const index =
        (place("indicator", indicator) * areas + place("area", area)) * years + place("year", "2016");
      return JSON.stringify({ ...stat, value: { ...stat.value, [index]: value } });
    }),
  "a second sign in JSON-stat": () =>
    changed("data/indicators.jsonstat.json", (json) => json.replace('"withheld"', '"withheld-primary"')),
  "a field of the data package": ({ count }) =>
    changed("data/datapackage.json", (json) => json.replace("{", `{"smallest": ${count},`)),
  "the data of the page script": ({ indicator, area, printed: value }) =>
    changed("assets/daten.js", (script) =>
      script.replace(`["${indicator}","${area}",2016,"."`, `["${indicator}","${area}",2016,"${value}"`),
    ),
  "a map class in the page script's data": ({ indicator, area }) =>
    changed("assets/daten.js", (script) =>
      script.replace(new RegExp(`(\\["${indicator}","${area}",2016,"\\.","","","",)-1`), "$12"),
    ),
  "a class colour on the map": ({ page, area }) =>
    changed(page, (html) =>
      html.replace(`fill="#ffffff" data-area="${area}"`, `fill="#dd9b60" data-area="${area}"`),
    ),
  "a name inside the area on the map": ({ page, area, count }) =>
    changed(page, (html) =>
      html.replace(`data-area="${area}"/>`, `data-area="${area}"><title>${count}</title></path>`),
    ),
  "a number in its row": (hidden) => inRow(hidden, (found) => found.replace(">.<", `>${hidden.count}<`)),
  "brackets in its row": (hidden) => inRow(hidden, (found) => found.replace(">.<", ">( )<")),
  "a second sign in its row": (hidden) => inRow(hidden, (found) => found.replace(">.<", ">x<")),
  "a sorting key in its row": (hidden) =>
    inRow(hidden, (found) => found.replace('<td class="n">.', `<td class="n" data-sort="${hidden.value}">.`)),
  "a data attribute of its row": (hidden) =>
    inRow(hidden, (found) => found.replace("<tr ", `<tr data-count="${hidden.count}" `)),
  "a rank beside it": (hidden) =>
    inRow(hidden, (found) => found.replace("nicht ausgewiesen", "Rang 5 von 38")),
  "a verdict in its row": (hidden) =>
    inRow(hidden, (found) => found.replace("nicht ausgewiesen", "niedriger")),
  "a bar in its row": (hidden) =>
    inRow(hidden, (found) => found.replace("</td></tr>", '<svg><rect width="12"/></svg></td></tr>')),
  "a tooltip": ({ page, count }) =>
    changed(page, (html) => html.replace("<tbody>", `<tbody title="${count}">`)),
  "a comment in a page": ({ page, count }) => beforeEnd(page, `<!-- ${count} -->`),
  "a hidden element": ({ page, count }) => beforeEnd(page, `<span hidden>${count}</span>`),
  "an element that the style hides": ({ page, count }) =>
    beforeEnd(page, `<span style="display:none">${count}</span>`),
  "a script in a page": ({ page, count }) => beforeEnd(page, `<script>const smallest = ${count};</script>`),
  "an unknown data attribute": ({ page, count }) => beforeEnd(page, `<i data-min="${count}"></i>`),
  "a sentence with its value": ({ page, name, printed: value }) =>
    beforeEnd(page, `<p>In ${name} sind es ${value} %.</p>`),
  "a sentence with its count": ({ page, name, count }) =>
    beforeEnd(page, `<p>In ${name} waren es ${count} Personen.</p>`),
  "a sentence of another page": ({ name, printed: value }) =>
    beforeEnd("index.html", `<p>Auffällig ist ${name} mit ${value} %.</p>`),
  "a description of a drawing": ({ page, name, printed: value }) =>
    beforeEnd(page, `<svg><desc>Niedrigster Wert: ${value} % (${name})</desc></svg>`),
  "an alternative text": ({ page, name, printed: value }) =>
    beforeEnd(page, `<img alt="Balken: ${name} ${value}">`),
  "a dot in the dot plot": (hidden) => intoPlot(hidden, (y) => `<path d="M211.4,${y}h0" stroke-width="8"/>`),
  "a bar in the dot plot": (hidden) =>
    intoPlot(hidden, (y) => `<line x1="150" y1="${y}" x2="190" y2="${y}"/>`),
  "a number in the dot plot": (hidden) =>
    intoPlot(hidden, (y) => `<text x="602" y="${y + 3.7}">${hidden.count}</text>`),
  "a place between those with values": (hidden) =>
    changed(hidden.page, (html) => {
      const start = html.indexOf('class="fig dots"');
      const old = new RegExp(
        `(<text[^>]*\\sy=")([\\d.]+)("[^>]*>${hidden.name}</text><text[^>]*\\sy=")[\\d.]+("[^>]*>nicht ausgewiesen</text><text[^>]*\\sy=")[\\d.]+`,
      );
      return html.slice(0, start) + html.slice(start).replace(old, "$150$350$450");
    }),
  "one more mark in the funnel": ({ page }) =>
    changed(page, (html) => {
      const start = html.indexOf('class="fig funnel"');
      const mark = '<path d="M99,99h0" stroke-linecap="round" class="stroke-similar"/>';
      return (
        html.slice(0, start) + html.slice(start).replace("</g></svg>", () => `${mark.repeat(40)}</g></svg>`)
      );
    }),
  "tables in another markup": ({ page }) =>
    changed(page, (html) => html.replaceAll("<tr data-key=", "<tr data-page=")),
  "maps in another markup": ({ page }) =>
    changed(page, (html) => html.replaceAll(/(<path[^>]*) data-area="[^"]*"/g, "$1")),
  "a map without its year": ({ page }) =>
    changed(page, (html) => html.replace(/(<figure class="fig map"[\s\S]*?), 2016/, "$1")),
  "dot plots in another markup": ({ page }) =>
    changed(page, (html) => html.replaceAll("nicht ausgewiesen</text>", "nicht genannt</text>")),
  "a sentence of the PDF": ({ name, printed: value }) =>
    added("atlas-2016.pdf", `Seite 3\nIn ${name}\nsind es ${value} %.\nSeite 4`),
  "a description in the PDF": ({ name, printed: value }) =>
    added("atlas-2016.pdf", `Niedrigster ausgewiesener Wert: ${value} % (${name}), höchster: 7,0 %`),
  "an attachment or comment in a file": () => [
    ...finished.files,
    { path: "atlas-2016.pdf", text: "", tables: [], unusual: ["EmbeddedFile"] },
  ],
  "a difference from a hidden reference": () =>
    changed("data/indicators.json", (json) =>
      json.replace(
        /("verdicts":[\s\S]*?"difference":)(-?[\d.]+)/,
        (_, head: string, difference: string) => `${head}${Number(difference) + 0.37}`,
      ),
    ),
  "another number in the CSV": () => shownCell("data/indicators.csv", 0.5),
  "a more exact number in the CSV": () => shownCell("data/indicators.csv", 0.000_123),
  "another number in a sheet": () => shownCell("data/indicators.xlsx", 0.5),
  "another number in JSON-stat": () =>
    changed("data/indicators.jsonstat.json", (json) =>
      json.replace(
        /("value":\s*\{\s*"\d+":\s*)(-?[\d.]+)/,
        (_, head: string, value: string) => `${head}${Number(value) + 0.37}`,
      ),
    ),
  "records sorted by their values": () =>
    changed("data/indicators.json", (json) => {
      const all: { readonly figures: readonly { readonly value?: number }[] } = JSON.parse(json);
      return JSON.stringify({
        ...all,
        figures: all.figures.toSorted((a, b) => (a.value ?? 1) - (b.value ?? 1)),
      });
    }),
  "a CSV sorted by its values": () =>
    finished.files.map((file) =>
      file.path === "data/indicators.csv"
        ? {
            ...file,
            tables: file.tables.map(({ name, rows: [head = [], ...rows] }) => {
              const column = head.indexOf("value");
              const by = (line: readonly string[]) => Number(line[column] ?? 0);
              return { name, rows: [head, ...rows.toSorted((a, b) => by(a) - by(b))] };
            }),
          }
        : file,
    ),
  "a table of a page sorted by its values": (hidden) =>
    changed(hidden.page, (html) => {
      const found = row(hidden).exec(html)?.[0] ?? "";
      return html.replace(found, "").replace("</tbody>", () => `${found}</tbody>`);
    }),
  "a number in words on its page": ({ page, name, count }) =>
    beforeEnd(page, `<p>In ${name} sind es ${inWords(count)} junge Arbeitslose.</p>`),
  "a number in words in the text of a chapter": ({ name, count }) =>
    beforeEnd("kapitel-arbeit.html", `<p>In ${name} suchen ${inWords(count)} Jugendliche Arbeit.</p>`),
  "a number in digits in the text of a chapter": ({ name, count }) =>
    beforeEnd("kapitel-arbeit.html", `<p>In ${name} waren ${count} Personen arbeitslos.</p>`),
  "a picture in a page": ({ page, count }) =>
    beforeEnd(page, `<img src="data:image/svg+xml;base64,${btoa(String(count))}">`),
  "a picture beside the pages": () => added("assets/karte.png", ""),
  "a picture among the fonts": () => added("assets/fonts/karte.png", ""),
  "a source map": () => added("assets/atlas.js.map", "{}"),
  "a source map inside the script": () =>
    changed(
      "assets/atlas.js",
      (script) => `${script}\n//# sourceMappingURL=data:application/json;base64,e30=`,
    ),
  "a file per place": ({ area, count }) => added(`data/${area}.csv`, `${count}\n`),
  "last year's data left in the folder": () =>
    added("data/indicators-2015.json", text("data/indicators.json")),
  "a log": ({ count }) => added("protokoll.txt", `kleinste Zahl ${count}`),
};

test("the finished edition is safe as it was written", async () => {
  const { findings, sensitive, proved } = await audited(finished.files);
  expect(findings).toEqual([]);
  expect(proved).toBe(sensitive);
}, 180_000);

test("a place in the index without all its values is found, one with them is not", async () => {
  const { indicator, area } = victim();
  const shown = finished.territory.planningAreas[0]?.key ?? "";
  const page = (key: string): StagedFile => ({
    path: "index-der-planungsraeume.html",
    text: `<table><tr data-key="${key}"><th>Ort</th><td>hoch</td></tr></table>`,
    tables: [],
  });
  const members = { indexMembers: [indicator] };
  const none = (await audited([...finished.files, page(`pr-${area}`)], members)).findings;
  expect(none).toContainEqual(expect.objectContaining({ id: `index|pr-${area}` }));
  const some = (await audited([...finished.files, page(shown)], { indexMembers: ["BEV01"] })).findings;
  expect(some.filter(({ id }) => id.startsWith("index|"))).toHaveLength(
    text("data/indicators.json").includes(`"BEV01","area":"${shown}"`) ? 0 : 1,
  );
});

test("at least thirty leaks are tried", () => {
  expect(Object.keys(leaks).length).toBeGreaterThanOrEqual(30);
});

test.each(Object.keys(leaks))("found: %s", async (name) => {
  const files = leaks[name]?.(victim()) ?? [];
  const { safe, findings } = await audited(files);
  expect(safe).toBe(false);
  expect(findings.length).toBeGreaterThan(0);
});

import { escapeMarkup } from "../../model/escapeMarkup.ts";
import { otherThresholds } from "../../protection/protectionReport.ts";
import { type InternInput, notForPublication } from "./internInput.ts";

/** For the data protection officer: per indicator what was hidden and why, which rules were used, what the attack proved. */
export function protectionPage(intern: InternInput): string {
  const { built, input, audit } = intern;
  const title = `Schutzbericht ${input.year}, ${built.prepared.territory.county.name}`;
  const { report } = built.guarded;
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>${escapeMarkup(title)}</title>
<style>body{font:16px/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c2833}table{border-collapse:collapse;margin:1rem 0}th,td{padding:.2rem .7rem;border-bottom:1px solid #c5ccd3;text-align:right}th:first-child,td:first-child{text-align:left}caption{text-align:left;font-weight:600}</style>
</head><body><main>
<p><strong>${escapeMarkup(notForPublication)}</strong></p>
<h1>${escapeMarkup(title)}</h1>
<p>${report.cells} Zellen und ${report.relations} Beziehungen in einem System. Gesperrt sind ${report.primary} Zahlen, weil sie klein sind, und ${report.secondary}, weil sich sonst andere errechnen ließen.</p>
<p>${modeWords(intern)} Das Sperren für andere kostet ${Math.round(report.weight)} Punkte (10 + 10 · log2(1 + Zahl), für Planungsräume das Dreifache, für den Kreis das Zwanzigfache).</p>
<p>Angriff auf die fertige Ausgabe: ${audit.proved} von ${audit.sensitive} kleinen Zahlen sind als geschützt bewiesen; ${audit.findings.length} Funde.</p>
${indicatorTable(intern)}
${thresholdTable(intern)}
${ruleTable(intern)}
${insiderPart(intern)}
</main></body></html>
`;
}

/** Which way of protecting the county chose, with its settings. */
function modeWords({ built }: InternInput): string {
  const { mode, zerosMayBeHidden, hiddenShareLimit, insider } = built.prepared.settings.protection;
  if (mode === "round10") return "Alle Anzahlen sind auf Zehner gerundet (mode: round10).";
  return `Kleine Zahlen sind gesperrt (mode: suppress, zerosMayBeHidden: ${zerosMayBeHidden}, hiddenShareLimit: ${hiddenShareLimit}, insider: ${insider}).`;
}

function titlesOf({ built }: InternInput): ReadonlyMap<string, string> {
  return new Map(built.prepared.definitions.map(({ id, shortTitle }) => [id, shortTitle]));
}

/** What an officer may decide: how many figures would be small under another threshold. */
function thresholdTable(intern: InternInput): string {
  const titles = titlesOf(intern);
  const rows = intern.built.guarded.report.indicators
    .filter(({ minimumCounts }) => minimumCounts.some((minimum) => minimum > 0))
    .map(({ indicator, minimumCounts, underOthers }) => {
      const cells = [minimumCounts.join(" und "), ...underOthers].map((cell) => `<td>${cell}</td>`);
      return `<tr><th scope="row">${indicator} ${escapeMarkup(titles.get(indicator) ?? "")}</th>${cells.join("")}</tr>`;
    });
  return table(
    "Was sich bei anderen Schwellen ändern würde: Kennzahlen aller Jahre und Gebiete, die selbst zu klein wären (ohne die, die zum Schutz anderer dazukämen, und vor dem Weglassen von Ebenen)",
    ["Indikator", "Schwelle jetzt", ...otherThresholds.map((k) => `bei ${k}`)],
    rows,
  );
}

/** Why a count was hidden for its own sake. */
const reasonWords: Readonly<Record<string, string>> = {
  small: "unter der Schwelle",
  carriers: "zu wenige Träger",
  "small-base": "zu kleine Bezugsgruppe",
  "whole-group": "Aussage über alle",
  "hidden-before": "früher gesperrt",
};

function indicatorTable(intern: InternInput): string {
  const { built } = intern;
  const titles = titlesOf(intern);
  const rows = built.guarded.report.indicators.map(
    ({ indicator, shown, primary, reasons, secondary, cost, dropped }) => {
      const why = Object.entries(reasons).map(
        ([reason, count]) => `${reasonWords[reason] ?? reason} ${count}`,
      );
      const cells = [shown, primary, why.join(", "), secondary, cost, dropped].map(
        (cell) => `<td>${cell}</td>`,
      );
      return `<tr><th scope="row">${indicator} ${escapeMarkup(titles.get(indicator) ?? "")}</th>${cells.join("")}</tr>`;
    },
  );
  return table(
    "Je Indikator: Kennzahlen aller Jahre und Gebiete",
    [
      "Indikator",
      "gezeigt",
      "selbst gesperrt",
      "nach welcher Regel (Zahlen)",
      "für andere gesperrt",
      "Kosten",
      "Ebene nicht ausgewiesen",
    ],
    rows,
  );
}

function ruleTable({ built }: InternInput): string {
  const rows = built.prepared.sources
    .map(({ id, title, protection }) => {
      const minimum = built.prepared.settings.protection.minimumCounts[id] ?? protection.minimumCount;
      return { id, title, minimum };
    })
    .filter(({ minimum }) => minimum > 0)
    .map(
      ({ id, title, minimum }) =>
        `<tr><th scope="row">${escapeMarkup(id)} ${escapeMarkup(title)}</th><td>${minimum}</td></tr>`,
    );
  return table("Schwellen der Quellen: kleinere Zahlen werden nicht gezeigt", ["Quelle", "mindestens"], rows);
}

/** Who could learn too much from a number of their own: places by name, counts as the ledger names them. */
function insiderPart({ built }: InternInput): string {
  const { insiders } = built.guarded.report;
  if (insiders.length === 0)
    return `<p>Keine Gemeinde kann aus ihren eigenen Zahlen zu genau auf eine gesperrte Zahl anderer schließen.</p>`;
  const names = new Map(built.prepared.territory.municipalities.map(({ key, name }) => [key, name]));
  const byCount = new Map<string, string[]>();
  for (const { count, knownBy } of insiders) {
    const known = byCount.get(count) ?? [];
    byCount.set(count, [...known, names.get(knownBy) ?? knownBy]);
  }
  const rows = [...byCount].map(
    ([count, knownBy]) =>
      `<tr><th scope="row">${escapeMarkup(withoutWeights(count))}</th><td>${escapeMarkup(knownBy.join(", "))}</td></tr>`,
  );
  return table(
    `Wer die Zahlen seiner eigenen Gemeinde kennt, könnte möglicherweise zu genau auf eine gesperrte Zahl schließen: ${insiders.length} Paare. Verhindert wird das mit insider: enforce, bei der Quelle oder in atlas.yaml`,
    ["Zahl (Basiszahl@Zeit|Gebiet)", "bekannt bei"],
    rows,
  );
}

/** Means of several years name their years; the third or fifth of each says nothing more. */
function withoutWeights(count: string): string {
  return count.replace(/\d\.\d+\*/g, "");
}

function table(caption: string, heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((text) => `<th scope="col">${escapeMarkup(text)}</th>`).join("");
  return `<table><caption>${escapeMarkup(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

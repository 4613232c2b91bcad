import { annex } from "./annexDefaults.ts";
import type { Section } from "./atlasDocument.ts";
import type { Context } from "./context.ts";

/** What is hidden or rounded and why, by which thresholds, and the signs of tables. */
export function protectionSection({ input, municipalities }: Context): Section {
  const isRounded = input.settings.protection.mode === "round10";
  const paragraphs = isRounded ? roundedWords() : hiddenWords(input);
  return {
    ...annex,
    id: "geheimhaltung",
    runsOn: true,
    title: "Geheimhaltung und Zeichen",
    heading: "Geheimhaltung und Zeichen",
    sheets: [
      {
        blocks: [
          { kind: "prose", title: "", markdown: [...paragraphs, attackWords].join("\n\n") },
          {
            kind: "columns",
            layout: "two",
            left: [{ kind: "signs", which: "table" }],
            right: [{ kind: "signs", which: municipalities.length === 0 ? "stateMarks" : "marks" }],
          },
        ],
      },
    ],
  };
}

const attackWords =
  "Vor der Veröffentlichung prüft ein zweites Verfahren, ob sich aus allen Tabellen, Karten, Texten, Datendateien und früheren Ausgaben zusammen eine kleine Zahl zu genau errechnen lässt. Ist das möglich, erscheint die Ausgabe nicht.";

function hiddenWords({ thresholds, settings: { protection } }: Context["input"]): readonly string[] {
  const used = [...new Set(thresholds?.values() ?? [])].filter((one) => one > 0).sort((a, b) => a - b);
  const percent = Math.round(100 * protection.hiddenShareLimit);
  return [
    `Hinter kleinen Zahlen stehen einzelne Menschen. Deshalb zeigt der Atlas Werte nicht, die auf weniger Fällen beruhen, als die Regel der Quelle erlaubt.${thresholdWords(used)}`,
    `Damit sich ein nicht gezeigter Wert nicht aus Summen und Differenzen errechnen lässt, fehlen weitere Werte. Ein Punkt sagt deshalb nicht, ob ein Wert selbst klein ist${protection.zerosMayBeHidden ? "; er kann auch für eine Null stehen" : ""}.`,
    `Wären bei einem Indikator mehr als ${percent} % der Gemeindewerte zu klein, steht er nur für Planungsräume und den Landkreis.`,
    "Alle übrigen Werte sind ungerundet.",
  ];
}

function thresholdWords(used: readonly number[]): string {
  if (used.length === 0) return "";
  const numbers = used.map((one) => `weniger als ${one}`).join(" oder ");
  const which =
    used.length === 1 ? "" : "; welche Schwelle für einen Indikator gilt, steht in seinem Datenblatt";
  return ` In dieser Ausgabe sind das${used.length === 1 ? "" : ", je nach Quelle,"} ${numbers} Fälle${which}.`;
}

function roundedWords(): readonly string[] {
  return [
    "Hinter kleinen Zahlen stehen einzelne Menschen. Deshalb sind in dieser Ausgabe alle Anzahlen auf Zehner gerundet, jede für sich: Eine 0 steht für 0 bis 5 Fälle. Anteile, Raten, Schwankungsbereiche und Einordnungen sind aus den gerundeten Zahlen berechnet, Anteile in ganzen Prozent und nur, wenn die Bezugsgruppe mindestens 100 umfasst.",
    "Summen können deshalb von ihren Teilen abweichen. Flächen, Geldbeträge und amtliche Quoten sind nicht gerundet.",
    "Wo auch die gerundeten Zahlen zusammen zu viel verraten würden, und wo eine frühere Ausgabe einen Wert nicht gezeigt hat, steht ein Punkt.",
  ];
}

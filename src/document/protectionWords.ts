import type { ComposeInput } from "./composeInput.ts";

type Words = Pick<ComposeInput, "settings" | "thresholds">;

/** What is hidden or rounded and why, with the thresholds that were used: paragraphs for readers. */
export function protectionWords(input: Words, hasMunicipalities: boolean): readonly string[] {
  const isRounded = input.settings.protection.mode === "round10";
  return [...(isRounded ? roundedWords() : hiddenWords(input, hasMunicipalities)), attackWords];
}

const attackWords =
  "Vor der Veröffentlichung prüft ein zweites Verfahren, ob sich aus allen Tabellen, Karten, Texten, Datendateien und früheren Ausgaben zusammen eine kleine Zahl zu genau errechnen lässt. Ist das möglich, erscheint die Ausgabe nicht.";

function hiddenWords(
  { thresholds, settings: { protection } }: Words,
  hasMunicipalities: boolean,
): readonly string[] {
  const used = [...new Set(thresholds?.values() ?? [])].filter((one) => one > 0).sort((a, b) => a - b);
  const percent = Math.round(100 * protection.hiddenShareLimit);
  return [
    `Hinter kleinen Zahlen stehen einzelne Menschen. Deshalb zeigt der Atlas Werte nicht, die auf weniger Fällen beruhen, als die Regel der Quelle erlaubt.${thresholdWords(used)}`,
    `Damit sich ein nicht gezeigter Wert nicht aus Summen und Differenzen errechnen lässt, fehlen weitere Werte. Ein Punkt sagt deshalb nicht, ob ein Wert selbst klein ist${protection.zerosMayBeHidden ? "; er kann auch für eine Null stehen" : ""}.`,
    ...(hasMunicipalities
      ? [
          `Wären bei einem Indikator mehr als ${percent}\u202f% der Gemeindewerte zu klein, steht er nur für Planungsräume und den Landkreis.`,
        ]
      : []),
    "Alle übrigen Werte sind ungerundet.",
  ];
}

function thresholdWords(used: readonly number[]): string {
  if (used.length === 0) return "";
  const numbers = `weniger als ${[used.slice(0, -1).join(", "), used.at(-1)].filter((one) => one !== "").join(" oder ")}`;
  const which =
    used.length === 1 ? "" : "; welche Schwelle für einen Indikator gilt, steht in seinem Datenblatt";
  return ` In dieser Ausgabe sind das${used.length === 1 ? "" : ", je nach Quelle,"} ${numbers} Fälle${which}.`;
}

function roundedWords(): readonly string[] {
  return [
    "Hinter kleinen Zahlen stehen einzelne Menschen. Deshalb sind in dieser Ausgabe alle Anzahlen auf Zehner gerundet, jede für sich: Eine 0 steht für 0 bis 5 Fälle. Anteile, Raten, Schwankungsbereiche und Einordnungen sind aus den gerundeten Zahlen berechnet, Anteile in ganzen Prozent und nur, wenn die Bezugsgruppe mindestens 100 umfasst.",
    "Summen können deshalb von ihren Teilen abweichen. Flächen, Geldbeträge und amtliche Quoten sind nicht gerundet.",
    "Wo auch die gerundeten Zahlen zusammen zu viel verraten würden, und wo eine frühere Ausgabe einen Wert nicht gezeigt hat, steht ein Punkt. Das Zeichen „–“ kommt nicht vor; „/“ heißt hier: weniger als 100 in der Bezugsgruppe.",
  ];
}

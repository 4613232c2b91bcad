import { verdictWord } from "../../german/verdictWords.ts";
import type { VerdictKind } from "../../model/comparison.ts";
import type { Direction } from "../../model/edition.ts";
import { verdictMarkFigure } from "../figures/verdictMark.ts";

const verdicts: readonly VerdictKind[] = ["higher-998", "higher-95", "similar", "lower-95", "lower-998"];

const explanations: Readonly<Record<VerdictKind, string>> = {
  "higher-998":
    "deutlich höher: Der Abstand ist größer, als durch Zufall zu erwarten wäre (Sicherheit 99,8\u202f%).",
  "higher-95":
    "höher: Der Abstand ist größer als die übliche Zufallsschwankung (95\u202f%). Bei vielen Gemeinden kommt das auch zufällig vor.",
  similar: "kein klarer Unterschied: Der Kreiswert liegt im Schwankungsbereich.",
  "lower-95": "niedriger",
  "lower-998": "deutlich niedriger",
};

const tableSigns = [
  { sign: ".", text: "nicht ausgewiesen: zu wenige Fälle oder zum Schutz eines anderen Wertes verdeckt" },
  { sign: "–", text: "nichts vorhanden (genau null)" },
  { sign: "(4,2)", text: "eingeschränkt aussagefähig: 3 bis 9 Fälle" },
  { sign: "/", text: "nicht sicher genug: weniger als 30 Personen im Nenner" },
  { sign: "…", text: "Angabe liegt noch nicht vor" },
  { sign: "x", text: "Aussage nicht sinnvoll" },
  { sign: "r, p", text: "berichtigt, vorläufig" },
];

/** The explanation of marks or of table signs. */
export function signsView(which: "marks" | "stateMarks" | "table") {
  const isOfState = which === "stateMarks";
  const marks = verdicts.map((mark) => ({
    svg: verdictMarkFigure({
      mark,
      direction: "burden",
      spoken: verdictWord(mark),
    }),
    sign: "",
    text: isOfState ? explanations[mark].replace("Kreiswert", "Vergleichswert") : explanations[mark],
  }));
  const against = isOfState ? "im Vergleich" : "für den Vergleich mit dem Kreis";
  return which !== "table"
    ? ({ partial: "signs", title: `Fünf Zeichen ${against}`, entries: marks } as const)
    : ({
        partial: "signs",
        title: "Zeichen in Tabellen",
        entries: tableSigns.map((entry) => ({ ...entry, svg: "" })),
      } as const);
}

/** The key above a ranked dot plot. */
export function marksView(direction: Direction) {
  return verdicts.map((mark) => ({ svg: verdictMarkFigure({ mark, direction }), text: verdictWord(mark) }));
}

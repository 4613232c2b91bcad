/** A term or abbreviation with its explanation. */
export interface Term {
  readonly term: string;
  readonly text: string;
}

/** Abbreviations used in the atlas. */
export const abbreviations: readonly Term[] = [
  { term: "AGS", text: "Amtlicher Gemeindeschlüssel" },
  { term: "AsylbLG", text: "Asylbewerberleistungsgesetz" },
  { term: "BA", text: "Bundesagentur für Arbeit" },
  { term: "BBSR", text: "Bundesinstitut für Bau-, Stadt- und Raumforschung" },
  { term: "BKG", text: "Bundesamt für Kartographie und Geodäsie" },
  { term: "INKAR", text: "Indikatoren und Karten zur Raum- und Stadtentwicklung, Datenbank des BBSR" },
  {
    term: "SGB",
    text: "Sozialgesetzbuch; SGB II: Grundsicherung für Arbeitsuchende, SGB III: Arbeitsförderung, SGB VIII: Kinder- und Jugendhilfe, SGB IX: Teilhabe, SGB XI: Pflegeversicherung, SGB XII: Sozialhilfe",
  },
  { term: "UTM", text: "Universale Transversale Mercatorprojektion, Abbildung der Karten" },
  { term: "VG", text: "Verwaltungsgemeinschaft" },
];

/** Terms a reader meets without explanation beside them. */
export const glossary: readonly Term[] = [
  { term: "Anteil", text: "Wie viele von hundert Personen einer Gruppe ein Merkmal haben, in Prozent." },
  {
    term: "Bedarfsgemeinschaft",
    text: "Personen, die zusammen leben und gemeinsam wirtschaften und von denen mindestens eine Leistungen nach dem SGB II erhält.",
  },
  {
    term: "Berichtsjahr",
    text: "Das Jahr, für das der Atlas erscheint. Ältere Werte tragen ihr eigenes Jahr.",
  },
  { term: "Datenstand", text: "Bis zu diesem Tag gelieferte Zahlen sind enthalten." },
  { term: "Dynamik", text: "Im Index: wie sich ein Planungsraum im Vergleich zu den anderen verändert hat." },
  {
    term: "Gebietsstand",
    text: "Der Tag, dessen Gemeinden der Atlas zeigt. Frühere Jahre sind auf diese Gemeinden umgerechnet.",
  },
  {
    term: "Gemeinschaftsfreie Gemeinde",
    text: "Eine Gemeinde, die zu keiner Verwaltungsgemeinschaft und zu keinem Planungsraum gehört.",
  },
  { term: "Handlungsfeld", text: "Ein Kapitel des Atlas, etwa Arbeit oder Wohnen." },
  { term: "Indikator", text: "Eine Kennzahl mit festgelegter Berechnung, die für einen Sachverhalt steht." },
  {
    term: "Mindestsicherung",
    text: "Leistungen, die das Existenzminimum sichern: Grundsicherung für Arbeitsuchende, Grundsicherung im Alter und bei Erwerbsminderung, Hilfe zum Lebensunterhalt, Leistungen für Asylsuchende.",
  },
  {
    term: "Planungsraum",
    text: "Zusammenfassung von Gemeinden, mit der der Kreis plant. Werte werden aus den Fällen und Einwohnern aller Gemeinden berechnet.",
  },
  {
    term: "Prozentpunkt",
    text: "Die Differenz zweier Prozentwerte: von 8 auf 9 Prozent ist es ein Prozentpunkt mehr.",
  },
  { term: "Rate", text: "Wie viele Fälle auf 1\u202f000 Personen kommen." },
  { term: "Saldo", text: "Zugänge minus Abgänge." },
  {
    term: "Schwankungsbereich",
    text: "Wie weit ein Wert allein durch Zufall streuen kann. Er ist in kleinen Gemeinden weiter als in großen und überdeckt in 95 von 100 Fällen den zugrunde liegenden Wert.",
  },
  {
    term: "Status",
    text: "Im Index: wie viele Belastungen in einem Planungsraum zusammentreffen, im Vergleich zu den anderen.",
  },
  { term: "Stichtag", text: "Der Tag, an dem gezählt wurde." },
  {
    term: "Zeitreihenbruch",
    text: "Jahr, ab dem anders gezählt wird. Werte davor und danach sind nicht vergleichbar.",
  },
];

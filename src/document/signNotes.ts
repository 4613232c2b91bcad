/** The signs of tables in one line, below every table that may use them. */
export const signNotes =
  "Wert in Klammern: 3 bis 9 Fälle, eingeschränkt aussagefähig. Punkt: nicht ausgewiesen. Strich: nichts vorhanden. /: weniger als 30 Personen im Nenner. …: Angabe liegt nicht vor.";

/** What `e` behind the year of a row means. */
export const inventedNote = "e: erfundene Beispielzahl.";

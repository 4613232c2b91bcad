/** The signs of tables in one line, below every table that may use them. */
export const signNotes =
  "In Klammern: 3 bis 9 Fälle, eingeschränkt aussagefähig. Punkt: nicht ausgewiesen. Strich: nichts vorhanden. /: Nenner unter 30. …: liegt nicht vor. x: nicht sinnvoll.";

/** What `e` behind the year of a row means. */
export const inventedNote = "e: erfundene Beispielzahl.";

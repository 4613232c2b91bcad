import type { Territory } from "../../model/territory.ts";

/** The way from a new workspace to the first edition, as Markdown. */
export function readme({ county, municipalities, planningAreas }: Territory, year: number): string {
  const areas = planningAreas.length === 0 ? "ohne Planungsräume" : `${planningAreas.length} Planungsräume`;
  const isDivided = municipalities.length > 1;
  const content = isDivided
    ? `${municipalities.length} Gemeinden, ${areas} (siehe \`areas.yaml\`).`
    : "Eine Stadt ohne Gemeinden: Der Atlas zeigt sie im Vergleich mit dem Land und seinen Kreisen.";
  const notes = isDivided
    ? `
   Hinweise zu einzelnen Gemeinden in \`texts/${year}/municipalities/<Schlüssel>.md\`,`
    : "";
  return `# Atlas: ${county.name}

${content} So entsteht die erste Ausgabe:

1. \`atlas.yaml\` ergänzen: Herausgeber, Anschrift, Kontakt für Barrierefreiheit.
2. Tabellen bestellen und nach \`exports/${year}/\` legen: \`exports/${year}/BESTELLLISTE.md\`.
3. \`atlas check ${year}\` sagt, was gelesen wurde, was fehlt und was nicht stimmt.
4. \`atlas build ${year} --draft\` baut eine Probeausgabe, auch ohne Texte.
5. Texte schreiben: Vorwort in \`texts/${year}/foreword.md\`, eine Einleitung je Handlungsfeld in \`texts/${year}/chapters/\`,${notes}
   Empfehlungen und Ziele in den beiden YAML-Dateien.
6. \`atlas build ${year}\`, prüfen, dann \`atlas publish ${year}\`.

Ein anderes Berichtsjahr: Liegen die Tabellen unter \`exports/<Jahr>/\`, baut \`atlas build <Jahr>\` dessen Ausgabe; die Texte
dazu gehören nach \`texts/<Jahr>/\`. Sonst ist nichts zu ändern.

Der Ordner enthält vertrauliche Lieferungen und gehört nicht ins Netz. Die Umrisse in \`geo/\` sind vereinfacht
(© GeoBasis-DE / BKG 2016, Daten verändert); genauere dürfen sie ersetzen.
`;
}

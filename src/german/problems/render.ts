import type { RenderProblems } from "../../model/problems/render.ts";
import { listText, quoted } from "../lists.ts";
import { decimal, whole } from "../numbers.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `render`. */
export const renderWording: Wording<RenderProblems> = {
  "map/labels-without-room": ({ figure, left, all }) =>
    `„${figure}“: ${left} von ${all} Beschriftungen finden auf der Karte keinen Platz; die Tabelle dazu nennt alle.`,
  "map/area-without-outline": ({ figure, area }) =>
    `„${figure}“: Für „${area}“ gibt es keinen Umriss. Die Umrisse müssen vom selben Gebietsstand sein wie die Gemeinden.`,
  "map/outline-without-area": ({ figure, key }) =>
    `„${figure}“: Der Umriss ${key} gehört zu keiner Gemeinde des Gebietsstands. Die Umrisse müssen vom selben Gebietsstand sein wie die Gemeinden.`,
  "design/missing-file": ({ nearest }) =>
    `Die Datei fehlt, atlas.yaml nennt sie.${nearest === "" ? " Logos und Schriften liegen im Ordner design/ neben atlas.yaml." : ` Gemeint ist vielleicht ${quoted(nearest)}.`}`,
  "design/no-picture": ({ type }) =>
    type === "image/png"
      ? "Das ist kein PNG. Bitte das Logo als PNG oder SVG neu speichern."
      : "Das ist kein SVG mit Größenangabe. Es braucht ein Element <svg> mit viewBox oder mit width und height.",
  "design/unsafe-picture": ({ parts }) =>
    `Das SVG enthält ${listText(parts)}. Ein Logo darf nichts ausführen und nichts nachladen; bitte als einfache Zeichnung speichern („Einfaches SVG“ in Inkscape, „Präsentationsattribute“ in Illustrator).`,
  "design/large-picture": ({ kilobytes, most }) =>
    `Das Logo hat ${whole(kilobytes)} Kilobyte, höchstens ${whole(most)} sind erlaubt. Bitte verkleinern oder als SVG speichern.`,
  "design/coarse-picture": ({ rows, fewest }) =>
    `Das Logo ist nur ${whole(rows)} Bildpunkte hoch und druckt unscharf; nötig sind ${whole(fewest)}, am besten ein SVG.`,
  "design/no-font": ({ curves }) =>
    curves
      ? "Diese Schrift hat PostScript-Umrisse (OTF); im PDF würde sie zum Bild. Bitte die TrueType-Fassung (TTF oder daraus WOFF2) nehmen."
      : "Das ist keine Schriftdatei im Format WOFF2 oder TTF.",
  "design/pale-brand": ({ brand, contrast }) =>
    `Die Hausfarbe ${brand} ist für Schrift auf Weiß zu hell (Kontrast ${decimal(contrast, 1)}, nötig 4,5). Bitte in atlas.yaml unter design/brand einen dunkleren Ton wählen.`,
};

import type { RenderProblems } from "../../model/problems/render.ts";
import { decimal } from "../numbers.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `render`. */
export const renderWording: Wording<RenderProblems> = {
  "map/labels-without-room": ({ figure, left, all }) =>
    `„${figure}“: ${left} von ${all} Beschriftungen finden auf der Karte keinen Platz; die Tabelle dazu nennt alle.`,
  "map/area-without-outline": ({ figure, area }) =>
    `„${figure}“: Für „${area}“ gibt es keinen Umriss. Die Umrisse müssen vom selben Gebietsstand sein wie die Gemeinden.`,
  "map/outline-without-area": ({ figure, key }) =>
    `„${figure}“: Der Umriss ${key} gehört zu keiner Gemeinde des Gebietsstands. Die Umrisse müssen vom selben Gebietsstand sein wie die Gemeinden.`,
  "design/pale-brand": ({ brand, contrast }) =>
    `Die Hausfarbe ${brand} ist für Schrift auf Weiß zu hell (Kontrast ${decimal(contrast, 1)}, nötig 4,5). Bitte in atlas.yaml unter design/brand einen dunkleren Ton wählen.`,
};

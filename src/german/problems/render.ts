import type { RenderProblems } from "../../model/problems/render.ts";
import type { Wording } from "./wording.ts";

/** Sentences for the codes of the stage `render`. */
export const renderWording: Wording<RenderProblems> = {
  "map/label-without-room": ({ figure, label }) =>
    `„${figure}“: Die Beschriftung „${label}“ findet auf der Karte keinen Platz. Ein kürzerer Name für die Karte oder eine breitere Karte hilft.`,
  "map/area-without-outline": ({ figure, area }) =>
    `„${figure}“: Für „${area}“ gibt es keinen Umriss. Die Umrisse müssen vom selben Gebietsstand sein wie die Gemeinden.`,
  "map/outline-without-area": ({ figure, key }) =>
    `„${figure}“: Der Umriss ${key} gehört zu keiner Gemeinde des Gebietsstands. Die Umrisse müssen vom selben Gebietsstand sein wie die Gemeinden.`,
};

/** Codes of the stage `indicators`, each with the details its sentence needs. */
export interface IndicatorProblems {
  "indicators/file-name": { id: string; expected: string };
  "indicators/duplicate-id": { id: string; other: string };
  "indicators/unknown-measure": { id: string; measure: string; nearest: string };
  "indicators/unknown-theme": { id: string; theme: string; nearest: string };
  "indicators/unknown-related": { id: string; related: string; nearest: string };
  "indicators/denominator": { id: string; kind: string; needed: boolean };
  "indicators/interval": { id: string; kind: string; interval: string; possible: readonly string[] };
  "indicators/concepts": { id: string; numerator: readonly string[]; denominator: readonly string[] };
  "indicators/dates": { id: string; numerator: string; denominator: string };
  "indicators/class-bounds": { id: string };
  "indicators/areas-overlap": { id: string; measure: string };
  "indicators/share-above-one": {
    id: string;
    area: string;
    year: number;
    numerator: number;
    denominator: number;
  };
}

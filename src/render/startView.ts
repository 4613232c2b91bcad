import { coverLogos } from "../document/logoGroups.ts";
import { escapeMarkup } from "../model/escapeMarkup.ts";
import { chartsIn } from "./drawings.ts";
import { county } from "./figures/map/county.ts";
import { element } from "./figures/svg.ts";
import type { RenderInput } from "./renderInput.ts";
import { fileOf } from "./fileOf.ts";
import { type LogosView, logosView } from "./view/logosView.ts";

/** The start page: title, interactive map (grey until the script fills it), chapters, places, files. */
export function startView(input: RenderInput) {
  const { document, drawings } = input;
  const { head, parts, geometry } = document;
  const sections = parts.flatMap((part) => part.sections);
  const cover = sections.find(({ kind }) => kind === "cover");
  const logos = coverLogos(document);
  const given: LogosView = logosView(logos?.groups ?? [], "assets/");
  const coverChart = cover?.sheets.flatMap(({ blocks }) => blocks.flatMap(chartsIn))[0];
  return {
    hasLogos: logos !== undefined,
    logos: given,
    heading: `${head.title} ${head.year}`,
    lead: cover?.lead ?? "",
    publisher: head.publisher,
    cover: coverChart === undefined ? "" : (drawings.get(coverChart.id) ?? []).join(""),
    hasMap: geometry !== undefined && head.municipalities > 1,
    map: plainMap(input),
    attribution: geometry === undefined ? "" : `Karte: ${geometry.attribution}`,
    chapters: sections
      .filter(
        ({ kind }) =>
          kind === "messages" ||
          kind === "chapter" ||
          kind === "planning" ||
          kind === "county" ||
          kind === "recommendations" ||
          kind === "targets",
      )
      .map((section) => ({ href: fileOf(section), title: section.title, lead: section.lead })),
    hasPlaces: head.municipalities > 1,
    places: sections
      .filter(({ kind }) => kind === "profile")
      .map((section) => ({ href: fileOf(section), text: section.title })),
    files: [
      { href: `atlas-${head.year}.pdf`, text: "Druckfassung als PDF" },
      { href: "data/indicators.xlsx", text: "Alle Kennzahlen als Excel-Datei" },
      { href: "data/indicators.csv", text: "Alle Kennzahlen als CSV-Datei" },
      { href: "data/indicators.json", text: "Alle Kennzahlen als JSON-Datei" },
      { href: "data/datapackage.json", text: "Beschreibung der Daten (Frictionless Data Package)" },
    ],
  };
}

/** The municipalities as links, so that the map works by keyboard; the script colours them. */
function plainMap({ document }: RenderInput): string {
  const { geometry, territory } = document;
  if (geometry === undefined) return "";
  const map = county(geometry, { width: 760, maxHeight: 640, margin: 2 });
  const names = new Map(territory.municipalities.map(({ key, name }) => [key, name]));
  const shapes = map.shapes.map(({ key, d }) =>
    element(
      "a",
      { href: `gemeinde-${key}.html`, "data-key": key, "aria-label": names.get(key) ?? key },
      `<title>${escapeMarkup(names.get(key) ?? key)}</title>${element("path", { d, class: "shape" })}`,
    ),
  );
  const outline = element("path", { d: map.outline, class: "outline" });
  const hatch =
    '<defs><pattern id="schraffur" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="hatch-ground"/><line x1="0" y1="0" x2="0" y2="6" class="hatch-line"/></pattern></defs>';
  return `<svg viewBox="0 0 ${Math.round(map.width)} ${Math.round(map.height)}" role="group" aria-label="Karte der Gemeinden">${hatch}${shapes.join("")}${outline}</svg>`;
}

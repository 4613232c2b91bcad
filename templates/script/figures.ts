import { button, save } from "./dom.ts";

/** Download of the drawings of a figure as SVG and PNG. */
export function downloads(place: HTMLElement): void {
  const figure = place.closest("figure");
  const drawings = [...(figure?.querySelectorAll<SVGSVGElement>(":scope > svg") ?? [])];
  if (drawings.length === 0) return;
  const name = figure?.id ?? "abbildung";
  place.append(
    button("Als SVG speichern", () =>
      drawings.forEach((svg, index) => save(`${named(name, index)}.svg`, file(svg))),
    ),
    button("Als PNG speichern", () =>
      drawings.forEach((svg, index) => png(svg, `${named(name, index)}.png`)),
    ),
  );
  place.hidden = false;
}

function named(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`;
}

/** The drawing alone: its colours stand as attributes, the page's classes would not travel with it. */
function file(svg: SVGSVGElement): Blob {
  const text = new XMLSerializer().serializeToString(svg);
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}`], { type: "image/svg+xml" });
}

function png(svg: SVGSVGElement, name: string): void {
  const scale = 3;
  const { width, height } = svg.viewBox.baseVal;
  const image = new Image();
  image.addEventListener("load", () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width * scale, height * scale];
    const context = canvas.getContext("2d");
    if (context === null) return;
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => blob !== null && save(name, blob), "image/png");
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
}

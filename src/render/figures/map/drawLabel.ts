import { escapeMarkup } from "../../../model/escapeMarkup.ts";
import { lightColours } from "../../colours.ts";
import { circle, element, line, plate } from "../svg.ts";
import { verdictMark } from "../verdictMark.ts";
import { discRadius } from "./mapLabel.ts";
import type { PlacedLabel } from "./placeLabels.ts";

/** A placed label: leader line with a dot at its municipality, mark on its disc, text on white ground. */
export function drawLabel(place: PlacedLabel): string {
  return [leader(place), disc(place), ...lines(place)].join("");
}

function leader({ leader: segment }: PlacedLabel): string {
  if (segment === undefined) return "";
  const [[x1, y1], [x2, y2]] = [segment.from, segment.to];
  return line(x1, y1, x2, y2, { stroke: "ink", width: 0.6 }) + circle(x2, y2, 1.3, { fill: "ink" });
}

function disc({ label, form, x, y }: PlacedLabel): string {
  if (form.mark === undefined || label.mark === undefined) return "";
  const [dx, dy] = form.mark;
  const mark = verdictMark(x + dx, y + dy, 8, label.mark, label.direction);
  return circle(x + dx, y + dy, discRadius, { fill: "paper" }) + mark;
}

/** Map colours are the same in every scheme, so letters on them are too. */
function lines({ label, form, x, y }: PlacedLabel): readonly string[] {
  const reach = label.kind === "name" ? 2.6 : 2.2;
  return form.lines.flatMap((text, index) => {
    const place = { x: x + form.centre, y: y + (form.baselines[index] ?? 0) };
    const { size, weight } = label;
    return [
      plate({ ...place, content: text, size, weight, anchor: "middle" }, reach, { fill: lightColours.paper }),
      element(
        "text",
        {
          ...place,
          "text-anchor": "middle",
          "font-size": size,
          "font-weight": weight === 600 ? "600" : undefined,
          fill: lightColours.ink,
        },
        escapeMarkup(text),
      ),
    ];
  });
}

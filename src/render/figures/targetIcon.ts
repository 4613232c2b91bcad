import { element, path } from "./svg.ts";
import { stateColours, type TargetState } from "./targetBarFigure.ts";

const shapes: Readonly<Record<TargetState, string>> = {
  reached: "M6,1.2L7.5,4.4L11,4.8L8.4,7.2L9.1,10.7L6,9L2.9,10.7L3.6,7.2L1,4.8L4.5,4.4Z",
  "on-track": "M1.8,6.4L4.8,9.4L10.4,2.8",
  "off-track": "M2,2L10,10M10,2L2,10",
  unclear: "M6,2.2A3.8,3.8,0,1,1,5.9,2.2Z",
};

/** The sign beside the word of a state (tick, cross, circle, star); hidden from screen readers, the word says it. */
export function targetIcon(state: TargetState): string {
  const stroke = stateColours[state];
  const content = path(shapes[state], {
    fill: state === "reached" ? stroke : "none",
    stroke,
    width: state === "reached" ? 0.8 : 2,
  });
  return element(
    "svg",
    { viewBox: "0 0 12 12", width: 12, height: 12, "aria-hidden": "true", focusable: "false" },
    content,
  );
}

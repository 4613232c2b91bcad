import { label, line, type Paint } from "./svg.ts";

/** The stretch of an upright axis. */
interface AxisPlace {
  readonly left: number;
  readonly right: number;
  readonly y: (value: number) => number;
}

/** A level line of the grid with its number at the left; zero is drawn stronger. */
export function valueTick(tick: number, { left, right, y }: AxisPlace, text: string): string {
  const at = y(tick);
  const style: Paint = tick === 0 ? { stroke: "ink2", width: 1 } : { stroke: "grid", width: 0.8 };
  return (
    line(left, at, right, at, style) +
    label(left - 5, at + 3.4, text, { size: 9.6, anchor: "end", fill: "ink2" })
  );
}

import type { FigureText } from "./figureText.ts";

/** How far a goal is. `unclear`: the change is not certain. */
export type TargetState = "reached" | "on-track" | "off-track" | "unclear";

/** A goal: open circle start, filled circle now, upright stroke target, thin line interval. 250 x 46 px. */
export interface TargetBarInput extends FigureText {
  readonly start: { readonly value: number; readonly label: string };
  readonly now: {
    readonly value: number;
    readonly label: string;
    readonly lower?: number;
    readonly upper?: number;
  };
  readonly target: { readonly value: number; readonly label: string };
  readonly state: TargetState;
  readonly width?: number;
}

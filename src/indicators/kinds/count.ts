import { countLimits } from "./countLimits.ts";
import type { Kind } from "./kind.ts";

/** Anzahl. Poisson limits only where the definition asks for them: a complete count of inhabitants has none. */
export const count: Kind = ({ definition, numerator: { total } }) => {
  if (definition.interval === "none") return { value: total, numerator: total, method: "none" };
  return { value: total, numerator: total, ...countLimits(total, 1, definition.designEffect) };
};

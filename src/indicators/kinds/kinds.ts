import type { IndicatorKind } from "../../model/edition.ts";
import { balance } from "./balance.ts";
import { count } from "./count.ts";
import { givenOrQuotient } from "./givenOrQuotient.ts";
import type { Kind } from "./kind.ts";
import { official } from "./official.ts";
import { plainQuotient } from "./plainQuotient.ts";
import { rate } from "./rate.ts";
import { share } from "./share.ts";

/** Every kind of indicator with its formula. A new one is a file beside this one and a line here. */
export const kinds: Readonly<Record<IndicatorKind, Kind>> = {
  share,
  rate,
  ratio: plainQuotient,
  balance,
  count,
  mean: givenOrQuotient,
  density: plainQuotient,
  change: plainQuotient,
  official,
  projection: givenOrQuotient,
};

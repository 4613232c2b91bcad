export { byarInterval } from "./byarInterval.ts";
export { countInterval } from "./countInterval.ts";
export { exactPoissonInterval } from "./exactPoissonInterval.ts";
export { mannKendall } from "./mannKendall.ts";
export { normalCdf } from "./normalCdf.ts";
export { normalQuantile } from "./normalQuantile.ts";
export { theilSen } from "./theilSen.ts";
export { wilsonInterval } from "./wilsonInterval.ts";

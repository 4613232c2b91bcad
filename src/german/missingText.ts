import type { MissingReason } from "../model/figure.ts";

/** Why a value is missing, in words for the office. */
export const missingText: Readonly<Record<MissingReason, string>> = {
  "not-delivered": "nicht geliefert",
  unknown: "in der Lieferung als unbekannt oder geheim bezeichnet",
  later: "kommt nach Angabe der Lieferung später",
  unreliable: "nicht belastbar; die Zahlen dahinter passen nicht zueinander oder sind so bezeichnet",
  "not-applicable": "ergibt keinen Sinn",
  "not-at-this-level": "für diese Ebene nicht vorgesehen",
  "base-too-small": "die Bezugsgruppe ist zu klein",
};

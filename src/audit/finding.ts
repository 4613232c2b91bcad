import type { ViolationKind } from "./judge.ts";

/**
 * What makes an edition unpublishable. Besides the four kinds of a count that gets out: CONTRADICTION, the printed
 * numbers fit no table; UNREADABLE, the published data are missing, or something is there that the attack cannot judge; DIFFERENT, a format prints what another does not;
 * TRACE, the number of a withheld value stands in a file.
 */
type FindingKind = ViolationKind | "CONTRADICTION" | "UNREADABLE" | "DIFFERENT" | "TRACE";

/** One reason why the edition must not appear. Confidential: names counts, never their values. */
export interface Finding {
  readonly kind: FindingKind;
  /** The count, figure or file. */
  readonly id: string;
  readonly file?: string;
}

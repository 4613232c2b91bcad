/** What one source demands before its counts may be printed. */
export interface SourceRule {
  /** Counts of 1 to `minimumCount` - 1 are sensitive. */
  readonly minimumCount: number;
  /** The same for what stands behind the persons (households, establishments), where delivered. */
  readonly carrierMinimum?: number;
  /** Measure of persons → measure of its carriers. */
  readonly carriers?: Readonly<Record<string, string>>;
  /** The source rounds to multiples of this: its numbers are not exact, add up to nothing and rest on nobody. */
  readonly roundingBase?: number;
  /** Whether one municipality may learn another's value from its own: warned about, or prevented. */
  readonly insider?: "warn" | "enforce";
}

/** All rules of an edition. */
export interface ProtectionRules {
  /** By source id. A source without a rule is an error: nothing is printed on silence. */
  readonly sources: Readonly<Record<string, SourceRule>>;
  /** Above this share of hidden municipal values an indicator is not shown for municipalities, 0 to 1. */
  readonly hiddenShareLimit: number;
  /** Whether a zero may be hidden to protect others. If not, every hidden count is known to be at least 1. */
  readonly zerosMayBeHidden: boolean;
  /** Default of the sources' `insider`. */
  readonly insider: "warn" | "enforce";
  /** All counts of the edition are printed as multiples of this; absent: as they are, and small ones hidden. */
  readonly rounding?: number;
  /** Solver calls for the improvement of one group of linked counts. */
  readonly work: number;
}

/** What the data protection officer may start from (docs/schutz.md). */
export const defaultRules: ProtectionRules = {
  sources: {},
  hiddenShareLimit: 0.4,
  zerosMayBeHidden: true,
  insider: "warn",
  work: 400,
};

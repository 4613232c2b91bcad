/** Coefficients by cell id, or one cell. */
export type SdcSum = string | Readonly<Record<string, number>>;

/** A count in an instance of disclosure control. */
export interface SdcCell {
  readonly id: string;
  /** True value, a whole number, not negative. */
  readonly value: number;
  /** audit: `published`, `suppressed`, `absent`; protect: `primary`, `open`, `absent`. */
  readonly status: "published" | "suppressed" | "absent" | "primary" | "open";
  /** Bounds known to everybody. */
  readonly lb?: number;
  readonly ub?: number;
  /** Owner, who knows the value, for the insider test. */
  readonly area?: string;
  /** Cost of hiding it. */
  readonly weight?: number;
  /** False: must be printed. */
  readonly hide?: boolean;
  /** False: never sensitive. */
  readonly sens?: boolean;
  /** This cell's own rule in place of the instance's. */
  readonly k?: number;
  readonly minWidth?: number;
}

/** `lo <= sum of coefficient * cell <= hi`; absent = 0, null = open side. */
export interface SdcRelation {
  readonly id?: string;
  readonly terms: Readonly<Record<string, number>>;
  readonly lo?: number | null;
  readonly hi?: number | null;
}

/** Something printed that is not a count. */
export type SdcFact =
  | {
      readonly type: "share";
      readonly num: SdcSum;
      readonly den: SdcSum;
      readonly factor: number;
      readonly decimals: number;
      readonly value: number;
    }
  | { readonly type: "rounded"; readonly cell: SdcSum; readonly base: number; readonly value: number }
  | {
      readonly type: "range";
      readonly cell: SdcSum;
      readonly lo?: number | null;
      readonly hi?: number | null;
    }
  | { readonly type: "order"; readonly hi: SdcSum; readonly lo: SdcSum }
  | {
      readonly type: "wilson";
      readonly num: SdcSum;
      readonly den: SdcSum;
      readonly z: number;
      readonly factor: number;
      readonly decimals: number;
      readonly lower?: number;
      readonly upper?: number;
    };

/** A combination of cells that must be safe as well. */
export interface SdcTarget {
  readonly id: string;
  readonly terms: Readonly<Record<string, number>>;
  readonly k?: number;
  readonly minWidth?: number;
  readonly sens?: boolean;
}

/** An instance of disclosure control, format `atlas-sdc/1`: what exists, what is printed, what the rule demands. */
export interface SdcInstance {
  readonly format: "atlas-sdc/1";
  readonly rule: {
    /** Counts of 1 to k - 1 are sensitive. */
    readonly k: number;
    /** Smallest allowed width of the interval an attacker can find; k where absent. */
    readonly minWidth?: number;
    /** What everybody knows of a hidden count: 1 where zeros are always printed. */
    readonly suppressedLb?: number;
  };
  readonly cells: readonly SdcCell[];
  readonly relations?: readonly SdcRelation[];
  readonly facts?: readonly SdcFact[];
  readonly targets?: readonly SdcTarget[];
}

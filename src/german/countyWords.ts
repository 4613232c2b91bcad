import type { Area } from "../model/area.ts";

/** How sentences call the county of an edition: "Kreis", and of an independent town "Stadt". */
export interface CountyWords {
  /** "Kreis" */
  readonly name: string;
  /** "der Kreis" */
  readonly the: string;
  /** "den Kreis" */
  readonly object: string;
  /** "im Kreis" */
  readonly in: string;
  /** "zum Kreis" */
  readonly to: string;
  /** "dem Kreis" */
  readonly dative: string;
  /** "des Kreises" */
  readonly of: string;
}

const kreis: CountyWords = {
  name: "Kreis",
  the: "der Kreis",
  object: "den Kreis",
  in: "im Kreis",
  to: "zum Kreis",
  dative: "dem Kreis",
  of: "des Kreises",
};

const stadt: CountyWords = {
  name: "Stadt",
  the: "die Stadt",
  object: "die Stadt",
  in: "in der Stadt",
  to: "zur Stadt",
  dative: "der Stadt",
  of: "der Stadt",
};

/** The words for a county: those of a town where it is one, else those of a Kreis. */
export function countyWords({ town }: Pick<Area, "town">): CountyWords {
  return town ? stadt : kreis;
}

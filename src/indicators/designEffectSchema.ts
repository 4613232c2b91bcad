import { z } from "zod";

const source = z.string().min(1).meta({ description: "Woher die Zahlen sind" });

/** Variance of persons relative to independent ones, households of one size drawn together: Σ size² / Σ size. */
function ofSizes(sizes: Readonly<Record<string, number>>): number {
  const [persons, squares] = Object.entries(sizes).reduce(
    ([sum, square], [size, households]) => [
      sum + Number(size) * households,
      square + Number(size) ** 2 * households,
    ],
    [0, 0],
  );
  return persons > 0 ? squares / persons : 1;
}

/**
 * The design effect where only persons and households are known: sizes fall off evenly (each further person as likely
 * as the one before), which gives twice the mean size minus 1. The mean size itself would be too small.
 */
function ofMean(persons: number, households: number): number {
  return Math.max(1, (2 * persons) / households - 1);
}

/** `designEffect` of a definition: a number, the sizes of the households, or their number and that of their members. */
export const designEffectSchema = z
  .union([
    z.number().min(1),
    z
      .strictObject({
        sizes: z.record(z.string().regex(/^\d+(\.\d+)?$/), z.number().min(0)).meta({
          description: "Haushaltsgröße → Zahl der Haushalte; die offene Gruppe mit ihrer mittleren Größe",
        }),
        source,
      })
      .transform(({ sizes }) => ofSizes(sizes)),
    z
      .strictObject({ persons: z.number().positive(), households: z.number().positive(), source })
      .transform(({ persons, households }) => ofMean(persons, households)),
  ])
  .meta({
    description:
      "Varianzfaktor für Personen in Haushalten: eine Zahl; sizes: Σ Größe² / Σ Größe; persons und households: 2 · Personen / Haushalte − 1",
  });

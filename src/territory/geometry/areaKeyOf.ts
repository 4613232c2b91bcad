const properties = [
  "AGS",
  "ags",
  "AGS_0",
  "schluessel",
  "Schluessel",
  "key",
  "ARS",
  "ars",
  "RS",
  "rs",
  "RS_0",
  "id",
];

/**
 * The municipality key of a geometry: its id or the first known property with a key. 12-digit regional keys are
 * shortened, a lost leading zero is put back. Nothing if there is none.
 */
export function areaKeyOf(id: unknown, attributes: unknown): string | undefined {
  const entries = new Map(Object.entries(attributes ?? {}));
  return [id, ...properties.map((name) => entries.get(name))]
    .map(municipalityKey)
    .find((key) => key !== undefined);
}

function municipalityKey(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const digits = String(value).trim();
  if (/^\d{11,12}$/.test(digits)) {
    const full = digits.padStart(12, "0");
    return full.slice(0, 5) + full.slice(9);
  }
  return /^\d{7,8}$/.test(digits) ? digits.padStart(8, "0") : undefined;
}

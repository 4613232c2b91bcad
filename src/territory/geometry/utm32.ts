const semiMajorAxis = 6_378_137;
const flattening = 1 / 298.257222101;
const thirdFlattening = flattening / (2 - flattening);
const scaleOnMeridian = 0.9996;
const centralMeridian = (9 * Math.PI) / 180;
const falseEasting = 500_000;

const n = thirdFlattening;
/** Radius of the sphere on which the meridian has its true length. */
const rectifyingRadius = (semiMajorAxis / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
/** Coefficients of the Krüger series to the fourth power of the third flattening: below a millimetre within Germany. */
const alpha = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
  (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
  (49_561 / 161_280) * n ** 4,
] as const;
const eccentricity = Math.sqrt(flattening * (2 - flattening));

/**
 * WGS84 longitude and latitude in degrees as EPSG:25832 (ETRS89, UTM zone 32) easting and northing in metres.
 *
 * @see Karney CFF (2011), Transverse Mercator with an accuracy of a few nanometers. Journal of Geodesy 85: 475–485.
 */
export function utm32(longitude: number, latitude: number): readonly [number, number] {
  const phi = (latitude * Math.PI) / 180;
  const lambda = (longitude * Math.PI) / 180 - centralMeridian;
  const sine = Math.sin(phi);
  const conformal = Math.sinh(Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine));
  const xi = Math.atan2(conformal, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(conformal, Math.cos(lambda)));
  const sums = alpha.map((factor, index) => {
    const order = 2 * (index + 1);
    return [
      factor * Math.sin(order * xi) * Math.cosh(order * eta),
      factor * Math.cos(order * xi) * Math.sinh(order * eta),
    ] as const;
  });
  const north = sums.reduce((sum, [part]) => sum + part, xi);
  const east = sums.reduce((sum, [, part]) => sum + part, eta);
  const radius = scaleOnMeridian * rectifyingRadius;
  return [falseEasting + radius * east, radius * north];
}

/**
 * What Stirling's formula leaves out of log x!: log Γ(x+1) − ((x+½) log x − x + ½ log 2π), for x > 0. Small arguments
 * are moved up by the recurrence of the gamma function; absolute error about 1e-16.
 *
 * @see Abramowitz M, Stegun IA (1964), Handbook of Mathematical Functions, 6.1.41.
 */
export function stirlingError(x: number): number {
  let moved = x;
  let sum = 0;
  while (moved < 15) {
    sum += (moved + 0.5) * Math.log1p(1 / moved) - 1;
    moved += 1;
  }
  const square = 1 / (moved * moved);
  const series =
    1 / 12 -
    square *
      (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360))));
  return sum + series / moved;
}

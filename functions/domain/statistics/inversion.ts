/** Beyond this deviate a p-value is below 1e-300 and is given as that of the deviate itself. */
const LARGEST_DEVIATE = 37;

/**
 * The standard normal deviate at which an interval that widens with the deviate first reaches `value`: zero
 * when the estimate already equals it. Turns an interval into the p-value that agrees with it.
 */
export function deviateThatReaches(
  value: number,
  limitsAt: (z: number) => readonly [number, number],
): number {
  const reaches = (z: number): boolean => {
    const [lower, upper] = limitsAt(z);
    return lower <= value && value <= upper;
  };
  if (reaches(0)) return 0;
  let outside = 0;
  let inside = LARGEST_DEVIATE;
  while (inside - outside > 1e-13 * inside) {
    const middle = (outside + inside) / 2;
    if (middle === outside || middle === inside) break;
    if (reaches(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** A rate written as a share of one: 0.958 where 95 is aimed at. */

/** A target from which on a share of one is told from a share of a hundred by itself. */
export const SURE = 10;

/** Whether a number is near what is due once it is read as a share of one. */
export function isShareOfOne(value: number, due: number): boolean {
  const times = (value * 100) / due;
  return value <= 2 && times > 0.2 && times < 5;
}

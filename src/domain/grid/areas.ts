/** The rectangles of a sheet among each other: zero-based, both ends within. */
import type { RangeAddress } from "./address";

/** Whether a cell lies in a range. */
export function contains(range: RangeAddress, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** What two ranges share; null where they do not meet. */
export function intersect(a: RangeAddress, b: RangeAddress): RangeAddress | null {
  const range = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return range.top > range.bottom || range.left > range.right ? null : range;
}

/** Whether the inner range lies in the outer one as a whole. */
export function covers(outer: RangeAddress, inner: RangeAddress): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

/** What is left of a range when another is cut out of it: up to four ranges. */
export function subtract(range: RangeAddress, cut: RangeAddress): RangeAddress[] {
  const hole = intersect(range, cut);
  if (!hole) return [range];
  const parts = [
    { ...range, bottom: hole.top - 1 },
    { ...range, top: hole.bottom + 1 },
    { ...range, top: hole.top, bottom: hole.bottom, right: hole.left - 1 },
    { ...range, top: hole.top, bottom: hole.bottom, left: hole.right + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** How much a file may hold that is read. */

/**
 * `rows` is the last row Excel has; a larger number in a file is made up. `ratio` is how often its own size a file may
 * inflate to, beyond what any small file may: sheets of one value repeated come to about sixty. A small file of more than
 * `cellsSmall` was made to be slow: an office's cells, packed, take more than a byte each.
 */
export const LIMITS = {
  bytes: 64e6,
  entries: 5000,
  inflated: 400e6,
  inflatedSmall: 50e6,
  ratio: 100,
  cells: 3e6,
  cellsSmall: 1e6,
  rows: 1_048_576,
} as const;

/** A small file; most that offices send are. */
export const SMALL_BYTES = 1e6;

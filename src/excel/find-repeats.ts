/** Finds what a list of rows repeats. */

/** What a copy takes in a request, and what another write takes beside its cells: bytes, amply. */
export const COPY_BYTES = 900;
export const WRITE_BYTES = 500;

/** How many earlier places of a row are tried. */
const TRIES = 6;

/** Rows `at` to `at + count - 1`: written, or copied from `from`. */
export interface Token {
  readonly at: number;
  readonly count: number;
  readonly from: number | null;
  readonly period: number;
}

/** Rows by the kind of their content (-1: never copied) and their bytes, as what to write and what to copy. */
export function findRepeats(kinds: readonly number[], sizes: readonly number[]): Token[] {
  const places = new Map<number, number[]>();
  const tokens: Token[] = [];
  let row = 0;
  while (row < kinds.length) {
    const match = longestMatch(kinds, row, places.get(kinds[row] ?? -1) ?? []);
    const copied = match !== null && sumOf(sizes, row, match.count) > COPY_BYTES + WRITE_BYTES;
    const count = copied ? match.count : 1;
    const last = tokens.at(-1);
    if (copied) tokens.push({ at: row, count, from: match.from, period: match.period });
    else if (last?.from === null) tokens[tokens.length - 1] = { ...last, count: last.count + 1 };
    else tokens.push({ at: row, count, from: null, period: count });
    for (let each = row; each < row + count; each += 1) remember(places, kinds[each] ?? -1, each);
    row += count;
  }
  return tokens;
}

function remember(places: Map<number, number[]>, kind: number, row: number): void {
  if (kind < 0) return;
  const known = places.get(kind);
  if (known) known.push(row);
  else places.set(kind, [row]);
}

/** The most rows from `row` on that stand further up in the same order; Excel fills a multiple of what is copied. */
function longestMatch(
  kinds: readonly number[],
  row: number,
  places: readonly number[],
): { readonly from: number; readonly period: number; readonly count: number } | null {
  let best: { from: number; period: number; count: number } | null = null;
  for (const from of [...places.slice(0, TRIES / 2), ...places.slice(-TRIES / 2)]) {
    let count = 0;
    while (row + count < kinds.length && kinds[from + count] === kinds[row + count] && (kinds[row + count] ?? -1) >= 0)
      count += 1;
    const distance = row - from;
    const whole = count > distance ? count - (count % distance) : count;
    if (whole > (best?.count ?? 0)) best = { from, period: Math.min(whole, distance), count: whole };
  }
  return best;
}

export function costOf(tokens: readonly Token[], sizes: readonly number[]): number {
  return tokens.reduce(
    (sum, { at, count, from }) => sum + (from === null ? WRITE_BYTES + sumOf(sizes, at, count) : COPY_BYTES),
    0,
  );
}

function sumOf(sizes: readonly number[], at: number, count: number): number {
  let sum = 0;
  for (let row = at; row < at + count; row += 1) sum += sizes[row] ?? 0;
  return sum;
}

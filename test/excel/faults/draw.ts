/** A share of many runs, the same for the same seed. */

/** Numbers from 0 to 1 (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of the runs, drawn from all of them. */
export function drawn<T>(runs: readonly T[], share: number, seed: number): T[] {
  const next = drawing(seed);
  return runs
    .map((run) => ({ run, place: next() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, share)
    .map(({ run }) => run);
}

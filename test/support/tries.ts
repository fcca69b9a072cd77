/**
 * How much is tried of what is drawn by chance, or grows with a number. `npm test` and .ci/run try few, so that they end
 * soon; TRIES=many is for before a release; TRIES=all is all that a matrix has (`npm run faults`). What was
 * drawn is drawn again with the SEED that was printed.
 */
const HOW_MANY = ["few", "many", "all"] as const;
type HowMany = (typeof HOW_MANY)[number];

export const TRIES: HowMany = HOW_MANY.find((each) => each === process.env["TRIES"]) ?? "few";

/** Another one each day. */
export const SEED = Number(process.env["SEED"] ?? Math.floor(Date.now() / 86_400_000));

/** So many in `npm test`, so many before a release; all there are where nothing limits them, else as before a release. */
export function tries(few: number, many: number, all = many): number {
  return { few, many, all }[TRIES];
}

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

/** So many of them, the same for the same seed. */
export function drawn<T>(all: readonly T[], share: number, seed = SEED): T[] {
  const next = drawing(seed);
  return all
    .map((each) => ({ each, place: next() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, share)
    .map(({ each }) => each);
}

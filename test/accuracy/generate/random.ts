/** Chance from a seed: the same seed gives the same sheets on every machine. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** `count` of the items, in their order. */
  readonly some: <T>(items: readonly T[], count: number) => T[];
}

/** The mulberry32 generator. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    pick: (items) => {
      if (items.length === 0) throw new Error("nothing to pick from");
      return items[whole(0, items.length - 1)] as (typeof items)[number];
    },
    some: (items, count) => {
      const chances = items.map((item, index) => ({ item, index, chance: next() }));
      const chosen = chances.sort((a, b) => a.chance - b.chance).slice(0, count);
      return chosen.sort((a, b) => a.index - b.index).map(({ item }) => item);
    },
  };
}

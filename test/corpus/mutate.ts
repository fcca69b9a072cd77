/** Workbooks changed by chance: bytes, and texts inside the package, so that what is behind the zip is met as well. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Numbers from a seed (mulberry32): the same seed, the same files. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const NUMBERS = [
  "0",
  "-1",
  "1",
  "16384",
  "65536",
  "1048576",
  "1048577",
  "2147483647",
  "4294967295",
  "99999999999",
  "1e308",
  "NaN",
  "",
];

export function mutate(bytes: Uint8Array, next: () => number): Uint8Array {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  if (bytes[0] === 0x50 && next() < 0.8) {
    try {
      const entries = unzipSync(bytes);
      const name = pick(Object.keys(entries).filter((each) => /\.(xml|rels)$/.test(each)));
      if (name !== undefined) {
        for (let turn = 0; turn <= next() * 4; turn += 1)
          entries[name] = strToU8(changeText(strFromU8(entries[name] ?? new Uint8Array()), next, pick));
        return zipSync(entries, { level: 1 });
      }
    } catch {
      // Changed as bytes instead.
    }
  }
  const changed = bytes.slice();
  const at = (): number => Math.floor(next() * changed.length);
  for (let turn = 0; turn <= next() * 20; turn += 1) changed[at()] = Math.floor(next() * 256);
  if (next() < 0.2) return changed.slice(0, at());
  if (next() < 0.2) changed.copyWithin(at(), at(), at());
  return changed;
}

function changeText(text: string, next: () => number, pick: <T>(list: readonly T[]) => T | undefined): string {
  const at = (): number => Math.floor(next() * text.length);
  switch (Math.floor(next() * 5)) {
    case 0: {
      // A number somewhere becomes another.
      const from = at();
      return text.slice(0, from) + text.slice(from).replace(/\d+/, pick(NUMBERS) ?? "");
    }
    case 1:
      return text.slice(0, at());
    case 2: {
      // A piece many times over.
      const from = at();
      const piece = text.slice(from, from + 1 + Math.floor(next() * 200));
      return text.slice(0, from) + piece.repeat(1 + Math.floor(next() * 2000)) + text.slice(from);
    }
    case 3: {
      const from = at();
      return text.slice(0, from) + text.slice(from + Math.floor(next() * 300));
    }
    default: {
      const from = at();
      return (
        text.slice(0, from) +
        (pick(["<", ">", '"', "&", "\u0000", "]]>", "<!--", "<c r='A1'>", "ZZZZ9", "9".repeat(400)]) ?? "") +
        text.slice(from)
      );
    }
  }
}

/** Texts kept in test/fixtures/plans: what changes is seen in the diff of a change; `npm run plans` writes them anew. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "..", "fixtures", "plans");
const UPDATES = process.env["PLANS"] === "write";

/** Compares the lines with those that are kept under the name. */
export function compareKept(name: string, lines: readonly string[]): void {
  const path = join(FOLDER, `${name}.txt`);
  const text = `${lines.join("\n").trim()}\n`;
  if (UPDATES) writeFileSync(path, text);
  // By line, so that the difference is read as one.
  expect(text.split("\n")).toEqual(readFileSync(path, "utf8").split("\n"));
}

/** The lines that went, with "-", and those that came, with "+", in the order in which they stand. */
export function changedLines(before: readonly string[], after: readonly string[]): string[] {
  const common = longestCommon(before, after);
  const changes: string[] = [];
  let [a, b] = [0, 0];
  for (const [i, j] of [...common, [before.length, after.length] as const]) {
    changes.push(...before.slice(a, i).map((line) => `- ${line}`), ...after.slice(b, j).map((line) => `+ ${line}`));
    [a, b] = [i + 1, j + 1];
  }
  return changes;
}

/** Places in one and in the other of the lines that both have in the same order. */
function longestCommon(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  let first = 0;
  while (first < Math.min(one.length, other.length) && one[first] === other[first]) first += 1;
  let last = 0;
  while (last < Math.min(one.length, other.length) - first && one.at(-1 - last) === other.at(-1 - last)) last += 1;
  const [height, width] = [one.length - first - last, other.length - first - last];
  const lengths = Array.from({ length: height + 1 }, () => new Uint16Array(width + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = height - 1; i >= 0; i -= 1)
    for (let j = width - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row)
        row[j] = one[first + i] === other[first + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs = Array.from({ length: first }, (_, place) => [place, place] as const);
  let [i, j] = [0, 0];
  while (i < height && j < width)
    if (one[first + i] === other[first + j]) pairs.push([first + i++, first + j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  const rest = Array.from(
    { length: last },
    (_, back) => [one.length - last + back, other.length - last + back] as const,
  );
  return [...pairs, ...rest];
}

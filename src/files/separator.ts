/**
 * The sign between the cells of a text file, by what its lines agree on: a program writes as many in every line, while
 * decimal commas come as they come.
 */

/** The likelier first, where lines agree on several. */
const SIGNS = ["\t", ";", ",", "|"] as const;
/** Lines that are looked at. */
const LINES = 200;
/** Share of the lines that must agree. */
const MOST = 0.5;

export type Separator = (typeof SIGNS)[number];

/** The separator; null where the lines do not tell. */
export function separatorOf(text: string): Separator | null {
  const lines = [...linesOf(text)];
  let best: { readonly sign: Separator; readonly agreeing: number } | null = null;
  for (const sign of SIGNS) {
    const agreeing = agreeingOn(lines.map((line) => line.split(sign).length - 1));
    if (agreeing > (best?.agreeing ?? 0)) best = { sign, agreeing };
  }
  return best && best.agreeing >= lines.length * MOST ? best.sign : null;
}

/** How many lines have the number of signs that most of those with any have. */
function agreeingOn(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...lines.values());
}

/** The first lines that hold anything, without what stands in quotes, where signs and ends of lines are text. */
function* linesOf(text: string): Generator<string> {
  let found = 0;
  for (const line of text
    .slice(0, 200_000)
    .replace(/"[^"]*(?:"|$)/g, "")
    .split(/\r\n?|\n/)) {
    if (line.trim() === "") continue;
    yield line;
    found += 1;
    if (found === LINES) return;
  }
}

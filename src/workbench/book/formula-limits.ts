/** What Excel refuses in a formula that can be read: its limits, and arguments that a function does not take. */

/** support.microsoft.com: Excel specifications and limits. */
const MOST_CHARACTERS_OF_TEXT = 255;
const MOST_LEVELS = 64;
const MOST_ARGUMENTS = 255;

/** Fewest and most arguments of functions that sheets use most. */
const ARGUMENTS: Readonly<Record<string, readonly [number, number]>> = {
  IF: [2, 3],
  IFERROR: [2, 2],
  NOT: [1, 1],
  AND: [1, MOST_ARGUMENTS],
  OR: [1, MOST_ARGUMENTS],
  SUM: [1, MOST_ARGUMENTS],
  MIN: [1, MOST_ARGUMENTS],
  MAX: [1, MOST_ARGUMENTS],
  ABS: [1, 1],
  ROUND: [2, 2],
  LEN: [1, 1],
  LEFT: [1, 2],
  RIGHT: [1, 2],
  EXACT: [2, 2],
  N: [1, 1],
  COUNTIF: [2, 2],
  SUMIF: [2, 3],
  COUNTA: [1, MOST_ARGUMENTS],
  ISNUMBER: [1, 1],
  ISBLANK: [1, 1],
  INDEX: [2, 4],
  MATCH: [2, 3],
  VLOOKUP: [3, 4],
  TEXT: [2, 2],
  DATE: [3, 3],
};

interface Level {
  /** Name of the function; "" for plain brackets. */
  readonly name: string;
  commas: number;
  empty: boolean;
}

/** Whether a text is longer than 255 characters, brackets are nested too deep, or a function has too many or too few arguments. */
export function exceedsLimits(formula: string): boolean {
  const levels: Level[] = [];
  let depth = 0;
  for (const [token] of formula.matchAll(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Z][A-Z0-9.]*\(|\{[^}]*\}|[(),]|[\w.$!:]+|\S/gi,
  )) {
    const level = levels.at(-1);
    if (token.startsWith('"') && token.length - 2 > MOST_CHARACTERS_OF_TEXT) return true;
    if (token.endsWith("(") && token !== "'('") {
      if (level) level.empty = false;
      levels.push({ name: token.slice(0, -1).toUpperCase(), commas: 0, empty: true });
      if (token.length > 1) depth += 1;
      if (depth > MOST_LEVELS) return true;
    } else if (token === ",") {
      if (level) {
        level.commas += 1;
        level.empty = false;
      }
    } else if (token === ")") {
      const ended = levels.pop();
      if (!ended) continue;
      if (ended.name !== "") depth -= 1;
      const [least, most] = (Object.hasOwn(ARGUMENTS, ended.name) ? ARGUMENTS[ended.name] : undefined) ?? [
        0,
        MOST_ARGUMENTS,
      ];
      const count = ended.empty ? 0 : ended.commas + 1;
      if (ended.name !== "" && (count < least || count > most)) return true;
    } else if (level) level.empty = false;
  }
  return false;
}

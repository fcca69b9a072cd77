/** Whether Excel takes a number format: its syntax, as far as a plan could get it wrong. */
import { SSF as untyped } from "@e965/xlsx";

const SSF = untyped as { format(format: string, value: number | string): string };

const LONGEST = 255;
const MOST_SECTIONS = 4;
/** Colours, conditions, currencies with their region, elapsed times, shapes of digits. */
const BRACKET =
  /^(?:black|blue|cyan|green|magenta|red|white|yellow|color\s?\d{1,2}|(?:[<>]=?|=|<>)-?\d+(?:\.\d+)?|\$[^[\]]*|h{1,2}|m{1,2}|s{1,2}|dbnum\d|natnum\d)$/i;
/** Texts in quotes, escaped signs, brackets, signs to fill or to leave room for. */
const PARTS = /"[^"]*"|\\.|[_*].|\[([^[\]]*)\]/gsu;

export function isNumberFormat(format: string): boolean {
  if (format.length > LONGEST) return false;
  for (const [, bracket] of format.matchAll(PARTS)) if (bracket !== undefined && !BRACKET.test(bracket)) return false;
  const bare = format.replace(PARTS, "");
  if (/["[\]]|\\$/.test(bare) || bare.split(";").length > MOST_SECTIONS) return false;
  try {
    SSF.format(format, 1);
    return true;
  } catch {
    return false;
  }
}

/** What a number format does to the number it shows. */

/** Texts in quotes, letters after "\", "_" and "*", conditions and colours in brackets: they are written, and do nothing. */
const LITERAL = /"[^"]*(?:"|$)|[\\_*][\s\S]?|\[[^\]]*(?:\]|$)/g;

/** Whether the cell shows a hundred times its number: 0.0% does, 0.0"%" and 0.0\% only write the sign. */
export function showsPercent(format: string | undefined): boolean {
  return format?.includes("%") === true && format.replace(LITERAL, "").includes("%");
}

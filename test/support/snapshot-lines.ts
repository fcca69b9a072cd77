/** A sheet that was read, as lines that are kept. */
import { cellName, rangeName } from "../../src/domain/grid/address";
import { isCellError, type SheetSnapshot } from "../../src/domain/grid/snapshot";

export function linesOfSheet({ rows, merges, declared, name, ...facts }: SheetSnapshot): string[] {
  const areas = { merges: merges.map(rangeName), ...(declared ? { declared: rangeName(declared) } : {}) };
  const cells = rows.flatMap((row, r) => {
    const filled = row.flatMap((cell, c) => {
      if (!cell) return [];
      const { value, ...more } = cell;
      const said = isCellError(value) ? value.error : JSON.stringify(value);
      return [`${cellName(r, c)} ${said}${Object.keys(more).length === 0 ? "" : ` ${JSON.stringify(more)}`}`];
    });
    return filled.length === 0 ? [] : [`    ${filled.join(" | ")}`];
  });
  return [`  ${name}: ${JSON.stringify({ ...facts, ...areas })}`, ...cells];
}

/** A total that is not the sum of its parts, where the parts' plans add up to the whole's plan. */
import type { Indicator } from "../../schema/types";
import { figureOf, firstRows, matchedRows, onRow, type SheetRule } from "../rule";

export const checkSumDisagrees: SheetRule = (sheet, { schema }) => {
  const rows = matchedRows(sheet);
  const first = firstRows(rows);
  const childrenOf = childrenByParent(schema.indicators);
  return rows.flatMap((row) => {
    const whole = row.indicator;
    const total = figureOf(row);
    const [due, more] = whole.target.parts;
    if (total === null || !due || more) return [];
    const children = childrenOf.get(whole.code) ?? [];
    if (children.length < 2) return [];
    const planned = children.reduce((sum, child) => sum + (child.target.parts[0]?.value ?? Number.NaN), 0);
    const figures = children.flatMap(({ code }) => {
      const part = first.get(code);
      return (part && figureOf(part)) ?? [];
    });
    // Of a part without a number there is no plan to add up.
    const addsUp = Math.abs(planned - due.value) <= 1e-6 * Math.abs(planned);
    if (!addsUp || figures.length < children.length) return [];
    const sum = figures.reduce((all, figure) => all + figure, 0);
    const slack = 0.5 * 10 ** -(whole.decimals ?? 1) * (figures.length + 1) + 1e-9;
    return Math.abs(sum - total) <= slack
      ? []
      : [
          onRow("sum-disagrees", sheet, row, "actual", {
            found: String(total),
            expected: String(Number(sum.toPrecision(12))),
          }),
        ];
  });
};

function childrenByParent(indicators: readonly Indicator[]): ReadonlyMap<string, readonly Indicator[]> {
  const children = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const siblings = children.get(indicator.parent);
    if (siblings) siblings.push(indicator);
    else children.set(indicator.parent, [indicator]);
  }
  return children;
}

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
    if (total === null || whole.target.parts.length !== 1) return [];
    const children = childrenOf.get(whole.code) ?? [];
    if (children.length < 2) return [];
    const parts = children.map(({ code }) => first.get(code)).filter((part) => part !== undefined);
    const planned = children.reduce((sum, child) => sum + (child.target.parts[0]?.value ?? Number.NaN), 0);
    if (parts.length < children.length) return [];
    if (
      Math.abs(planned - (whole.target.parts[0]?.value ?? Number.NaN)) > 1e-6 * Math.abs(planned) ||
      Number.isNaN(planned)
    )
      return [];
    const figures = parts.map(figureOf);
    if (figures.some((figure) => figure === null)) return [];
    const sum = figures.reduce<number>((all, figure) => all + (figure ?? 0), 0);
    const slack = 0.5 * 10 ** -(whole.decimals ?? 1) * (parts.length + 1) + 1e-9;
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

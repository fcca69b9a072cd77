/**
 * A formula that several cells share stands in one of them only. Before that one is changed, the others get their own:
 * otherwise they would compute nothing.
 */
import { cellName, columnIndex, columnName, parseRange } from "../../domain/grid/address";
import { isFormer, type SheetRows } from "./sheet-rows";
import { attributesOf, decodeXml, encodeXml, innerXml, tag, takeApart } from "./xml";

/** Gives every cell that shares the formula of this one a formula of its own, where this one holds it. */
export function unshare(rows: SheetRows, row: number, column: number): void {
  const content = rows.find(row)?.content(column);
  if (!isFormer(content) || !content.inner.includes('"shared"')) return;
  const formula = formulaOf(content.inner);
  const attributes = formula === undefined ? undefined : attributesOf(formula);
  const area = parseRange(attributes?.get("ref") ?? "");
  if (formula === undefined || !area) return;
  const group = attributes?.get("si");
  const text = decodeXml(innerXml(formula));
  for (let r = area.top; r <= area.bottom; r += 1)
    for (let c = area.left; c <= area.right; c += 1) {
      const sharer = rows.find(r)?.content(c);
      if (!isFormer(sharer)) continue;
      const own = formulaOf(sharer.inner);
      if (own === undefined || attributesOf(own).get("si") !== group) continue;
      const moved = moveBy(text, r - row, c - column);
      const inner = sharer.inner.replace(own, () => `${tag("f", [], ">")}${encodeXml(moved)}</f>`);
      rows.row(r).put(c, { ...sharer, inner });
    }
}

function formulaOf(inner: string): string | undefined {
  return takeApart(`<c>${inner}</c>`).children.find(({ name }) => name === "f")?.xml;
}

const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\d_(])/gu;

/** The formula as it reads some rows and columns away; texts and fixed references stay. */
function moveBy(formula: string, rows: number, columns: number): string {
  return formula.replace(PIECES, (piece: string, fixed?: string, letters?: string, fixedRow?: string, row?: string) => {
    if (letters === undefined) return piece;
    const column = fixed === "$" ? columnIndex(letters) : columnIndex(letters) + columns;
    const number = fixedRow === "$" ? Number(row) : Number(row) + rows;
    if (column < 0 || number < 1) return "#REF!";
    const moved = cellName(number - 1, column);
    return `${fixed ?? ""}${columnName(column)}${fixedRow ?? ""}${moved.replace(/^[A-Z]+/, "")}`;
  });
}

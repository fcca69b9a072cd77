/** A sheet of a saved file as a person sees it: what its cells show, and the room they have for it. Read from the XML as written. */
import { strFromU8, unzipSync } from "fflate";
import type { Cell, SheetSnapshot } from "../../src/domain/grid/snapshot";
import { cellText } from "../../src/domain/grid/snapshot";
import { cellName } from "../../src/domain/grid/address";
import { readWorkbook } from "../../src/files/read-workbook";

export interface ShownCell {
  /** A1. */
  readonly name: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly text: string;
  readonly format: string;
  readonly wraps: boolean;
  readonly size: number;
}

export interface ShownSheet {
  readonly name: string;
  readonly xml: string;
  /** Cells that are filled and neither in a hidden row nor in a hidden column. */
  readonly cells: readonly ShownCell[];
  /** Width of a column in characters. */
  readonly width: (column: number) => number;
  /** Points of a row; undefined where Excel makes it as high as it needs. */
  readonly height: (row: number) => number | undefined;
}

const attribute = (xml: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(xml)?.[1];
const items = (xml: string, list: string, item: string): string[] =>
  (new RegExp(`<${list}[ >][\\s\\S]*?</${list}>`).exec(xml)?.[0] ?? "").split(new RegExp(`<${item}(?=[ />])`)).slice(1);

/** The visible sheets of the file. */
export async function shownSheets(bytes: Uint8Array): Promise<ShownSheet[]> {
  const reading = await readWorkbook("a.xlsx", bytes);
  if (!reading.ok) throw new Error(reading.detail);
  const entries = unzipSync(bytes);
  const part = (name: string): string => strFromU8(entries[name] ?? new Uint8Array());
  const book = part("xl/workbook.xml");
  const relations = part("xl/_rels/workbook.xml.rels");
  const styles = part("xl/styles.xml");
  const sizes = items(styles, "fonts", "font").map((font) => Number(/<sz val="([^"]*)"/.exec(font)?.[1] ?? 11));
  const looks = items(styles, "cellXfs", "xf").map((xf) => ({
    wraps: attribute(xf, "wrapText") === "1",
    size: sizes[Number(attribute(xf, "fontId") ?? 0)] ?? 11,
  }));
  const targets = new Map(
    items(book, "sheets", "sheet").map((sheet, index) => {
      const id = attribute(sheet, "r:id") ?? "";
      const target = new RegExp(`<Relationship (?=[^>]*\\bId="${id}")[^>]*\\bTarget="([^"]*)"`).exec(relations)?.[1];
      return [index, `xl/${(target ?? "").replace(/^\/?(xl\/)?/, "")}`];
    }),
  );
  return reading.workbook.sheets.flatMap((sheet, index) =>
    sheet.visibility === "visible" ? [shown(sheet, part(targets.get(index) ?? ""), looks)] : [],
  );
}

function shown(
  sheet: SheetSnapshot,
  xml: string,
  looks: readonly { readonly wraps: boolean; readonly size: number }[],
): ShownSheet {
  const styled = new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)].map(([, name = "", look]) => [
      name,
      looks[Number(look ?? 0)],
    ]),
  );
  const widths = items(xml, "cols", "col").map((each) => ({
    from: Number(attribute(each, "min")),
    to: Number(attribute(each, "max")),
    width: Number(attribute(each, "width")),
  }));
  const heights = new Map(
    [...xml.matchAll(/<row [^>]*>/g)].map(([row]) => [Number(attribute(row, "r")) - 1, attribute(row, "ht")]),
  );
  const cells = sheet.rows.flatMap((line, row) =>
    line.flatMap((cell, column): ShownCell[] => {
      const text = cellText(cell);
      if (!cell || text === "" || sheet.hiddenRows.includes(row) || sheet.hiddenColumns.includes(column)) return [];
      const name = cellName(row, column);
      const { wraps = false, size = 11 } = styled.get(name) ?? {};
      return [{ name, row, column, cell, text, format: cell.numberFormat ?? "General", wraps, size }];
    }),
  );
  return {
    name: sheet.name,
    xml,
    cells,
    width: (column) => widths.find(({ from, to }) => from <= column + 1 && column + 1 <= to)?.width ?? 8.43,
    height: (row) => {
      const points = heights.get(row);
      return points === undefined ? undefined : Number(points);
    },
  };
}

/** A table of the document: fixed widths, one heading row that is repeated, rows that stay whole. */
import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from "docx";
import type { DocumentRow, DocumentTable } from "../domain/report/document-blocks";
import { twips } from "./styles";

/** The table as it is printed. */
export function dataTable({ head, widths, left, rows }: DocumentTable): Table {
  const columns = widths.map(twips);
  const total = columns.reduce((sum, width) => sum + width, 0);
  const margins = { left: 60, right: 60, top: 0, bottom: 0, marginUnitType: WidthType.DXA };
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((text, at) => cell(text, columns[at] ?? 0, { bold: true }, false)),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths: columns,
    margins,
    rows: [headRow, ...rows.map((row) => dataRow(row, columns, total, left))],
  });
}

function dataRow(
  { cells, look, indent }: DocumentRow,
  columns: readonly number[],
  total: number,
  left: readonly number[],
): TableRow {
  if (look === "section")
    return new TableRow({
      cantSplit: true,
      children: [cell(cells[0] ?? "", total, { bold: true }, true, columns.length, false, true)],
    });
  const run = { bold: look === "total", italics: look === "aside" };
  const children = cells.map((text, at) =>
    cell(text, columns[at] ?? 0, run, left.includes(at), 1, indent === true && left[0] === at),
  );
  return new TableRow({ cantSplit: true, children });
}

function cell(
  text: string,
  width: number,
  run: { readonly bold?: boolean; readonly italics?: boolean },
  atLeft: boolean,
  span = 1,
  indented = false,
  /** Its row is on no page without the next one. */
  keepNext = false,
): TableCell {
  const lines = text.split("\n");
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 ? { columnSpan: span } : {}),
    children: lines.map(
      (line) =>
        new Paragraph({
          style: "Cell",
          keepNext,
          alignment: atLeft ? "left" : "center",
          ...(indented ? { indent: { left: twips(3), firstLine: 0 } } : {}),
          children: line === "" ? [] : [new TextRun({ text: line, ...run })],
        }),
    ),
  });
}

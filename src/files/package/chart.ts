/**
 * A chart in a file: bars of shares over a range, as drawing and chart parts of their own (ECMA-376 part 1, 20.5 and 21.2).
 * A chart of the same name on the sheet gives way; other drawings of a sheet stay as they are.
 */
import { cellName, quoteSheet, type RangeAddress } from "../../domain/grid/address";
import { isDark } from "../../domain/plan/lightness";
import type { StackedBars } from "../../domain/plan/plan";
import { DECLARATION } from "./package";
import type { XlsxBook } from "./book";
import type { SheetPart } from "./sheet-part";
import { decodeXml, encodeXml, tag } from "./xml";

export interface ChartInFile extends StackedBars {
  readonly name: string;
  readonly colors: readonly string[];
}

const DRAWING_ML = "http://schemas.openxmlformats.org/drawingml/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = {
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
} as const;

/** Adds the chart, in place of one of that name. A sheet with drawings of somebody else's gets none. */
export function addChart(book: XlsxBook, sheet: SheetPart, chart: ChartInFile): void {
  if (!removeOwn(book, sheet, chart.name)) return;
  const chartPart = book.package.freeName("xl/charts/chart", ".xml");
  book.package.set(chartPart, DECLARATION + chartXml(sheet, chart));
  book.package.declare(chartPart, TYPES.chart);
  const drawingPart = book.package.freeName("xl/drawings/drawing", ".xml");
  const relation = book.addToSheet(sheet, "drawing", drawingPart, TYPES.drawing, "");
  const inner = book.package.relate(drawingPart, `${OFFICE}/chart`, chartPart);
  book.package.set(drawingPart, DECLARATION + drawingXml(chart, inner));
  sheet.put("drawing", tag("drawing", [["r:id", relation]]));
}

/** Takes our chart away; false where the drawing of the sheet is somebody else's. */
function removeOwn(book: XlsxBook, sheet: SheetPart, name: string): boolean {
  const drawing = book.package.relations(sheet.part).find(({ kind }) => kind === "drawing");
  if (!drawing) return sheet.child("drawing") === undefined;
  const names = [...book.package.xml(drawing.target).matchAll(/<(?:\w+:)?cNvPr [^>]*name="([^"]*)"/g)];
  if (names.length !== 1 || decodeXml(names[0]?.[1] ?? "") !== name) return false;
  for (const { target } of book.package.relations(drawing.target)) book.package.remove(target);
  book.package.remove(drawing.target);
  book.package.unrelate(sheet.part, drawing.target);
  sheet.put("drawing");
  return true;
}

function drawingXml({ name, place }: ChartInFile, relation: string): string {
  const corner = (element: string, row: number, column: number): string =>
    `<xdr:${element}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${element}>`;
  return (
    `<xdr:wsDr xmlns:xdr="${DRAWING_ML}/spreadsheetDrawing" xmlns:a="${DRAWING_ML}/main"><xdr:twoCellAnchor>` +
    `${corner("from", place.top, place.left)}${corner("to", place.bottom + 1, place.right + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${tag("xdr:cNvPr", [
      ["id", 2],
      ["name", name],
    ])}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${DRAWING_ML}/chart"><c:chart xmlns:c="${DRAWING_ML}/chart" xmlns:r="${OFFICE}" r:id="${relation}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`
  );
}

function chartXml(sheet: SheetPart, { range, title, colors }: ChartInFile): string {
  const reference = (area: RangeAddress): string => {
    const [from, to] = [cellName(area.top, area.left), cellName(area.bottom, area.right)].map((cell) =>
      cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2"),
    );
    return `<c:f>${encodeXml(`${quoteSheet(sheet.name)}!${from === to ? (from ?? "") : `${from ?? ""}:${to ?? ""}`}`)}</c:f>`;
  };
  const body = { ...range, top: range.top + 1 };
  const categories = `<c:cat><c:strRef>${reference({ ...body, right: range.left })}</c:strRef></c:cat>`;
  const series = colors.map((color, at) => {
    const column = range.left + 1 + at;
    const heading = reference({ top: range.top, bottom: range.top, left: column, right: column });
    const fill = (rgb: string): string => `<a:solidFill><a:srgbClr val="${rgb.slice(1)}"/></a:solidFill>`;
    const look = `<a:defRPr sz="900">${fill(isDark(color) ? "#FFFFFF" : "#000000")}</a:defRPr>`;
    return (
      `<c:ser><c:idx val="${String(at)}"/><c:order val="${String(at)}"/><c:tx><c:strRef>${heading}</c:strRef></c:tx>` +
      `<c:spPr>${fill(color)}</c:spPr><c:invertIfNegative val="0"/>` +
      `<c:dLbls><c:numFmt formatCode="0;;" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr>${look}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>` +
      `<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>` +
      `${categories}<c:val><c:numRef>${reference({ ...body, left: column, right: column })}</c:numRef></c:val></c:ser>`
    );
  });
  return (
    `<c:chartSpace xmlns:c="${DRAWING_ML}/chart" xmlns:a="${DRAWING_ML}/main" xmlns:r="${OFFICE}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1100" b="1"/><a:t>${encodeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="percentStacked"/><c:varyColors val="0"/>` +
    `${series.join("")}<c:gapWidth val="40"/><c:overlap val="100"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>` +
    `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr><c:crossAx val="1002"/><c:crosses val="autoZero"/><c:tickLblSkip val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1001"/><c:crosses val="autoZero"/></c:valAx>` +
    `</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`
  );
}

/**
 * The order of what stands in a worksheet, as ECMA-376 part 1, 18.3.1.99 and 18.3.1.82 demand: Excel takes another order
 * for a damaged file, "repairs" it, and may leave the sheet empty.
 */
export const WORKSHEET_ORDER: readonly string[] = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

export const SHEET_PROPERTIES_ORDER: readonly string[] = ["tabColor", "outlinePr", "pageSetUpPr"];

/** The items in the order given; one of another name stays behind the item it stood behind. */
export function inOrder<T extends { readonly name: string }>(items: readonly T[], order: readonly string[]): T[] {
  let last = 0;
  return items
    .map((item) => {
      const place = order.indexOf(item.name);
      if (place >= 0) last = place;
      return { item, place: last };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

/**
 * What the writing library leaves out or puts in an order that Excel "repairs", put right in the saved package: order and
 * empty elements of sheets, rules it does not know, the password of a protection, the criteria of a filter.
 */
import { XlsxBook } from "../../files/package/book";
import { addChart } from "../../files/package/chart";
import type { SheetPart } from "../../files/package/sheet-part";
import { attributesOf, tag } from "../../files/package/xml";
import { areaName } from "../book/area";
import type { ConditionalRule } from "../book/model";
import type { Sheet } from "../book/sheet";

/** A saved sheet and, where it was opened from a file, its name there. */
export interface SavedSheet {
  readonly sheet: Sheet;
  readonly former: string | undefined;
}

/** Rules that need nothing but their look. */
const BARE_RULES: ReadonlySet<string> = new Set(["duplicateValues", "uniqueValues"]);

/** The saved file as Excel opens it without a word; `source` is the file the workbook was opened from. */
export function mendSaved(saved: Uint8Array, source: Uint8Array | null, sheets: readonly SavedSheet[]): Uint8Array {
  const book = XlsxBook.open(saved);
  const before = source ? XlsxBook.open(source) : null;
  for (const { sheet, former } of sheets) {
    const part = book.sheet(sheet.name);
    for (const rule of sheet.conditionals) putBareRule(book, part, rule);
    const origin = before && former !== undefined ? before.sheet(former) : null;
    if (origin) bringBack(part, origin);
    if (before && origin) bringBackDrawing(book, part, before, origin);
    for (const chart of sheet.charts) addChart(book, part, { ...chart, colors: chart.series.map(({ fill }) => fill) });
  }
  return book.bytes();
}

/** The password and what is allowed; what a filter lets through, where it still is over the same cells. */
function bringBack(part: SheetPart, origin: SheetPart): void {
  for (const name of ["sheetProtection", "autoFilter"]) {
    const [now, then] = [part.child(name), origin.child(name)];
    if (now === undefined || then === undefined) continue;
    if (name === "sheetProtection" || attributesOf(now).get("ref") === attributesOf(then).get("ref"))
      part.put(name, then);
  }
}

/** Charts and pictures: the library keeps only some of them. */
function bringBackDrawing(book: XlsxBook, part: SheetPart, before: XlsxBook, origin: SheetPart): void {
  const drawing = before.package.relations(origin.part).find(({ kind }) => kind === "drawing");
  if (!drawing || origin.child("drawing") === undefined) return;
  for (const { kind, target } of book.package.relations(part.part))
    if (kind === "drawing") {
      book.package.unrelate(part.part, target);
      book.package.remove(target);
    }
  const taken = book.package.takeOver(before.package, drawing.target);
  part.put("drawing", tag("drawing", [["r:id", book.relate(part, "drawing", taken)]]));
}

function putBareRule(book: XlsxBook, part: SheetPart, { kind, raw, ranges, priority, format }: ConditionalRule): void {
  const { type } = (raw ?? {}) as { readonly type?: string };
  if (kind !== "other" || type === undefined || !BARE_RULES.has(type)) return;
  const sqref = ranges.map((range) => areaName(range)).join(" ");
  const look = book.styles.rule({
    formula: "",
    ...(format.fill === undefined ? {} : { fill: format.fill }),
    ...(format.color === undefined ? {} : { color: format.color }),
    ...(format.bold === undefined ? {} : { bold: format.bold }),
  });
  const rule = tag("cfRule", [
    ["type", type],
    ["dxfId", look],
    ["priority", priority + 1],
  ]);
  const block = `${tag("conditionalFormatting", [["sqref", sqref]], ">")}${rule}</conditionalFormatting>`;
  part.put("conditionalFormatting", ...part.children("conditionalFormatting"), block);
}

/**
 * Carries a form out as the bytes of an .xlsx. What no plan says is put into the XML here and nowhere else: protection without a
 * password, the style "Normal" unlocked, the inputs as a range that may be edited, validation that only warns, hidden sheets.
 */
import { rangeName, type RangeAddress } from "../domain/grid/address";
import type { FormWorkbook } from "../domain/sheets/form-workbook";
import type { FormValidation } from "../domain/sheets/form-validation";
import { applyToSheet, type SheetStep } from "./apply-to-sheet";
import { XlsxBook } from "./package/book";
import type { PackedParts } from "./package/packed-parts";
import type { SheetPart } from "./package/sheet-part";
import { encodeXml, tag } from "./package/xml";

/** The form as a file. Of forms that are written one after the other with the same `packed`, what is equal in all is packed once. */
export function writeForm(form: FormWorkbook, packed?: PackedParts): Uint8Array {
  const book = XlsxBook.open(null, { unlocked: true });
  for (const { name } of form.sheets) book.addSheet(name);
  for (const step of form.steps) if (isSheetStep(step)) applyToSheet(book, step);
  const [front] = form.sheets;
  if (!front) throw new Error("a form has a sheet");
  for (const { name, hidden } of form.sheets) if (hidden) book.workbook.hide(name);
  book.workbook.activate(front.name);
  const sheet = book.sheet(front.name);
  sheet.changeView((attributes, children) => {
    attributes.set("tabSelected", "1").set("showGridLines", "0");
    return children;
  });
  protect(sheet, form.inputs);
  for (const validation of form.validations) addWarning(sheet, validation);
  if (form.filter) sheet.put("autoFilter", tag("autoFilter", [["ref", rangeName(form.filter)]]));
  sheet.put("pageMargins", tag("pageMargins", MARGINS));
  sheet.put("headerFooter", `<headerFooter><oddFooter>${encodeXml(form.footer)}</oddFooter></headerFooter>`);
  return book.bytes(packed);
}

function isSheetStep(step: FormWorkbook["steps"][number]): step is SheetStep {
  return !["add-sheet", "delete-sheet", "name", "delete-name", "restore-name", "activate"].includes(step.kind);
}

/** What stays allowed under protection; "0" says that it is not locked. */
const ALLOWED = [
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertRows",
  "insertHyperlinks",
  "sort",
  "autoFilter",
] as const;

function protect(sheet: SheetPart, inputs: readonly RangeAddress[]): void {
  const attributes = [["sheet", "1"] as const, ...ALLOWED.map((name) => [name, "0"] as const)];
  sheet.put("sheetProtection", tag("sheetProtection", attributes));
  const open = tag("protectedRange", [
    ["sqref", rangesText(inputs)],
    ["name", "NhapLieu"],
  ]);
  sheet.put("protectedRanges", `<protectedRanges>${open}</protectedRanges>`);
}

/** Excel takes no longer texts beside a cell. */
const LONGEST = { title: 32, message: 255, prompt: 255 } as const;

function addWarning(sheet: SheetPart, { ranges, kind, formulas, title, message }: FormValidation): void {
  if (ranges.length === 0) return;
  const open = tag(
    "dataValidation",
    [
      ["type", kind],
      ["errorStyle", "warning"],
      ["allowBlank", "1"],
      ["showInputMessage", "1"],
      ["showErrorMessage", "1"],
      ["errorTitle", title.slice(0, LONGEST.title)],
      ["error", message.slice(0, LONGEST.message)],
      ["promptTitle", title.slice(0, LONGEST.title)],
      ["prompt", message.slice(0, LONGEST.prompt)],
      ["sqref", rangesText(ranges)],
    ],
    ">",
  );
  const inner = formulas.map((formula, index) => {
    const name = `formula${String(index + 1)}`;
    return `<${name}>${encodeXml(formula)}</${name}>`;
  });
  sheet.putInside("dataValidations", `${open}${inner.join("")}</dataValidation>`);
}

/** Cells as a list of rectangles: those beside one another in a row are one, and so are equal ones below one another. */
function rangesText(cells: readonly RangeAddress[]): string {
  const inRows = merged(
    [...cells].sort((a, b) => a.top - b.top || a.left - b.left),
    (before, next) => before.top === next.top && before.bottom === next.bottom && before.right + 1 === next.left,
  );
  const inColumns = merged(
    inRows.sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top),
    (before, next) => before.left === next.left && before.right === next.right && before.bottom + 1 === next.top,
  );
  return inColumns
    .sort((a, b) => a.top - b.top || a.left - b.left)
    .map(rangeName)
    .join(" ");
}

function merged(
  ranges: readonly RangeAddress[],
  touch: (before: RangeAddress, next: RangeAddress) => boolean,
): RangeAddress[] {
  const found: RangeAddress[] = [];
  for (const next of ranges) {
    const before = found.at(-1);
    if (before && touch(before, next)) found[found.length - 1] = { ...before, bottom: next.bottom, right: next.right };
    else found.push(next);
  }
  return found;
}

/** In inches: 20 mm at the head and foot, 15 mm at the sides. */
const MARGINS: readonly (readonly [string, number])[] = [
  ["left", 0.59],
  ["right", 0.59],
  ["top", 0.79],
  ["bottom", 0.79],
  ["header", 0.3],
  ["footer", 0.3],
];

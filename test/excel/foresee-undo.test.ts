/** Sheets that are taken away: what comes back with them, and what is said beforehand not to. */
import type { WorkbookPlan } from "../../src/domain/plan/plan";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { renderLoss } from "../../src/messages/ui/losses";
import { Book } from "../../src/workbench/book/book";
import { NOTHING_ATTACHED } from "../../src/workbench/book/model";
import { createTestHost } from "../../src/workbench/in-process";
import { differenceOf } from "../support/book-state";
import { value } from "../support/value";

const REMOVAL: WorkbookPlan = {
  title: "consolidate",
  steps: [{ kind: "delete-sheet", sheet: "NG 1", plain: true }],
};

/** A copy of a department's sheet, and a person's own sheet. */
async function opened(change: (copy: Excel.Worksheet, own: Excel.Worksheet, names: Excel.NamedItemCollection) => void) {
  const book = new Book();
  book.addSheet("Của tôi");
  book.addSheet("NG 1");
  const { host } = createTestHost({ book, level: 14 });
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const copy = worksheets.getItem("NG 1");
    copy.getRange("A1:C30").values = Array.from({ length: 30 }, (_, row) => [`chỉ tiêu ${String(row)}`, row, "x"]);
    change(copy, worksheets.getItem("Của tôi"), names);
    await context.sync();
  });
  host.faults.clear();
  host.resetCounters();
  return { book, host, workbook: createExcelWorkbook() };
}

test("validation, hidden lines, frozen panes, merges and visibility come back exactly", async () => {
  const { book, workbook } = await opened((copy) => {
    const numbers = copy.getRange("B3:B21").dataValidation;
    numbers.rule = { decimal: { formula1: 0, formula2: 1000, operator: "Between" } };
    numbers.errorAlert = { showAlert: true, style: "Warning", title: "Số", message: "Từ 0 đến 1000" };
    const list = copy.getRange("C40:D41").dataValidation;
    list.rule = { list: { inCellDropDown: true, source: "Có,Không" } };
    list.prompt = { showPrompt: true, title: "Chọn", message: "Có hay không" };
    copy.getRange("A24:B24").merge(false);
    copy.getRange("5:7").rowHidden = true;
    copy.getRange("B:B").columnHidden = true;
    copy.freezePanes.freezeRows(2);
    copy.visibility = "Hidden";
  });
  const before = book.copy();
  const applied = value(await workbook.apply(REMOVAL));
  expect(book.sheet("NG 1")).toBeUndefined();
  value(await applied.undo());
  expect(book.sheet("NG 1")?.validations).toEqual(before.sheet("NG 1")?.validations);
  expect(await differenceOf(before, book)).toBe("nowhere");
});

test("a sheet without validation costs one question for it", async () => {
  const { host, workbook } = await opened(() => undefined);
  value(await workbook.apply(REMOVAL));
  expect(host.counters.requests).toBeLessThanOrEqual(5);
});

test("what will not come back is said beforehand, and nothing is changed", async () => {
  const { book, host, workbook } = await opened((copy, own, names) => {
    own.getRange("B2:B4").formulas = [["='NG 1'!B3"], ["=SUM('ng 1'!B1:B30)"], ["=\"'NG 1'!A1\""]];
    names.add("DongDau", "='NG 1'!$A$1");
    const rule = copy.getRange("A1:A9").conditionalFormats.add("Custom");
    rule.custom.rule.formula = "=$A1=1";
    copy.tables.add("A1:C30", true);
  });
  const sheet = book.sheet("NG 1");
  if (sheet) sheet.attached = { ...NOTHING_ATTACHED, comments: 2, charts: 1 };
  const before = book.copy();
  const { losses } = value(await workbook.foreseeUndo(REMOVAL));
  expect(losses).toEqual([
    { kind: "comments", sheet: "NG 1", count: 2 },
    { kind: "charts", sheet: "NG 1", count: 1 },
    { kind: "tables", sheet: "NG 1", count: 1 },
    { kind: "notes", sheet: "NG 1" },
    { kind: "rules", sheet: "NG 1", count: 1 },
    { kind: "references", sheet: "NG 1", where: "Của tôi!B2", count: 3 },
  ]);
  expect(await differenceOf(before, book)).toBe("nowhere");
  expect(losses.map((loss) => renderLoss(loss, "vi"))).toEqual([
    "Trang “NG 1”: nhận xét ở các ô: 2.",
    "Trang “NG 1”: biểu đồ: 1.",
    "Trang “NG 1”: bảng (Table); các ô của bảng vẫn lấy lại được: 1.",
    "Trang “NG 1”: ghi chú ở các ô, nếu có.",
    "Trang “NG 1”: định dạng có điều kiện: 1.",
    "Công thức và tên ở nơi khác lấy số từ trang “NG 1” sẽ thành #REF! (3, đầu tiên: Của tôi!B2).",
  ]);
  host.faults.brokenRules = true;
  expect(value(await workbook.foreseeUndo(REMOVAL)).losses).toContainEqual({ kind: "rules", sheet: "NG 1" });
});

test("an Excel that cannot count notes names them all the same", async () => {
  const { workbook } = await opened(() => undefined);
  const { losses } = value(await workbook.foreseeUndo(REMOVAL));
  expect(losses.map((loss) => renderLoss(loss, "en"))).toEqual(["Sheet “NG 1”: notes on cells, if there are any."]);
});

test("a plan that takes nothing away asks nothing", async () => {
  const { host, workbook } = await opened(() => undefined);
  expect(
    value(await workbook.foreseeUndo({ title: "x", steps: [{ kind: "empty-sheet", sheet: "NG 1" }] })).losses,
  ).toEqual([]);
  expect(host.counters.requests).toBe(0);
});

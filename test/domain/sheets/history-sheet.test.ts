/** What people type into "Lịch sử", and putting back what was closed. */
import { readSeal, writeSeal } from "../../../src/domain/history/seal";
import { planRestore } from "../../../src/domain/sheets/history-restore";
import { checkHistorySheet, readHistorySheet } from "../../../src/domain/sheets/history-sheet";
import { serialDay } from "../../../src/domain/text/as-of";
import { recordOf } from "../../support/history-record";
import { sheetOf } from "../../support/sheet-of";

const HEADINGS = "| Kỳ | Mã | Thực hiện | Kế hoạch | Kết quả | Loại dòng | Lần | Nguồn |";
const typed = (key: string, figure: string) => `| ${key} | A | ${figure} | | | Nhập tay | 0 | BC 45 |`;

test.each<[string, string, string, string]>([
  ["a number", "2022-6T", "12.5", ""],
  ["a number typed as text", "2022-6T", "'1.234,5", ""],
  ["words", "2022-6T", "khoảng hai chục", "number-unreadable C2 khoảng hai chục"],
  ["two readings", "2022-6T", "'1,500", "number-unreadable C2 1,500"],
  ["a figure with its unit", "2022-6T", "12 ha", "number-unreadable C2 12 ha"],
  ["nothing", "2022-6T", "", ""],
  ["a day that became a date", String(serialDay(2022, 8, 20)), "12", ""],
  ["no key", "6 tháng 2022", "12", "schema-word-unknown A2 6 tháng 2022"],
])("typed: %s", (_, key, figure, wanted) => {
  const sheet = sheetOf([HEADINGS, typed(key, figure)].join("\n"));
  const found = checkHistorySheet(sheet, readHistorySheet(sheet), []);
  expect(found.map(({ code, at, found: text = "" }) => `${code} ${at.cell ?? ""} ${text}`).join("; ")).toBe(wanted);
});

test.each<[string, string, string, string]>([
  ["a figure without its source", "12.5", "", "history-source H2 12.5"],
  ["with it", "12.5", "BC 45", ""],
  ["no figure, no source", "", "", ""],
])("typed: %s", (_, figure, source, wanted) => {
  const sheet = sheetOf([HEADINGS, `| 2022-6T | A | ${figure} | | | Nhập tay | 0 | ${source} |`].join("\n"));
  const found = checkHistorySheet(sheet, readHistorySheet(sheet), []);
  expect(found.map(({ code, at, found: text = "" }) => `${code} ${at.cell ?? ""} ${text}`).join("; ")).toBe(wanted);
});

test("an unreadable figure is no figure, never nought", () => {
  const [record] = readHistorySheet(sheetOf([HEADINGS, typed("2022-6T", "hai chục")].join("\n")));
  expect(record).toMatchObject({ state: "unreadable", actual: null });
});

const SEALS = [
  {
    period: "2023-6T",
    rows: readSeal(writeSeal([recordOf("2023-6T", 31, { target: "90", result: "notMet", pace: "behind" })])) ?? [],
  },
];
const closed = (figure: string, target: string, result: string) =>
  sheetOf(
    [HEADINGS, `| 2023-6T | A | ${figure} | ${target} | ${result} | Chốt kỳ | 0 | x |`, typed("2022-6T", "3")].join(
      "\n",
    ),
  );

test.each<[string, ReturnType<typeof closed>, string]>([
  ["as it was closed", closed("31", "90", "Chưa đạt"), ""],
  ["a figure", closed("30", "90", "Chưa đạt"), "1,2 31"],
  ["a figure and its target", closed("30", "95", "Chưa đạt"), '1,3 "90"; 1,2 31'],
  ["a verdict", closed("31", "90", "Đạt"), '1,4 "Chưa đạt"'],
])("restored: %s", (_, sheet, wanted) => {
  const pace = {
    ...sheet,
    rows: sheet.rows.map((row, at) => [...row, { value: ["Tiến độ", "▼ Chậm", ""][at] ?? "" }]),
  };
  const steps = planRestore(pace, SEALS, () => null).flatMap((step) =>
    step.kind === "write" ? [`${String(step.top)},${String(step.left)} ${JSON.stringify(step.cells[0]?.[0])}`] : [],
  );
  expect(steps.join("; ")).toBe(wanted);
});

/** Accepting a finding: of a cell, of a whole sheet or file; what holds, what is void, and what cannot be accepted. */
import type { Finding } from "../../../src/domain/finding/finding";
import { acceptanceOf, accepts, isAcceptable, waiveFindings } from "../../../src/domain/consolidate/acceptance";
import type { Decision } from "../../../src/domain/consolidate/decision";
import { buildDecisionSheet, readDecisionSheet } from "../../../src/domain/sheets/decision-sheet";
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { sheetOf } from "../../support/sheet-of";

const HERE: Finding = { code: "number-as-text", severity: "W", at: { sheet: "Biểu", cell: "E3" }, found: "201,5" };
const OF_FILE: Finding = { ...HERE, at: { ...HERE.at, file: "a.xlsx" } };
const HIDDEN: Finding = { code: "sheet-hidden", severity: "W", at: { file: "a.xlsx", sheet: "Cũ" }, found: "12" };
const OLDER: Finding = { code: "file-superseded", severity: "W", at: { file: "a.xlsx", unit: "NN" }, found: "b.xlsx" };

function missing(indicator: string, unit = "NN"): Finding {
  return { code: "indicator-missing", severity: "W", at: { file: "a.xlsx", unit, indicator } };
}

function noHeading(heading: string): Finding {
  return { code: "heading-missing", severity: "W", at: { file: "a.xlsx", sheet: "Biểu", heading } };
}

const ALL = [
  HERE,
  OF_FILE,
  HIDDEN,
  OLDER,
  missing("A"),
  missing("B"),
  missing("A", "TCKH"),
  noHeading("ĐVT"),
  noHeading("Kế hoạch"),
];

/** The sheet "Quyết định" with what was written to it. */
function written(decisions: readonly Decision[]): SheetSnapshot {
  const rows = buildDecisionSheet(decisions).flatMap((step) => (step.kind === "write" ? step.cells : []));
  const cells = rows.map((row) => row.map((content) => (typeof content === "object" ? null : { value: content })));
  return { ...sheetOf(""), rows: cells };
}

test.each(ALL)("an acceptance waives its own finding and no other ($code $at)", (finding) => {
  const decision = acceptanceOf(finding, "đã đối chiếu", "Tên quy tắc");
  const waived = waiveFindings(ALL, [decision]).filter((each) => each.waived === "đã đối chiếu");
  expect(waived.map(({ at }) => at)).toEqual([finding.at]);
  expect(ALL.filter((each) => accepts(decision, each))).toEqual([finding]);
});

test("several acceptances at one place all hold", () => {
  const decisions = ALL.map((finding, index) => acceptanceOf(finding, `lý do ${String(index)}`, "Tên quy tắc"));
  expect(waiveFindings(ALL, decisions).map(({ waived }) => waived)).toEqual(decisions.map(({ reason }) => reason));
});

test.each(ALL)("it is kept on the sheet as it is ($code $at)", (finding) => {
  const decision = acceptanceOf(finding, "đã đối chiếu", "Tên quy tắc");
  expect(readDecisionSheet(written([decision]))).toEqual([decision]);
});

test("people read what the rule is called; its code is folded away, also where only the code is known", () => {
  const decision = acceptanceOf(HERE, "đã đối chiếu", "Số lưu ở dạng chữ");
  const steps = buildDecisionSheet([decision]);
  const folded = steps.flatMap((step) => (step.kind === "group-columns" ? [step.left] : []));
  const [row] = written([decision]).rows.slice(-1);
  expect(row?.findIndex((cell) => cell?.value === HERE.code)).toBe(folded[0]);
  expect(row?.some((cell) => cell?.value === "Số lưu ở dạng chữ")).toBe(true);
  const { rule: _, ...bare } = decision;
  expect(readDecisionSheet(written([bare]))).toEqual([{ ...bare, rule: HERE.code }]);
});

test("a sheet of an earlier version, with the code where the words are now, is read", () => {
  const { rule: _, ...bare } = acceptanceOf(HERE, "đã đối chiếu", "");
  const sheet = written([bare]);
  const code = Math.max(...sheet.rows.map((row) => row.findIndex((cell) => cell?.value === "Mã quy tắc")));
  const before = { ...sheet, rows: sheet.rows.map((row) => row.slice(0, code)) };
  expect(readDecisionSheet(before)).toEqual([bare]);
});

test.each([OF_FILE, HIDDEN, OLDER, missing("A")])("it is void when something else is found ($code)", (finding) => {
  const decision = acceptanceOf(finding, "đã đối chiếu", "Tên quy tắc");
  expect(waiveFindings([{ ...finding, found: "khác" }], [decision])[0]?.waived).toBeUndefined();
});

test("typed by hand with nothing but the file, it holds for all of its kind there", () => {
  const typed: Decision = {
    ...{ action: "accept", indicator: "", file: "a.xlsx", sheet: "", cell: "", code: "indicator-missing" },
    ...{ text: "", reason: "theo thỏa thuận" },
  };
  expect(waiveFindings(ALL, [typed]).filter(({ waived }) => waived !== undefined)).toHaveLength(3);
});

test.each<[string, boolean, Finding]>([
  ["a warning about a sheet of this workbook", true, { ...HIDDEN, at: { sheet: "Cũ" } }],
  ["a warning about a file", true, OLDER],
  ["an error at a cell", true, { code: "unit-slip", severity: "E", at: { sheet: "Biểu", cell: "E3" } }],
  ["an unreadable file", false, { code: "file-unreadable", severity: "E", at: { file: "a.xlsx" } }],
  ["a file with a password", false, { code: "file-encrypted", severity: "E", at: { file: "a.xlsx" } }],
  ["an unknown unit", false, { code: "unit-unknown", severity: "E", at: { file: "a.xlsx", sheet: "Biểu" } }],
  ["no column of figures", false, { ...noHeading("Thực hiện"), severity: "E" }],
  ["a unit that sent nothing", false, { code: "unit-missing", severity: "W", at: { unit: "HKL" } }],
  ["information", false, { code: "title-rows", severity: "I", at: { sheet: "Biểu" } }],
])("%s can be accepted: %p", (_, can, finding) => {
  expect(isAcceptable(finding)).toBe(can);
  const [after] = waiveFindings([finding], [acceptanceOf(finding, "đã đối chiếu", "Tên quy tắc")]);
  expect(after?.waived).toBe(can ? "đã đối chiếu" : undefined);
});

/**
 * Sheet "Quyết định": what the consolidator decided, one row a decision, for anyone to read. Deleting a row, or its word in
 * the first column, revokes it. The sheet is the memory: the next run reads it back.
 */
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import type { Decision, DecisionAction } from "../consolidate/decision";
import { emptyDecision } from "../consolidate/acceptance";
import { answersIn } from "../consolidate/column-decision";
import { OUTDATED, verdictDecision } from "../consolidate/override";
import type { Result } from "../judge/judgement";
import { RESULT_WORDS } from "../judge/words";
import { foldKey } from "../text/fold";
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, NOTE, PLAIN, TITLE, WRAP } from "./styles";

export const DECISION_SHEET = "Quyết định";

const ACTIONS: Readonly<Record<DecisionAction, string>> = {
  use: "Dùng số này",
  "leave-out": "Không dùng",
  accept: "Chấp nhận",
  override: "Đánh giá lại",
  column: "Lấy cột này",
};

const COLUMNS = [
  ["action", "Xử lý", 14],
  ["indicator", "Mã", 10],
  ["file", "Tệp", 36],
  ["sheet", "Trang tính", 16],
  ["cell", "Ô", 8],
  ["text", "Nội dung tại ô", 24],
  ["value", "Giá trị dùng", 13],
  ["rule", "Quy tắc", 28],
  ["reason", "Lý do", 44],
  ["period", "Kỳ", 11],
  ["figure", "Số khi quyết định", 13],
  ["target", "Kế hoạch khi quyết định", 16],
  ["outdated", "Hiệu lực", 30],
  ["unit", "Đơn vị gửi", 12],
  ["layout", "Mẫu biểu", 44],
  ["code", "Mã quy tắc", 20],
  // Last: a sheet of an earlier version has the columns before it.
  ["against", "Số khác khi quyết định", 24],
] as const;
type ColumnKey = (typeof COLUMNS)[number][0];
/** What a decision about a form says, in the column of the rules. */
const ROLE_OF_COLUMN = "Vai trò của cột";
/** Where no other figure stood against it. */
const NONE = "–";
const HEADING_ROW = 3;
/** Last column of the sheet that is ours. */
export const DECISION_RIGHT = COLUMNS.length - 1;

/** The steps that fill the sheet; it is there already and empty. */
export function buildDecisionSheet(decisions: readonly Decision[]): PlanStep[] {
  const draft = new SheetDraft(DECISION_SHEET);
  draft.add(["QUYẾT ĐỊNH KHI TỔNG HỢP"]);
  draft.add([
    "Xóa một dòng để hủy quyết định đó. Nội dung tại ô hay số khác khi quyết định đã đổi thì quyết định không còn hiệu lực và được hỏi lại.",
  ]);
  draft.add();
  draft.add(COLUMNS.map(([, heading]) => heading));
  for (const decision of decisions) draft.add(COLUMNS.map(([key]) => cellOf(decision, key)));
  const bottom = Math.max(HEADING_ROW + 1, draft.next - 1);
  draft.styleRow(0, 0, 0, TITLE);
  draft.styleRow(1, 0, 0, NOTE);
  const body = { top: HEADING_ROW + 1, left: 0, bottom, right: DECISION_RIGHT };
  draft.style(body, { ...LEFT, ...WRAP, numberFormat: "@" });
  draft.style({ ...body, left: columnOf("value"), right: columnOf("value") }, { numberFormat: PLAIN });
  draft.styleRow(HEADING_ROW, 0, DECISION_RIGHT, HEADING);
  return [
    ...draft.steps(),
    ...COLUMNS.map(([, , width], column) => ({ kind: "column-width" as const, sheet: DECISION_SHEET, column, width })),
    { kind: "fit-rows", sheet: DECISION_SHEET, top: HEADING_ROW, bottom },
    { kind: "freeze", sheet: DECISION_SHEET, rows: HEADING_ROW + 1, columns: 0 },
    // For the program alone: a person reads what the rule is called.
    { kind: "group-columns", sheet: DECISION_SHEET, left: columnOf("code"), right: columnOf("code") },
    { kind: "page", sheet: DECISION_SHEET, landscape: true, fitWidth: true, titleRows: [HEADING_ROW, HEADING_ROW] },
  ];
}

function columnOf(key: ColumnKey): number {
  return COLUMNS.findIndex(([each]) => each === key);
}

function cellOf(decision: Decision, key: ColumnKey): PlanCell {
  if (key === "action") return ACTIONS[decision.action];
  if (key === "rule") return decision.action === "column" ? ROLE_OF_COLUMN : (decision.rule ?? decision.code ?? "");
  if (key === "value" && decision.result !== undefined) return RESULT_WORDS[decision.result];
  if (key === "against") return decision.against ? decision.against.join("\n") || NONE : "";
  return decision[key] ?? "";
}

/** The decisions on the sheet; rows without a known word in the first column are none. */
export function readDecisionSheet(sheet: SheetSnapshot | null): Decision[] {
  if (!sheet) return [];
  const heading = sheet.rows.findIndex((row) => cellText(row[0] ?? null) === COLUMNS[0][1]);
  if (heading < 0) return [];
  const decisions: Decision[] = [];
  for (let row = heading + 1; row < sheet.rows.length; row += 1) {
    const decision = readDecision(sheet, row, heading);
    if (decision) decisions.push(decision);
  }
  return decisions;
}

function readDecision(sheet: SheetSnapshot, row: number, heading: number): Decision | null {
  const text = (key: ColumnKey): string => cellText(cellAt(sheet, row, columnOf(key)));
  const { code, rule } = readRule(sheet, row, heading);
  const word = foldKey(text("action"));
  const action = (Object.keys(ACTIONS) as DecisionAction[]).find((each) => foldKey(ACTIONS[each]) === word);
  if (action === "override") {
    const verdict = readOverride(text("indicator"), text("value"), text("reason"));
    return verdict && { ...verdict, ...readGround(sheet, row, heading) };
  }
  if (action === "accept" && code === "" && text("indicator") !== "" && text("file") === "")
    return emptyDecision(text("indicator"), text("reason"));
  if (action === "column") return readColumn(text, code);
  if (!action || !isPlaced(action, text("file"), text("sheet"))) return null;
  const value = cellAt(sheet, row, columnOf("value"))?.value;
  return {
    action,
    indicator: text("indicator"),
    file: text("file"),
    sheet: text("sheet"),
    cell: text("cell"),
    ...(typeof value === "number" ? { value } : {}),
    ...(action === "accept" ? { code, ...(rule === "" ? {} : { rule }) } : {}),
    // A figure stands in no blank cell: such a row does not say what stood there.
    ...(action !== "accept" && text("text") === "" ? {} : { text: text("text") }),
    ...(text("unit") === "" ? {} : { unit: text("unit") }),
    ...(action === "accept" || text("against") === "" ? {} : { against: readAgainst(text("against")) }),
    reason: text("reason"),
  };
}

/** A line each; blank is not known, which differs from none. */
function readAgainst(text: string): string[] {
  return text.trim() === NONE ? [] : text.split("\n").filter((line) => line.trim() !== "");
}

/** Whether the sheet has the column; one of an earlier version may not. */
function knows(sheet: SheetSnapshot, heading: number, key: ColumnKey): boolean {
  return cellText(cellAt(sheet, heading, columnOf(key))) === COLUMNS[columnOf(key)]?.[1];
}

/** A column of a sender's form; without sender, form, role and heading it says nothing. */
function readColumn(text: (key: ColumnKey) => string, code: string): Decision | null {
  const decision: Decision = {
    ...{ action: "column", indicator: "", file: "", sheet: "", cell: "" },
    ...{ unit: text("unit"), layout: text("layout"), code, text: text("text"), reason: text("reason") },
  };
  return answersIn([decision]).length === 0 ? null : decision;
}

/** The code of the rule and what it is called; a sheet of an earlier version has the code alone, where the words are now. */
function readRule(
  sheet: SheetSnapshot,
  row: number,
  heading: number,
): { readonly code: string; readonly rule: string } {
  const text = (at: number, key: ColumnKey): string => cellText(cellAt(sheet, at, columnOf(key)));
  if (!knows(sheet, heading, "code")) return { code: text(row, "rule"), rule: "" };
  return { code: text(row, "code"), rule: text(row, "rule") };
}

/** A figure stands on a sheet of a file; a finding is of a file, of a sheet of one, or of a sheet of this workbook. */
function isPlaced(action: DecisionAction, file: string, sheet: string): boolean {
  return action === "accept" ? file !== "" || sheet !== "" : file !== "" && sheet !== "";
}

/** On what a verdict was set; a sheet of an earlier version does not say it, and its verdicts are asked about again. */
function readGround(sheet: SheetSnapshot, row: number, heading: number): Partial<Decision> {
  const text = (key: ColumnKey): string => cellText(cellAt(sheet, row, columnOf(key))).trim();
  if (!knows(sheet, heading, "figure"))
    return { outdated: `${OUTDATED}: không ghi kỳ, số liệu và kế hoạch lúc quyết định` };
  return {
    ...{ period: text("period"), figure: text("figure"), target: text("target") },
    ...(foldKey(text("outdated")).startsWith(foldKey(OUTDATED)) ? { outdated: text("outdated") } : {}),
  };
}

/** A verdict in words; without an indicator, a known word and a reason there is none. */
function readOverride(indicator: string, word: string, reason: string): Decision | null {
  const key = foldKey(word);
  const result = (Object.keys(RESULT_WORDS) as Result[]).find((each) => foldKey(RESULT_WORDS[each]) === key);
  if (indicator === "" || result === undefined || reason.trim() === "") return null;
  return verdictDecision(indicator, result, reason);
}

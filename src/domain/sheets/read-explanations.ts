/** Reads "Giải trình" back: what people and units wrote of each lagging target, and which of them nobody explained. */
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import { cellName } from "../grid/address";
import { NO_REASONS, REASON_LABELS } from "../consolidate/stated-reasons";
import type { Finding } from "../finding/finding";
import type { KeptExplanation } from "../report/explanations";
import { reasonMissing, statesReason } from "../report/missing-reasons";
import { isExplained, WRITTEN_REASONS, type Explanation, type ReasonSource } from "../report/reasons";
import type { Schema } from "../schema/types";

export const EXPLANATION_SHEET = "Giải trình";

/** Headings and widths, in their order. */
export const EXPLANATION_COLUMNS = [
  ["Mã", 7],
  ["Chỉ tiêu", 26],
  ["ĐVT", 9],
  ["Kế hoạch", 10],
  ["Thực hiện", 10],
  ["Tỷ lệ, chênh lệch", 11],
  ["Tiến độ", 11],
  ["Cơ quan chủ trì", 17],
  [REASON_LABELS.objective, 22],
  [REASON_LABELS.subjective, 22],
  [REASON_LABELS.measure, 22],
  [REASON_LABELS.deadline, 11],
  [REASON_LABELS.proposal, 18],
  [REASON_LABELS.stated, 18],
  ["Nguồn", 10],
  ["Số liệu đến ngày", 12],
] as const;
/** Of the hidden last column. */
export const MARK_HEADING = "Dấu";
/** First column that people write in. */
const FIRST_TEXT = 8;
/** What a row says that lags no longer. */
export const NO_LONGER = "Không còn chậm";

export const SOURCE_WORDS: Readonly<Record<ReasonSource, string>> = {
  unit: "đơn vị nêu",
  previous: "từ kỳ trước",
  typed: "người tổng hợp",
  none: "",
};

/** Whose the texts are ("n" a person's, "d" a unit's), and what tells them from others. */
export function markOf(texts: Explanation, isPersons: boolean): string {
  let hash = 0x811c9dc5;
  for (const sign of JSON.stringify(WRITTEN_REASONS.map((key) => texts[key].replace(/\r\n?/g, "\n").trim())))
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return `${isPersons ? "n" : "d"}${(hash >>> 0).toString(16).padStart(8, "0")}`;
}

/** The rows of the sheet by code; `asOf` is the day of what someone wrote there since. */
export function readExplanations(sheet: SheetSnapshot | null, asOf: number): ReadonlyMap<string, KeptExplanation> {
  const found = new Map<string, KeptExplanation>();
  const head = sheet?.rows.findIndex((row) => row.some((cell) => cellText(cell) === REASON_LABELS.objective)) ?? -1;
  if (!sheet || head < 0) return found;
  const column = (heading: string): number =>
    sheet.rows[head]?.findIndex((cell) => cellText(cell).trim() === heading) ?? -1;
  const at = Object.fromEntries(
    [...EXPLANATION_COLUMNS.map(([heading]) => heading), MARK_HEADING].map((each) => [each, column(each)]),
  );
  for (let row = head + 1; row < sheet.rows.length; row += 1) {
    const text = (heading: string): string => {
      const place = at[heading] ?? -1;
      return place < 0
        ? ""
        : cellText(cellAt(sheet, row, place))
            .replace(/\r\n?/g, "\n")
            .trim();
    };
    const indicator = text("Mã");
    if (indicator === "" || found.has(indicator)) continue;
    const reasons = {
      ...NO_REASONS,
      ...Object.fromEntries(WRITTEN_REASONS.map((key) => [key, text(REASON_LABELS[key])])),
      stated: text(REASON_LABELS.stated),
    };
    const day = cellAt(sheet, row, at["Số liệu đến ngày"] ?? -1)?.value;
    const source = (Object.keys(SOURCE_WORDS) as ReasonSource[]).find((key) => SOURCE_WORDS[key] === text("Nguồn"));
    const old: Explanation = {
      indicator,
      ...reasons,
      source: source ?? "none",
      asOf: typeof day === "number" ? day : null,
    };
    const mark = text(MARK_HEADING);
    const edited = isExplained(old) && mark.slice(1) !== markOf(old, true).slice(1);
    found.set(
      indicator,
      edited
        ? { ...old, source: "typed", asOf, isPersons: true, isEdited: true }
        : { ...old, isPersons: mark.startsWith("n") },
    );
  }
  return found;
}

/** Zero-based row of the headings of a sheet that is written. */
export const EXPLANATION_HEAD = 3;

/** A1 names of the first cell that people write in, of rows written in this order, by code. */
export function explanationCells(codes: readonly string[]): ReadonlyMap<string, string> {
  return new Map(codes.map((code, at) => [code, cellName(EXPLANATION_HEAD + 1 + at, FIRST_TEXT)]));
}

/** The same of a sheet as it stands, sorted or not; rows that lag no longer are left out. */
export function explanationCellsOf(sheet: SheetSnapshot): ReadonlyMap<string, string> {
  const head = sheet.rows.findIndex((row) => row.some((cell) => cellText(cell) === REASON_LABELS.objective));
  const column = (heading: string): number =>
    sheet.rows[head]?.findIndex((cell) => cellText(cell).trim() === heading) ?? -1;
  const [code, first, pace] = ["Mã", REASON_LABELS.objective, "Tiến độ"].map(column);
  const found = new Map<string, string>();
  if (head < 0 || code === undefined || first === undefined || pace === undefined || code < 0) return found;
  for (let row = head + 1; row < sheet.rows.length; row += 1) {
    const indicator = cellText(cellAt(sheet, row, code)).trim();
    if (indicator === "" || found.has(indicator) || cellText(cellAt(sheet, row, pace)).trim() === NO_LONGER) continue;
    found.set(indicator, cellName(row, first));
  }
  return found;
}

/** `reason-missing` at each row of the sheet that lags and says no cause. */
export function missingReasonsOn(sheet: SheetSnapshot, schema: Schema): Finding[] {
  const kept = readExplanations(sheet, 0);
  const indicators = new Map(schema.indicators.map((indicator) => [indicator.code, indicator]));
  return [...explanationCellsOf(sheet)].flatMap(([code, cell]) => {
    const indicator = indicators.get(code);
    const said = kept.get(code);
    if (!indicator || (said && statesReason(said))) return [];
    return [reasonMissing(indicator, { sheet: sheet.name, cell })];
  });
}

/**
 * Sheet "Giải trình": causes and measures of what lags, an Excel table that people write in. The last column tells whether
 * someone changed a row since it was written, and whose its texts were (reporting.md 6).
 */
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import { NO_REASONS, REASON_LABELS } from "../consolidate/stated-reasons";
import type { KeptExplanation } from "../report/explanations";
import { paceWord, shareOrGap, shownFigure } from "../report/document-tables";
import type { Explanation, ReasonSource } from "../report/reasons";
import { isExplained, WRITTEN_REASONS } from "../report/reasons";
import type { Report } from "../report/report";
import { planText } from "../report/target-phrase";
import type { PlanCell, PlanStep } from "../plan/plan";
import { buildListing } from "./listing";

export const EXPLANATION_SHEET = "Giải trình";
export const EXPLANATION_TABLE = "GiaiTrinh";

const COLUMNS = [
  ["Mã", 9],
  ["Chỉ tiêu", 34],
  ["ĐVT", 11],
  ["Kế hoạch", 12],
  ["Thực hiện", 12],
  ["Tỷ lệ, chênh lệch", 12],
  ["Tiến độ", 13],
  ["Cơ quan chủ trì", 22],
  [REASON_LABELS.objective, 30],
  [REASON_LABELS.subjective, 30],
  [REASON_LABELS.measure, 30],
  [REASON_LABELS.deadline, 14],
  [REASON_LABELS.proposal, 26],
  [REASON_LABELS.stated, 26],
  ["Nguồn", 14],
  ["Số liệu đến ngày", 13],
] as const;
const MARK_HEADING = "Dấu";
const FIRST_TEXT = 8;
const DAY = 15;
const MARK = 16;
/** Last column of the sheet that is ours. */
export const EXPLANATION_RIGHT = MARK;
/** What a row says that lags no longer. */
export const NO_LONGER = "Không còn chậm";

export const SOURCE_WORDS: Readonly<Record<ReasonSource, string>> = {
  unit: "đơn vị nêu",
  previous: "từ kỳ trước",
  typed: "người tổng hợp",
  none: "",
};

/** A row that lags, or one whose texts are kept though it lags no longer. */
interface Line {
  readonly cells: readonly PlanCell[];
}

/** The steps that fill the sheet; `kept` are the rows that stood there. */
export function buildExplanationSheet(report: Report, kept: ReadonlyMap<string, KeptExplanation>): PlanStep[] {
  const now = new Set(report.explanations.map(({ indicator }) => indicator));
  const before = [...kept.values()].filter((each) => !now.has(each.indicator) && isExplained(each));
  const lines = [
    ...report.explanations.map((each) => lineOf(report, each, kept.get(each.indicator), false)),
    ...before.map((each) => lineOf(report, each, each, true)),
  ];
  const columns = [...COLUMNS, [MARK_HEADING, 8] as const];
  const steps = buildListing({
    sheet: EXPLANATION_SHEET,
    title: "GIẢI TRÌNH CHỈ TIÊU CHẬM TIẾN ĐỘ",
    lines: ["Cột từ “Nguyên nhân khách quan” đến “Kiến nghị” để ghi; các cột khác được lập lại mỗi lần tổng hợp."],
    columns,
    rows: lines.map(({ cells }) => cells),
    days: [DAY],
    centred: [0, 6],
  });
  const head = 3;
  return [
    ...steps,
    {
      ...{ kind: "table", sheet: EXPLANATION_SHEET, name: EXPLANATION_TABLE, style: "TableStyleLight1" },
      range: { top: head, left: 0, bottom: head + Math.max(1, lines.length), right: EXPLANATION_RIGHT },
    },
    { kind: "hide-columns", sheet: EXPLANATION_SHEET, left: MARK, right: MARK, hidden: true },
  ];
}

function lineOf(report: Report, said: Explanation, kept: KeptExplanation | undefined, past: boolean): Line {
  const row = report.rows.find(({ indicator }) => indicator.code === said.indicator);
  const facts = row
    ? [
        row.indicator.name,
        row.indicator.unit,
        planText(row.indicator),
        shownFigure(row, report.schema.settings),
        shareOrGap(row, report.profile.percentDecimals),
        past ? NO_LONGER : paceWord(row),
        row.ownerName,
      ]
    : ["", "", "", "", "", NO_LONGER, ""];
  const isPersons = said.source === "typed" || (said.source === "previous" && kept?.isPersons === true);
  return {
    cells: [
      said.indicator,
      ...facts,
      ...WRITTEN_REASONS.map((key) => said[key]),
      said.stated,
      SOURCE_WORDS[said.source],
      said.asOf ?? "",
      markOf(said, isPersons),
    ],
  };
}

/** Whose the texts are ("n" a person's, "d" a unit's), and what tells them from others. */
function markOf(texts: Explanation, isPersons: boolean): string {
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
    [...COLUMNS.map(([heading]) => heading), MARK_HEADING].map((each) => [each, column(each)]),
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

/** Zero-based place of the first cell that people write in, of the row with the indicator; null where it has none. */
export function explanationCell(
  sheet: SheetSnapshot,
  indicator: string,
): { readonly row: number; readonly column: number } | null {
  const row = sheet.rows.findIndex((cells) => cellText(cells[0] ?? null) === indicator);
  return row < 0 ? null : { row, column: FIRST_TEXT };
}

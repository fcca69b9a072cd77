/** The tables of the document: counts by section, every indicator, and what lags with its causes. */
import { PACE_WORDS, RESULT_WORDS, FAILED } from "../judge/words";
import { boundOf } from "../judge/compare";
import type { DocumentRow, DocumentTable } from "./document-blocks";
import { unmetOf, type ReportGroup } from "./lists";
import { numberText, percentText } from "./numbers";
import { printedReason, unexplained } from "./reasons";
import type { Report } from "./report";
import { STATES, type ReportRow } from "./report-row";
import { differencePhrase, figureText, planText } from "./target-phrase";

/** «Lĩnh vực · Tổng số · Vượt · …» with their sum. */
export function sectionsTable({ sections, whole }: Pick<Report, "sections" | "whole">): DocumentTable {
  const row = (group: ReportGroup, name: string): string[] => [
    name,
    String(group.counted),
    ...STATES.map((state) => String(group[state])),
  ];
  return {
    head: [
      "Lĩnh vực",
      "Tổng số",
      "Vượt",
      "Đạt",
      "Chậm",
      "Đúng tiến độ",
      "Chưa đến kỳ",
      "Chưa có số liệu",
      "Không đánh giá được",
    ],
    widths: [47, 14, 14, 12, 15, 15, 15, 16, 17],
    left: [0],
    rows: [
      ...sections.map((group) => ({ cells: row(group, group.name) })),
      { cells: row(whole, "Cộng"), look: "total" },
    ],
  };
}

/** Every row of the schema under its section; what is not counted aside. */
export function resultsTable(report: Report): DocumentTable {
  const rows: DocumentRow[] = [];
  let section = "";
  for (const row of report.rows) {
    if (row.indicator.section !== section && row.indicator.section !== "") {
      section = row.indicator.section;
      rows.push({ cells: [section], look: "section" });
    }
    rows.push(resultRow(row, report));
  }
  return {
    head: [
      "TT",
      "Chỉ tiêu",
      "ĐVT",
      "Kế hoạch",
      "Thực hiện",
      "Tỷ lệ, chênh lệch",
      "Kết quả",
      "Tiến độ",
      "Cơ quan chủ trì",
    ],
    widths: [11, 66, 24, 29, 25, 23, 23, 19, 32],
    left: [1, 8],
    rows,
  };
}

function resultRow(row: ReportRow, { schema, profile, atEnd }: Report): DocumentRow {
  const { indicator, ownerName } = row;
  return {
    cells: [
      indicator.order,
      indicator.name,
      indicator.unit,
      planText(indicator),
      shownFigure(row, schema.settings),
      shareOrGap(row, profile.percentDecimals),
      resultWord(row, atEnd),
      paceWord(row),
      ownerName,
    ],
    ...(indicator.counted ? {} : { look: "aside" as const }),
    indent: indicator.parent !== "",
  };
}

/** «Vượt», «Không đạt» at the end of the period. */
export function resultWord({ result }: Pick<ReportRow, "result">, atEnd: boolean): string {
  return result === "notMet" && atEnd ? FAILED : RESULT_WORDS[result];
}

/** «Rất chậm» without the sign that cells of a sheet have before it. */
export function paceWord({ pace }: Pick<ReportRow, "pace">): string {
  return pace === null ? "" : PACE_WORDS[pace].replace(/^[▼ ]+/, "");
}

/** The figure as a table shows it: of a milestone the word. */
export function shownFigure(row: ReportRow, settings: Report["schema"]["settings"]): string {
  if (row.indicator.method === "milestone") {
    if (row.actual === null) return "";
    return row.actual >= 1 ? "Đạt" : "Chưa đạt";
  }
  return figureText(row, settings);
}

/** Attainment in per cent, or the gap to the target with its sign. */
export function shareOrGap(row: ReportRow, percentDecimals: number): string {
  const { indicator, attainment, gap } = row;
  if (indicator.method === "milestone") return "";
  if (gap !== null) {
    const size = Number(gap.toPrecision(9));
    if (Math.abs(size) < 1e-9) return "0";
    return `${size < 0 ? "-" : "+"}${differencePhrase(size, indicator)}`;
  }
  if (attainment === null) return "";
  const [part] = indicator.target.parts;
  const inverse = indicator.method === "ratio" && part !== undefined && boundOf(part, indicator.direction) === "lower";
  return `${percentText(attainment, percentDecimals)}${inverse ? " (KH ÷ TH)" : ""}`;
}

/** Lagging rows with causes, measures and deadline. */
export function lagsTable(report: Report): DocumentTable {
  const { lists, atEnd, explanations, profile, schema } = report;
  const byCode = new Map(explanations.map((each) => [each.indicator, each]));
  const rows = unmetOf(lists, atEnd);
  return {
    head: [
      ...["TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Tỷ lệ, chênh lệch", "Chậm (điểm %)", "Cơ quan chủ trì"],
      ...["Nguyên nhân khách quan", "Nguyên nhân chủ quan", "Giải pháp", "Thời hạn"],
    ],
    widths: [10, 39, 20, 20, 19, 16, 29, 26, 26, 27, 20],
    left: [1, 6, 7, 8, 9],
    rows: rows.map((row, at): DocumentRow => {
      const said = byCode.get(row.indicator.code) ?? unexplained(row.indicator.code);
      return {
        cells: [
          String(at + 1),
          row.indicator.name,
          planText(row.indicator),
          shownFigure(row, schema.settings),
          shareOrGap(row, profile.percentDecimals),
          row.deviation === null ? "" : numberText(Math.max(0, -row.deviation), 1),
          row.ownerName,
          printedReason(said, "objective"),
          printedReason(said, "subjective"),
          printedReason(said, "measure"),
          printedReason(said, "deadline"),
        ],
      };
    }),
  };
}

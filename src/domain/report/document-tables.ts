/** The tables of the document: counts by section, every indicator, and what lags with its causes. */
import { boundOf } from "../judge/compare";
import type { DocumentRow, DocumentTable } from "./document-blocks";
import { unmetOf, type ReportGroup } from "./lists";
import { percentText, pointsText } from "./numbers";
import { printedReason, unexplained } from "./reasons";
import type { Report } from "./report";
import { STATES, type ReportRow } from "./report-row";
import { differencePhrase, figureText, planText } from "./target-phrase";
import { VI, type ReportWords } from "./words/vi";

/** «Lĩnh vực · Tổng số · Vượt · …» with their sum. */
export function sectionsTable({ words, sections, whole }: Pick<Report, "words" | "sections" | "whole">): DocumentTable {
  const row = (group: ReportGroup, name: string): string[] => [
    name,
    String(group.counted),
    ...STATES.map((state) => String(group[state])),
  ];
  return {
    ...words.tables.sections,
    left: [0],
    rows: [
      ...sections.map((group) => ({ cells: row(group, group.name) })),
      { cells: row(whole, words.lists.total), look: "total" },
    ],
  };
}

/** Every row of the schema under its section; what is not counted aside. */
export function resultsTable(report: Report): DocumentTable {
  const rows: DocumentRow[] = [];
  let section = "";
  const isNumbered = report.rows.some(({ indicator }) => indicator.order !== "");
  for (const [at, row] of report.rows.entries()) {
    if (row.indicator.section !== section) {
      section = row.indicator.section;
      rows.push({ cells: [section === "" ? report.words.lists.noSection : section], look: "section" });
    }
    rows.push(resultRow(row, isNumbered ? row.indicator.order : String(at + 1), report));
  }
  return {
    ...report.words.tables.results,
    left: [1, 8],
    rows,
  };
}

function resultRow(row: ReportRow, order: string, { words, schema, profile, atEnd }: Report): DocumentRow {
  const { indicator, ownerName } = row;
  return {
    cells: [
      order,
      indicator.name,
      indicator.unit,
      planText(indicator, words),
      shownFigure(row, schema.settings, words),
      shareOrGap(row, profile.percentDecimals, words),
      resultWord(row, atEnd, words),
      paceWord(row, words),
      ownerName,
    ],
    ...(indicator.counted ? {} : { look: "aside" as const }),
    indent: indicator.parent !== "",
  };
}

/** «Vượt», «Không đạt» at the end of the period. */
export function resultWord({ result }: Pick<ReportRow, "result">, atEnd: boolean, words: ReportWords): string {
  return result === "notMet" && atEnd ? words.failed : words.results[result];
}

/** «Rất chậm» without the sign that cells of a sheet have before it. */
export function paceWord({ pace }: Pick<ReportRow, "pace">, { paces }: ReportWords = VI): string {
  return pace === null ? "" : paces[pace].replace(/^[▼ ]+/, "");
}

/** The figure as a table shows it: of a milestone the word. */
export function shownFigure(row: ReportRow, settings: Report["schema"]["settings"], words: ReportWords = VI): string {
  if (row.indicator.method === "milestone") {
    if (row.actual === null) return "";
    return row.actual >= 1 ? words.milestone.done : words.milestone.notDone;
  }
  return figureText(row, settings, words);
}

/** Attainment in per cent, or the gap to the target with its sign. */
export function shareOrGap(row: ReportRow, percentDecimals: number, words: ReportWords = VI): string {
  const { indicator, attainment, gap } = row;
  if (indicator.method === "milestone") return "";
  if (gap !== null) {
    const size = Number(gap.toPrecision(9));
    if (Math.abs(size) < 1e-9) return "0";
    return `${size < 0 ? "−" : "+"}${differencePhrase(size, indicator, words)}`;
  }
  if (attainment === null) return "";
  const [part] = indicator.target.parts;
  const inverse = indicator.method === "ratio" && part !== undefined && boundOf(part, indicator.direction) === "lower";
  return `${percentText(attainment, percentDecimals, words)}${inverse ? words.numbers.inverse : ""}`;
}

/** Lagging rows with causes, measures and deadline. */
export function lagsTable(report: Report): DocumentTable {
  const { words, lists, atEnd, explanations, profile, schema } = report;
  const byCode = new Map(explanations.map((each) => [each.indicator, each]));
  const rows = unmetOf(lists, atEnd);
  return {
    ...words.tables.lags,
    left: [1, 6, 7, 8, 9],
    rows: rows.map((row, at): DocumentRow => {
      const said = byCode.get(row.indicator.code) ?? unexplained(row.indicator.code);
      return {
        cells: [
          String(at + 1),
          row.indicator.name,
          planText(row.indicator, words),
          shownFigure(row, schema.settings, words),
          shareOrGap(row, profile.percentDecimals, words),
          row.deviation === null ? "" : pointsText(Math.max(0, -row.deviation), words),
          row.ownerName,
          printedReason(said, "objective", words),
          printedReason(said, "subjective", words),
          printedReason(said, "measure", words),
          printedReason(said, "deadline", words),
        ],
      };
    }),
  };
}

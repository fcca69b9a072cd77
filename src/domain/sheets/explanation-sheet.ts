/**
 * Sheet "Giải trình": causes and measures of what lags, an Excel table that people write in. The last column tells whether
 * someone changed a row since it was written, and whose its texts were (reporting.md 6).
 */
import type { KeptExplanation } from "../report/explanations";
import { paceWord, shareOrGap, shownFigure } from "../report/document-tables";
import { isOpinionCode, OPINION_NAME, opinionCode, opinionRow, type Opinion } from "../report/opinions";
import { isExplained, WRITTEN_REASONS, type Explanation } from "../report/reasons";
import type { Report } from "../report/report";
import { planText } from "../report/target-phrase";
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import { buildListing } from "./listing";
import {
  EXPLANATION_COLUMNS,
  EXPLANATION_HEAD,
  EXPLANATION_SHEET,
  MARK_HEADING,
  markOf,
  NO_LONGER,
  SOURCE_WORDS,
} from "./read-explanations";

export const EXPLANATION_TABLE = "GiaiTrinh";

const DAY = 15;
const MARK = 16;
/** Last column of the sheet that is ours. */
export const EXPLANATION_RIGHT = MARK;

/** A row that lags, or one whose texts are kept though it lags no longer. */
interface Line {
  readonly cells: readonly PlanCell[];
}

/** The steps that fill the sheet; `kept` are the rows that stood there. */
export function buildExplanationSheet(report: Report, kept: ReadonlyMap<string, KeptExplanation>): PlanStep[] {
  const now = new Set(report.explanations.map(({ indicator }) => indicator));
  const before = [...kept.values()].filter(
    (each) => !now.has(each.indicator) && !isOpinionCode(each.indicator) && isExplained(each),
  );
  const lines = [
    ...report.explanations.map((each) => lineOf(report, each, kept.get(each.indicator), false)),
    ...before.map((each) => lineOf(report, each, each, true)),
    ...report.opinions.map((each) => opinionLine(report, each, kept.get(opinionCode(each.unit))?.isPersons === true)),
  ];
  const columns = [...EXPLANATION_COLUMNS, [MARK_HEADING, 8] as const];
  const steps = buildListing({
    sheet: EXPLANATION_SHEET,
    title: "GIẢI TRÌNH CHỈ TIÊU CHẬM TIẾN ĐỘ",
    lines: ["Cột từ “Nguyên nhân khách quan” đến “Kiến nghị” để ghi; các cột khác được lập lại mỗi lần tổng hợp."],
    columns,
    rows: lines.map(({ cells }) => cells),
    days: [DAY],
    centred: [0, 6],
  });
  const head = EXPLANATION_HEAD;
  return [
    ...steps,
    {
      ...{ kind: "table", sheet: EXPLANATION_SHEET, name: EXPLANATION_TABLE, style: "TableStyleLight1" },
      range: { top: head, left: 0, bottom: head + Math.max(1, lines.length), right: EXPLANATION_RIGHT },
    },
    { kind: "hide-columns", sheet: EXPLANATION_SHEET, left: MARK, right: MARK, hidden: true },
  ];
}

function opinionLine({ schema }: Report, opinion: Opinion, isPersons: boolean): Line {
  const said = opinionRow(opinion, isPersons, schema.settings.asOf);
  const facts = [OPINION_NAME, "", "", "", "", "", opinion.name];
  return { cells: [said.indicator, ...facts, ...textsOf(said, isPersons)] };
}

/** What people write, and whose it is. */
function textsOf(said: Explanation, isPersons: boolean): PlanCell[] {
  const written = WRITTEN_REASONS.map((key) => said[key]);
  return [...written, said.stated, SOURCE_WORDS[said.source], said.asOf ?? "", markOf(said, isPersons)];
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
  return { cells: [said.indicator, ...facts, ...textsOf(said, isPersons)] };
}

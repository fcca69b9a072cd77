/**
 * Sheet "Tổng hợp": the resolution's indicators in its order with their sections, figures as formulas over the source
 * sheet, verdicts as formulas over the row, and the count with its identity on top.
 */
import { cellName } from "../grid/address";
import type { Consolidation } from "../consolidate/consolidation";
import { NAMES } from "../judge/words";
import { VI } from "../report/words/vi";
import type { Schema } from "../schema/types";
import {
  COLUMNS,
  CONSOLIDATED_RIGHT,
  CONSOLIDATED_SHEET,
  consolidatedColumn,
  FIRST_HELPER,
  FIRST_MOVING,
  HEADING_ROW,
  type ConsolidatedColumn,
} from "./consolidated-columns";
import { RowWriter } from "./consolidated-rows";
import { viewsOfRun, type RunHistory } from "./run-history";
import { countLines } from "./count-lines";
import { LEGEND } from "./legend";
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import { SheetDraft } from "./sheet-draft";
import type { SourcePlaces } from "./source-sheet";
import { HEADING, LEFT, NOTE, TITLE } from "./styles";
import { verdictNames } from "./verdict-columns";

export interface ConsolidatedSheet {
  readonly steps: readonly PlanStep[];
  /** Zero-based first and last row of the body. */
  readonly first: number;
  readonly last: number;
}

/** What fills the sheet; it is there already and empty. */
export function buildConsolidatedSheet(
  schema: Schema,
  consolidation: Consolidation,
  places: SourcePlaces,
  history: RunHistory | null,
): ConsolidatedSheet {
  const draft = new SheetDraft(CONSOLIDATED_SHEET);
  draft.add(["TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU"]);
  draft.add([dateLine()]);
  draft.add();
  draft.add([LEGEND]);
  draft.add(COLUMNS.map(([, heading]) => heading));
  const writer = new RowWriter(draft, schema, places, viewsOfRun(history));
  let section = "";
  for (const result of consolidation.indicators) {
    if (result.indicator.section !== section && result.indicator.section !== "") {
      section = result.indicator.section;
      writer.addSection(section);
    }
    writer.add(result);
  }
  const first = HEADING_ROW + 1;
  const last = Math.max(first, draft.next - 1);
  const column = (key: ConsolidatedColumn): string => {
    const letters = cellName(0, consolidatedColumn(key)).replace(/\d+$/, "");
    return `$${letters}$${String(first + 1)}:$${letters}$${String(last + 1)}`;
  };
  const lines = countLines({ counted: column("counted"), result: column("result"), pace: column("pace") });
  draft.put(0, FIRST_MOVING, titleLine(schema));
  draft.put(1, FIRST_MOVING, thresholdLine());
  draft.put(2, 0, lines.headline);
  draft.put(2, FIRST_MOVING, lines.breakdown);
  draft.style({ top: 0, left: 0, bottom: HEADING_ROW - 1, right: FIRST_MOVING }, NOTE);
  draft.styleRow(0, 0, 0, TITLE);
  draft.styleRow(2, 0, 0, { bold: true, italic: false, size: 13 });
  draft.styleRow(HEADING_ROW, 0, CONSOLIDATED_RIGHT, HEADING);
  const steps: PlanStep[] = [
    ...bodyStyles(draft, first, last),
    ...draft.steps(),
    ...COLUMNS.map(([, , width], index) => ({
      kind: "column-width" as const,
      sheet: CONSOLIDATED_SHEET,
      column: index,
      width,
    })),
    // Before the columns are folded: a column without width would make its wrapped words very tall.
    { kind: "fit-rows", sheet: CONSOLIDATED_SHEET, top: HEADING_ROW, bottom: last },
    ...verdictNames(
      CONSOLIDATED_SHEET,
      { top: first, left: 0, bottom: last, right: CONSOLIDATED_RIGHT },
      consolidatedColumn("pace"),
    ),
    { kind: "freeze", sheet: CONSOLIDATED_SHEET, rows: HEADING_ROW + 1, columns: FIRST_MOVING },
    { kind: "group-columns", sheet: CONSOLIDATED_SHEET, left: FIRST_HELPER, right: CONSOLIDATED_RIGHT },
    // A fifth of the page for other periods: only where there are any.
    {
      kind: "hide-columns",
      sheet: CONSOLIDATED_SHEET,
      left: consolidatedColumn("before"),
      right: consolidatedColumn("forecast"),
      hidden: history === null,
    },
    { kind: "page", sheet: CONSOLIDATED_SHEET, landscape: true, fitWidth: true, titleRows: [HEADING_ROW, HEADING_ROW] },
  ];
  return { steps, first, last };
}

/** Looks of whole columns come first: those of single rows and cells go over them. */
function bodyStyles(draft: SheetDraft, top: number, bottom: number): PlanStep[] {
  const over = new SheetDraft(draft.sheet);
  over.style({ top, left: 0, bottom, right: CONSOLIDATED_RIGHT }, LEFT);
  COLUMNS.forEach(([, , , look], column) => {
    if (Object.keys(look).length > 0) over.style({ top, left: column, bottom, right: column }, look);
  });
  return over.styleSteps();
}

function titleLine({ settings }: Schema): string {
  return [settings.title, settings.number === "" ? "" : `(${settings.number})`].filter((text) => text !== "").join(" ");
}

function dateLine(): PlanCell {
  return { formula: `=${VI.sheet.dayAndBasis(NAMES.asOf, NAMES.basis)}` };
}

function thresholdLine(): PlanCell {
  return {
    formula: `="Đúng tiến độ: lệch từ "&${NAMES.onTrack}&" điểm % trở lên; rất chậm: dưới "&${NAMES.farBehind}&" điểm %"`,
  };
}

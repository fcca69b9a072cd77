/** Sheet "Bản chốt": every sealed version of the schema below the one before, one row a cell, never rewritten. */
import type { SheetSnapshot } from "../grid/snapshot";
import { SEAL_COLUMNS, type SealedVersion } from "../schema/seal";
import { SHEETS } from "../schema/words";
import type { PlanCell } from "../plan/cell";
import type { PlanStep, WorkbookPlan } from "../plan/plan";
import { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, NOTE, TITLE, WRAP } from "./styles";

const HEADINGS = Object.values(SEAL_COLUMNS);
const RIGHT = HEADINGS.length - 1;
const WIDTHS = [6, 12, 10, 20, 70] as const;
const HEADING_ROW = 3;

/** The plan that appends a version; `existing` is the sheet as it is, or null. */
export function buildSeal(version: SealedVersion, existing: SheetSnapshot | null): WorkbookPlan {
  const steps = existing ? append(version, existing.rows.length) : create(version);
  return { title: "seal-schema", steps };
}

function create(version: SealedVersion): PlanStep[] {
  const sheet = SHEETS.sealed;
  const draft = new SheetDraft(sheet);
  draft.add(["CÁC BẢN CHỐT CỦA BỘ CHỈ TIÊU"]);
  draft.add([
    "Mỗi dòng là một ô của trang “Bộ chỉ tiêu” lúc chốt. Không sửa trang này; chốt lại khi nghị quyết được điều chỉnh.",
  ]);
  draft.add();
  draft.add(HEADINGS);
  for (const row of rowsOf(version)) draft.add(row);
  const bottom = draft.next - 1;
  draft.styleRow(0, 0, 0, TITLE);
  draft.styleRow(1, 0, 0, NOTE);
  draft.style({ top: HEADING_ROW + 1, left: 0, bottom, right: RIGHT }, BODY);
  draft.styleRow(HEADING_ROW, 0, RIGHT, HEADING);
  return [
    { kind: "add-sheet", sheet },
    ...draft.steps(),
    ...WIDTHS.map((width, column) => ({ kind: "column-width" as const, sheet, column, width })),
    { kind: "freeze", sheet, rows: HEADING_ROW + 1, columns: 0 },
    { kind: "page", sheet, landscape: false, fitWidth: true, titleRows: [HEADING_ROW, HEADING_ROW] },
  ];
}

function append(version: SealedVersion, top: number): PlanStep[] {
  const sheet = SHEETS.sealed;
  const cells = rowsOf(version);
  const range = { top, left: 0, bottom: top + cells.length - 1, right: RIGHT };
  return [
    { kind: "expect-blank", sheet, range },
    { kind: "style", sheet, range, style: BODY },
    { kind: "write", sheet, top, left: 0, cells },
  ];
}

/** Text, so that "1/2" or "08" stays what the cell said. */
const BODY = { ...LEFT, ...WRAP, numberFormat: "@" };

function rowsOf({ version, date, cells }: SealedVersion): PlanCell[][] {
  return cells.map(({ code, heading, text }) => [String(version), date, code, heading, text]);
}

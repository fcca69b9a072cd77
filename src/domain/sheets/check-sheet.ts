/** Sheet "Kiểm tra": the findings of a check with a link to each cell, for printing or working through. */
import { quoteSheet } from "../grid/address";
import type { SheetSnapshot } from "../grid/snapshot";
import type { Severity } from "../finding/finding";
import type { PlanCell } from "../plan/cell";
import type { PlanStep, WorkbookPlan } from "../plan/plan";
import { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, NOTE, TITLE, WRAP } from "./styles";

export const CHECK_SHEET = "Kiểm tra";

/** A finding as a person reads it. */
export interface CheckLine {
  readonly severity: Severity;
  readonly title: string;
  readonly text: string;
  readonly sheet: string;
  /** A1; "" for the whole sheet. */
  readonly cell: string;
}

export interface CheckTexts {
  readonly title: string;
  /** "Đã kiểm tra 312 ô theo 29 quy tắc, 14 điểm cần xem." */
  readonly summary: string;
  readonly headings: readonly [severity: string, rule: string, where: string, text: string];
  readonly severities: Readonly<Record<Severity, string>>;
}

const WIDTHS = [12, 28, 20, 90] as const;

/** The plan that writes the sheet anew; `existing` is it as it is, or null. */
export function buildCheckSheet(
  lines: readonly CheckLine[],
  texts: CheckTexts,
  existing: SheetSnapshot | null,
): WorkbookPlan {
  const draft = new SheetDraft(CHECK_SHEET);
  draft.add([texts.title]);
  draft.add([texts.summary]);
  draft.add();
  const heading = draft.add([...texts.headings]);
  for (const { severity, title, text, sheet, cell } of lines)
    draft.add([texts.severities[severity], title, linkTo(sheet, cell), text]);
  const bottom = Math.max(heading + 1, draft.next - 1);
  draft.styleRow(0, 0, 0, TITLE);
  draft.styleRow(1, 0, 0, NOTE);
  draft.style({ top: heading + 1, left: 0, bottom, right: 3 }, { ...LEFT, ...WRAP });
  draft.style({ top: heading + 1, left: 2, bottom, right: 2 }, { color: "#0F6CBD" });
  draft.styleRow(heading, 0, 3, HEADING);
  const steps = [...freshSteps(existing), ...draft.steps(), ...layout(heading, bottom)];
  const again = (kind: PlanStep["kind"]): boolean => kind !== "fit-rows" && kind !== "page";
  return { title: "check-sheet", steps: existing ? steps.filter(({ kind }) => again(kind)) : steps };
}

function freshSteps(existing: SheetSnapshot | null): PlanStep[] {
  if (!existing) return [{ kind: "add-sheet", sheet: CHECK_SHEET, tabColor: "#C19C00" }];
  const range = { top: 0, left: 0, bottom: Math.max(0, existing.rows.length - 1), right: 3 };
  return [{ kind: "clear", sheet: CHECK_SHEET, range }];
}

function layout(heading: number, bottom: number): PlanStep[] {
  return [
    ...WIDTHS.map((width, column) => ({ kind: "column-width" as const, sheet: CHECK_SHEET, column, width })),
    { kind: "fit-rows", sheet: CHECK_SHEET, top: heading, bottom },
    { kind: "freeze", sheet: CHECK_SHEET, rows: heading + 1, columns: 0 },
    { kind: "page", sheet: CHECK_SHEET, landscape: true, fitWidth: true, titleRows: [heading, heading] },
    { kind: "activate", sheet: CHECK_SHEET },
  ];
}

/** A link inside the workbook; both texts are doubled where they hold a quote. */
function linkTo(sheet: string, cell: string): PlanCell {
  if (sheet === "") return "";
  const target = `#${quoteSheet(sheet)}!${/^[A-Z]/.test(cell) ? (cell.split(":")[0] ?? "A1") : "A1"}`;
  const shown = cell === "" ? sheet : `${sheet}!${cell}`;
  return { formula: `=HYPERLINK("${target.replaceAll('"', '""')}","${shown.replaceAll('"', '""')}")` };
}

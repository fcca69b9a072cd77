/** Sheet «Biểu báo cáo» of a form: what stands in it, what is open for input, and what is said beside the inputs (forms.md 2). */
import { FORM_WIDTHS } from "../form/columns";
import { FORM_NUMBER, formNumber } from "../form/meta";
import { columnName, type RangeAddress } from "../grid/address";
import type { PlanStep } from "../plan/plan";
import { marker } from "../plan/rule";
import type { FormContent } from "./form-content";
import { addHead } from "./form-head";
import { FORM_SHEET, FormPage, HEADING_ROW, TITLE_SIZE } from "./form-page";
import { addRow } from "./form-table";
import { pointsOf } from "../text/lines";
import { dayValidation, figureValidations, unitValidation, type FormValidation } from "./form-validation";

export interface FormSheet {
  readonly steps: readonly PlanStep[];
  readonly inputs: readonly RangeAddress[];
  readonly validations: readonly FormValidation[];
  /** Heading and rows of the common form's filter. */
  readonly filter: RangeAddress | null;
  readonly footer: string;
}

const OTHERS_TAG = "form";
const TEXT_SIZE = 12;

/** The sheet as steps, and what no step says. */
export function buildFormSheet(content: FormContent): FormSheet {
  const { settings, meta, unit, units } = content;
  const page = new FormPage(content);
  addHead(page, content);
  const first = page.draft.next;
  for (const row of content.rows) addRow(page, content, row);
  const last = page.draft.next - 1;
  addFoot(page);
  const validations = [
    ...figureValidations(page.figures),
    dayValidation(page.days, settings.periodStart, settings.asOf + 60),
    ...(unit ? [] : [unitValidation(page.unitCell, units.length)]),
  ];
  return {
    steps: [...page.draft.steps(), ...around(page, first, last)],
    inputs: page.inputs,
    validations,
    filter: page.own === null ? null : { top: HEADING_ROW, left: 0, bottom: last, right: page.own },
    footer: `&L${FORM_NUMBER}: ${formNumber(meta)}&RTrang &P/&N`,
  };
}

/** The unit's own words, and who signs. */
function addFoot(page: FormPage): void {
  const { draft } = page;
  const left = page.column("#ten");
  draft.add();
  draft.put(draft.add(), left, "Ý kiến, kiến nghị của đơn vị:");
  draft.add();
  draft.add();
  const row = draft.add();
  draft.put(row, left, "NGƯỜI LẬP BIỂU");
  draft.put(row, page.column("#cq"), "THỦ TRƯỞNG ĐƠN VỊ");
  draft.styleRow(row, left, page.right, { bold: true, horizontal: "center" });
}

/** Widths, what is hidden, what stays in view, how it is printed. */
function around(page: FormPage, first: number, last: number): PlanStep[] {
  const sheet = FORM_SHEET;
  const wide = (row: number): PlanStep => ({
    kind: "merge",
    sheet,
    range: { top: row, left: 1, bottom: row, right: page.right },
  });
  return [
    ...[...page.columns].map(([key, column]) => ({
      kind: "column-width" as const,
      sheet,
      column,
      width: FORM_WIDTHS[key],
    })),
    wide(2),
    wide(3),
    { kind: "row-heights", sheet, top: 1, heights: headHeights() },
    { kind: "fit-rows", sheet, top: HEADING_ROW, bottom: last },
    { kind: "hide-columns", sheet, left: 0, right: 0, hidden: true },
    { kind: "hide-rows", sheet, top: 0, bottom: 0, hidden: true },
    { kind: "freeze", sheet, rows: HEADING_ROW + 1, columns: page.column("#ten") + 1 },
    ...greyOthers(page, first, last),
    { kind: "page", sheet, landscape: true, fitWidth: true, titleRows: [HEADING_ROW, HEADING_ROW] },
  ];
}

/** Of the lines above the table; the second one is the title. */
function headHeights(): number[] {
  return Array.from({ length: HEADING_ROW - 1 }, (_, at) => pointsOf(1, at === 1 ? TITLE_SIZE : TEXT_SIZE));
}

/** In the common form the rows of others are greyed once the unit is chosen. */
function greyOthers({ own }: FormPage, first: number, last: number): PlanStep[] {
  if (own === null) return [];
  const cell = `$${columnName(own)}${String(first + 1)}`;
  const formula = `=AND(${marker(OTHERS_TAG)},$A$2<>"",${cell}<>"x")`;
  return [
    {
      kind: "conditional-format",
      sheet: FORM_SHEET,
      range: { top: first, left: 1, bottom: last, right: own },
      tag: OTHERS_TAG,
      rule: { formula, color: "#A6A6A6", fill: "#EDEDED" },
    },
  ];
}

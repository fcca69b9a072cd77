/** The lines above a form's table: who, what, which period, where to; and the headings (forms.md 2). */
import { FORM_HEADINGS, ID_HEADING, OWN_ROW_HEADING } from "../form/columns";
import { FORM_NUMBER, formatMeta, formNumber } from "../form/meta";
import { isInput } from "../form/rows";
import { columnName, quoteSheet } from "../grid/address";
import { writtenDay } from "../history/period";
import type { Formula, PlanCell } from "../plan/cell";
import type { DatedSettings } from "../schema/types";
import { SHEETS } from "../schema/words";
import type { FormContent } from "./form-content";
import { stateFormula } from "./form-formulas";
import { HEAD, TITLE_SIZE, type FormPage } from "./form-page";

/** Lays the lines out. */
export function addHead(page: FormPage, content: FormContent): void {
  const { meta, period, settings, unit, due, rows } = content;
  const { draft, right } = page;
  draft.add([formatMeta(meta), ...page.columns.keys()]);
  draft.styleRow(0, 0, right, { locked: true, numberFormat: "@" });
  // Hidden as it is nobody types there; the mark of a check before sending is written beside the rest (forms.md 4).
  draft.styleRow(0, 0, 0, { locked: false });
  const left = page.column("#ten");
  const side = page.column("#xem");
  const line = (text: PlanCell, label = "", value: PlanCell = ""): number => {
    const row = draft.add();
    draft.put(row, left, text);
    if (label !== "") draft.put(row, side, label);
    if (value !== "") draft.put(row, side + 1, value);
    draft.styleRow(row, 0, right, { locked: true });
    draft.styleRow(row, side, side, { horizontal: "right" });
    return row;
  };
  const top = line(settings.consolidatingUnit.toLocaleUpperCase("vi"));
  draft.put(top, page.column("#kq"), `${FORM_NUMBER}: ${formNumber(meta)}`);
  draft.put(top, 0, unit ? unit.code : chosenCode(page, content.units.length));
  draft.styleRow(top, left, left, { bold: true });
  const title = draft.add(["", "BIỂU BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU"]);
  draft.styleRow(title, 0, right, { locked: true, bold: true, size: TITLE_SIZE, horizontal: "center" });
  const resolution = draft.add(["", resolutionLine(settings)]);
  draft.styleRow(resolution, 0, right, { locked: true, italic: true, horizontal: "center" });
  const dated = line(`Kỳ báo cáo: ${period.name}`, "Số liệu đến ngày:", settings.asOf);
  page.openDay(dated, side + 1, { horizontal: "left" });
  const named = line(unit ? `Đơn vị báo cáo: ${unit.name}` : "Đơn vị báo cáo:", "Người lập biểu:");
  page.open(named, side + 1, { numberFormat: "@" });
  if (!unit) page.open(named, page.unitCell.left, { bold: true, wrap: false });
  const sent = line(sendingLine(settings.consolidatingUnit, due), "Điện thoại:");
  page.open(sent, side + 1, { numberFormat: "@" });
  const state = line(stateFormula(side, page.depth, unit ? rows.filter(isInput).length : null));
  draft.styleRow(state, left, left, { bold: true });
  addHeadings(page, content);
}

function addHeadings(page: FormPage, { settings, grey }: FormContent): void {
  const year = settings.year === null ? "" : ` năm ${String(settings.year)}`;
  const before = settings.year === null ? "năm trước" : `năm ${String(settings.year - 1)}`;
  const headings = [...page.columns.keys()].map((key) => {
    if (key === "#kh") return `Kế hoạch${year}`;
    if (key === "#kt") return `Kỳ trước (${grey.previousName ?? ""})`;
    return key === "#ck" ? `Cùng kỳ ${before}` : FORM_HEADINGS[key];
  });
  const row = page.draft.add([ID_HEADING, ...headings, ...(page.own === null ? [] : [OWN_ROW_HEADING])]);
  page.draft.styleRow(row, 0, page.right, HEAD);
}

/** Code of the unit whose name is chosen in the common form. */
function chosenCode({ unitCell: { top, left } }: FormPage, units: number): Formula {
  const sheet = quoteSheet(SHEETS.units);
  const last = String(units + 1);
  const name = `$${columnName(left)}$${String(top + 1)}`;
  return {
    formula: `=IFERROR(INDEX(${sheet}!$A$2:$A$${last},MATCH(${name},${sheet}!$B$2:$B$${last},0)),"")`,
    shows: "",
  };
}

function resolutionLine({ number, body, title }: DatedSettings): string {
  if (number === "") return title === "" ? "" : `Theo ${title}`;
  return `Theo Nghị quyết số ${number}${body === "" ? "" : ` của ${body}`}`;
}

function sendingLine(to: string, due: number | null): string {
  const day = due === null ? "" : ` trước ngày ${writtenDay(due)}`;
  return to === "" && day === "" ? "" : `Gửi về: ${to === "" ? "đơn vị tổng hợp" : to}${day}`;
}

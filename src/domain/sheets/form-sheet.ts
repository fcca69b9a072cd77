/** Sheet «Biểu báo cáo» of a form: what stands in it, what is open for input, and what is said beside the inputs (forms.md 2). */
import {
  FORM_HEADINGS,
  FORM_KEYS,
  FORM_WIDTHS,
  ID_HEADING,
  OWN_ROW_HEADING,
  rowId,
  type FormKey,
} from "../form/columns";
import { FORM_NUMBER, formatMeta, formNumber, type FormMeta } from "../form/meta";
import { columnName, quoteSheet, type RangeAddress } from "../grid/address";
import { writtenDay, type Period } from "../history/period";
import { marker, type CellStyle, type Formula, type PlanCell, type PlanStep } from "../plan/plan";
import type { DatedSettings, Indicator, ReportingUnit } from "../schema/types";
import { SHEETS } from "../schema/words";
import { attainmentFormula, reachOf, selfCheckFormula, shareFormula, stateFormula, type Reach } from "./form-formulas";
import { hasEstimate, isInput, partName, shareScale, type FormRow, type InputRow } from "../form/rows";
import {
  dayValidation,
  figureValidations,
  unitValidation,
  type FigureCell,
  type FormValidation,
} from "./form-validation";
import { SheetDraft } from "./sheet-draft";
import { partText } from "./form-target";

export const FORM_SHEET = "Biểu báo cáo";
/** Zero-based row of the headings. */
const HEADING_ROW = 8;
/** How far below the table formulas look, for rows that are added. */
const ROOM = 500;

/** Figures of earlier periods, to be shown in grey; "" where there is none. */
export interface GreyFigures {
  /** «6 tháng đầu năm 2023»; null where no earlier figures are known. */
  readonly previousName: string | null;
  readonly previous: (unit: string, row: InputRow) => PlanCell;
  readonly withLastYear: boolean;
  readonly lastYear: (unit: string, row: InputRow) => PlanCell;
}

export interface FormContent {
  readonly meta: FormMeta;
  readonly period: Period;
  readonly settings: DatedSettings;
  /** Null in the common form. */
  readonly unit: ReportingUnit | null;
  readonly units: readonly ReportingUnit[];
  readonly rows: readonly FormRow[];
  /** Serial day; null where none is set. */
  readonly due: number | null;
  readonly grey: GreyFigures;
  /** The target as the resolution has it, with what it was before an amendment. */
  readonly targetCell: (indicator: Indicator) => PlanCell;
}

export interface FormSheet {
  readonly steps: readonly PlanStep[];
  readonly inputs: readonly RangeAddress[];
  readonly validations: readonly FormValidation[];
  /** Heading and rows of the common form's filter. */
  readonly filter: RangeAddress | null;
  readonly footer: string;
}

/** The sheet as steps, and what no step says. */
export function buildFormSheet(content: FormContent): FormSheet {
  return new Layout(content).build();
}

const LINE = "#BFBFBF";
const LOCKED: CellStyle = { locked: true, wrap: true, vertical: "center" };
const CELL: CellStyle = { ...LOCKED, border: LINE };
const HEAD: CellStyle = { ...CELL, bold: true, horizontal: "center", fill: "#DCE6F1" };
const INPUT: CellStyle = { locked: false, fill: "#FFF9DB", border: "#808080", wrap: true, vertical: "center" };
const GREY: CellStyle = { ...CELL, italic: true, color: "#7F7F7F" };
const TEXT_KEYS: readonly FormKey[] = ["#kq", "#cq", "#gp", "#gc"];
const DAY = "d/m/yyyy";
const OTHERS_TAG = "form";

class Layout {
  readonly #columns: ReadonlyMap<FormKey, number>;
  readonly #draft = new SheetDraft(FORM_SHEET);
  readonly #at: Reach;
  readonly #inputs: RangeAddress[] = [];
  readonly #figures: FigureCell[] = [];
  readonly #days: RangeAddress[] = [];
  readonly #depth: number;
  /** Column that says whose a row is; null in the form of one unit. */
  readonly #own: number | null;

  constructor(readonly content: FormContent) {
    const { rows, grey, unit } = content;
    const shares = rows.some((row) => isInput(row) && shareScale(row.indicator) !== null);
    const shown = FORM_KEYS.filter((key) => {
      if (key === "#kt") return grey.previousName !== null;
      if (key === "#ck") return grey.withLastYear;
      return shares || (key !== "#ts" && key !== "#ms");
    });
    this.#columns = new Map(shown.map((key, index) => [key, index + 1]));
    this.#own = unit ? null : shown.length + 1;
    this.#depth = Math.max(ROOM, HEADING_ROW + rows.length + 100);
    this.#at = reachOf(this.#columns, this.#depth);
  }

  build(): FormSheet {
    const { settings, rows, meta, unit, units } = this.content;
    this.#titles();
    this.#headings();
    const first = this.#draft.next;
    for (const row of rows) this.#row(row);
    const last = this.#draft.next - 1;
    this.#below();
    const validations = [
      ...figureValidations(this.#figures),
      dayValidation(this.#days, settings.periodStart, settings.asOf + 60),
      ...(unit ? [] : [unitValidation(this.#unitCell(), units.length)]),
    ];
    return {
      steps: [...this.#draft.steps(), ...this.#around(first, last)],
      inputs: this.#inputs,
      validations,
      filter: this.#own === null ? null : { top: HEADING_ROW, left: 0, bottom: last, right: this.#own },
      footer: `&L${FORM_NUMBER}: ${formNumber(meta)}&RTrang &P/&N`,
    };
  }

  #column(key: FormKey): number {
    return this.#columns.get(key) ?? 0;
  }

  get #right(): number {
    return this.#own ?? this.#columns.size;
  }

  #titles(): void {
    const { meta, period, settings, unit, due } = this.content;
    const draft = this.#draft;
    draft.add([formatMeta(meta), ...this.#columns.keys()]);
    draft.styleRow(0, 0, this.#right, { locked: true, numberFormat: "@" });
    // Hidden as it is nobody types there; the mark of a check before sending is written beside the rest (forms.md 4).
    draft.styleRow(0, 0, 0, { locked: false });
    const left = this.#column("#ten");
    const side = this.#column("#xem");
    const line = (text: PlanCell, label = "", value: PlanCell = ""): number => {
      const row = draft.add();
      draft.put(row, left, text);
      if (label !== "") draft.put(row, side, label);
      if (value !== "") draft.put(row, side + 1, value);
      draft.styleRow(row, 0, this.#right, { locked: true });
      draft.styleRow(row, side, side, { horizontal: "right" });
      return row;
    };
    const top = line(settings.consolidatingUnit.toLocaleUpperCase("vi"));
    draft.put(top, this.#column("#kq"), `${FORM_NUMBER}: ${formNumber(meta)}`);
    draft.put(top, 0, unit ? unit.code : this.#chosenCode());
    draft.styleRow(top, left, left, { bold: true });
    const title = draft.add(["", "BIỂU BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU"]);
    draft.styleRow(title, 0, this.#right, { locked: true, bold: true, size: 14, horizontal: "center" });
    const resolution = draft.add(["", resolutionLine(settings)]);
    draft.styleRow(resolution, 0, this.#right, { locked: true, italic: true, horizontal: "center" });
    const dated = line(`Kỳ báo cáo: ${period.name}`, "Số liệu đến ngày:", settings.asOf);
    this.#open(dated, side + 1, { numberFormat: DAY, horizontal: "left" });
    this.#days.push(one(dated, side + 1));
    const named = line(unit ? `Đơn vị báo cáo: ${unit.name}` : "Đơn vị báo cáo:", "Người lập biểu:");
    this.#open(named, side + 1, { numberFormat: "@" });
    if (!unit) this.#open(named, this.#unitCell().left, { bold: true, wrap: false });
    const sent = line(sendingLine(settings.consolidatingUnit, due), "Điện thoại:");
    this.#open(sent, side + 1, { numberFormat: "@" });
    const count = unit ? this.content.rows.filter(isInput).length : 0;
    const state = line(stateFormula(side, this.#depth, count));
    draft.styleRow(state, left, left, { bold: true });
  }

  /** Where the common form's unit is chosen. */
  #unitCell(): RangeAddress {
    return one(5, this.#column("#dvt"));
  }

  #chosenCode(): Formula {
    const sheet = quoteSheet(SHEETS.units);
    const last = String(this.content.units.length + 1);
    const { top, left } = this.#unitCell();
    const name = `$${columnName(left)}$${String(top + 1)}`;
    return {
      formula: `=IFERROR(INDEX(${sheet}!$A$2:$A$${last},MATCH(${name},${sheet}!$B$2:$B$${last},0)),"")`,
      shows: "",
    };
  }

  #headings(): void {
    const { settings, grey } = this.content;
    const year = settings.year === null ? "" : ` năm ${String(settings.year)}`;
    const before = settings.year === null ? "năm trước" : `năm ${String(settings.year - 1)}`;
    const headings = [...this.#columns.keys()].map((key) => {
      if (key === "#kh") return `Kế hoạch${year}`;
      if (key === "#kt") return `Kỳ trước (${grey.previousName ?? ""})`;
      return key === "#ck" ? `Cùng kỳ ${before}` : FORM_HEADINGS[key];
    });
    const row = this.#draft.add([ID_HEADING, ...headings, ...(this.#own === null ? [] : [OWN_ROW_HEADING])]);
    this.#draft.styleRow(row, 0, this.#right, HEAD);
  }

  #row(row: FormRow): void {
    if (row.kind === "section" || row.kind === "context") {
      const [order, text] = row.kind === "section" ? ["", row.text] : [row.indicator.order, row.indicator.name];
      const at = this.#draft.add(["", order, text]);
      this.#draft.styleRow(at, 0, this.#right, { ...CELL, bold: true, fill: "#F2F2F2", numberFormat: "@" });
      return;
    }
    const { indicator } = row;
    const { code, order, name, unit } = indicator;
    const isPart = row.kind === "part";
    const at = this.#draft.add([rowId(code, isPart ? row.number : undefined)]);
    const put = (key: FormKey, cell: PlanCell): void => {
      if (this.#columns.has(key) && cell !== "") this.#draft.put(at, this.#column(key), cell);
    };
    this.#draft.styleRow(at, 0, this.#right, CELL);
    for (const key of ["#stt", "#dvt"] as const) this.#styleAt(at, key, { horizontal: "center", numberFormat: "@" });
    this.#styleAt(at, "#ten", { numberFormat: "@", ...(isPart ? { indent: 1 } : {}) });
    this.#styleAt(at, "#kh", { horizontal: "right" });
    put("#stt", isPart ? "" : order);
    put("#ten", isPart ? `- ${partName(row.part, row.number)}` : name);
    put("#dvt", isPart && row.part.unit !== "" ? row.part.unit : unit);
    const target = isPart ? partText(row.part) : this.content.targetCell(indicator);
    put("#kh", target);
    if (Number.isInteger(target)) this.#styleAt(at, "#kh", { numberFormat: "#,##0" });
    if (row.kind === "title") this.#styleAt(at, "#ten", { bold: true });
    else this.#fill(at, row, put);
    if (this.#own !== null && row.kind !== "title") this.#draft.put(at, this.#own, this.#ownRow(indicator));
    if (this.#own !== null) this.#draft.styleRow(at, this.#own, this.#own, { horizontal: "center" });
  }

  #fill(at: number, row: InputRow, put: (key: FormKey, cell: PlanCell) => void): void {
    const { grey, unit, settings } = this.content;
    const scale = shareScale(row.indicator);
    const format = formatOf(row.indicator);
    const figures: FormKey[] = scale === null ? ["#th"] : ["#ts", "#ms"];
    const numbers: FormKey[] = hasEstimate(row.indicator) ? [...figures, "#uoc"] : figures;
    this.#styleAt(at, "#th", { numberFormat: scale === null ? format : "#,##0.0#", horizontal: "right" });
    if (scale !== null) put("#th", shareFormula(scale, this.#at));
    put("#tl", attainmentFormula(row, this.#at) ?? "");
    this.#styleAt(at, "#tl", { numberFormat: "0.0", horizontal: "right" });
    put("#xem", this.#ofOwnRows(selfCheckFormula(row, settings, this.#at)));
    this.#styleAt(at, "#xem", { horizontal: "center" });
    for (const key of ["#kt", "#ck"] as const)
      if (this.#columns.has(key)) {
        this.#styleAt(at, key, { ...GREY, horizontal: "right", numberFormat: format });
        put(key, (key === "#kt" ? grey.previous : grey.lastYear)(unit?.code ?? "", row));
      }
    for (const key of numbers) {
      const look = { numberFormat: key === "#ts" || key === "#ms" ? AS_TYPED : format, horizontal: "right" as const };
      this.#open(at, this.#column(key), look);
    }
    for (const key of figures) this.#figures.push({ row, at: one(at, this.#column(key)), counts: scale !== null });
    for (const key of TEXT_KEYS) this.#open(at, this.#column(key), { numberFormat: "@", vertical: "top" });
    this.#open(at, this.#column("#han"), { numberFormat: DAY });
    this.#days.push(one(at, this.#column("#han")));
  }

  /** In the common form the rows of others have nothing to be checked. */
  #ofOwnRows(check: Formula): Formula {
    if (this.#own === null) return check;
    const name = columnName(this.#own);
    const own = `INDEX($${name}$1:$${name}$${String(this.#depth)},ROW())`;
    return { formula: `=IF(${own}<>"x","",${check.formula.slice(1)})`, shows: "" };
  }

  /** "x" where the chosen unit reports the row; texts in formulas are at most 255 characters long. */
  #ownRow({ reporters }: Indicator): Formula {
    const chunks: string[] = [];
    for (const code of reporters) {
      const last = chunks.at(-1);
      if (last !== undefined && last.length + code.length < 200) chunks[chunks.length - 1] = `${last}${code};`;
      else chunks.push(`;${code};`);
    }
    const tests = chunks.map((codes) => `ISNUMBER(SEARCH(";"&$A$2&";","${codes.replaceAll('"', '""')}"))`);
    return { formula: `=IF($A$2="","",IF(OR(${tests.join(",")}),"x",""))`, shows: "" };
  }

  #below(): void {
    const draft = this.#draft;
    const left = this.#column("#ten");
    draft.add();
    draft.put(draft.add(), left, "Ý kiến, kiến nghị của đơn vị:");
    draft.add();
    draft.add();
    const row = draft.add();
    draft.put(row, left, "NGƯỜI LẬP BIỂU");
    draft.put(row, this.#column("#cq"), "THỦ TRƯỞNG ĐƠN VỊ");
    draft.styleRow(row, left, this.#right, { bold: true, horizontal: "center" });
  }

  #around(first: number, last: number): PlanStep[] {
    const sheet = FORM_SHEET;
    const wide = (row: number): PlanStep => ({
      kind: "merge",
      sheet,
      range: { top: row, left: 1, bottom: row, right: this.#right },
    });
    return [
      ...[...this.#columns].map(([key, column]) => ({
        kind: "column-width" as const,
        sheet,
        column,
        width: FORM_WIDTHS[key],
      })),
      wide(2),
      wide(3),
      { kind: "fit-rows", sheet, top: HEADING_ROW, bottom: last },
      { kind: "hide-columns", sheet, left: 0, right: 0, hidden: true },
      { kind: "hide-rows", sheet, top: 0, bottom: 0, hidden: true },
      { kind: "freeze", sheet, rows: HEADING_ROW + 1, columns: this.#column("#ten") + 1 },
      ...this.#greyOthers(first, last),
      { kind: "page", sheet, landscape: true, fitWidth: true, titleRows: [HEADING_ROW, HEADING_ROW] },
    ];
  }

  #greyOthers(first: number, last: number): PlanStep[] {
    if (this.#own === null) return [];
    const cell = `$${columnName(this.#own)}${String(first + 1)}`;
    const formula = `=AND(${marker(OTHERS_TAG)},$A$2<>"",${cell}<>"x")`;
    const range = { top: first, left: 1, bottom: last, right: this.#own };
    return [
      {
        kind: "conditional-format",
        sheet: FORM_SHEET,
        range,
        tag: OTHERS_TAG,
        rule: { formula, color: "#A6A6A6", fill: "#EDEDED" },
      },
    ];
  }

  #styleAt(row: number, key: FormKey, style: CellStyle): void {
    if (this.#columns.has(key)) this.#draft.styleRow(row, this.#column(key), this.#column(key), style);
  }

  #open(row: number, column: number, style: CellStyle): void {
    this.#draft.styleRow(row, column, column, { ...INPUT, ...style });
    this.#inputs.push(one(row, column));
  }
}

function one(row: number, column: number): RangeAddress {
  return { top: row, left: column, bottom: row, right: column };
}

/** What was typed is shown: "#,##0.##" would leave a comma behind a whole number, and "#,##0" would hide decimals. */
const AS_TYPED = "General";

/** As many decimals as the schema shows; never "%": 98,5 is typed as 98,5. */
function formatOf({ decimals, method }: Indicator): string {
  if (method === "milestone") return "@";
  if (decimals === null) return AS_TYPED;
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(Math.min(decimals, 10))}`;
}

function resolutionLine({ number, body, title }: DatedSettings): string {
  if (number === "") return title === "" ? "" : `Theo ${title}`;
  return `Theo Nghị quyết số ${number}${body === "" ? "" : ` của ${body}`}`;
}

function sendingLine(to: string, due: number | null): string {
  const day = due === null ? "" : ` trước ngày ${writtenDay(due)}`;
  return to === "" && day === "" ? "" : `Gửi về: ${to === "" ? "đơn vị tổng hợp" : to}${day}`;
}

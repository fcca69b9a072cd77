/**
 * What of a unit's own tables goes into which inputs of a form (forms.md 4). Only what is sure is copied, and only into inputs
 * that are still blank; the filled form is read again, and a figure that would be read otherwise there is left out. Whatever
 * is left out is listed.
 */
import { checkSheet } from "../check/rules";
import type { ActualReading } from "../actual/actual-reading";
import { reasonsBeside, type ReasonKey } from "../consolidate/stated-reasons";
import type { Finding } from "../finding/finding";
import { parseRowId, type FormKey } from "../form/columns";
import { hasEstimate, shareScale } from "../form/rows";
import { cellAt, cellText, type SheetSnapshot, type WorkbookSnapshot } from "../grid/snapshot";
import { TextGrid } from "../grid/text-grid";
import type { PlanStep } from "../plan/plan";
import type { Indicator, Schema } from "../schema/types";
import { isSchemaSheet } from "../schema/read-schema";
import { findFormTable, type FormTable } from "../submission/form-table";
import { readFile, readingFrame } from "../submission/read-file";
import type { ReadingFrame } from "../submission/reading-frame";
import type { SubmittedRow, SubmittedSheet } from "../submission/submission";
import { titlesIn } from "../submission/sheet-titles";
import { dayOf, figureOf, isDoubtful, isSame, wordOf } from "./form-figures";
import { isOwn } from "./own-sheets";
import { copiesIn } from "./source-copies";
import { foldKey } from "../text/fold";
import { roleColumns } from "../table/table";

/**
 * `blank`: no row has a figure · `guessed`: only a like name · `asked`: a finding stands against it · `twice`: rows disagree ·
 * `no-parts`: the form asks for counts or parts that the table does not tell · `kept`: the form says something else already ·
 * `otherwise`: it would be read otherwise in the form · `no-place`: the form has no input for it · `unmatched`: no indicator ·
 * `other-unit`, `other-day`: the whole sheet is of another unit or time.
 */
export type NotCopiedWhy =
  | "blank"
  | "guessed"
  | "asked"
  | "twice"
  | "no-parts"
  | "kept"
  | "otherwise"
  | "no-place"
  | "unmatched"
  | "other-unit"
  | "other-day";

export interface NotCopied {
  readonly why: NotCopiedWhy;
  /** Name of the indicator, of the row, or of the sheet. */
  readonly name: string;
  /** What stands in the unit's own table; null where nothing does. */
  readonly from: { readonly sheet: string; readonly cell: string; readonly text: string } | null;
  readonly finding?: Finding;
}

export interface FormFill {
  readonly steps: readonly PlanStep[];
  /** Indicators whose figure is copied, and those that the form asks for. */
  readonly filled: number;
  readonly asked: number;
  readonly left: readonly NotCopied[];
}

/** A form as it was picked, with what it is read by. */
export interface PickedForm {
  readonly workbook: WorkbookSnapshot;
  readonly page: SheetSnapshot;
  readonly table: FormTable;
  readonly frame: ReadingFrame;
}

/** The form in the workbook; null where it has none that can be filled in. */
export function findPickedForm(workbook: WorkbookSnapshot, schema: Schema): PickedForm | null {
  const frame = readingFrame(schema);
  for (const page of workbook.sheets) {
    const table = isSchemaSheet(page.name) ? null : findFormTable(new TextGrid(page), frame.indicators);
    if (table?.meta && table.withIds) return { workbook, page, table, frame };
  }
  return null;
}

/** The form filled from the unit's own workbook. */
export function fillForm(form: PickedForm, own: WorkbookSnapshot): FormFill {
  return new Filling(form).fill(own);
}

interface Figure {
  readonly sheet: SubmittedSheet;
  readonly row: SubmittedRow;
  readonly finding: Finding | undefined;
}

interface CellWrite {
  readonly top: number;
  readonly left: number;
  readonly value: string | number;
}

/** Rows of the form by code: the indicator's own, and those of its parts by number. */
interface Place {
  row: number | null;
  readonly parts: Map<number, number>;
}

/** Findings that stand against every figure of the table. */
const AGAINST_ALL: ReadonlySet<Finding["code"]> = new Set(["heading-duplicate"]);
const REASONS: Readonly<Record<Exclude<ReasonKey, "proposal">, FormKey>> = {
  objective: "#kq",
  subjective: "#cq",
  measure: "#gp",
  deadline: "#han",
  stated: "#gc",
};
const DAYS_OF_A_MONTH = 31;

class Filling {
  readonly #places = new Map<string, Place>();
  readonly #left: NotCopied[] = [];
  readonly #writes = new Map<string, CellWrite[]>();

  constructor(readonly form: PickedForm) {
    const { table, page } = form;
    const ids = roleColumns(table.table).code ?? 0;
    const grid = new TextGrid(page);
    for (let row = table.table.first; row <= table.table.last; row += 1) {
      const { code, part } = parseRowId(grid.text(row, ids));
      if (code === "") continue;
      const place = this.#places.get(foldKey(code)) ?? { row: null, parts: new Map<number, number>() };
      if (part === null) place.row = row;
      else place.parts.set(part, row);
      this.#places.set(foldKey(code), place);
    }
  }

  fill(own: WorkbookSnapshot): FormFill {
    const { schema } = this.form.frame;
    const figures = this.#figuresOf(own);
    const due = schema.indicators.filter((each) => this.#isAsked(each));
    const chosen = new Map<Indicator, Figure>();
    for (const indicator of due) {
      const figure = this.#choose(indicator, figures.get(indicator) ?? []);
      if (!figure) continue;
      const writes = this.#writesOf(indicator, figure);
      if (writes === null) continue;
      this.#writes.set(indicator.code, writes);
      chosen.set(indicator, figure);
    }
    this.#leaveReadOtherwise(chosen);
    const cells = [...this.#writes.values()].flat();
    return {
      steps: cells.map(({ top, left, value }) => ({
        ...{ kind: "write", sheet: this.form.page.name, top, left, cells: [[value]] },
      })),
      filled: this.#writes.size,
      asked: due.length,
      left: this.#left,
    };
  }

  /** Rows with something in the figure's place, by indicator; what is none of the form's is listed. */
  #figuresOf(own: WorkbookSnapshot): ReadonlyMap<Indicator, Figure[]> {
    const { frame } = this.form;
    const copies = copiesIn(own);
    // What we wrote ourselves holds nothing that the unit typed.
    const sheets = own.sheets.filter((sheet) => !isSchemaSheet(sheet.name) && !isOwn(sheet) && !copies.has(sheet.name));
    const found = new Map<Indicator, Figure[]>();
    for (const sheet of readFile(frame, { ...own, sheets }, "").sheets) {
      if (sheet.role !== "indicators" || this.#isOfAnother(sheet)) continue;
      const faults = checkSheet(sheet, { frame, schema: frame.schema }).filter(({ severity }) => severity === "E");
      const whole = faults.find(({ code }) => AGAINST_ALL.has(code));
      for (const row of sheet.rows) {
        const { indicator, actual } = row;
        if (row.row.kind !== "data" || !actual || actual.text.trim() === "") continue;
        const finding = whole ?? faults.find(({ at }) => indicator !== null && at.indicator === indicator.code);
        const figure: Figure = { sheet, row, finding };
        if (!indicator) this.#leave("unmatched", row.row.name, figure);
        else if (!this.#isAsked(indicator)) this.#leave("no-place", indicator.name, figure);
        else found.set(indicator, [...(found.get(indicator) ?? []), figure]);
      }
    }
    return found;
  }

  /** A table that says it is another unit's, or of another month, is not this form's. */
  #isOfAnother(sheet: SubmittedSheet): boolean {
    const { table, frame } = this.form;
    const unit = table.meta?.unit ?? "*";
    const { asOf } = frame.schema.settings;
    const said = sheet.unit ?? unitSaid(sheet);
    const otherUnit = unit !== "*" && said !== null && frame.units.resolve(said) !== frame.units.resolve(unit);
    const otherDay = asOf !== null && sheet.asOf !== null && Math.abs(sheet.asOf.day - asOf) >= DAYS_OF_A_MONTH;
    if (otherUnit) this.#left.push({ why: "other-unit", name: sheet.name, from: null });
    else if (otherDay) this.#left.push({ why: "other-day", name: sheet.name, from: null });
    return otherUnit || otherDay;
  }

  /** Only rows with inputs have an id in a form. */
  #isAsked({ code }: Indicator): boolean {
    return this.#places.has(foldKey(code));
  }

  #choose(indicator: Indicator, figures: readonly Figure[]): Figure | null {
    const [first, ...others] = figures;
    if (!first) this.#left.push({ why: "blank", name: indicator.name, from: null });
    else if (others.some(({ row }) => !isSame(row.actual?.reading, first.row.actual?.reading)))
      this.#leave("twice", indicator.name, first);
    else if (first.row.match.kind === "guessed") this.#leave("guessed", indicator.name, first);
    else if (first.finding || isDoubtful(first.row.actual?.reading)) this.#leave("asked", indicator.name, first);
    else return first;
    return null;
  }

  /** What is written for the indicator; null, and listed, where its figure has no place. */
  #writesOf(indicator: Indicator, figure: Figure): CellWrite[] | null {
    const { name, code } = indicator;
    const reading = figure.row.actual?.reading;
    const place = this.#places.get(foldKey(code));
    const at = reading && place && this.#figureCells(indicator, reading, place);
    if (!at) {
      this.#leave("no-parts", name, figure);
      return null;
    }
    if (at.some((cell) => !this.#isFree(cell))) {
      this.#leave("kept", name, figure);
      return null;
    }
    return [...at, ...this.#besides(indicator, figure, place)].filter((cell) => this.#isBlank(cell));
  }

  #figureCells(indicator: Indicator, reading: ActualReading, { row, parts }: Place): CellWrite[] | null {
    const said = reading.state === "reported" ? null : wordOf(indicator, reading);
    if (parts.size > 0) {
      const values = [...parts.entries()].map(([number, top]) =>
        this.#cell(top, "#th", said ?? reading.parts?.[number - 1]),
      );
      return whole(values);
    }
    if (row === null) return null;
    if (shareScale(indicator) !== null)
      return whole([
        this.#cell(row, "#ts", said ?? reading.numerator),
        this.#cell(row, "#ms", said ?? reading.denominator),
      ]);
    return whole([
      this.#cell(row, "#th", said ?? (reading.value === null ? null : figureOf(indicator, reading.value))),
    ]);
  }

  /** The estimate and the reasons: what the form has a blank input for. */
  #besides(indicator: Indicator, { sheet, row }: Figure, { row: own, parts }: Place): CellWrite[] {
    const top = own ?? parts.get(1);
    if (top === undefined) return [];
    const estimate = row.estimate?.reading;
    const sure = estimate?.state === "reported" && !isDoubtful(estimate) && estimate.value !== null;
    const cells = parts.size === 0 && sure && hasEstimate(indicator) ? [this.#cell(top, "#uoc", estimate.value)] : [];
    const reasonsAt = parts.get(1) ?? top;
    for (const [key, text] of Object.entries(reasonsBeside(sheet, row) ?? {}) as [ReasonKey, string][])
      if (key === "proposal")
        this.#left.push({ why: "no-place", name: indicator.name, from: placeOf(sheet, row, text) });
      else cells.push(this.#cell(reasonsAt, REASONS[key], key === "deadline" ? dayOf(text) : text));
    return cells.flatMap((cell) => {
      if (cell && !this.#isFree(cell))
        this.#left.push({ why: "kept", name: indicator.name, from: placeOf(sheet, row, String(cell.value)) });
      return cell && this.#isFree(cell) ? [cell] : [];
    });
  }

  #cell(top: number, key: FormKey, value: string | number | null | undefined): CellWrite | null {
    const left = this.form.table.columns.get(key);
    return left === undefined || value === null || value === undefined ? null : { top, left, value };
  }

  #isBlank({ top, left }: CellWrite): boolean {
    return cellText(cellAt(this.form.page, top, left)) === "";
  }

  /** Blank, or says the same already; never a formula. */
  #isFree(cell: CellWrite): boolean {
    const there = cellAt(this.form.page, cell.top, cell.left);
    return there?.formula === undefined && (this.#isBlank(cell) || cellText(there) === String(cell.value));
  }

  /** Reads the filled form; what it says otherwise than the unit's own table is taken out again. */
  #leaveReadOtherwise(chosen: ReadonlyMap<Indicator, Figure>): void {
    const { workbook, page, frame } = this.form;
    const rows = page.rows.map((row) => [...row]);
    for (const { top, left, value } of [...this.#writes.values()].flat()) {
      const row = rows[top];
      if (!row) continue;
      row[left] = { ...row[left], value };
    }
    const filled = { ...workbook, sheets: workbook.sheets.map((each) => (each === page ? { ...page, rows } : each)) };
    const read = new Map(
      readFile(frame, filled, "").sheets.flatMap((sheet) =>
        sheet.form ? sheet.rows.flatMap((row) => (row.indicator ? [[row.indicator, row.actual?.reading]] : [])) : [],
      ) as [Indicator, ActualReading | undefined][],
    );
    for (const [indicator, figure] of chosen)
      if (!isSame(read.get(indicator), figure.row.actual?.reading)) {
        this.#writes.delete(indicator.code);
        this.#leave("otherwise", indicator.name, figure);
      }
  }

  #leave(why: NotCopiedWhy, name: string, { sheet, row, finding }: Figure): void {
    const from = placeOf(sheet, row, row.actual?.shown ?? row.actual?.text ?? "");
    this.#left.push({ why, name, from, ...(why === "asked" && finding ? { finding } : {}) });
  }
}

/** The unit that the titles name, known to the form's schema or not; null where they name none. */
function unitSaid({ grid, table }: SubmittedSheet): string | null {
  const titles = titlesIn(grid, { from: 0, to: (table?.first ?? 0) - 1 });
  for (const title of titles) {
    const named = /^đơn vị (?:báo cáo|gửi|thực hiện|lập)[^:]*:\s*(\S.*)$/iu.exec(title.normalize("NFC").trim())?.[1];
    if (named !== undefined) return named;
  }
  return null;
}

function placeOf(sheet: SubmittedSheet, { actual }: SubmittedRow, text: string): NonNullable<NotCopied["from"]> {
  return { sheet: sheet.name, cell: actual?.cell ?? "", text };
}

function whole(cells: readonly (CellWrite | null)[]): CellWrite[] | null {
  const found = cells.flatMap((cell) => cell ?? []);
  return found.length === cells.length ? found : null;
}

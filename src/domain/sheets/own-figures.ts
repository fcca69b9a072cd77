/** The figures of a unit's own tables, by the indicators of a form; tables of another unit or month are not this form's. */
import { addTo } from "../groups";
import { checkSheet } from "../check/rules";
import type { Finding } from "../finding/finding";
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { Indicator } from "../schema/types";
import { isSchemaSheet } from "../schema/read-schema";
import { readFile } from "../submission/read-file";
import type { SubmittedSheet } from "../submission/submission";
import { titlesIn } from "../submission/sheet-titles";
import { notCopied, type NotCopied, type OwnFigure } from "./not-copied";
import { isOwn } from "./own-sheets";
import type { PickedForm } from "./picked-form";
import { copiesIn } from "./source-copies";

/** Findings that stand against every figure of the table. */
const AGAINST_ALL: ReadonlySet<Finding["code"]> = new Set(["heading-duplicate", "heading-guessed"]);
const DAYS_OF_A_MONTH = 31;

export interface OwnFigures {
  /** Rows with something in the figure's place. */
  readonly figures: ReadonlyMap<Indicator, readonly OwnFigure[]>;
  /** What is none of the form's. */
  readonly left: readonly NotCopied[];
}

/** Reads the workbook's tables; `isAsked` says for which indicators the form has an input. */
export function readOwnFigures(
  form: PickedForm,
  own: WorkbookSnapshot,
  isAsked: (indicator: Indicator) => boolean,
): OwnFigures {
  const { frame } = form;
  const copies = copiesIn(own);
  // What we wrote ourselves holds nothing that the unit typed.
  const sheets = own.sheets.filter((sheet) => !isSchemaSheet(sheet.name) && !isOwn(sheet) && !copies.has(sheet.name));
  const figures = new Map<Indicator, OwnFigure[]>();
  const left: NotCopied[] = [];
  for (const sheet of readFile(frame, { ...own, sheets }, "").sheets) {
    const other = sheet.role === "indicators" ? otherOf(form, sheet) : null;
    if (other) left.push({ why: other, name: sheet.name, from: null });
    if (sheet.role !== "indicators" || other) continue;
    const faults = checkSheet(sheet, { frame, schema: frame.schema }).filter(({ severity }) => severity === "E");
    const whole = faults.find(({ code }) => AGAINST_ALL.has(code));
    for (const row of sheet.rows) {
      const { indicator, actual } = row;
      if (row.row.kind !== "data" || !actual || actual.text.trim() === "") continue;
      const finding = whole ?? faults.find(({ at }) => indicator !== null && at.indicator === indicator.code);
      const figure: OwnFigure = { sheet, row, finding };
      if (!indicator) left.push(notCopied("unmatched", row.row.name, figure));
      else if (!isAsked(indicator)) left.push(notCopied("no-place", indicator.name, figure));
      else addTo(figures, indicator, figure);
    }
  }
  return { figures, left };
}

/** A table that says it is another unit's, or of another month. */
function otherOf({ table, frame }: PickedForm, sheet: SubmittedSheet): "other-unit" | "other-day" | null {
  const unit = table.meta?.unit ?? "*";
  const { asOf } = frame.schema.settings;
  const said = sheet.unit ?? unitSaid(sheet);
  if (unit !== "*" && said !== null && frame.units.resolve(said) !== frame.units.resolve(unit)) return "other-unit";
  const otherDay = asOf !== null && sheet.asOf !== null && Math.abs(sheet.asOf.day - asOf) >= DAYS_OF_A_MONTH;
  return otherDay ? "other-day" : null;
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

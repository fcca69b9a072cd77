/**
 * Whose a form is and which period it is of, by three witnesses: its meta, what a person sees, the file's name (forms.md 5).
 * Nothing hidden is believed against what a person can see.
 */
import { currentVersions } from "../form/version";
import type { TextGrid } from "../grid/text-grid";
import { textsIn } from "../grid/texts-in";
import type { Schema } from "../schema/types";
import { periodOf } from "../table/heading-period";
import { isoDay } from "../text/as-of";
import { foldKey } from "../text/fold";
import { memoize } from "../memoize";
import { rememberPer } from "../remember";
import { statedUnit, unitOfFileName } from "./detect-unit";
import type { Disagreement, FormWitness } from "./form-said";
import type { FormTable } from "./form-table";
import type { ReadingFrame } from "./reading-frame";
import { titlesIn, type TitleRows } from "./sheet-titles";

/** What the form says; `file` is the name of the workbook. */
export function witnessForm(
  frame: ReadingFrame,
  file: string,
  grid: TextGrid,
  titles: TitleRows,
  form: FormTable,
  day: number | null,
): Omit<FormWitness, "idsShifted" | "laterLayout" | "unprotected" | "targets" | "previous" | "checked"> {
  const { meta, number, withIds } = form;
  const texts = [...titlesIn(grid, titles), chosenUnit(grid, titles)];
  const hidden = meta?.unit ?? number?.unit ?? "";
  const unit = unitOf(frame, file, texts, hidden);
  const otherSchema = schemaOf(frame.schema, meta?.no ?? "");
  const said = { schema: meta?.schema ?? "", begins: number?.begins ?? "", unit: hidden };
  return {
    unit: unit.unit,
    idsLost: !withIds,
    otherUnit: unit.other,
    otherPeriod: periodOfForm(frame.schema, meta?.period ?? number?.period ?? "", texts, day),
    otherSchema,
    olderIssue: otherSchema === null && isOther(frame.schema, said) ? (meta?.issue ?? number?.issue ?? 0) : null,
  };
}

/** The common form has its unit in a cell of its own, beside the label. */
function chosenUnit(grid: TextGrid, { from, to }: TitleRows): string {
  for (const { text, row, column } of textsIn(grid, from, to))
    if (foldKey(text) === "don vi bao cao") return `Đơn vị báo cáo: ${grid.text(row, column + 1)}`;
  return "";
}

function unitOf(
  { units }: ReadingFrame,
  file: string,
  texts: readonly string[],
  hidden: string,
): { readonly unit: string | null; readonly other: Disagreement | null } {
  const meta = units.resolve(hidden);
  const visible = statedUnit(units, texts);
  const named = unitOfFileName(units, file);
  const unit = visible ?? meta;
  if (unit === null) return { unit: named, other: null };
  if (named !== null && named !== unit && (meta === null || meta === unit || meta === named))
    return { unit, other: { asked: true, found: named, expected: unit } };
  if (meta !== null && meta !== unit) return { unit, other: { asked: false, found: unit, expected: meta } };
  return { unit, other: null };
}

/** The month and year up to which figures run. */
interface Months {
  readonly year: number;
  readonly month: number;
}

/** `day` is the one that the form says its figures are of; null where it names none. */
function periodOfForm(
  { settings }: Schema,
  hidden: string,
  texts: readonly string[],
  day: number | null,
): Disagreement | null {
  const due = monthsDue(settings);
  const line = texts.find((text) => /^ki bao cao( |$)/.test(foldKey(text))) ?? "";
  const [visible, meta] = [monthsOfText(line), monthsOfKey(hidden)];
  const seen = visible ?? meta;
  if (!due || !seen) return null;
  const expected = nameOf(due);
  // The line of the period may be left over where the day beside it and the meta both speak of another one.
  if (meta && day !== null && same(monthsOfDay(day), meta) && !same(meta, due))
    return { asked: true, found: nameOf(meta), expected };
  if (!same(seen, due)) return { asked: true, found: nameOf(seen), expected };
  return meta && !same(meta, due) ? { asked: false, found: nameOf(seen), expected: nameOf(meta) } : null;
}

/** The months that a form of the run is of: those of its period, else up to its day. */
export function monthsDue({ period, asOf }: Pick<Schema["settings"], "period" | "asOf">): Months | null {
  return monthsOfKey(period) ?? (asOf === null ? null : monthsOfDay(asOf));
}

function monthsOfKey(key: string): Months | null {
  const match = /^(\d{4})-(?:T(\d{2})|Q([1-4])|(\d{1,2})T|(\d{2})-\d{2})$/i.exec(key.trim());
  if (!match) return null;
  const [year = 0, month = 0, quarter = 0, months = 0, day = 0] = match.slice(1).map((text) => Number(text) || 0);
  return { year, month: month || quarter * 3 || months || day };
}

function monthsOfDay(day: number): Months {
  const [year = 0, month = 0] = isoDay(day).split("-").map(Number);
  return { year, month };
}

function monthsOfText(line: string): Months | null {
  const key = foldKey(line.slice(line.indexOf(":") + 1));
  const year = Number(/(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(key)?.[1] ?? 0);
  const period = periodOf(key);
  const month =
    period.kind === "toDate"
      ? period.months
      : period.kind === "within"
        ? period.ends
        : period.kind === "year"
          ? 12
          : null;
  return year === 0 || month === null ? null : { year, month };
}

function same(a: Months, b: Months): boolean {
  return a.year === b.year && a.month === b.month;
}

function nameOf({ year, month }: Months): string {
  return `${String(month)}/${String(year)}`;
}

function schemaOf({ settings }: Schema, no: string): Disagreement | null {
  const key = (text: string): string => foldKey(text).replace(/\s+/g, "");
  if (no === "" || settings.number === "" || key(no) === key(settings.number)) return null;
  return { asked: true, found: no, expected: settings.number };
}

const versionsOf = rememberPer((schema: Schema) => memoize((unit) => currentVersions(schema, unit)));

/** Whether the rows of the unit are others now than when the form was issued. */
function isOther(
  schema: Schema,
  { schema: whole, begins, unit }: { readonly schema: string; readonly begins: string; readonly unit: string },
): boolean {
  const now = unit === "" ? [] : versionsOf(schema)(unit);
  if (now.length === 0) return false;
  return whole === "" ? begins !== "" && !now.some((each) => each.startsWith(begins)) : !now.includes(whole);
}

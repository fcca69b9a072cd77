/**
 * "Sổ nhận": a row a unit and file, also for units that sent nothing, in the order of the sheet "Đơn vị" (reporting.md 7); where
 * forms were issued for the period, with what each unit was given and until when (forms.md 6).
 */
import type { Consolidation, FileSummary } from "../consolidate/consolidation";
import { isReporter } from "../consolidate/reporters";
import type { Finding } from "../finding/finding";
import type { Schema } from "../schema/types";
import { unitIndexOf, type UnitIndex } from "../schema/unit-index";
import { unitOfFileName } from "../submission/detect-unit";
import { earlierRows } from "./receipt-kept";
import { NOTHING_RECEIVED, type IssuedAs, type ReceiptBefore, type ReceiptRow, type ReceiptState } from "./receipt-row";

/** The register of a run's period: what came now, what came before, and who has sent nothing. */
export function receiptOf(schema: Schema, run: Consolidation, before: ReceiptBefore = NOTHING_RECEIVED): ReceiptRow[] {
  const frame = new ReceiptFrame(schema, run, before);
  const now = run.files.flatMap((file) => frame.rowsOf(file));
  const rows = [...earlierRows(before, now, run.files), ...now];
  const sent = new Set(rows.map(({ unit }) => unit));
  for (const { code } of schema.units)
    if (!sent.has(code) && frame.owed(code) > 0) rows.push(frame.row(code, null, frame.stateOfNone(code)));
  const place = new Map(schema.units.map(({ code }, index) => [code, index]));
  const rank = ({ unit }: ReceiptRow): number => place.get(unit) ?? place.size;
  return rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => rank(a.row) - rank(b.row) || a.at - b.at)
    .map(({ row }) => row);
}

/** Files that nobody sent stand in no register. */
const NOT_SENT: ReadonlySet<FileSummary["status"]> = new Set(["ownOutput", "temporary", "kept"]);

class ReceiptFrame {
  readonly #index: UnitIndex;
  readonly #names: ReadonlyMap<string, string>;
  readonly #faulty = new Map<string, Set<string>>();
  readonly #figures = new Map<string, Set<string>>();
  readonly #owed = new Map<string, number>();
  readonly #firsts = new Map<string, FileSummary>();
  readonly #later = new Map<string, string>();
  readonly #forms: ReadonlyMap<string, IssuedAs>;

  constructor(
    readonly schema: Schema,
    run: Consolidation,
    readonly before: ReceiptBefore,
  ) {
    this.#forms = new Map(
      before.rows.flatMap(({ unit, period, form }) =>
        form && period === before.period ? [[unit, form] as const] : [],
      ),
    );
    this.#index = unitIndexOf(schema.units);
    this.#names = new Map(schema.units.map(({ code, name }) => [code, name]));
    const owes = new Map<string, ReadonlySet<string>>();
    for (const { code } of schema.units) {
      const own = schema.indicators.filter((indicator) => isReporter(indicator, code));
      this.#owed.set(code, own.length);
      owes.set(code, new Set(own.map((indicator) => indicator.code)));
    }
    const owners = new Map(schema.indicators.map(({ code, owner }) => [code, owner]));
    for (const finding of run.findings) if (sendsBack(finding, owners)) this.#note(finding);
    for (const finding of run.findings)
      if (finding.code === "file-superseded") this.#later.set(finding.at.file ?? "", finding.found ?? "");
    for (const { indicator, unit, file, state } of run.values)
      // Figures of other units' indicators are no part of what the unit owes.
      if (
        indicator !== null &&
        (state === "reported" || state === "notArisen") &&
        owes.get(unit)?.has(indicator) === true
      ) {
        for (const key of [`${file}|${unit}`, `|${unit}`]) {
          const there = this.#figures.get(key) ?? new Set<string>();
          this.#figures.set(key, there.add(indicator));
        }
      }
    for (const file of run.files)
      if (file.status !== "duplicate" && !this.#firsts.has(file.fingerprint)) this.#firsts.set(file.fingerprint, file);
  }

  owed(unit: string): number {
    return this.#owed.get(unit) ?? 0;
  }

  /** A unit that has sent nothing. */
  stateOfNone(unit: string): ReceiptState {
    const due = this.#forms.get(unit)?.due ?? null;
    return due !== null && this.before.today !== null && this.before.today > due ? "overdue" : "missing";
  }

  rowsOf(file: FileSummary): ReceiptRow[] {
    if (NOT_SENT.has(file.status)) return [];
    if (file.units.length > 0) return file.units.map((unit) => this.row(unit, file, this.#stateOf(file, unit)));
    const copied = file.status === "duplicate" ? this.#firsts.get(file.fingerprint)?.units : undefined;
    const unit = copied?.[0] ?? unitOfFileName(this.#index, file.file) ?? "";
    return [this.row(unit, file, this.#stateOf(file, unit))];
  }

  row(unit: string, file: FileSummary | null, state: ReceiptState): ReceiptRow {
    const own = file?.sheets.filter((sheet) => sheet.unit === unit || sheet.unit === null) ?? [];
    const checked = own.find((sheet) => sheet.checked !== undefined)?.checked;
    const days = own.flatMap(({ asOf }) => asOf ?? []);
    return {
      unit,
      name: this.#names.get(unit) ?? unit,
      file: file?.file ?? null,
      asOf: days.length === 0 ? null : Math.max(...days),
      fingerprint: file?.fingerprint ?? null,
      state,
      figures: file ? (this.#figures.get(`${file.file}|${unit}`)?.size ?? 0) : 0,
      owed: this.owed(unit),
      other: this.#otherOf(file, state),
      period: this.before.period,
      form: this.#forms.get(unit) ?? null,
      ...(checked === undefined ? {} : { checked }),
    };
  }

  #otherOf(file: FileSummary | null, state: ReceiptState): string {
    if (!file) return "";
    if (state === "duplicate") return this.#firsts.get(file.fingerprint)?.file ?? "";
    return state === "superseded" ? (this.#later.get(file.file) ?? "") : "";
  }

  #stateOf({ file, status }: FileSummary, unit: string): ReceiptState {
    switch (status) {
      case "read":
        if (this.#faulty.get(file)?.has(unit) === true) return "returned";
        return this.#forms.has(unit) && this.#isPart(unit) ? "partial" : "received";
      case "ownOutput":
      case "temporary":
      case "kept":
        return "received";
      default:
        return status;
    }
  }

  /** Whether all files of the unit together lack some of what it owes. */
  #isPart(unit: string): boolean {
    return (this.#figures.get(`|${unit}`)?.size ?? 0) < this.owed(unit);
  }

  #note({ at: { file = "", unit = "" } }: Finding): void {
    const there = this.#faulty.get(file) ?? new Set<string>();
    this.#faulty.set(file, there.add(unit));
  }
}

/** An E goes back to its sender; of two conflicting units not to the one whose indicator it is. */
function sendsBack({ code, severity, waived, at }: Finding, owners: ReadonlyMap<string, string>): boolean {
  if (severity !== "E" || waived !== undefined || at.file === undefined) return false;
  return code !== "conflict" || owners.get(at.indicator ?? "") !== at.unit;
}

/** States of a report that could be read. */
const READ: readonly ReceiptState[] = ["received", "returned", "partial", "superseded"];
const NOT_SENT_YET: readonly ReceiptState[] = ["missing", "overdue"];

/** Who was asked, whose report could be read, who is missing: S7, by name. */
export function sendersOf(rows: readonly ReceiptRow[]): {
  readonly asked: number;
  readonly read: number;
  readonly missing: readonly string[];
  readonly unread: readonly string[];
} {
  const states = new Map<string, { readonly name: string; readonly states: Set<ReceiptState> }>();
  for (const { unit, name, state } of rows) {
    if (unit === "") continue;
    const there = states.get(unit) ?? { name, states: new Set<ReceiptState>() };
    there.states.add(state);
    states.set(unit, there);
  }
  const has = (known: ReadonlySet<ReceiptState>, any: readonly ReceiptState[]): boolean =>
    any.some((state) => known.has(state));
  const all = [...states.values()];
  return {
    asked: all.length,
    read: all.filter((each) => has(each.states, READ)).length,
    missing: all.filter((each) => has(each.states, NOT_SENT_YET)).map(({ name }) => name),
    unread: all.filter((each) => !has(each.states, [...READ, ...NOT_SENT_YET])).map(({ name }) => name),
  };
}

/**
 * Sheet "Nguồn số liệu": one row a figure cell of the submissions, used or not, with where it stands. The totals of the
 * consolidated sheet are formulas over it, found by a key and not by place, so that it may be sorted and corrected.
 */
import { cellName, quoteSheet } from "../grid/address";
import type { Consolidation, ConsolidatedValue } from "../consolidate/consolidation";
import type { DatedSchema, Schema } from "../schema/types";
import { inSlices, type Sliced } from "../slices";
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import { SheetDraft } from "./sheet-draft";
import { daysLine, type SourceDays, type UnitFigures } from "./source-before";
import {
  SOURCE_COLUMNS,
  SOURCE_NO,
  SOURCE_SHEET,
  SOURCE_YES,
  sourceColumn,
  TABLE_TOP,
  type SourceColumn,
} from "./source-columns";
import { keptBefore, keptRow, sourceRowFrame, valueRow, type KeptBefore, type NamedCopy } from "./source-rows";
import { HEADING, LEFT, NOTE, TITLE } from "./styles";

/** Where each value of the consolidation stands, and the ranges that formulas search. */
export interface SourcePlaces {
  /** Zero-based row by index of the value. */
  readonly rows: ReadonlyMap<number, number>;
  /** Absolute reference of a column's body, sheet included. */
  readonly range: (key: SourceColumn) => string;
  /** What stands below the values: units that sent nothing, with what they had before. */
  readonly kept: readonly KeptBefore[];
}

/** Where nothing is known of other periods. */
export const NOTHING_BEFORE: UnitFigures = { previous: null, lastYear: null };

/** Values in the order of the resolution, then of the units; those of no indicator last. */
export function sourcePlaces(
  schema: Schema,
  { values }: Pick<Consolidation, "values">,
  before: UnitFigures = NOTHING_BEFORE,
): SourcePlaces {
  const place = new Map(schema.indicators.map(({ code }, index) => [code, index]));
  const unitPlace = new Map(schema.units.map(({ code }, index) => [code, index]));
  const order = values.map((value, index) => ({ value, index }));
  const rank = ({ indicator }: ConsolidatedValue): number =>
    indicator === null ? place.size : (place.get(indicator) ?? place.size);
  order.sort(
    (a, b) =>
      rank(a.value) - rank(b.value) ||
      (unitPlace.get(a.value.unit) ?? unitPlace.size) - (unitPlace.get(b.value.unit) ?? unitPlace.size) ||
      a.index - b.index,
  );
  const rows = new Map(order.map(({ index }, at) => [index, TABLE_TOP + 1 + at]));
  const kept = keptBefore(schema, { values }, before);
  // All of the table, as a person may sort it.
  const last = TABLE_TOP + Math.max(1, values.length + kept.length);
  return {
    ...{ rows, kept },
    range: (key) => {
      const column = sourceColumn(key);
      const [from, to] = [cellName(TABLE_TOP + 1, column), cellName(last, column)].map(absolute);
      return `${quoteSheet(SOURCE_SHEET)}!${from ?? ""}:${to ?? ""}`;
    },
  };
}

function absolute(cell: string): string {
  return cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

const ROWS_A_SLICE = 500;

/** What the sheet says besides the figures: what tells this run from another, and what is known of other periods. */
export interface SourceNotes {
  readonly stamp: string;
  readonly run: string;
  readonly copies: readonly NamedCopy[];
  readonly before: UnitFigures;
}

/** The steps that fill the sheet, which is there already and empty. */
export function* buildSourceSheet(
  schema: DatedSchema,
  consolidation: Consolidation,
  places: SourcePlaces,
  { stamp, ...notes }: SourceNotes,
): Sliced<PlanStep[]> {
  const draft = new SheetDraft(SOURCE_SHEET);
  const right = SOURCE_COLUMNS.length - 1;
  const { values } = consolidation;
  // The first column is folded away: what stands above the table begins beside it.
  draft.add(["", "NGUỒN SỐ LIỆU TỔNG HỢP"]);
  draft.add(["", identityFormula(places, values)]);
  draft.add(["", `Tệp không đọc được hoặc không dùng: ${listOr(setAside(consolidation), "không có")}`]);
  draft.add(["", `Đơn vị chưa gửi: ${listOr(unitNames(schema, consolidation.missingUnits), "không có")}`]);
  draft.add(["", 'Sửa số ở cột "Giá trị" thì trang "Tổng hợp" tự tính lại. Cột "Dùng" nhận Có hoặc Không.']);
  draft.add(["", daysLine(daysOf(schema, notes.before))]);
  draft.add(["", stamp]);
  draft.add(SOURCE_COLUMNS.map(([, heading]) => heading));
  const frame = sourceRowFrame(schema, consolidation, notes);
  const byRow = [...places.rows].sort((a, b) => a[1] - b[1]);
  yield* inSlices(byRow, ROWS_A_SLICE, ([index, row]) => {
    const value = values[index];
    if (value) draft.add(valueRow(value, row, frame));
  });
  yield* inSlices(places.kept, ROWS_A_SLICE, (kept) => draft.add(keptRow(kept, frame)));
  const bottom = draft.next - 1;
  draft.styleRow(0, 1, 1, TITLE);
  draft.style({ top: 1, left: 1, bottom: 6, right: 1 }, NOTE);
  draft.styleRow(TABLE_TOP, 0, right, HEADING);
  if (bottom > TABLE_TOP) {
    draft.style({ top: TABLE_TOP + 1, left: 0, bottom, right }, LEFT);
    SOURCE_COLUMNS.forEach(([, , , look], column) => {
      if (Object.keys(look).length > 0) draft.style({ top: TABLE_TOP + 1, left: column, bottom, right: column }, look);
    });
  }
  return [
    ...draft.steps(),
    ...SOURCE_COLUMNS.map(([, , width], column) => ({
      kind: "column-width" as const,
      sheet: SOURCE_SHEET,
      column,
      width,
    })),
    { kind: "fit-rows", sheet: SOURCE_SHEET, top: TABLE_TOP, bottom: Math.min(bottom, TABLE_TOP + MOST_FITTED) },
    // Before the column is folded: Excel counts what it freezes without hidden columns (office-js issue 4266).
    { kind: "freeze", sheet: SOURCE_SHEET, rows: TABLE_TOP + 1, columns: 3 },
    ...FOLDED.map((key) => foldOf(key)),
    ...(bottom === TABLE_TOP ? [] : WHEN_SAID.map((key) => hideOf(key, !isSaid(key, values, notes)))),
    { kind: "page", sheet: SOURCE_SHEET, landscape: true, fitWidth: true, titleRows: [TABLE_TOP, TABLE_TOP] },
  ];
}

const FOLDED = SOURCE_COLUMNS.filter((each) => each[4] === "folded").map(([key]) => key);
/** Columns that are shown where anything stands in them. */
const WHEN_SAID = SOURCE_COLUMNS.filter((each) => each[4] === "when-said").map(([key]) => key);

/** Rows beyond are left to Excel, which makes them as high as they need when it opens the file. */
const MOST_FITTED = 5_000;

function foldOf(key: SourceColumn): PlanStep {
  const column = sourceColumn(key);
  return { kind: "group-columns", sheet: SOURCE_SHEET, left: column, right: column };
}

function hideOf(key: SourceColumn, hidden: boolean): PlanStep {
  const column = sourceColumn(key);
  return { kind: "hide-columns", sheet: SOURCE_SHEET, left: column, right: column, hidden };
}

function isSaid(
  key: (typeof WHEN_SAID)[number],
  values: readonly ConsolidatedValue[],
  { copies, before }: Pick<SourceNotes, "copies" | "before">,
): boolean {
  if (key === "copy") return copies.length > 0;
  if (key === "previous" || key === "lastYear") return before[key] !== null;
  return values.some((value) => (value[key] ?? null) !== null && value[key] !== "");
}

function daysOf({ settings: { asOf: day, basis } }: DatedSchema, { previous, lastYear }: UnitFigures): SourceDays {
  return { day, basis, previous: previous?.day ?? null, lastYear: lastYear?.day ?? null };
}

/** Cells in = figures used + exclusions: computed in the sheet, and said when it does not hold. */
function identityFormula({ range }: SourcePlaces, values: readonly ConsolidatedValue[]): PlanCell {
  const count = values.length;
  const counted = values.filter((value) => value.used).length;
  const used = `COUNTIF(${range("used")},"${SOURCE_YES}")`;
  const left = `COUNTIF(${range("used")},"${SOURCE_NO}")`;
  return {
    formula:
      `="Số ô số liệu đã đọc: ${String(count)} = dùng "&${used}&" + không dùng "&${left}` +
      `&IF(${used}+${left}=${String(count)},""," — KHÔNG KHỚP, xem lại cột Dùng")`,
    shows: `Số ô số liệu đã đọc: ${String(count)} = dùng ${String(counted)} + không dùng ${String(count - counted)}`,
  };
}

function setAside({ files }: Consolidation): string[] {
  const words: Readonly<Partial<Record<(typeof files)[number]["status"], string>>> = {
    duplicate: "bản sao",
    unreadable: "không đọc được",
    encrypted: "có mật khẩu",
    noIndicators: "không có bảng chỉ tiêu",
    unitUnknown: "chưa rõ đơn vị",
    ownOutput: "do tiện ích này lập",
    temporary: "tệp tạm",
    superseded: "đã có bản mới hơn",
  };
  return files.flatMap(({ file, status }) => {
    const word = words[status];
    return word === undefined ? [] : [`${file} (${word})`];
  });
}

function unitNames(schema: Schema, codes: readonly string[]): string[] {
  return codes.map((code) => schema.units.find((unit) => unit.code === code)?.name ?? code);
}

function listOr(items: readonly string[], nothing: string): string {
  return items.length === 0 ? nothing : items.join("; ");
}

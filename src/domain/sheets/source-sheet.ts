/**
 * Sheet "Nguồn số liệu": one row a figure cell of the submissions, used or not, with where it stands. The totals of the
 * consolidated sheet are formulas over it, found by a key and not by place, so that it may be sorted and corrected.
 */
import { cellName, quoteSheet } from "../grid/address";
import type { Consolidation, ConsolidatedValue } from "../consolidate/consolidation";
import { reasonsText } from "../consolidate/stated-reasons";
import { reasonWords } from "../consolidate/reason-words";
import type { Indicator, Schema } from "../schema/types";
import { inSlices, type Sliced } from "../slices";
import type { ActualState } from "../actual/actual-reading";
import type { PlanCell, PlanStep } from "../plan/plan";
import { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, NOTE, PLAIN, TITLE, WRAP } from "./styles";

export const SOURCE_SHEET = "Nguồn số liệu";

/** Columns in the order written. */
const COLUMNS = [
  ["key", "Khóa", 14],
  ["code", "Mã", 9],
  ["name", "Chỉ tiêu", 34],
  ["unitCode", "Mã đơn vị", 10],
  ["unit", "Đơn vị gửi", 22],
  ["text", "Nội dung đơn vị gửi", 22],
  ["value", "Giá trị", 13],
  ["measure", "ĐVT", 15],
  ["numerator", "Tử số", 11],
  ["denominator", "Mẫu số", 11],
  ["state", "Trạng thái", 13],
  ["used", "Dùng", 8],
  ["why", "Lý do không dùng", 26],
  ["file", "Tệp", 26],
  ["sheet", "Trang tính", 16],
  ["cell", "Ô", 8],
  ["asOf", "Số liệu đến ngày", 13],
  ["fingerprint", "Dấu tệp", 14],
  ["decided", "Quyết định của người tổng hợp", 24],
  ["copy", "Bản sao", 26],
  ["run", "Lần tổng hợp", 24],
  ["detail", "Cách hiểu", 14],
  ["reasons", "Đơn vị giải trình", 28],
] as const;
type ColumnKey = (typeof COLUMNS)[number][0];

export const SOURCE_STATES: Readonly<Record<ActualState, string>> = {
  reported: "Có số liệu",
  noData: "Chưa có số liệu",
  notDue: "Chưa đến kỳ",
  notArisen: "Không phát sinh",
  unreadable: "Không dùng được",
};

export const SOURCE_YES = "Có";
const NO = "Không";
/** Marks the key of a row that is used; a key is text also where the code looks like a number. */
const USED_MARK = " ✓";
const UNUSED_MARK = " –";
const TABLE_TOP = 7;
/** Zero-based place of the line that tells one run from another. */
export const STAMP_CELL = { row: 6, column: 1 } as const;

/** Zero-based column of a field. */
export function sourceColumn(key: ColumnKey): number {
  return COLUMNS.findIndex(([each]) => each === key);
}

/** Heading text of a field. */
export function sourceHeading(key: ColumnKey): string {
  return COLUMNS[sourceColumn(key)]?.[1] ?? "";
}

const FINGERPRINT_SIGNS = 12;

/** What the sheet keeps of a file's fingerprint. */
export function keptFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, FINGERPRINT_SIGNS);
}

/** Last column of the sheet that is ours. */
export const SOURCE_RIGHT = COLUMNS.length - 1;

/** Where each value of the consolidation stands, and the ranges that formulas search. */
export interface SourcePlaces {
  /** Zero-based row by index of the value. */
  readonly rows: ReadonlyMap<number, number>;
  /** Absolute reference of a column's body, sheet included. */
  readonly range: (key: ColumnKey) => string;
}

/** Values in the order of the resolution, then of the units; those of no indicator last. */
export function sourcePlaces(schema: Schema, { values }: Pick<Consolidation, "values">): SourcePlaces {
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
  const last = TABLE_TOP + Math.max(1, values.length);
  return {
    rows,
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

/** A source sheet that has a copy in the workbook. */
interface NamedCopy {
  readonly name: string;
  readonly file: string;
  readonly sheet: string;
}

/** The steps that fill the sheet, which is there already and empty; `stamp` tells this run from another. */
export function* buildSourceSheet(
  schema: Schema,
  consolidation: Consolidation,
  places: SourcePlaces,
  stamp: string,
  copies: readonly NamedCopy[] = [],
  run = "",
): Sliced<PlanStep[]> {
  const draft = new SheetDraft(SOURCE_SHEET);
  const right = COLUMNS.length - 1;
  const { values } = consolidation;
  // The first column is folded away: what stands above the table begins beside it.
  draft.add(["", "NGUỒN SỐ LIỆU TỔNG HỢP"]);
  draft.add(["", identityFormula(places, values)]);
  draft.add(["", `Tệp không đọc được hoặc không dùng: ${listOr(setAside(consolidation), "không có")}`]);
  draft.add(["", `Đơn vị chưa gửi: ${listOr(unitNames(schema, consolidation.missingUnits), "không có")}`]);
  draft.add(["", 'Sửa số ở cột "Giá trị" thì trang "Tổng hợp" tự tính lại. Cột "Dùng" nhận Có hoặc Không.']);
  draft.add();
  draft.add(["", stamp]);
  draft.add(COLUMNS.map(([, heading]) => heading));
  const names = namesOf(schema, consolidation, copies);
  const byRow = [...places.rows].sort((a, b) => a[1] - b[1]);
  yield* inSlices(byRow, ROWS_A_SLICE, ([index, row]) => {
    const value = values[index];
    if (value) draft.add(valueRow(value, row, run, names));
  });
  const bottom = draft.next - 1;
  draft.styleRow(0, 1, 1, TITLE);
  draft.style({ top: 1, left: 1, bottom: 6, right: 1 }, NOTE);
  draft.styleRow(TABLE_TOP, 0, right, HEADING);
  if (bottom > TABLE_TOP) {
    const body = (key: ColumnKey): { top: number; left: number; bottom: number; right: number } => ({
      top: TABLE_TOP + 1,
      left: sourceColumn(key),
      bottom,
      right: sourceColumn(key),
    });
    draft.style({ top: TABLE_TOP + 1, left: 0, bottom, right }, LEFT);
    for (const key of [
      "name",
      "unit",
      "text",
      "measure",
      "state",
      "why",
      "file",
      "sheet",
      "decided",
      "reasons",
    ] as const)
      draft.style(body(key), WRAP);
    for (const key of [
      "code",
      "name",
      "unitCode",
      "unit",
      "text",
      "measure",
      "why",
      "file",
      "sheet",
      "cell",
      "fingerprint",
      "decided",
      "copy",
      "run",
      "detail",
      "reasons",
    ] as const)
      draft.style(body(key), { numberFormat: "@" });
    for (const key of ["value", "numerator", "denominator"] as const)
      draft.style(body(key), { numberFormat: PLAIN, horizontal: "right" });
    draft.style(body("asOf"), { numberFormat: "dd/mm/yyyy" });
  }
  return [
    ...draft.steps(),
    ...COLUMNS.map(([, , width], column) => ({ kind: "column-width" as const, sheet: SOURCE_SHEET, column, width })),
    { kind: "fit-rows", sheet: SOURCE_SHEET, top: TABLE_TOP, bottom: Math.min(bottom, TABLE_TOP + MOST_FITTED) },
    // Before the column is folded: Excel counts what it freezes without hidden columns (office-js issue 4266).
    { kind: "freeze", sheet: SOURCE_SHEET, rows: TABLE_TOP + 1, columns: 3 },
    ...MACHINE_COLUMNS.map((key) => foldOf(key)),
    ...(values.length === 0
      ? []
      : BLANK_AT_TIMES.map((key) => hideOf(key, !values.some((value) => isSaid(key, value, copies))))),
    { kind: "page", sheet: SOURCE_SHEET, landscape: true, fitWidth: true, titleRows: [TABLE_TOP, TABLE_TOP] },
  ];
}

/** What only the program reads is folded away, so that what people read prints large enough. */
const MACHINE_COLUMNS = ["key", "unitCode", "fingerprint", "run", "detail"] as const satisfies readonly ColumnKey[];
/** Shown where anything stands in them. */
const BLANK_AT_TIMES = ["numerator", "denominator", "decided", "copy"] as const satisfies readonly ColumnKey[];
/** Rows beyond are left to Excel, which makes them as high as they need when it opens the file. */
const MOST_FITTED = 5_000;

function foldOf(key: ColumnKey): PlanStep {
  const column = sourceColumn(key);
  return { kind: "group-columns", sheet: SOURCE_SHEET, left: column, right: column };
}

function hideOf(key: ColumnKey, hidden: boolean): PlanStep {
  const column = sourceColumn(key);
  return { kind: "hide-columns", sheet: SOURCE_SHEET, left: column, right: column, hidden };
}

function isSaid(key: (typeof BLANK_AT_TIMES)[number], value: ConsolidatedValue, copies: readonly NamedCopy[]): boolean {
  return key === "copy" ? copies.length > 0 : (value[key] ?? null) !== null && value[key] !== "";
}

interface Names {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly units: ReadonlyMap<string, string>;
  /** The first signs of each file's SHA-256. */
  readonly fingerprints: ReadonlyMap<string, string>;
  /** Names of the copies by file and sheet. */
  readonly copies: ReadonlyMap<string, string>;
}

function copyKey({ file, sheet }: Pick<NamedCopy, "file" | "sheet">): string {
  return JSON.stringify([file, sheet]);
}

function namesOf(schema: Schema, { files }: Consolidation, copies: readonly NamedCopy[]): Names {
  return {
    copies: new Map(copies.map((copy) => [copyKey(copy), copy.name])),
    fingerprints: new Map(files.map(({ file, fingerprint }) => [file, keptFingerprint(fingerprint)])),
    indicators: new Map(schema.indicators.map((indicator) => [indicator.code, indicator])),
    units: new Map(schema.units.map(({ code, name }) => [code, name])),
  };
}

function valueRow(
  value: ConsolidatedValue,
  row: number,
  run: string,
  { indicators, units, fingerprints, copies }: Names,
): PlanCell[] {
  const indicator = value.indicator === null ? undefined : indicators.get(value.indicator);
  const at = (key: ColumnKey): string => cellName(row, sourceColumn(key));
  const cells: Readonly<Record<ColumnKey, PlanCell>> = {
    key: {
      formula: `=${at("code")}&IF(${at("used")}="${SOURCE_YES}","${USED_MARK}","${UNUSED_MARK}")`,
      shows: `${value.indicator ?? ""}${value.used ? USED_MARK : UNUSED_MARK}`,
    },
    code: value.indicator ?? "",
    name: indicator?.name ?? "",
    unitCode: value.unit,
    unit: units.get(value.unit) ?? value.unit,
    text: value.shown ?? value.text,
    value: value.value ?? "",
    measure: indicator?.unit ?? "",
    numerator: value.numerator ?? "",
    denominator: value.denominator ?? "",
    state: SOURCE_STATES[value.state],
    used: value.used ? SOURCE_YES : NO,
    why: value.used ? "" : reasonWords(value.why),
    file: value.file,
    sheet: value.sheet,
    cell: value.cell,
    asOf: value.asOf ?? "",
    fingerprint: fingerprints.get(value.file) ?? "",
    decided: value.decided ?? "",
    copy: copies.size === 0 ? "" : (copies.get(copyKey(value)) ?? ""),
    run: value.run ?? run,
    detail: detailOf(value),
    reasons: reasonsText(value.beside?.reasons),
  };
  return COLUMNS.map(([key]) => cells[key]);
}

const READINGS = { level: "mức", change: "thay đổi" } as const;

/** What the number alone does not say: the figures of several parts, or whether it is a level or a change. */
function detailOf({ parts, reading }: ConsolidatedValue): string {
  if (parts) return parts.map((part) => (part === null ? "–" : String(part))).join("; ");
  return reading === undefined ? "" : READINGS[reading];
}

/** As {@link detailOf} wrote it. */
export function parseDetail(text: string): Pick<ConsolidatedValue, "parts" | "reading"> {
  if (text === READINGS.level) return { reading: "level" };
  if (text === READINGS.change) return { reading: "change" };
  if (text === "") return {};
  return { parts: text.split("; ").map((part) => (part === "–" ? null : Number(part))) };
}

/** Cells in = figures used + exclusions: computed in the sheet, and said when it does not hold. */
function identityFormula({ range }: SourcePlaces, values: readonly ConsolidatedValue[]): PlanCell {
  const count = values.length;
  const counted = values.filter((value) => value.used).length;
  const used = `COUNTIF(${range("used")},"${SOURCE_YES}")`;
  const left = `COUNTIF(${range("used")},"${NO}")`;
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

/** The key of an indicator's used rows, from the cell that holds its code; signs that searching takes for wildcards are escaped. */
export function usedKey(code: string, codeCell: string): string {
  if (!/[*?~]/.test(code)) return `${codeCell}&"${USED_MARK}"`;
  return `"${code.replace(/[*?~]/g, "~$&").replaceAll('"', '""')}${USED_MARK}"`;
}

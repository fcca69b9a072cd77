/** Reads "Sổ nhận" and "Phiếu trả lại" back: who sent, and what stands at counted figures. */
import { cellAt, cellText, type Cell, type SheetSnapshot } from "../grid/snapshot";
import type { FindingCode } from "../finding/finding";
import { LEVEL_WORDS, type MendLevel, type SendBack, type SendBackRow } from "../report/send-back";
import { codeOfMending } from "../report/send-back-words";
import type { ReportNote } from "../report/notes";
import { RECEIPT_WORDS, type IssuedAs, type ReceiptRow, type ReceiptState } from "../report/receipt-row";
import type { Schema } from "../schema/types";
import type { ReceiptHeading } from "./receipt-columns";

const SHORT = ["Mã đơn vị", "Đơn vị", "Tệp", "Tình trạng"] as const;

/** The rows of the register; none where there is no sheet. Columns that an earlier version did not write are blank. */
export function readReceipt(sheet: SheetSnapshot | null): ReceiptRow[] {
  const head = headingRow(sheet, SHORT);
  if (!sheet || head < 0) return [];
  const columns = new Map(sheet.rows[head]?.map((cell, column) => [cellText(cell).trim(), column]));
  return sheet.rows.slice(head + 1).flatMap((_, at): ReceiptRow[] => {
    const cell = (heading: ReceiptHeading): Cell | null => {
      const column = columns.get(heading);
      return column === undefined ? null : cellAt(sheet, head + 1 + at, column);
    };
    const text = (heading: ReceiptHeading): string => cellText(cell(heading)).trim();
    const day = (heading: ReceiptHeading): number | null => {
      const value = cell(heading)?.value;
      return typeof value === "number" ? value : null;
    };
    const word = text("Tình trạng");
    const state = (Object.keys(RECEIPT_WORDS) as ReceiptState[]).find((key) => RECEIPT_WORDS[key] === word);
    if (state === undefined) return [];
    const [figures = 0, owed = 0] = text("Số chỉ tiêu").split("/").map(Number);
    return [
      {
        ...{ unit: text("Mã đơn vị"), name: text("Đơn vị"), file: text("Tệp") || null, state },
        ...{ asOf: day("Số liệu đến ngày"), fingerprint: text("Mã nhận diện tệp") || null, other: "" },
        ...{ figures, owed, period: text("Kỳ") },
        form: issuedAs(text("Mã biểu"), day("Ngày phát hành"), day("Hạn gửi"), Number(text("Lần phát hành"))),
        kept: { saved: text("Tệp lưu lúc"), read: text("Đọc lúc"), note: text("Ghi chú") },
      },
    ];
  });
}

function issuedAs(number: string, issued: number | null, due: number | null, issue: number): IssuedAs | null {
  return number === "" || issued === null ? null : { number, issued, due, issue: Number.isInteger(issue) ? issue : 0 };
}

/** What the slips say of counted indicators; a kind of finding is known by what its slip tells to do. */
export function readSlipNotes(sheet: SheetSnapshot | null, schema: Schema): ReportNote[] {
  const counted = new Map(
    schema.indicators.flatMap(({ name, code, counted: is }, at) => (is ? [[name, { code, at }] as const] : [])),
  );
  return listed(sheet, ["Tệp", "Trang tính", "Ô", "Chỉ tiêu", "Cần sửa", "Cách sửa"])
    .flatMap(([file = "", place = "", cell = "", name = "", need = "", how = ""]) => {
      const indicator = counted.get(name);
      // Words that somebody changed stand in the place of a code: one line a kind.
      const code = codeOfMending(how) ?? (need.replace(/ \(đã chọn .*\)$/u, "").replace(/:.*$/u, "") as FindingCode);
      if (indicator === undefined || NO_NOTE.has(code)) return [];
      const at = { file: file || null, sheet: place || null, cell: cell || null };
      return [{ place: indicator.at, note: { code, indicator: indicator.code, ...at, text: need } }];
    })
    .sort((one, other) => one.place - other.place)
    .map(({ note }) => note);
}

/** Said of the figures by the causes, not by notes. */
const NO_NOTE: ReadonlySet<FindingCode> = new Set<FindingCode>(["reason-missing"]);

/** The slips as the sheet has them now, in its order. */
export function readSlips(sheet: SheetSnapshot | null, schema: Schema): SendBack[] {
  const codes = new Map(schema.units.map(({ code, name }) => [name, code]));
  const indicators = new Map(schema.indicators.map(({ code, name }) => [name, code]));
  const slips = new Map<string, SendBackRow[]>();
  for (const [
    who = "",
    file = "",
    place = "",
    cell = "",
    name = "",
    found = "",
    need = "",
    how = "",
    word = "",
  ] of listed(sheet, ["Đơn vị", "Tệp", "Trang tính", "Ô", "Chỉ tiêu", "Đang ghi", "Cần sửa", "Cách sửa", "Mức"])) {
    const level = (Object.keys(LEVEL_WORDS) as MendLevel[]).find((key) => LEVEL_WORDS[key] === word);
    if (level === undefined) continue;
    const rows = slips.get(who) ?? [];
    slips.set(who, rows);
    const code = codeOfMending(how) ?? (need as FindingCode);
    const at = { file, sheet: place || null, cell: cell || null, indicator: indicators.get(name) ?? null };
    rows.push({ ...at, name, code, level, found, need, how });
  }
  return [...slips].map(([who, rows]) => ({ unit: codes.get(who) ?? "", name: codes.has(who) ? who : "", rows }));
}

/** The texts of the columns so headed, a line a row. */
function listed(sheet: SheetSnapshot | null, headings: readonly string[]): string[][] {
  const head = headingRow(sheet, headings);
  if (!sheet || head < 0) return [];
  const columns = headings.map(
    (heading) => sheet.rows[head]?.findIndex((cell) => cellText(cell).trim() === heading) ?? -1,
  );
  return sheet.rows
    .slice(head + 1)
    .map((_, at) => columns.map((column) => cellText(cellAt(sheet, head + 1 + at, column)).trim()));
}

/** Zero-based row with all of the headings; -1 where there is none. */
function headingRow(sheet: SheetSnapshot | null, headings: readonly string[]): number {
  const isHead = (row: readonly (Cell | null)[]): boolean =>
    headings.every((heading) => row.some((cell) => cellText(cell).trim() === heading));
  return sheet?.rows.findIndex(isHead) ?? -1;
}

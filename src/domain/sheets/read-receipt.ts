/** Reads "Sổ nhận" and "Phiếu trả lại" back: who sent, and what stands at counted figures. */
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import type { FindingCode } from "../finding/finding";
import type { ReportNote } from "../report/notes";
import { RECEIPT_WORDS, type ReceiptRow, type ReceiptState } from "../report/receipt";
import type { Schema } from "../schema/types";

/** The rows of the register; none where there is no sheet. */
export function readReceipt(sheet: SheetSnapshot | null): ReceiptRow[] {
  return listed(sheet, ["Mã đơn vị", "Đơn vị", "Tệp", "Tình trạng"]).flatMap(
    ([unit = "", name = "", file = "", word = ""]) => {
      const state = (Object.keys(RECEIPT_WORDS) as ReceiptState[]).find((key) => RECEIPT_WORDS[key] === word);
      return state === undefined
        ? []
        : [
            {
              unit,
              name,
              file: file === "" ? null : file,
              asOf: null,
              fingerprint: null,
              state,
              figures: 0,
              owed: 0,
              other: "",
            },
          ];
    },
  );
}

/** What the slips say of counted indicators, by its words. */
export function readSlipNotes(sheet: SheetSnapshot | null, schema: Schema): ReportNote[] {
  const counted = new Map(
    schema.indicators.flatMap(({ name, code, counted: is }) => (is ? [[name, code] as const] : [])),
  );
  return listed(sheet, ["Tệp", "Trang tính", "Ô", "Chỉ tiêu", "Cần sửa"]).flatMap(
    ([file = "", place = "", cell = "", name = "", need = ""]) => {
      const indicator = counted.get(name);
      // A slip's words stand in the place of a code: one line a kind.
      const kind = need.replace(/ \(đã chọn .*\)$/u, "").replace(/:.*$/u, "");
      return indicator === undefined
        ? []
        : [
            {
              code: kind as FindingCode,
              indicator,
              file: file || null,
              sheet: place || null,
              cell: cell || null,
              text: need,
            },
          ];
    },
  );
}

/** The texts of the columns so headed, a line a row. */
function listed(sheet: SheetSnapshot | null, headings: readonly string[]): string[][] {
  const head =
    sheet?.rows.findIndex((row) =>
      headings.every((heading) => row.some((cell) => cellText(cell).trim() === heading)),
    ) ?? -1;
  if (!sheet || head < 0) return [];
  const columns = headings.map(
    (heading) => sheet.rows[head]?.findIndex((cell) => cellText(cell).trim() === heading) ?? -1,
  );
  return sheet.rows
    .slice(head + 1)
    .map((_, at) => columns.map((column) => cellText(cellAt(sheet, head + 1 + at, column)).trim()));
}

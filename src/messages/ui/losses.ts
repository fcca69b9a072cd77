/** What an undo will not bring back, said before it is taken away. */
import type { LossKind, UndoLoss } from "../../domain/plan/undo-loss";
import { formatNumber } from "../format";
import type { Lang } from "../lang";

type Counted = Exclude<LossKind, "references">;

const WHAT: Readonly<Record<Counted, Readonly<Record<Lang, string>>>> = {
  notes: { vi: "ghi chú ở các ô", en: "notes on cells" },
  comments: { vi: "nhận xét ở các ô", en: "comments on cells" },
  charts: { vi: "biểu đồ", en: "charts" },
  shapes: { vi: "hình vẽ, ảnh", en: "shapes and pictures" },
  pivots: { vi: "bảng tổng hợp (PivotTable)", en: "pivot tables" },
  tables: { vi: "bảng (Table); các ô của bảng vẫn lấy lại được", en: "tables; their cells do come back" },
  rules: { vi: "định dạng có điều kiện", en: "conditional formats" },
  validation: { vi: "quy tắc kiểm soát dữ liệu nhập", en: "data validation" },
  looks: { vi: "màu và kiểu chữ của từng ô", en: "colours and fonts of single cells" },
};

/** One line of the list. */
export function renderLoss({ kind, sheet, count, where }: UndoLoss, lang: Lang): string {
  const number = count === undefined ? "" : formatNumber(count, lang);
  if (kind === "references")
    return lang === "vi"
      ? `Công thức và tên ở nơi khác lấy số từ trang “${sheet}” sẽ thành #REF! (${number}, đầu tiên: ${where ?? ""}).`
      : `Formulas and names elsewhere that refer to “${sheet}” become #REF! (${number}, the first: ${where ?? ""}).`;
  const what = WHAT[kind][lang];
  const how = count === undefined ? (lang === "vi" ? ", nếu có" : ", if there are any") : `: ${number}`;
  return lang === "vi" ? `Trang “${sheet}”: ${what}${how}.` : `Sheet “${sheet}”: ${what}${how}.`;
}

/** Sheet «Hướng dẫn» of a form: one screen of numbered lines that say the same as the messages beside the cells. */
import { GUIDE_SHEET } from "../form/columns";
import type { PlanStep } from "../plan/plan";
import { SheetDraft } from "./sheet-draft";
import { TITLE, WRAP } from "./styles";

const LINES: readonly string[] = [
  "Chỉ nhập vào ô nền vàng ở trang “Biểu báo cáo”, dưới các cột có chữ “(nhập)”.",
  "Nhập số theo đơn vị tính ở cột ĐVT, không kèm chữ. Ví dụ: 98,5 (không nhập 98,5%).",
  "Chưa có số thì ghi một trong ba cụm từ: Chưa có số liệu; Chưa đến kỳ; Không phát sinh. Không nhập số 0 thay cho số chưa có.",
  "Chỉ tiêu dạng hoàn thành thì chọn: Đạt; Chưa đạt; Chưa đến kỳ; Chưa có số liệu.",
  "Số liệu tính từ đầu kỳ của nghị quyết đến ngày ghi ở dòng “Số liệu đến ngày”; nếu chốt ngày khác thì sửa ngày đó.",
  "Cột “Tự kiểm tra” cho biết dòng nào còn thiếu. Chỉ tiêu chậm phải nêu ít nhất một nguyên nhân chủ quan và giải pháp.",
  "“Thời hạn” nhập theo ngày, ví dụ 14/9/2023.",
  "Không xóa cột, không xóa dòng. Được thêm dòng ở cuối bảng, lọc, giãn cột.",
  "Trước khi gửi: xem lại dòng “Đã đủ số liệu” hoặc “Còn … dòng cần xem” ở đầu biểu.",
  "Gửi lại tệp Excel này (.xlsx), không chụp ảnh, không chuyển sang PDF.",
];
const COMMON =
  "Chọn đơn vị của mình ở ô nền vàng “Đơn vị báo cáo”, rồi chỉ nhập các dòng có chữ x ở cột “Thuộc đơn vị”.";

/** The sheet as steps. */
export function guideSteps(common: boolean): PlanStep[] {
  const draft = new SheetDraft(GUIDE_SHEET);
  draft.styleRow(draft.add(["HƯỚNG DẪN NHẬP BIỂU"]), 0, 0, TITLE);
  const lines = common ? [COMMON, ...LINES] : LINES;
  lines.forEach((line, index) => draft.add([`${String(index + 1)}. ${line}`]));
  draft.style({ top: 1, left: 0, bottom: lines.length, right: 0 }, { ...WRAP, vertical: "top" });
  return [
    ...draft.steps(),
    { kind: "column-width", sheet: GUIDE_SHEET, column: 0, width: 110 },
    { kind: "fit-rows", sheet: GUIDE_SHEET, top: 0, bottom: lines.length },
    { kind: "page", sheet: GUIDE_SHEET, landscape: true, fitWidth: true },
  ];
}

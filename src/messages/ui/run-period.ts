/** Texts about the period of a run: written, closed, corrected. */
import { formatNumber } from "../format";
import { bilingual } from "../lang";

const vi = (count: number): string => formatNumber(count, "vi");

export const RUN_PERIOD = bilingual(
  {
    record: "Ghi vào lịch sử",
    recordHint: "Số liệu của kỳ được giữ ở trang “Lịch sử” để so sánh các kỳ sau.",
    division: "Cách chia kỳ",
    midMonth: "Từ ngày 15 tháng trước đến ngày 14",
    calendar: "Tháng dương lịch",
    free: "Tự chọn ngày chốt",
    close: "Chốt kỳ này: số liệu của kỳ không thay đổi nữa",
    waiting: (count: number) => `Chưa chốt được kỳ: còn ${vi(count)} chỉ tiêu có số chờ quyết định.`,
    empty: "Coi là chưa có số liệu",
    emptyReason: "Lý do coi là chưa có số liệu",
    closeEarlier: (name: string) => `Chốt luôn kỳ còn mở: ${name}`,
    closed: "Kỳ này đã chốt, số liệu đã chốt không bị ghi lại.",
    closedSame: "Số liệu vừa đọc không khác số đã chốt.",
    correct: (count: number) => `Đính chính ${vi(count)} số của kỳ đã chốt`,
    correctReason: "Lý do hoặc văn bản đính chính",
    correctDo: "Đính chính khi ghi",
    correctUndo: "Không đính chính",
    correcting: (reason: string) => `Khi ghi sẽ thêm dòng đính chính, lý do: ${reason}`,
    changes: (count: number) => `Khác số đang ghi trong lịch sử (${vi(count)})`,
    change: (before: string, after: string) => `${before} → ${after}`,
    changed: (name: string) => `Đã chuyển sang ${name}`,
  },
  {
    record: "Write to the history",
    recordHint: "The figures of the period are kept on the sheet “Lịch sử” for comparison with later ones.",
    division: "How the year is divided",
    midMonth: "From the 15th to the 14th",
    calendar: "Calendar months",
    free: "Any day",
    close: "Close this period: its figures change no more",
    waiting: (count: number) =>
      `The period cannot be closed: figures of ${formatNumber(count, "en")} ${count === 1 ? "target wait" : "targets wait"} for a decision.`,
    empty: "Take as no figure",
    emptyReason: "Why it has no figure",
    closeEarlier: (name: string) => `Close the open period ${name} as well`,
    closed: "This period is closed; its figures are not written again.",
    closedSame: "The figures read are those that were closed.",
    correct: (count: number) =>
      `Correct ${formatNumber(count, "en")} ${count === 1 ? "figure" : "figures"} of the closed period`,
    correctReason: "Reason or document of the correction",
    correctDo: "Correct when writing",
    correctUndo: "Do not correct",
    correcting: (reason: string) => `Rows of correction will be added, because: ${reason}`,
    changes: (count: number) => `Different from the history (${formatNumber(count, "en")})`,
    change: (before: string, after: string) => `${before} → ${after}`,
    changed: (name: string) => `Now ${name}`,
  },
);

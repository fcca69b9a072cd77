/** Texts of the list of verdicts, and of setting one by hand. */
import { formatNumber } from "../format";
import { bilingual } from "../lang";

export const VERDICTS = bilingual(
  {
    title: (count: number) => `Kết luận từng chỉ tiêu (${formatNumber(count, "vi")})`,
    hint: "Kết luận được tính từ số liệu. Khi có căn cứ để kết luận khác thì đặt lại kèm lý do: bảng tổng hợp ghi rõ là do người đặt, và chỉ giữ cho đúng kỳ, số liệu và kế hoạch này; bỏ được ở mục “Đã quyết định”.",
    find: "Tìm theo tên hoặc mã chỉ tiêu",
    found: (count: number) => `${formatNumber(count, "vi")} chỉ tiêu có chữ này`,
    noneFound: "Không chỉ tiêu nào có chữ này. Gõ ít chữ hơn, hoặc xóa hết để xem theo lĩnh vực.",
    section: (name: string, count: number) => `${name} (${formatNumber(count, "vi")})`,
    noSection: "Chưa ghi lĩnh vực",
    more: (count: number) => `Hiện thêm ${formatNumber(count, "vi")} chỉ tiêu`,
    verdict: (words: string) => `Kết luận: ${words}`,
    setByHand: (words: string) => `Người tổng hợp đặt: ${words}`,
    computed: (words: string) => `Tính từ số liệu: ${words}`,
    voidedTitle: (count: number) => `Kết luận đặt tay hết hiệu lực (${formatNumber(count, "vi")})`,
    voided: (result: string, was: string, now: string) =>
      was === "" ? `Trước đây đặt “${result}”.` : `Trước đây đặt “${result}” khi là ${was}, nay là ${now}.`,
    set: "Đặt kết luận…",
    choice: "Kết luận",
    choose: "Chọn…",
    needsChoice: "Chọn một kết luận khác với kết luận đã tính.",
    setDo: "Đặt kết luận",
    cancel: "Hủy",
  },
  {
    title: (count: number) => `Verdict on each target (${formatNumber(count, "en")})`,
    hint: "Verdicts are computed from the figures. Where there is ground for another, set it with a reason: the consolidated sheet says that it was set by hand, and it holds for this period, figure and target only; revoke it under “Decided”.",
    find: "Find by name or code",
    found: (count: number) => `${formatNumber(count, "en")} ${count === 1 ? "target" : "targets"} with these words`,
    noneFound: "No target has these words. Type fewer of them, or none to see the targets by section.",
    section: (name: string, count: number) => `${name} (${formatNumber(count, "en")})`,
    noSection: "No section given",
    more: (count: number) => `Show ${formatNumber(count, "en")} more ${count === 1 ? "target" : "targets"}`,
    verdict: (words: string) => `Verdict: ${words}`,
    setByHand: (words: string) => `Set by hand: ${words}`,
    computed: (words: string) => `Computed: ${words}`,
    voidedTitle: (count: number) => `Verdicts set by hand that are void (${formatNumber(count, "en")})`,
    voided: (result: string, was: string, now: string) =>
      was === "" ? `Set to “${result}” before.` : `Set to “${result}” before, on ${was}; now it is ${now}.`,
    set: "Set the verdict…",
    choice: "Verdict",
    choose: "Choose…",
    needsChoice: "Choose a verdict other than the computed one.",
    setDo: "Set the verdict",
    cancel: "Cancel",
  },
);

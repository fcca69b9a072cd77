/** Findings across cells and periods. */
import { when, type FindingMessages } from "./message";

export const ACROSS_MESSAGES: FindingMessages<
  | "target-changed"
  | "percent-disagrees"
  | "sum-disagrees"
  | "part-exceeds-whole"
  | "cumulative-decreased"
  | "estimate-below-actual"
  | "reduction-disagrees"
  | "outlier"
  | "reason-missing"
> = {
  "target-changed": {
    vi: {
      title: "Kế hoạch khác nghị quyết",
      says: (f) => `Kế hoạch ghi ${f.found}, nghị quyết giao ${f.expected}.`,
      act: "Sửa lại theo nghị quyết, hoặc sửa bộ chỉ tiêu nếu chỉ tiêu đã được điều chỉnh.",
      otherwise: "Chỉ tiêu được đánh giá theo số của nghị quyết.",
    },
    en: {
      title: "Plan differs from the resolution",
      says: (f) => `The plan says ${f.found}, the resolution ${f.expected}.`,
      act: "Put the resolution’s target back, or change the schema if it was amended.",
      otherwise: "The resolution’s target is what is judged by.",
    },
  },
  "percent-disagrees": {
    vi: {
      title: "Tỷ lệ % tự tính không khớp",
      says: (f) => `Cột tỷ lệ ghi ${f.foundNumber}, tính lại từ thực hiện và kế hoạch là ${f.expectedNumber}%.`,
      act: "Sửa công thức của cột tỷ lệ, hoặc xem lại số thực hiện và kế hoạch.",
      otherwise: "Tỷ lệ do đơn vị ghi không được dùng; tỷ lệ hoàn thành được tính lại.",
    },
    en: {
      title: "The percentage does not fit",
      says: (f) => `The sheet says ${f.foundNumber}; actual over plan is ${f.expectedNumber}%.`,
      act: "Correct the formula of that column, or look at the actual figure and the plan again.",
      otherwise: "The percentage sent is not used; attainment is computed afresh.",
    },
  },
  "sum-disagrees": {
    vi: {
      title: "Tổng không bằng các phần",
      says: (f) => `Tổng ghi ${f.foundNumber}, cộng các phần được ${f.expectedNumber}.`,
      act: "Sửa số tổng, hoặc sửa số của các phần.",
      otherwise: "Các số được dùng như đã ghi và ghi chú trong báo cáo.",
    },
    en: {
      title: "Total is not the sum of its parts",
      says: (f) => `The total says ${f.foundNumber}, the parts add up to ${f.expectedNumber}.`,
      act: "Correct the total, or the parts.",
      otherwise: "The figures are used as they stand, with a note in the report.",
    },
  },
  "part-exceeds-whole": {
    vi: {
      title: "Phần lớn hơn tổng",
      says: (f) =>
        `Số ${f.foundNumber} lớn hơn ${f.expectedNumber}${when(f.quoted("whole"), ` của ${f.quoted("whole")}`)}, trong khi chỉ là một phần.`,
      act: "Sửa số của phần, hoặc sửa số tổng.",
      otherwise: "Các số được dùng như đã ghi và ghi chú trong báo cáo.",
    },
    en: {
      title: "Part larger than the whole",
      says: (f) =>
        `${f.foundNumber} is more than ${f.expectedNumber}${when(f.quoted("whole"), ` of ${f.quoted("whole")}`)} although it is only a part.`,
      act: "Correct the part, or the whole.",
      otherwise: "The figures are used as they stand, with a note in the report.",
    },
  },
  "cumulative-decreased": {
    vi: {
      title: "Lũy kế giảm",
      says: (f) => `Lũy kế ghi ${f.found}, thấp hơn kỳ trước${when(f.expected, ` (${f.expected})`)}.`,
      act: "Ghi số lũy kế từ đầu kỳ, hoặc ghi chú lý do nếu kỳ trước đã điều chỉnh giảm.",
      otherwise: "Số được dùng như đã ghi và ghi chú trong báo cáo.",
    },
    en: {
      title: "Cumulative figure fell",
      says: (f) =>
        `The cumulative figure is ${f.found}, below the previous period’s${when(f.expected, ` ${f.expected}`)}.`,
      act: "Give the figure since the start of the period, or note the reason if the earlier one was corrected.",
      otherwise: "The figure is used as it stands, with a note in the report.",
    },
  },
  "estimate-below-actual": {
    vi: {
      title: "Ước cả năm thấp hơn thực hiện",
      says: (f) => `Ước cả năm ghi ${f.found}, thấp hơn số đã thực hiện ${f.expected}.`,
      act: "Sửa số ước cả năm, hoặc xem lại số thực hiện.",
      otherwise: "Các số được dùng như đã ghi và ghi chú trong báo cáo.",
    },
    en: {
      title: "Estimate below the actual figure",
      says: (f) => `The year’s estimate is ${f.found}, less than the ${f.expected} done already.`,
      act: "Correct the estimate, or look at the actual figure again.",
      otherwise: "The figures are used as they stand, with a note in the report.",
    },
  },
  "reduction-disagrees": {
    vi: {
      title: "Mức giảm không khớp kỳ gốc",
      says: (f) => `Ô ghi ${f.found}: mức giảm và mức còn lại không khớp với kỳ gốc ${f.expected}.`,
      act: "Sửa mức giảm hoặc mức còn lại, hoặc sửa “Kỳ gốc” trong bộ chỉ tiêu.",
      otherwise: "Mức giảm đơn vị ghi được dùng và ghi chú trong báo cáo.",
    },
    en: {
      title: "Reduction does not fit the baseline",
      says: (f) => `The cell says ${f.found}: reduction and level do not meet at the baseline ${f.expected}.`,
      act: "Correct the reduction or the level, or “Kỳ gốc” in the schema.",
      otherwise: "The reduction as sent is used, with a note in the report.",
    },
  },
  outlier: {
    vi: {
      title: "Số khác thường so với các kỳ",
      says: (f) =>
        `Số ${f.foundNumber} khác nhiều so với các kỳ trước${when(f.expectedNumber, `; theo đà các kỳ đó thì khoảng ${f.expectedNumber}`)}.`,
      act: "Xem lại số, hoặc để nguyên nếu đúng.",
      otherwise: "Số được dùng như đã ghi.",
    },
    en: {
      title: "Unusual against its history",
      says: (f) =>
        `${f.foundNumber} is far from the earlier periods${when(f.expectedNumber, `, by which about ${f.expectedNumber} was to be expected`)}.`,
      act: "Look at it again, or leave it if it is right.",
      otherwise: "The figure is used as it stands.",
    },
  },
  "reason-missing": {
    vi: {
      title: "Chưa nêu nguyên nhân",
      says: (f) => `Chỉ tiêu chậm tiến độ ${f.indicator} chưa nêu nguyên nhân.`,
      act: "Ghi nguyên nhân, giải pháp, thời hạn ở dòng này, hoặc đề nghị cơ quan chủ trì nêu rồi tổng hợp lại.",
      otherwise: "Báo cáo ghi “Chưa có giải trình” ở chỉ tiêu này.",
    },
    en: {
      title: "No cause stated",
      says: (f) => `The lagging target ${f.indicator} has no stated cause.`,
      act: "Write causes, measures and deadline in this row, or ask the owner to state them and consolidate again.",
      otherwise: "The report says “Chưa có giải trình” (no explanation yet) for this target.",
    },
  },
};

/** Findings about periods, amended targets and last year's figures. */
import type { HistoryFindingCode } from "../../domain/finding/finding";
import { renderPeriod } from "../period-words";
import { when, type Facts, type FindingMessages } from "./message";

const namedVi = (facts: Facts): string => when(facts.param("period"), ` ${renderPeriod(facts.param("period"), "vi")}`);
const namedEn = (facts: Facts): string =>
  when(facts.param("period"), ` (${renderPeriod(facts.param("period"), "en")})`);
const aboutVi = (facts: Facts): string => when(facts.indicator, `, chỉ tiêu ${facts.indicator},`);
const aboutEn = (facts: Facts): string => when(facts.indicator, ` for ${facts.indicator}`);

const unquoted = (quoted: string): string => quoted.replace(/[“”]/g, "");

/** Whose figure of last year it is. */
const SOURCES_VI: Readonly<Record<string, string>> = {
  history: "Dòng đã chốt của lịch sử ghi",
  typed: "Dòng nhập tay ghi",
  unit: "Đơn vị ghi",
};
const SOURCES_EN: Readonly<Record<string, string>> = {
  history: "The closed row of the history says",
  typed: "The typed row says",
  unit: "The unit says",
};

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export const HISTORY_MESSAGES: FindingMessages<HistoryFindingCode> = {
  "verdict-void": {
    vi: {
      title: "Kết luận đặt tay hết hiệu lực",
      says: (f) => {
        switch (f.param("cause")) {
          case "figure":
            return `Kết luận đặt khi số liệu là ${f.expected || "ô trống"}, nay là ${f.found || "ô trống"}.`;
          case "target":
            return `Kết luận đặt khi kế hoạch là ${f.expected || "ô trống"}, nay là ${f.found || "ô trống"}.`;
          case "period":
            return `Kết luận đặt cho kỳ ${renderPeriod(unquoted(f.expected), "vi") || "trước"}, nay là kỳ ${renderPeriod(unquoted(f.found), "vi") || "khác"}.`;
          default:
            return "Kết luận đặt trước đây không ghi kỳ, số liệu và kế hoạch lúc đặt.";
        }
      },
      act: "Đặt lại kết luận nếu vẫn còn căn cứ, hoặc bỏ quyết định cũ.",
      otherwise: "Kết luận tính từ số liệu được dùng.",
    },
    en: {
      title: "A verdict set by hand is void",
      says: (f) => {
        switch (f.param("cause")) {
          case "figure":
            return `It was set when the figure was ${f.expected || "blank"}; it is ${f.found || "blank"} now.`;
          case "target":
            return `It was set when the target was ${f.expected || "blank"}; it is ${f.found || "blank"} now.`;
          case "period":
            return `It was set for period ${renderPeriod(unquoted(f.expected), "en") || "before"}; this is ${renderPeriod(unquoted(f.found), "en") || "another"}.`;
          default:
            return "It does not say for which period, figure and target it was set.";
        }
      },
      act: "Set it again where there is still ground for it, or revoke the old decision.",
      otherwise: "The computed verdict is used.",
    },
  },
  "history-changed": {
    vi: {
      title: "Kỳ đã chốt bị sửa tay",
      says: (f) =>
        f.param("field") === "row"
          ? `Một dòng của kỳ đã chốt${namedVi(f)}${aboutVi(f)} không còn; lúc chốt ghi ${f.expected || "ô trống"}.`
          : `Kỳ đã chốt${namedVi(f)}${aboutVi(f)} nay ghi ${f.found || "ô trống"}, lúc chốt ghi ${f.expected || "ô trống"}.`,
      act: "Khôi phục số lúc chốt, hoặc đính chính kèm lý do.",
      otherwise: "Nếu để nguyên, số đang ghi được dùng để so sánh các kỳ sau.",
    },
    en: {
      title: "A closed period was changed by hand",
      says: (f) =>
        f.param("field") === "row"
          ? `A row of the closed period${namedEn(f)}${aboutEn(f)} is gone; when it was closed it said ${f.expected || "nothing"}.`
          : `The closed period${namedEn(f)}${aboutEn(f)} now says ${f.found || "nothing"}; when it was closed it said ${f.expected || "nothing"}.`,
      act: "Restore what was closed, or correct it with the reason.",
      otherwise: "Otherwise what it says now is compared with later periods.",
    },
  },
  "history-source": {
    vi: {
      title: "Số nhập tay chưa ghi nguồn",
      says: (f) =>
        `Dòng nhập tay của kỳ${namedVi(f)}${aboutVi(f)} ghi ${f.foundNumber || "số liệu"} nhưng chưa ghi nguồn.`,
      act: "Ghi số, ký hiệu và ngày của văn bản vào cột “Nguồn”.",
      otherwise: "Nếu để nguyên, số này không được dùng làm số cùng kỳ.",
    },
    en: {
      title: "A typed figure without its source",
      says: (f) =>
        `The typed row${namedEn(f)}${aboutEn(f)} says ${f.foundNumber || "a figure"}, but not where it comes from.`,
      act: "Enter the document and its date in the column “Nguồn”.",
      otherwise: "Otherwise it is not compared with as last year’s.",
    },
  },
  "amendment-chain": {
    vi: {
      title: "Điều chỉnh không nối tiếp nhau",
      says: (f) => `Dòng này ghi ${f.found || "ô trống"}, còn giá trị phải nối với nó là ${f.expected || "ô trống"}.`,
      act: "Sửa giá trị cũ hoặc giá trị mới trên trang “Điều chỉnh”, hoặc bổ sung lần điều chỉnh còn thiếu.",
      otherwise: "Nếu để nguyên, kỳ trước ngày điều chỉnh có thể bị xét theo kế hoạch sai.",
    },
    en: {
      title: "Amendments do not follow one another",
      says: (f) => `This row says ${f.found || "nothing"}; the value it has to join is ${f.expected || "nothing"}.`,
      act: "Correct the old or the new value on “Điều chỉnh”, or add the amendment that is missing.",
      otherwise: "Otherwise periods before the amendment may be judged by the wrong target.",
    },
  },
  "amendment-double": {
    vi: {
      title: "Hai lần điều chỉnh cùng ngày",
      says: (f) => `Đã có một dòng khác cho cột ${f.heading} của chỉ tiêu này, cùng ngày hiệu lực.`,
      act: "Xóa một dòng, hoặc sửa ngày hiệu lực.",
      otherwise: "Nếu để nguyên, không biết giá trị nào có hiệu lực.",
    },
    en: {
      title: "Two amendments on one day",
      says: (f) => `Another row changes column ${f.heading} of this indicator from the same day.`,
      act: "Delete one of them, or correct its day.",
      otherwise: "Otherwise nobody can tell which value holds.",
    },
  },
  "amendment-document": {
    vi: {
      title: "Điều chỉnh chưa ghi văn bản",
      says: (f) =>
        f.param("undated") === "yes"
          ? "Dòng điều chỉnh này chưa ghi ngày hiệu lực, cũng chưa ghi ngày văn bản."
          : "Dòng điều chỉnh này chưa ghi số, ký hiệu văn bản.",
      act: "Ghi văn bản, ngày văn bản và ngày hiệu lực của điều chỉnh.",
      otherwise: "Dòng chưa có ngày không được dùng; dòng có ngày vẫn được dùng và ghi chú trong báo cáo.",
    },
    en: {
      title: "Amendment without its document",
      says: (f) =>
        f.param("undated") === "yes"
          ? "This amendment says neither from which day it holds nor the day of its document."
          : "This amendment does not say by which document.",
      act: "Enter the document, its date and the day from which it holds.",
      otherwise: "Without a day it is not used; with one it is, and the report notes it.",
    },
  },
  "last-year-disagrees": {
    vi: {
      title: "Số cùng kỳ năm trước không khớp",
      says: (f) =>
        `${SOURCES_VI[f.param("second")] ?? "Đơn vị ghi"} ${f.foundNumber}, ${lower(SOURCES_VI[f.param("first")] ?? "lịch sử ghi")} ${f.expectedNumber}.`,
      act: "Đối chiếu với báo cáo năm trước; sửa dòng “Nhập tay” nếu sai, hoặc đề nghị đơn vị sửa.",
      otherwise: "Số nêu sau được dùng.",
    },
    en: {
      title: "Last year's figures differ",
      says: (f) =>
        `${SOURCES_EN[f.param("second")] ?? "The unit says"} ${f.foundNumber}, ${lower(SOURCES_EN[f.param("first")] ?? "the history says")} ${f.expectedNumber}.`,
      act: "Check last year's report; correct the typed row, or ask the unit to correct its own.",
      otherwise: "The one named last is used.",
    },
  },
  "forecast-below": {
    vi: {
      title: "Dự báo không đạt kế hoạch năm",
      says: (f) => `Dự báo cao nhất là ${f.foundNumber}${when(f.expectedNumber, `, kế hoạch ${f.expectedNumber}`)}.`,
      act: "Xem nguyên nhân và giải pháp của chỉ tiêu này.",
      otherwise: "Dự báo chỉ để tham khảo, không đổi kết quả.",
    },
    en: {
      title: "Forecast below the year's target",
      says: (f) =>
        `Even the high end is ${f.foundNumber}${when(f.expectedNumber, `; the target is ${f.expectedNumber}`)}.`,
      act: "Look at the reasons and measures of this indicator.",
      otherwise: "A forecast is for information and changes no result.",
    },
  },
};

/** Findings between files. */
import { when, type Facts, type FindingMessages } from "./message";

/** Where the other figure stands: "“NN”, trang …, ô …". */
function other(f: Facts, words: { sheet: string; cell: string }): string {
  const place = [
    f.unitNamed("other"),
    f.param("otherFile"),
    when(f.param("otherSheet"), `${words.sheet} “${f.param("otherSheet")}”`),
    when(f.param("otherCell"), `${words.cell} ${f.param("otherCell")}`),
  ];
  return place.filter((piece) => piece !== "").join(", ");
}

const VI = { sheet: "trang", cell: "ô" };
const EN = { sheet: "sheet", cell: "cell" };

export const BETWEEN_MESSAGES: FindingMessages<"conflict" | "conflict-same" | "plan-sum" | "whole-as-part"> = {
  conflict: {
    vi: {
      title: "Hai đơn vị báo cáo khác số",
      says: (f) =>
        `Chỉ tiêu ${f.indicator}: ô này ghi ${f.found}, nơi khác ghi ${f.expected || "số khác"}${when(other(f, VI), ` (${other(f, VI)})`)}.`,
      act: "Thống nhất số với hai đơn vị, hoặc giữ số của đơn vị chủ trì, số trong tệp của chính đơn vị.",
      otherwise:
        "Số của đơn vị chủ trì, hoặc số trong tệp của chính đơn vị, được dùng; không có thì không số nào được dùng.",
    },
    en: {
      title: "Two units, two figures",
      says: (f) =>
        `${f.indicator}: this cell says ${f.found}, another says ${f.expected || "something else"}${when(other(f, EN), ` (${other(f, EN)})`)}.`,
      act: "Settle it with the two units, or keep the owner’s figure, or the one in the unit’s own file.",
      otherwise: "The owner’s figure, or the one in the unit’s own file, stands; where there is neither, none is used.",
    },
  },
  "conflict-same": {
    vi: {
      title: "Hai đơn vị cùng báo cáo một số",
      says: (f) =>
        `Chỉ tiêu ${f.indicator}: hai nơi cùng ghi ${f.found}${when(other(f, VI), ` (nơi kia: ${other(f, VI)})`)}.`,
      act: "Không cần làm gì; hoặc giao cho một đơn vị báo cáo.",
      otherwise: "Số được tính một lần, nguồn là đơn vị chủ trì.",
    },
    en: {
      title: "Two units, the same figure",
      says: (f) => `${f.indicator}: two cells say ${f.found}${when(other(f, EN), ` (the other: ${other(f, EN)})`)}.`,
      act: "Nothing needs to be done; or let one unit report it.",
      otherwise: "The figure counts once, with the owner as its source.",
    },
  },
  "plan-sum": {
    vi: {
      title: "Kế hoạch các đơn vị không cộng đủ",
      says: (f) =>
        `Chỉ tiêu ${f.indicator}: cộng kế hoạch các đơn vị được ${f.foundNumber}, nghị quyết giao ${f.expected}.`,
      act: "Sửa kế hoạch giao cho các đơn vị, hoặc để nguyên nếu cố ý giao khác.",
      otherwise: "Chỉ tiêu được đánh giá theo số của nghị quyết.",
    },
    en: {
      title: "The units’ plans do not add up",
      says: (f) => `${f.indicator}: the units’ plans make ${f.foundNumber}, the resolution says ${f.expected}.`,
      act: "Correct the allotments, or leave them if that was meant.",
      otherwise: "The resolution’s target is what is judged by.",
    },
  },
  "whole-as-part": {
    vi: {
      title: "Có thể là số của toàn bộ",
      says: (f) =>
        `Đơn vị ghi ${f.found}, giống số chung của tất cả các đơn vị hơn là phần của mình${when(f.expected, ` (chỉ tiêu chung ${f.expected})`)}.`,
      act: "Hỏi lại đơn vị để ghi phần của mình, hoặc xác nhận nếu số này đúng.",
      otherwise: "Nếu để nguyên, số này không được cộng vào tổng.",
    },
    en: {
      title: "Looks like the whole’s total",
      says: (f) =>
        `The unit says ${f.found}, which looks like the total of all units${when(f.expected, ` (target of the whole ${f.expected})`)}.`,
      act: "Ask the unit for its own part, or confirm the figure if it is right.",
      otherwise: "Otherwise it is not added to the total.",
    },
  },
};

/** What the rules about periods and amendments say, each from the rule itself, in both languages. */
import { checkAmendments } from "../../src/domain/history/amendment";
import { checkHistory } from "../../src/domain/history/check-history";
import type { HistoryRecord } from "../../src/domain/history/record";
import { writeSeal, readSeal } from "../../src/domain/history/seal";
import { viewHistory } from "../../src/domain/history/view";
import type { Finding } from "../../src/domain/finding/finding";
import { readAmendmentSheet } from "../../src/domain/sheets/amendment-sheet";
import { checkHistorySheet, readHistorySheet } from "../../src/domain/sheets/history-sheet";
import { periodName } from "../../src/messages/period-words";
import { renderFinding } from "../../src/messages/render-finding";
import { recordOf } from "../support/history-record";
import { sheetOf } from "../support/sheet-of";
import { schemaWith } from "../support/small-schema";

function ofPeriods(...records: readonly HistoryRecord[]): Finding[] {
  const schema = schemaWith({
    units: [["NN", "Phòng Nông nghiệp"]],
    indicators: [{ code: "A", name: "Trồng rừng", unit: "ha", target: "1000", reporters: ["NN"] }],
  });
  const last = records.at(-1)?.period;
  const rows = records.map((record) => ({ ...record, target: "1000" }));
  const view = viewHistory({ records: rows, amendments: [], schemaOn: () => schema });
  return checkHistory(view, "Lịch sử").filter(({ params }) => params?.["period"] === last);
}

const months = [80, 170, 250, 330, 420, 500, 1200.5].map((actual, at) =>
  recordOf(`2023-T0${String(at + 1)}`, actual, { kind: "open" }),
);

const MAIN = sheetOf(`
  | Mã   | Chỉ tiêu | Kế hoạch |
  | KT02 | Giá trị  | 470      |
`);
const HEADINGS = "| Mã | Mục | Giá trị cũ | Giá trị mới | Hiệu lực từ ngày | Văn bản | Ngày văn bản |";
const ofAmendments = (...rows: readonly string[]): Finding[] =>
  checkAmendments(MAIN, "Điều chỉnh", readAmendmentSheet(sheetOf([HEADINGS, ...rows].join("\n"))));

/** A closed row whose figure is 31, with these cells now. */
function ofClosed(figure: string, target: string): Finding[] {
  const sealed = writeSeal([recordOf("2023-6T", 31.5, { target: "90", state: "reported" })]);
  const sheet = sheetOf(`
    | Kỳ      | Mã | Kế hoạch  | Thực hiện | Loại dòng | Lần |
    | 2023-6T | A  | ${target} | ${figure} | Chốt kỳ   | 0   |
  `);
  const seals = [{ period: "2023-6T", rows: readSeal(sealed) ?? [] }];
  return checkHistorySheet({ ...sheet, name: "Lịch sử" }, readHistorySheet(sheet), seals);
}

/** A typed row of 640,5 with this source. */
function ofTyped(source: string): Finding[] {
  const sheet = sheetOf(`
    | Kỳ      | Mã | Thực hiện | Loại dòng | Nguồn     |
    | 2022-9T | A  | 640.5     | Nhập tay  | ${source} |
  `);
  return checkHistorySheet(sheet, readHistorySheet(sheet), []);
}

test.each<[Finding["code"], readonly Finding[], readonly Finding[], string, string]>([
  [
    "cumulative-decreased",
    ofPeriods(recordOf("2023-6T", 1005.5), recordOf("2023-9T", 1003)),
    ofPeriods(recordOf("2023-6T", 1003), recordOf("2023-9T", 1003)),
    "Lũy kế ghi “1.003”, thấp hơn kỳ trước (“1.005,5”).",
    "The cumulative figure is “1,003”, below the previous period’s “1,005.5”.",
  ],
  [
    "outlier",
    ofPeriods(...months),
    ofPeriods(...months.slice(0, 6), recordOf("2023-T07", 620, { kind: "open" })),
    "Số 1.200,5 khác nhiều so với các kỳ trước; theo đà các kỳ đó thì khoảng 580.",
    "1,200.5 is far from the earlier periods, by which about 580 was to be expected.",
  ],
  [
    "last-year-disagrees",
    ofPeriods(recordOf("2022-9T", 640, { kind: "typed" }), recordOf("2023-9T", 1000, { unitLastYear: 604.5 })),
    ofPeriods(recordOf("2022-9T", 640.4, { kind: "typed" }), recordOf("2023-9T", 1000, { unitLastYear: 640 })),
    "Đơn vị ghi 604,5, dòng nhập tay ghi 640.",
    "The unit says 604.5, the typed row says 640.",
  ],
  [
    "last-year-disagrees",
    ofPeriods(recordOf("2022-9T", 640, { kind: "typed" }), recordOf("2022-9T", 650), recordOf("2023-9T", 1000)),
    ofPeriods(recordOf("2022-9T", 650, { kind: "typed" }), recordOf("2022-9T", 650), recordOf("2023-9T", 1000)),
    "Dòng nhập tay ghi 640, dòng đã chốt của lịch sử ghi 650.",
    "The typed row says 640, the closed row of the history says 650.",
  ],
  [
    "history-source",
    ofTyped(""),
    ofTyped("BC 45/BC-UBND ngày 20/12/2022"),
    "Dòng nhập tay của kỳ 9 tháng năm 2022, chỉ tiêu “A”, ghi 640,5 nhưng chưa ghi nguồn.",
    "The typed row (the first 9 months of 2022) for “A” says 640.5, but not where it comes from.",
  ],
  [
    "forecast-below",
    ofPeriods(recordOf("2023-9T", 700)),
    ofPeriods(recordOf("2023-9T", 705)),
    "Dự báo cao nhất là 994,16, kế hoạch 1.000.",
    "Even the high end is 994.16; the target is 1,000.",
  ],
  [
    "history-changed",
    ofClosed("30", "90"),
    ofClosed("31.5", "90"),
    "Kỳ đã chốt 6 tháng đầu năm 2023, chỉ tiêu “A”, nay ghi “30”, lúc chốt ghi “31,5”.",
    "The closed period (the first 6 months of 2023) for “A” now says “30”; when it was closed it said “31.5”.",
  ],
  [
    "history-changed",
    ofClosed("31.5", "95"),
    ofClosed("31.5", "90"),
    "Kỳ đã chốt 6 tháng đầu năm 2023, chỉ tiêu “A”, nay ghi “95”, lúc chốt ghi “90”.",
    "The closed period (the first 6 months of 2023) for “A” now says “95”; when it was closed it said “90”.",
  ],
  [
    "amendment-chain",
    ofAmendments("| KT02 | Kế hoạch | 520 | 490 | 19/7/2023 | NQ 15 | 19/7/2023 |"),
    ofAmendments("| KT02 | Kế hoạch | 520 | 470 | 19/7/2023 | NQ 15 | 19/7/2023 |"),
    "Dòng này ghi “490”, còn giá trị phải nối với nó là “470”.",
    "This row says “490”; the value it has to join is “470”.",
  ],
  [
    "amendment-double",
    ofAmendments(
      "| KT02 | Kế hoạch | 520 | 490 | 19/7/2023 | NQ 15 | |",
      "| KT02 | Kế hoạch | 490 | 470 | 19/7/2023 | NQ 16 | |",
    ),
    ofAmendments(
      "| KT02 | Kế hoạch | 520 | 490 | 19/7/2023 | NQ 15 | |",
      "| KT02 | Kế hoạch | 490 | 470 | 20/7/2023 | NQ 16 | |",
    ),
    "Đã có một dòng khác cho cột “Kế hoạch” của chỉ tiêu này, cùng ngày hiệu lực.",
    "Another row changes column “Kế hoạch” of this indicator from the same day.",
  ],
  [
    "amendment-document",
    ofAmendments("| KT02 | Kế hoạch | 520 | 470 | 19/7/2023 | | |"),
    ofAmendments("| KT02 | Kế hoạch | 520 | 470 | 19/7/2023 | NQ 15 | |"),
    "Dòng điều chỉnh này chưa ghi số, ký hiệu văn bản.",
    "This amendment does not say by which document.",
  ],
  [
    "amendment-document",
    ofAmendments("| KT02 | Kế hoạch | 520 | 470 | | NQ 15 | |"),
    ofAmendments("| KT02 | Kế hoạch | 520 | 470 | | NQ 15 | 19/7/2023 |"),
    "Dòng điều chỉnh này chưa ghi ngày hiệu lực, cũng chưa ghi ngày văn bản.",
    "This amendment says neither from which day it holds nor the day of its document.",
  ],
])("%s is raised once, nearly raised once, and said in both languages", (code, raised, near, vi, en) => {
  const own = raised.filter((each) => each.code === code);
  expect(own).toHaveLength(1);
  expect(near.filter((each) => each.code === code)).toEqual([]);
  const [finding] = own;
  if (!finding) return;
  expect([renderFinding(finding, "vi").says, renderFinding(finding, "en").says]).toEqual([vi, en]);
});

test("a period is named in the language of the pane; one with a name of its own keeps it", () => {
  expect(periodName("2023-6T", "6 tháng đầu năm 2023", "vi")).toBe("6 tháng đầu năm 2023");
  expect(periodName("2023-6T", "6 tháng đầu năm 2023", "en")).toBe("The first 6 months of 2023");
  expect(periodName("đợt 1", "Đợt 1", "en")).toBe("Đợt 1");
});

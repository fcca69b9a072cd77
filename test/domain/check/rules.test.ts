/** Every rule of a sheet: where it speaks, and a near miss where it does not. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { RULE_COUNT } from "../../../src/domain/check/rules";
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { drawSheet, findingsOf, merge } from "./little-sheet";

const HEAD = "| STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Ước cả năm | % TH/KH | Ghi chú |";
const FOREST = "| 1 | Trồng rừng | ha | 258 | 200 | 258 | | |";

const table = (...rows: string[]): SheetSnapshot => drawSheet("Biểu", [HEAD, ...rows].join("\n"));
const withSheet = (rows: string[], more: Partial<SheetSnapshot>): SheetSnapshot =>
  drawSheet("Biểu", [HEAD, ...rows].join("\n"), more);

const withPrior = (row: string): SheetSnapshot =>
  drawSheet("Biểu", ["| STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Cùng kỳ năm trước |", row].join("\n"));

const onlyColumn = (heading: string): SheetSnapshot =>
  drawSheet(
    "Biểu",
    [
      `| STT | Chỉ tiêu | ĐVT | Kế hoạch | ${heading} |`,
      "| 1 | Trồng rừng | ha | 258 | 200 |",
      "| 2 | Lao động được giải quyết việc làm | lao động | 450 | 412 |",
      "| 3 | Tỷ lệ che phủ rừng | % | 60 | 58 |",
    ].join("\n"),
  );

const smallRates = (cover: string, poor: string): SheetSnapshot =>
  table(`| 1 | Tỷ lệ che phủ rừng | % | 60 | ${cover} | | | |`, `| 2 | Tỷ lệ che phủ rừng | % | 4 | ${poor} | | | |`);

const countsAndRates = (cover: string, percent: string): SheetSnapshot =>
  drawSheet(
    "Biểu",
    [
      "| Chỉ tiêu | ĐVT | Kế hoạch | Kết quả | Tỷ lệ (%) |",
      `| Tỷ lệ che phủ rừng | % | 60 | ${cover} | ${percent} |`,
      "| Tỷ lệ che phủ rừng | % | 60 | 59 | 55 |",
      "| Trồng rừng | ha | 258 | 200 | 77.5 |",
    ].join("\n"),
  );

const besidePercents = (...[forest = "", work = "", cover = ""]: string[]): SheetSnapshot =>
  drawSheet(
    "Biểu",
    [
      "| Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | So sánh (%) |",
      `| Trồng rừng | ha | 258 | ${forest} |`,
      `| Lao động được giải quyết việc làm | lao động | 450 | ${work} |`,
      `| Tỷ lệ che phủ rừng | % | 60 | ${cover} |`,
    ].join("\n"),
  );

const under = (heading: string, figures: string): SheetSnapshot =>
  drawSheet("Biểu", `${heading}\n| 1 | Trồng rừng | ha | 258 ${figures}`);

const titled = (title: string, font: { readonly font?: string }): SheetSnapshot => {
  const sheet = drawSheet("Biểu", [`| ${title} |`, HEAD, FOREST].join("\n"));
  return {
    ...sheet,
    rows: sheet.rows.map((row, at) => (at === 0 ? row.map((cell) => cell && { ...cell, ...font }) : row)),
  };
};

interface Case {
  readonly rule: string;
  readonly hit: SheetSnapshot;
  readonly miss: SheetSnapshot;
}

const CASES: readonly Case[] = [
  {
    rule: "number-as-text E2",
    hit: table("| 1 | Trồng rừng | ha | 258 | '200,5 | | | |"),
    miss: table(FOREST),
  },
  {
    rule: "number-ambiguous E2",
    hit: table("| 1 | Thu ngân sách trên địa bàn | tỷ đồng | 11 | '1,500 | | | |"),
    // Against a plan of 450 only one reading is plausible.
    miss: table("| 1 | Lao động được giải quyết việc làm | lao động | 450 | '1,500 | | | |"),
  },
  {
    rule: "number-unreadable E2",
    hit: table("| 1 | Trồng rừng | ha | 258 | Vượt KH | | | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | Chưa có số liệu | | | |"),
  },
  {
    rule: "number-from-date E2",
    hit: table("| 1 | Lao động được giải quyết việc làm | lao động | 450 | 45173@ | | | |"),
    miss: table("| 1 | Lao động được giải quyết việc làm | lao động | 450 | 412 | | | |"),
  },
  {
    rule: "fraction E2",
    hit: table("| 1 | Lao động được giải quyết việc làm | lao động | 450 | 412/450 | | | |"),
    miss: table("| 1 | Lao động được giải quyết việc làm | lao động | 450 | 412 | | | |"),
  },
  {
    rule: "qualifier E2",
    hit: table("| 1 | Trồng rừng | ha | 258 | hơn 200 | | | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | 200 ha | | | |"),
  },
  {
    rule: "missing-token E2",
    hit: table("| 1 | Trồng rừng | ha | 258 | - | | | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | -5 | | | |"),
  },
  {
    rule: "part-missing E2",
    hit: table("| 1 | Tỷ lệ gia đình văn hóa/khu dân cư văn hóa | % | 85/80 | 86,2 | | | |"),
    miss: table("| 1 | Tỷ lệ gia đình văn hóa/khu dân cư văn hóa | % | 85/80 | 86,2/81,5 | | | |"),
  },
  {
    rule: "value-missing E2",
    hit: table("| 1 | Trồng rừng | ha | 258 | | | | |"),
    // Due at the year's end: it may stay blank until then.
    miss: table("| 1 | Giảm tỷ lệ hộ nghèo | điểm % | giảm 4 | | | | |"),
  },
  {
    rule: "value-negative E2",
    hit: table("| 1 | Trồng rừng | ha | 258 | -3 | | | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | 3 | | | |"),
  },
  {
    rule: "value-decimals E2",
    hit: table("| 1 | Lao động được giải quyết việc làm | lao động | 450 | 412.5 | | | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | 200.5 | | | |"),
  },
  {
    rule: "percent-over-100 E2",
    hit: table("| 1 | Tỷ lệ che phủ rừng | % | 60 | 101 | | | |"),
    miss: table("| 1 | Tỷ lệ che phủ rừng | % | 60 | 100 | | | |"),
  },
  {
    rule: "percent-scale E2",
    hit: table("| 1 | Tỷ lệ che phủ rừng | % | 60 | 0.59 | | | |"),
    miss: table("| 1 | Tỷ lệ che phủ rừng | % | 60 | 59 | | | |"),
  },
  {
    rule: "unit-differs C2",
    hit: table("| 1 | Trồng rừng | m2 | 2580000 | 2000000 | | | |"),
    miss: table("| 1 | Trồng rừng | HA | 258 | 200 | | | |"),
  },
  {
    rule: "unit-slip E2",
    hit: table("| 1 | Thu ngân sách trên địa bàn | tỷ đồng | 11 | 9200 | | | |"),
    miss: table("| 1 | Thu ngân sách trên địa bàn | tỷ đồng | 11 | 92 | | | |"),
  },
  {
    // Plan and figure in another unit than their column says, by a power of ten of the resolution's.
    rule: "unit-slip E2",
    hit: table("| 1 | Trồng rừng | ha | 0.258 | 0.197 | | | |"),
    miss: table("| 1 | Trồng rừng | m2 | 2580000 | 1970000 | | | |"),
  },
  {
    rule: "unit-slip E2",
    hit: table("| 1 | Trồng rừng | ha | 2580000 | 1970000 | | | |"),
    // The plan was changed by another factor: told as such, and the resolution's is used.
    miss: table("| 1 | Trồng rừng | ha | 2300 | 1970 | | | |"),
  },
  {
    rule: "percent-scale E2",
    hit: table("| 1 | Tỷ lệ che phủ rừng | % | 0.6 | 0.59 | | | |"),
    miss: table("| 1 | Tỷ lệ che phủ rừng | % | 6 | 5.9 | | | |"),
  },
  {
    // The plan alone is off, by so few places that the figure may be right.
    rule: "unit-slip E2",
    hit: table("| 1 | Trồng rừng | ha | 25800 | 19700 | | | |"),
    miss: table("| 1 | Trồng rừng | ha | 25800 | 197 | | | |"),
  },
  {
    // Without a plan beside it the figure is held against the resolution's.
    rule: "unit-slip E2",
    hit: table("| 1 | Thu ngân sách trên địa bàn | tỷ đồng | | 9200 | | | |"),
    miss: table("| 1 | Thu ngân sách trên địa bàn | tỷ đồng | | 9.2 | | | |"),
  },
  {
    // The sender's own percentage says which figure was meant.
    rule: "unit-slip E2",
    hit: table("| 1 | Trồng rừng | ha | 258 | 20.6 | | 79.8 | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | 20.6 | | 75.2 | |"),
  },
  {
    rule: "unit-slip E2",
    hit: table("| 1 | Trồng rừng | ha | 258 | 20.6 | | 79.8 | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | 206 | | 0.8 | |"),
  },
  {
    // Percentages of last year's figures, of which one is a tenth of the plan's by chance.
    rule: "unit-slip D2",
    hit: besidePercents("25.8 | 100", "405 | 90", "54 | 90"),
    miss: besidePercents("25.8 | 100", "405 | 104", "54 | 107"),
  },
  {
    rule: "figure-implausible E2",
    hit: table("| 1 | Tỷ lệ che phủ rừng | % | 60 | 412 | | | |"),
    miss: table("| 1 | Tỷ lệ che phủ rừng | % | 60 | 89 | | | |"),
  },
  {
    rule: "figure-implausible E2",
    hit: table("| 1 | Trồng rừng | ha | 258 | 19685 | | | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | 9685 | | | |"),
  },
  {
    // A prior figure of the same size bears it out.
    rule: "figure-implausible E2",
    hit: withPrior("| 1 | Trồng rừng | ha | 258 | 19685 | 61 |"),
    miss: withPrior("| 1 | Trồng rừng | ha | 258 | 19685 | 18900 |"),
  },
  {
    rule: "error-value E2",
    hit: table("| 1 | Trồng rừng | ha | 258 | !#REF! | | | |"),
    miss: table(FOREST),
  },
  {
    rule: "target-changed D2",
    hit: table("| 1 | Trồng rừng | ha | 250 | 200 | | | |"),
    miss: table("| 1 | Trồng rừng | ha | 258,0 | 200 | | | |"),
  },
  {
    // As it is read: 20.100 is twenty thousand, 0.58 in the format of a percentage is 58.
    rule: "percent-disagrees G2",
    hit: table("| 1 | Trồng rừng | ha | 25800 | '20.100 | | 90.1 | |"),
    miss: table("| 1 | Trồng rừng | ha | 25800 | '20.100 | | 77.9 | |"),
  },
  {
    rule: "percent-disagrees G2",
    hit: table("| 1 | Trồng rừng | ha | 258 | 200 | | 90.1 | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | 200 | | 77.5 | |"),
  },
  {
    // A column of differences, and a share of one, say the same.
    rule: "percent-disagrees G2",
    hit: table("| 1 | Trồng rừng | ha | 258 | 200 | | -57 | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | 200 | | -58 | |"),
  },
  {
    rule: "percent-disagrees G2",
    hit: table("| 1 | Trồng rừng | ha | 258 | 200 | | 0.875 | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | 200 | | 0.775 | |"),
  },
  {
    rule: "estimate-below-actual F2",
    hit: table("| 1 | Trồng rừng | ha | 258 | 200 | 190 | | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | 200 | 200 | | |"),
  },
  {
    rule: "part-exceeds-whole E3",
    hit: table(FOREST, "| - | Trồng lại rừng sau khai thác | ha | 158 | 201 | | | |"),
    miss: table(FOREST, "| - | Trồng lại rừng sau khai thác | ha | 158 | 200 | | | |"),
  },
  {
    rule: "sum-disagrees E2",
    hit: table(
      FOREST,
      "| - | Trồng lại rừng sau khai thác | ha | 158 | 120 | | | |",
      "| - | Trồng rừng phân tán | ha | 100 | 70 | | | |",
    ),
    miss: table(
      FOREST,
      "| - | Trồng lại rừng sau khai thác | ha | 158 | 130 | | | |",
      "| - | Trồng rừng phân tán | ha | 100 | 70 | | | |",
    ),
  },
  {
    rule: "reduction-disagrees E2",
    hit: table("| 1 | Giảm tỷ lệ hộ nghèo | điểm % | giảm 4 | 4,1% (còn 39,65%) | | | |"),
    miss: table("| 1 | Giảm tỷ lệ hộ nghèo | điểm % | giảm 4 | 4,1% (còn 38,65%) | | | |"),
  },
  {
    rule: "formula-overwritten G4",
    hit: table(
      "| 1 | Trồng rừng | ha | 258 | 200 | | =E2/D2*100~77.5 | |",
      "| 2 | Thu ngân sách trên địa bàn | tỷ đồng | 11 | 9 | | =E3/D3*100~81.8 | |",
      "| 3 | Lao động được giải quyết việc làm | lao động | 450 | 412 | | 91.6 | |",
    ),
    miss: table(
      "| 1 | Trồng rừng | ha | 258 | 200 | | 77.5 | |",
      "| 2 | Thu ngân sách trên địa bàn | tỷ đồng | 11 | 9 | | =E3/D3*100~81.8 | |",
    ),
  },
  {
    rule: "values-not-computed E2",
    hit: table("| 1 | Trồng rừng | ha | 258 | =SUM(E3:E4)~ | | | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | =SUM(E3:E4)~200 | | | |"),
  },
  {
    rule: "external-links E2",
    hit: table("| 1 | Trồng rừng | ha | 258 | ='[1]Biểu'!$F$12~200 | | | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | ='Biểu 2'!$F$12~200 | | | |"),
  },
  {
    rule: "external-links E2",
    hit: table("| 1 | Trồng rừng | ha | 258 | =[1]!TrongRung+[2]Bieu.2!A1~200 | | | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | =SUM(Bang1[Thực hiện])+Bang1[[#This Row],[TH]]-Trang!A1~200 | | | |"),
  },
  {
    rule: "name-unmatched B2",
    hit: table("| 1 | Số lớp tập huấn khuyến nông | lớp | 5 | 4 | | | |"),
    miss: table("| 1 | TRỒNG  RỪNG | ha | 258 | 200 | | | |"),
  },
  {
    rule: "name-guessed B2",
    hit: table("| 1 | Số lao động được giải quyết việc làm mới | lao động | 450 | 412 | | | |"),
    miss: table("| 1 | Lao động được giải quyết việc làm | lao động | 450 | 412 | | | |"),
  },
  {
    // The plan beside a name that is only alike says that another indicator is meant.
    rule: "name-unmatched B2",
    hit: table("| 1 | Số lao động được giải quyết việc làm mới | lao động | 120 | 112 | | | |"),
    miss: table("| 1 | Lao động được giải quyết việc làm | lao động | 120 | 112 | | | |"),
  },
  {
    rule: "name-unmatched B2",
    hit: table("| 1 | Trồng rừng phân tán (tư nhân) | ha | 100 | 70 | | | |"),
    miss: table("| 1 | Trồng rừng phân tán (số liệu tự rà soát) | ha | 100 | 70 | | | |"),
  },
  {
    // Another word for the measure: taken where plan and unit are the indicator's, else asked.
    rule: "name-guessed B2",
    hit: table("| 1 | Độ che phủ rừng | % | 60 | 58 | | | |"),
    miss: table("| 1 | Độ che phủ rừng | % | 61 | 58 | | | |"),
  },
  {
    rule: "name-guessed B2",
    hit: table("| 1 | Tổng thu ngân sách trên địa bàn | tỷ đồng | 11 | 9 | | | |"),
    miss: table("| 1 | Tỷ lệ thu ngân sách trên địa bàn | % | 11 | 9 | | | |"),
  },
  {
    // The word that is the unit may be missing; a word more is another indicator, whatever the plan.
    rule: "name-guessed B2",
    hit: table("| 1 | Được giải quyết việc làm | lao động | 450 | 412 | | | |"),
    miss: table("| 1 | Lao động nữ được giải quyết việc làm | lao động | 450 | 412 | | | |"),
  },
  {
    // The unit tells the measure; without it nothing does.
    rule: "name-unmatched B2",
    hit: table("| 1 | Độ che phủ rừng | | | 58 | | | |"),
    miss: table("| 1 | Độ che phủ rừng | % | | 58 | | | |"),
  },
  {
    rule: "name-unmatched B2",
    hit: table("| 1 | Độ che phủ rừng phòng hộ | % | 60 | 58 | | | |"),
    miss: table("| 1 | Che phủ rừng | % | 60 | 58 | | | |"),
  },
  {
    rule: "whitespace B2",
    hit: drawSheet("Biểu", [HEAD, FOREST].join("\n").replace("| Trồng rừng |", "|'Trồng  rừng |")),
    miss: table(FOREST),
  },
  {
    rule: "total-as-data B3",
    hit: table(FOREST, "| | Cộng | | | 200 | | | |"),
    miss: table(FOREST),
  },
  {
    rule: "merged-data E2",
    hit: withSheet([FOREST, "| 2 | Tỷ lệ che phủ rừng | % | 60 | | | | |"], merge("E2:E3")),
    miss: withSheet([FOREST], merge("H1:H2")),
  },
  {
    rule: "sheet-hidden 2:2",
    hit: withSheet([FOREST], { hiddenRows: [1] }),
    miss: withSheet([FOREST], { hiddenRows: [7] }),
  },
  {
    rule: "sheet-hidden F:F",
    hit: withSheet([FOREST], { hiddenColumns: [5] }),
    miss: withSheet([FOREST], { hiddenColumns: [12] }),
  },
  {
    rule: "sheet-hidden",
    hit: withSheet([FOREST], { visibility: "hidden" }),
    miss: withSheet([FOREST], {}),
  },
  {
    rule: "dimension-oversized",
    hit: withSheet([FOREST], { declared: { top: 0, left: 0, bottom: 65_535, right: 255 } }),
    miss: withSheet([FOREST], {}),
  },
  {
    rule: "title-rows",
    hit: drawSheet("Biểu", ["| BÁO CÁO |", "| |", HEAD, FOREST].join("\n")),
    miss: table(FOREST),
  },
  {
    rule: "sheet-empty",
    hit: drawSheet("Mẫu", HEAD),
    miss: table(FOREST),
  },
  {
    rule: "sheet-not-indicators",
    hit: drawSheet(
      "Lịch",
      "| Ngày | Hoạt động | Địa điểm |\n| 1 | Hội thi | Bộc Bố |\n| 2 | Liên hoan | Nghiên Loan |",
    ),
    miss: table(FOREST),
  },
  {
    rule: "heading-missing",
    hit: drawSheet("Biểu", "| STT | Chỉ tiêu | Kế hoạch | Thực hiện |\n| 1 | Trồng rừng | 258 | 200 |"),
    miss: drawSheet("Biểu", "| STT | Chỉ tiêu | Kế hoạch | Thực hiện |\n| 1 | Trồng rừng (ha) | 258 | 200 |"),
  },
  {
    // 0,026 of a plan of 4 alone may be meant; beside a share of one it is a share of one too.
    rule: "percent-scale E3",
    hit: smallRates("0.58", "0.026"),
    miss: smallRates("58", "0.026"),
  },
  {
    // Counts stand where the rates beside them say so.
    rule: "figure-implausible D2",
    hit: countsAndRates("8.2", "58.5"),
    miss: countsAndRates("58", "58.5"),
  },
  {
    rule: "figure-implausible D3",
    hit: countsAndRates("8.2", "58.5"),
    miss: countsAndRates("58", "58.5"),
  },
  {
    // So far short of the plan that thousands were meant, early in the year as well.
    rule: "unit-slip E2",
    hit: table("| 1 | Trồng rừng | ha | 258 | 0.06 | | | |"),
    miss: table("| 1 | Trồng rừng | ha | 258 | 0.9 | | | |"),
  },
  {
    // Words of something else perhaps: the figures under them are only confirmed ones.
    rule: "heading-guessed E1",
    hit: onlyColumn("Đề nghị điều chỉnh"),
    miss: onlyColumn("Kết quả"),
  },
  {
    // What is still to be done is no figure to be asked about.
    rule: "heading-missing",
    hit: onlyColumn("Còn phải thực hiện"),
    miss: onlyColumn("Kết quả"),
  },
  {
    rule: "heading-duplicate F1",
    hit: under("| STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Thực hiện |", "| 200 | 190 |"),
    miss: under("| STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Cùng kỳ năm trước |", "| 200 | 190 |"),
  },
  {
    rule: "heading-unknown F1",
    hit: under("| STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Người nhập |", "| 200 | Hoa |"),
    miss: under("| STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Ghi chú |", "| 200 | Hoa |"),
  },
  {
    rule: "merged-heading",
    hit: under("| STT | Chỉ tiêu | ĐVT | Năm 2023 | < |\n| ^ | ^ | ^ | Kế hoạch | Thực hiện |", "| 200 |"),
    miss: under("| STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |", "| 200 |"),
  },
  {
    rule: "legacy-font",
    hit: titled("B¸o c¸o n¨m 2023", { font: ".VnTime" }),
    miss: titled("Báo cáo năm 2023", {}),
  },
  {
    rule: "as-of-mixed A1",
    hit: drawSheet("Biểu", ["| Số liệu đến ngày 30/9/2023 |", HEAD, FOREST].join("\n")),
    miss: drawSheet("Biểu", ["| Số liệu đến ngày 14/9/2023 |", HEAD, FOREST].join("\n")),
  },
  {
    rule: "as-of-mixed A1",
    hit: drawSheet("Biểu", ["| Kết quả 7 tháng đầu năm 2023 |", HEAD, FOREST].join("\n")),
    // A report on eight months is written in September.
    miss: drawSheet("Biểu", ["| Kết quả 8 tháng đầu năm 2023 |", HEAD, FOREST].join("\n")),
  },
  {
    rule: "as-of-mixed A1",
    hit: drawSheet("Biểu", ["| Kết quả thực hiện chỉ tiêu năm 2022 |", HEAD, FOREST].join("\n")),
    miss: drawSheet("Biểu", ["| Kết quả thực hiện chỉ tiêu năm 2023 |", HEAD, FOREST].join("\n")),
  },
  {
    rule: "code-unknown A2",
    hit: drawSheet("Biểu", "| Mã | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |\n| Z9 | Trồng rừng | ha | 258 | 200 |"),
    miss: drawSheet("Biểu", "| Mã | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |\n| A1 | Trồng rừng | ha | 258 | 200 |"),
  },
  {
    rule: "code-name-disagree B2",
    hit: drawSheet("Biểu", "| Mã | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |\n| A4 | Trồng rừng | % | 60 | 58 |"),
    miss: drawSheet(
      "Biểu",
      "| Mã | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |\n| A4 | Tỷ lệ che phủ rừng | % | 60 | 58 |",
    ),
  },
];

test.each(CASES)("$rule", ({ rule, hit, miss }) => {
  expect(findingsOf(hit)).toContain(rule);
  expect(findingsOf(miss)).not.toContain(rule);
});

test("a clean sheet has no finding at all", () => {
  expect(
    findingsOf(
      table(
        FOREST,
        "| - | Trồng lại rừng sau khai thác | ha | 158 | 130 | 158 | | |",
        "| - | Trồng rừng phân tán | ha | 100 | 70 | 100 | | |",
        "| 2 | Tỷ lệ che phủ rừng | % | 60 | 58.5 | 60 | | |",
      ),
    ),
  ).toEqual([]);
});

test("one mistake is one story: a figure on another scale is not a slip of unit too", () => {
  const found = findingsOf(table("| 1 | Tỷ lệ che phủ rừng | % | 60 | 0.06 | | | |"));
  expect(found.filter((each) => each.startsWith("unit-slip") || each.startsWith("percent-scale"))).toHaveLength(1);
});

test("a second table of the sheet is held against the same rules", () => {
  const other = "| TT | Tên chỉ tiêu | Thực hiện | ĐVT | Kế hoạch |";
  const linked = "| 1 | Thu ngân sách trên địa bàn | ='[1]Biểu'!$F$12~9 | tỷ đồng | 11 |";
  const computed = "| 2 | Lao động được giải quyết việc làm | =SUM(E3:E4)~ | lao động | 450 |";
  const found = findingsOf(drawSheet("Biểu", [HEAD, FOREST, "| |", "| Biểu 2 |", other, linked, computed].join("\n")));
  expect(found).toEqual(expect.arrayContaining(["external-links C6", "values-not-computed C7"]));
});

/** Where a rule's file reports several codes, or its case is a form of its own (test/domain/form, test/app). */
const ELSEWHERE = /^(?:reading-notes|form-.*|same-as-last-period|row-duplicate)$/;

test("every rule of a sheet has a case that raises it and a near miss", () => {
  const files = readdirSync(join(__dirname, "../../../src/domain/check/rules")).map((file) =>
    file.replace(/\.ts$/, ""),
  );
  const shown = new Set(CASES.map(({ rule }) => rule.split(" ")[0]));
  expect(files.filter((code) => !ELSEWHERE.test(code) && !shown.has(code))).toEqual([]);
  expect(RULE_COUNT).toBe(files.length);
});

/** Sheets as offices send them (domain.md 1 and 3.1), each with the tables that a planning officer sees on it. */

export interface CorpusSheet {
  readonly what: string;
  readonly drawing: string;
  /** As describeTable says it; no line where the sheet holds no indicators. Year 2023, figures to September. */
  readonly tables: readonly string[];
}

export const CORPUS: readonly CorpusSheet[] = [
  {
    what: "plain, from the first row",
    drawing: `
      | STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |
      | 1 | Trồng rừng | ha | 258 | 200 |
      | 2 | Tổng đàn lợn | con | 20860 | 19207 |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual · 2-3 dd"],
  },
  {
    what: "Government 2019 with verdicts",
    drawing: `
      KẾT QUẢ THỰC HIỆN 12 CHỈ TIÊU NĂM 2023

      | TT | Chỉ tiêu | Đơn vị | Kế hoạch năm 2023 | Ước thực hiện năm 2023 | Đánh giá |
      | 1 | Tốc độ tăng GDP | % | 6,6-6,8 | 7.02 | Vượt |
      | 2 | Tỷ lệ thất nghiệp | % | Dưới 4 | 3.1 | Đạt |`,
    tables: ["3 · A order, B name, C unit, D plan, E estimate, F verdict · 4-5 dd"],
  },
  {
    what: "two plans: what the National Assembly gave and what the Government strives for",
    drawing: `
      | STT | Chỉ tiêu | Đơn vị | Kế hoạch năm 2023 Quốc hội giao | Mục tiêu phấn đấu năm 2023 của Chính phủ | Thực hiện | Cơ quan chủ trì theo dõi, đánh giá |
      | 1 | GDP | % | 6 | 6.5 | 5 | Bộ KHĐT |`,
    tables: ["1 · A order, B name, C unit, E plan, F actual, G owner · 2-2 d"],
  },
  {
    what: "no unit column, prior year first, verdict in the notes",
    drawing: `
      | Stt | Chỉ tiêu chủ yếu | TH năm 2022 | KH năm 2023 | Ước TH năm 2023 | Ghi chú |
      | 1 | Tốc độ tăng GRDP (%) | 7.08 | 7.5 | 7.18 | Không đạt |
      | | Trong đó: | | | | |
      | | - Dịch vụ | 7.1 | 7 | 7 | |`,
    tables: ["1 · A order, B name, C prior, D plan, E estimate, F note · 2-4 dsc"],
  },
  {
    what: "in the period beside the year to date",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | Mục tiêu 2023 | Thực hiện trong kỳ | Luỹ kế từ đầu năm | % so mục tiêu | So cùng kỳ 2022 | Nguồn số liệu |
      | 1 | Giá trị SXCN | tỷ đồng | 100 | 10 | 70 | 70 | 105 | CTK |`,
    tables: ["1 · A order, B name, C unit, D plan, F actual, G percent, H percentPrior, I note · 2-2 d"],
  },
  {
    what: "monthly workbook: the year's plan, not next month's; the year to date, not the month's",
    drawing: `
      SỞ CÔNG THƯƠNG
      | TT | Chỉ tiêu - Sản phẩm | ĐVT | Kế hoạch năm | Sản xuất tháng trước | Sản xuất trong tháng | Tiêu thụ | Tồn kho | So với tháng trước | Luỹ kế đến tháng báo cáo | So với kế hoạch năm | So cùng kỳ năm trước | Kế hoạch tháng sau |
      | 1 | Quặng | tấn | 1000 | 80 | 90 | 85 | 5 | 1.05 | 700 | 0.7 | 1.1 | 100 |`,
    tables: ["2 · A order, B name, C unit, D plan, E prior, I percentPrior, J actual, K percent · 3-3 d"],
  },
  {
    what: "ward with expected pace",
    drawing: `
      | STT | Nhóm | Nội dung theo dõi | ĐVT | Chỉ tiêu năm | Thực hiện | Tiến độ kỳ vọng | % hoàn thành | Trạng thái | Ghi chú kết quả |
      | 1 | Kinh tế | Thu ngân sách | tỷ đồng | 3454 | 1885 | 50 | 54.6 | Chậm | |`,
    tables: ["1 · A order, C name, D unit, E plan, F actual, H percent, I verdict, J note · 2-2 d"],
  },
  {
    what: "single months, and beside them what they add up to",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | Mục tiêu | Tháng 7 | T8 | Tháng 9 | Cộng dồn | % so KH |
      | 1 | Trồng rừng | ha | 258 | 98 | | | 200 ha | 77.5 |
      | 2 | Tổng đàn lợn | con | 20860 | | | 300 | 19207 con | 92 |`,
    tables: ["1 · A order, B name, C unit, D plan, H actual, I percent · 2-3 dd"],
  },
  {
    what: "the year's result, and beside it what all years add up to",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | Tổng KH | Đã thực hiện các năm trước | KH 2023 | TH 2023 | Lũy kế |
      | 1 | Trồng rừng | ha | 600 | 220 | 258 | 98 | 318 |
      | 2 | Tổng đàn lợn | con | 60000 | 6900 | 20860 | 19207 | 26107 |`,
    tables: ["1 · A order, B name, C unit, E prior, F plan, G actual · 2-3 dd"],
  },
  {
    what: "budget words with indicators named so",
    drawing: `
      | STT | Chỉ tiêu | ĐVT | Dự toán năm | Thực hiện tháng 8 | Lũy kế 8 tháng | Ước thực hiện cả năm |
      | 1 | Thu ngân sách | tỷ đồng | 15 | 1 | 6 | 15 |`,
    tables: ["1 · A order, B name, C unit, D plan, F actual, G estimate · 2-2 d"],
  },
  {
    what: "enterprise words",
    drawing: `
      | TT | Nội dung | ĐVT | KH | Ước TH 9 tháng | +/- so KH | % HTKH | % so với cùng kỳ năm trước | Chênh lệch (so với cùng kỳ) |
      | 1 | Doanh thu | tỷ đồng | 10 | 8 | -2 | 80 | 104 | 1 |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual, G percent, H percentPrior · 2-2 d"],
  },
  {
    what: "merged heading of two rows",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH năm 2023 | Thực hiện | < | So sánh (%) | < | Ghi chú |
      | ^ | ^ | ^ | ^ | TH cùng kỳ 2022 | TH 9 tháng 2023 | KH | cùng kỳ | ^ |
      | 1 | Trồng rừng | ha | 258 | 190 | 200 | 77.5 | 105 | |`,
    tables: ["1,2 · A order, B name, C unit, D plan, E prior, F actual, G percent, H percentPrior, I note · 3-3 d"],
  },
  {
    what: "merged heading of three rows with column numbers",
    drawing: `
      UBND HUYỆN PÁC NẶM
      Biểu số 01

      | TT | Chỉ tiêu | ĐVT | Năm 2023 | < | < | < |
      | ^ | ^ | ^ | Kế hoạch | < | Thực hiện | < |
      | ^ | ^ | ^ | Tỉnh giao | Huyện giao | Tháng 9 | Lũy kế 9 tháng |
      | A | B | C | 1 | 2 | 3 | 4 |
      | 1 | Trồng rừng | ha | 250 | 258 | 20 | 200 |`,
    tables: ["4,5,6,7 · A order, B name, C unit, E plan, G actual · 8-8 d"],
  },
  {
    what: "heading of two rows without merges",
    drawing: `
      | STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | | So sánh (%) | |
      | | | | năm 2023 | 9 tháng | Ước cả năm | KH | Cùng kỳ |
      | 1 | Trồng rừng | ha | 258 | 200 | 258 | 77.5 | 105 |`,
    tables: ["1,2 · A order, B name, C unit, D plan, E actual, F estimate, G percent, H percentPrior · 3-3 d"],
  },
  {
    what: "words of a heading cut over two rows",
    drawing: `
      | TT | Chỉ tiêu | Đơn vị | Kế hoạch | Thực hiện |
      | | chủ yếu | tính | năm | 9 tháng |
      | 1 | Trồng rừng | ha | 258 | 200 |`,
    tables: ["1,2 · A order, B name, C unit, D plan, E actual · 3-3 d"],
  },
  {
    what: "group row above the names",
    drawing: `
      | | | | Năm 2023 | < | Năm 2022 | < |
      | STT | Chỉ tiêu | ĐVT | KH | TH | KH | TH |
      | 1 | Trồng rừng | ha | 258 | 200 | 240 | 238 |`,
    tables: ["1,2 · A order, B name, C unit, D plan, E actual, G prior · 3-3 d"],
  },
  {
    what: "line breaks in headings, column numbers with formulas",
    drawing: `
      | Số\\nTT | Tên\\nchỉ tiêu | Đơn vị\\ntính | Kế hoạch\\nnăm 2023 | Thực hiện\\n9 tháng | Tỷ lệ\\n(%) |
      | A | B | C | 1 | 2 | 3=2/1 |
      | 1 | Trồng rừng | ha | 258 | 200 | 77.5 |`,
    tables: ["1,2 · A order, B name, C unit, D plan, E actual, F percent · 3-3 d"],
  },
  {
    what: "column numbers in brackets",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH | TH | % TH/KH |
      | (1) | (2) | (3) | (4) | (5) | (6)=(5)/(4) |
      | 1 | Trồng rừng | ha | 258 | 200 | 77.5 |`,
    tables: ["1,2 · A order, B name, C unit, D plan, E actual, F percent · 3-3 d"],
  },
  {
    what: "a blank column inside, name merged over two",
    drawing: `
      | STT | Chỉ tiêu | < | ĐVT | | KH | TH |
      | 1 | Trồng rừng | < | ha | | 258 | 200 |
      | 2 | Chăn nuôi lợn | < | con | | 20860 | 19207 |`,
    tables: ["1 · A order, B name, D unit, F plan, G actual · 2-3 dd"],
  },
  {
    what: "heading on row 12 after a long title block",
    drawing: `
      | UBND HUYỆN PÁC NẶM | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
      | PHÒNG NÔNG NGHIỆP | | | Độc lập - Tự do - Hạnh phúc |


      BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KẾ HOẠCH
      (Kèm theo Báo cáo số 123/BC-NN ngày 14/9/2023)
      Số liệu đến ngày 14/9/2023
      Đơn vị: Phòng Nông nghiệp



      | STT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |
      | 1 | Trồng rừng | ha | 258 | 200 |`,
    tables: ["12 · A order, B name, C unit, D plan, E actual · 13-13 d"],
  },
  {
    what: "heading printed again on each page",
    drawing: `
      | STT | Chỉ tiêu | ĐVT | KH | TH |
      | A | B | C | 1 | 2 |
      | 1 | Trồng rừng | ha | 258 | 200 |
      | STT | Chỉ tiêu | ĐVT | KH | TH |
      | A | B | C | 1 | 2 |
      | 2 | Chăn nuôi lợn | con | 20860 | 19207 |`,
    tables: ["1,2 · A order, B name, C unit, D plan, E actual · 3-6 dd"],
  },
  {
    what: "merged heading printed again",
    drawing: `
      | STT | Chỉ tiêu | ĐVT | Năm 2023 | < |
      | ^ | ^ | ^ | KH | TH |
      | 1 | Trồng rừng | ha | 258 | 200 |

      | STT | Chỉ tiêu | ĐVT | Năm 2023 | < |
      | ^ | ^ | ^ | KH | TH |
      | 2 | Chăn nuôi lợn | con | 20860 | 19207 |`,
    tables: ["1,2 · A order, B name, C unit, D plan, E actual · 3-7 dd"],
  },
  {
    what: "sections, parts and parts of parts",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH | TH |
      | I | KINH TẾ | | | |
      | 1 | Tổng giá trị sản xuất | tỷ đồng | 490 | 248 |
      | | Trong đó: | | | |
      | a | Nông nghiệp | tỷ đồng | 300 | 150 |
      | - | Trồng trọt | tỷ đồng | 200 | 100 |
      | + | Lúa | tỷ đồng | 100 | 60 |
      | ++ | Lúa xuân | tỷ đồng | 50 | 30 |
      | 1.1 | Công nghiệp | tỷ đồng | 90 | 48 |
      | 1.1.1 | Khai khoáng | tỷ đồng | 40 | 20 |
      | II | Văn hóa - xã hội | | | |
      | 2 | KT-XH các xã khó khăn: tỷ lệ hộ nghèo giảm | % | 4 | 3 |
      | | Tổng cộng | | 580 | 296 |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual · 2-13 sdscccccccsdt".replace("ccccccc", "cccccc")],
  },
  {
    what: "sections merged over order and name",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH | TH |
      | I. LĨNH VỰC KINH TẾ | < | < | < | < |
      | 1 | Trồng rừng | ha | 258 | 200 |
      | B | LĨNH VỰC XÃ HỘI | | | |
      | 2 | BHYT | % | 97 | 96 |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual · 2-5 sdsd"],
  },
  {
    what: "notes, two columns of signatures, recipients",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH | TH |
      | 1 | Trồng rừng | ha | 258 | 200 |
      | 2 | KT-XH miền núi: số thôn | thôn | 8 | 8 |
      | (*) Số ước | | | | |
      | Ghi chú: số liệu chưa chính thức | | | | |
      | | | | Pác Nặm, ngày 14 tháng 9 năm 2023 | |
      | NGƯỜI LẬP BIỂU | | | KT. TRƯỞNG PHÒNG | |
      | Nguyễn Văn A | | | 12 | 13 |
      | Nơi nhận: | | | | |
      | - UBND huyện; | | | 1 | 2 |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual · 2-3 ddnnnnnnn"],
  },
  {
    what: "a signature right below, in the columns of figures",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH | TH |
      | 1 | Trồng rừng | ha | 258 | 200 |
      | | | | TM. UBND XÃ | |
      | | | | CHỦ TỊCH | |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual · 2-2 dnn"],
  },
  {
    what: "gaps between blocks of one table",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH | TH |
      | 1 | Trồng rừng | ha | 258 | 200 |

      | II | XÃ HỘI | | | |
      | 2 | BHYT | % | 97 | 96 |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual · 2-5 dsd"],
  },
  {
    what: "Đơn vị as the office that reports",
    drawing: `
      | STT | Chỉ tiêu | Đơn vị | ĐVT | KH | TH |
      | 1 | Trồng rừng | Phòng NN&PTNT | ha | 258 | 200 |
      | 2 | BHYT | BHXH huyện | % | 97 | 96 |`,
    tables: ["1 · A order, B name, C owner, D unit, E plan, F actual · 2-3 dd"],
  },
  {
    what: "Chỉ tiêu as the plan beside Nội dung",
    drawing: `
      | STT | Nội dung | ĐVT | Chỉ tiêu | Kết quả |
      | 1 | Trồng rừng | ha | 258 | 200 |
      | 2 | BHYT | % | 97 | 96 |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual · 2-3 dd"],
  },
  {
    what: "Kết quả as the verdict beside Thực hiện",
    drawing: `
      | STT | Chỉ tiêu | ĐVT | KH | Thực hiện | Kết quả |
      | 1 | Trồng rừng | ha | 258 | 200 | Chưa đạt |
      | 2 | BHYT | % | 97 | 98 | Vượt |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual, F verdict · 2-3 dd"],
  },
  {
    what: "resolution, province and district plans",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | Tỉnh giao | Huyện giao | NQ Đảng bộ | TH 9 tháng |
      | 1 | Trồng rừng | ha | 250 | 255 | 258 | 200 |`,
    tables: ["1 · A order, B name, C unit, F plan, G actual · 2-2 d"],
  },
  {
    what: "six and nine months",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH 2023 | TH 6 tháng | TH 9 tháng |
      | 1 | Trồng rừng | ha | 258 | 120 | 200 |`,
    tables: ["1 · A order, B name, C unit, D plan, F actual · 2-2 d"],
  },
  {
    what: "an old report: six months where nine are wanted",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH 2023 | TH 6 tháng |
      | 1 | Trồng rừng | ha | 258 | 120 |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual? · 2-2 d"],
  },
  {
    what: "months T1 to T12 without the year to date: not decided",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH 2023 | Thực hiện | < | < |
      | ^ | ^ | ^ | ^ | T7 | T8 | T9 |
      | 1 | Trồng rừng | ha | 258 | 20 | 30 | 40 |`,
    tables: ["1,2 · A order, B name, C unit, D plan · 3-3 d"],
  },
  {
    what: "bare months without a plan",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | T1 | T2 | T3 |
      | 1 | Trồng rừng | ha | 20 | 30 | 40 |`,
    tables: ["1 · A order, B name, C unit · 2-2 d"],
  },
  {
    what: "quarters beside nine months",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | Kế hoạch năm | Quý I | Quý II | Quý III | 9 tháng |
      | 1 | Trồng rừng | ha | 258 | 20 | 100 | 80 | 200 |`,
    tables: ["1 · A order, B name, C unit, D plan, H actual? · 2-2 d"],
  },
  {
    what: "years across columns under plan and actual",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | Kế hoạch | < | Thực hiện | < | < |
      | ^ | ^ | ^ | 2022 | 2023 | 2021 | 2022 | 2023 |
      | 1 | Trồng rừng | ha | 240 | 258 | 200 | 238 | 200 |`,
    tables: ["1,2 · A order, B name, C unit, E plan, G prior, H actual · 3-3 d"],
  },
  {
    what: "bare years with a plan: the schema's year",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH 2023 | 2021 | 2022 | 2023 |
      | 1 | Trồng rừng | ha | 258 | 200 | 238 | 200 |`,
    tables: ["1 · A order, B name, C unit, D plan, F prior, G actual? · 2-2 d"],
  },
  {
    what: "five years of a term",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | Mục tiêu giai đoạn 2021-2025 | KH năm 2023 | Luỹ kế từ đầu nhiệm kỳ | TH năm 2023 |
      | 1 | Trồng rừng | ha | 1200 | 258 | 700 | 200 |`,
    tables: ["1 · A order, B name, C unit, E plan, G actual · 2-2 d"],
  },
  {
    what: "two actuals that fit as well",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH | Thực hiện lần 1 | Thực hiện lần 2 |
      | 1 | Trồng rừng | ha | 258 | 190 | 200 |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual, F tied · 2-2 d"],
  },
  {
    what: "two indicator tables under each other",
    drawing: `
      BIỂU 1. KINH TẾ
      | TT | Chỉ tiêu | ĐVT | KH | TH |
      | 1 | Trồng rừng | ha | 258 | 200 |
      Ghi chú: …

      BIỂU 2. XÃ HỘI
      | STT | Nội dung | Đơn vị tính | Kế hoạch | Thực hiện |
      | 1 | BHYT | % | 97 | 96 |`,
    tables: [
      "2 · A order, B name, C unit, D plan, E actual · 3-3 dnn",
      "7 · A order, B name, C unit, D plan, E actual · 8-8 d",
    ],
  },
  {
    what: "the same heading again after a note: a second table",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH | TH |
      | 1 | Trồng rừng | ha | 258 | 200 |
      Người lập biểu

      | TT | Chỉ tiêu | ĐVT | KH | TH |
      | 1 | BHYT | % | 97 | 96 |`,
    tables: [
      "1 · A order, B name, C unit, D plan, E actual · 2-2 dn",
      "5 · A order, B name, C unit, D plan, E actual · 6-6 d",
    ],
  },
  {
    what: "an indicator table beside a summary",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH | TH | | Lĩnh vực | KH | TH |
      | 1 | Trồng rừng | ha | 258 | 200 | | Kinh tế | 10 | 4 |
      | 2 | BHYT | % | 97 | 96 | | Xã hội | 8 | 5 |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual · 2-3 dd"],
  },
  {
    what: "two indicator tables beside one another",
    drawing: `
      | TT | Chỉ tiêu | KH | TH | | TT | Chỉ tiêu | KH | TH |
      | 1 | Trồng rừng (ha) | 258 | 200 | | 1 | BHYT (%) | 97 | 96 |`,
    tables: ["1 · A order, B name, C plan, D actual · 2-2 d", "1 · F order, G name, H plan, I actual · 2-2 d"],
  },
  {
    what: "units across groups of columns",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | Toàn huyện | < | Xã Bộc Bố | < | Xã Xuân La | < |
      | ^ | ^ | ^ | KH | TH | KH | TH | KH | TH |
      | 1 | Trồng rừng | ha | 258 | 200 | 100 | 90 | 158 | 110 |`,
    tables: [
      "Toàn huyện: 1,2 · A order, B name, C unit, D plan, E actual · 3-3 d",
      "Xã Bộc Bố: 1,2 · A order, B name, C unit, F plan, G actual · 3-3 d",
      "Xã Xuân La: 1,2 · A order, B name, C unit, H plan, I actual · 3-3 d",
    ],
  },
  {
    what: "units below plan and actual",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | Kế hoạch | < | Thực hiện | < |
      | ^ | ^ | ^ | Xã Bộc Bố | Xã Xuân La | Xã Bộc Bố | Xã Xuân La |
      | 1 | Trồng rừng | ha | 100 | 158 | 90 | 110 |`,
    tables: [
      "Xã Bộc Bố: 1,2 · A order, B name, C unit, D plan, F actual · 3-3 d",
      "Xã Xuân La: 1,2 · A order, B name, C unit, E plan, G actual · 3-3 d",
    ],
  },
  {
    what: "total and part under one group",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH | Thực hiện | < |
      | ^ | ^ | ^ | ^ | Tổng số | Trong đó: nữ |
      | 1 | Lao động có việc làm | người | 300 | 250 | 120 |`,
    tables: ["1,2 · A order, B name, C unit, D plan, E actual · 3-3 d"],
  },
  {
    what: "numerator and denominator",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH | Tử số | Mẫu số | TH |
      | 1 | BHYT | % | 97 | 960 | 1000 | 96 |`,
    tables: ["1 · A order, B name, C unit, D plan, E numerator, F denominator, G actual · 2-2 d"],
  },
  {
    what: "codes of one's own under Mã số",
    drawing: `
      | Mã số | Chỉ tiêu | ĐVT | KH | TH |
      | 1 | Trồng rừng | ha | 258 | 200 |
      | 2 | BHYT | % | 97 | 96 |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual · 2-3 dd"],
  },
  {
    what: "nothing filled in yet",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH năm 2023 | TH 9 tháng | Ghi chú |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual, F note · 2-1 "],
  },
  {
    what: "Chỉ tiêu nghị quyết in words beside Nội dung",
    drawing: `
      | STT | Nội dung | ĐVT | Chỉ tiêu nghị quyết | Kết quả đạt được |
      | 1 | Tỷ lệ che phủ rừng | % | Trên 60 | 61 |
      | 2 | Xã đạt chuẩn NTM | xã | Duy trì | Duy trì |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual · 2-3 dd"],
  },
  {
    what: "who, when and how are no figures",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH năm | Kết quả thực hiện đến 14/9 | Người thực hiện | Giải pháp thực hiện | Kết quả tự đánh giá |
      | 1 | Trồng rừng | ha | 258 | 200 | Ông A | Vận động | Chậm |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual, G note, H verdict · 2-2 d"],
  },
  {
    what: "Đơn vị over units",
    drawing: `
      | TT | CHỈ TIÊU | ĐƠN VỊ | KẾ HOẠCH NĂM 2023 | THỰC HIỆN ĐẾN 30/9/2023 | TỶ LỆ % SO KH |
      | 1 | Trồng rừng | ha | 258 | 200 | 77.5 |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual, F percent · 2-2 d"],
  },
  {
    what: "halves of the year and the whole",
    drawing: `
      | STT | Chỉ tiêu | ĐVT | Kế hoạch năm | TH 6 tháng đầu năm | KH 6 tháng cuối năm | Ước thực hiện cả năm | Tỷ lệ giải ngân |
      | 1 | Vốn đầu tư công | tỷ đồng | 90 | 40 | 50 | 90 | 44 |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual?, G estimate, H percent · 2-2 d"],
  },
  {
    what: "the month's own figure only: not the year to date",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH năm | Thực hiện tháng 9 | Ghi chú |
      | 1 | Trồng rừng | ha | 258 | 20 | |`,
    tables: ["1 · A order, B name, C unit, D plan, F note · 2-2 d"],
  },
  {
    what: "plan of the year from three levels, merged",
    drawing: `
      | TT | Chỉ tiêu chủ yếu | Đơn vị tính | Kế hoạch năm 2023 | < | < | Thực hiện 9T/2023 | So sánh (%) | < |
      | ^ | ^ | ^ | Tỉnh giao | Huyện giao | NQ HĐND | ^ | KH tỉnh | KH huyện |
      | 1 | Trồng rừng | ha | 250 | 255 | 258 | 200 | 80 | 78 |`,
    tables: ["1,2 · A order, B name, C unit, F plan, G actual, H percent · 3-3 d"],
  },
  {
    what: "decomposed letters and odd spaces",
    drawing: `
      | S\u00a0T\u00a0T | Chỉ  tiêu | Đơn\u00a0vị tính | Kế hoạch | Thực hiện |
      | 1 | Trồng rừng | ha | 258 | 200 |`.normalize("NFD"),
    tables: ["1 · A order, B name, C unit, D plan, E actual · 2-2 d"],
  },
  {
    what: "one unit group only is an ordinary heading",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | Toàn huyện | < |
      | ^ | ^ | ^ | KH | TH |
      | 1 | Trồng rừng | ha | 258 | 200 |`,
    tables: ["1,2 · A order, B name, C unit, D plan, E actual · 3-3 d"],
  },
  {
    what: "notes glued to rows, marks in brackets",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH | TH |
      | 1 | Trồng rừng (1) | ha | 258 | '200(1) |
      | (a) | Rừng sản xuất | ha | 200 | 150 |
      | 2 | Công nghiệp chế biến (*) | tỷ đồng | 90 | 48 |
      | (1) Số ước thực hiện | | | | |
      | (*) Giá so sánh 2010 | | | | |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual · 2-4 dcdnn"],
  },
  {
    what: "money spent on works",
    drawing: `
      BIỂU GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2023
      | TT | Danh mục dự án | Chủ đầu tư | Kế hoạch vốn năm 2023 | Giải ngân đến 14/9 | Tỷ lệ (%) |
      | 1 | Đường A - B | BQLDA | 10 | 5 | 50 |`,
    tables: [],
  },
  {
    what: "plan and actual of each quarter and of nine months",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | Quý II | < | Quý III | < | Luỹ kế 9 tháng | < |
      | ^ | ^ | ^ | KH | TH | KH | TH | KH | TH |
      | 1 | Trồng rừng | ha | 3 | 4 | 5 | 6 | 258 | 200 |`,
    tables: ["1,2 · A order, B name, C unit, H plan?, I actual · 3-3 d"],
  },
  {
    what: "years, each with plan and actual",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | Năm 2022 | < | Năm 2023 | < | KH năm 2024 |
      | ^ | ^ | ^ | KH | TH | KH | TH | ^ |
      | 1 | Trồng rừng | ha | 3 | 4 | 258 | 200 | 260 |`,
    tables: ["1,2 · A order, B name, C unit, E prior, F plan, G actual · 3-3 d"],
  },
  {
    what: "bare years and nothing that tells plan from actual",
    drawing: `
      | STT | Các chỉ tiêu | 2021 | 2022 | 2023 |
      | 1 | Trồng rừng (ha) | 1 | 2 | 3 |`,
    tables: ["1 · A order, B name, D prior · 2-2 d"],
  },
  {
    what: "bare years under a title that tells",
    drawing: `
      KẾT QUẢ CÁC CHỈ TIÊU CHỦ YẾU
      | STT | Các chỉ tiêu | 2021 | 2022 | 2023 |
      | 1 | Trồng rừng (ha) | 1 | 2 | 3 |`,
    tables: ["2 · A order, B name, D prior, E actual? · 3-3 d"],
  },
  {
    what: "totals and what only begins like one",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH | TH | % |
      | 1 | Trồng rừng | ha | 258 | 200 | 77 |
      | | TỔNG CỘNG (I+II) | | 258 | 200 | 77 |
      | | Công nghiệp | tỷ đồng | 258 | 200 | 77 |
      | | - Xây dựng | | | | |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual, F percent · 2-5 dtdc"],
  },
  {
    what: "a list of supplies",
    drawing: `
      | STT | Nội dung | Đơn vị | Số lượng | Đơn giá | Thành tiền |
      | 1 | Bàn ghế | bộ | 10 | 2 | 20 |`,
    tables: [],
  },
  {
    what: "indicators with who does it and until when",
    drawing: `
      | TT | Chỉ tiêu | ĐVT | KH năm | TH 9 tháng | Thời gian hoàn thành | Người phụ trách | Lãnh đạo chỉ đạo |
      | 1 | Trồng rừng | ha | 258 | 200 | Quý IV | Ông A | Ông B |`,
    tables: ["1 · A order, B name, C unit, D plan, E actual · 2-2 d"],
  },
  {
    what: "project list",
    drawing: `
      | STT | Tên dự án | Chủ đầu tư | Tổng mức đầu tư | Kế hoạch vốn 2023 | Giải ngân | Ghi chú |
      | 1 | Đường A | Ban QLDA | 10 | 5 | 3 | |`,
    tables: [],
  },
  {
    what: "projects under Nội dung",
    drawing: `
      | STT | Nội dung | Địa điểm | Nguồn vốn | Kế hoạch năm 2023 | Thực hiện | Thời gian khởi công |
      | 1 | Đường A | Xã B | NSTW | 10 | 5 | 2022 |`,
    tables: [],
  },
  {
    what: "calendar",
    drawing: `
      LỊCH CÔNG TÁC TUẦN
      | Thứ | Thời gian | Nội dung | Địa điểm | Kết quả |
      | Hai | 7h30 | Giao ban | Phòng họp | |`,
    tables: [],
  },
  {
    what: "staff",
    drawing: `
      | STT | Họ và tên | Chức vụ | Nhiệm vụ | Kết quả thực hiện |
      | 1 | Nguyễn Văn A | Trưởng phòng | Chỉ đạo chung | Hoàn thành tốt |`,
    tables: [],
  },
  {
    what: "text only",
    drawing: `
      Báo cáo tình hình thực hiện chỉ tiêu kế hoạch năm 2023
      Trong 9 tháng đầu năm các chỉ tiêu cơ bản đạt kế hoạch.`,
    tables: [],
  },
];

/** Ways in which an office lays out its sheet. Columns that are not the actual carry other figures, as they do in real sheets. */
import type { Cell, FigureCell, Sheet } from "./cells";
import { planText } from "./resolution";

type Layout = (figures: readonly FigureCell[]) => Pick<Sheet, "rows" | "merges">;

const name = ({ target }: FigureCell): string => target.name;
const unit = ({ target, written }: FigureCell): string => written.unit ?? target.unit;
/** In the unit that the sheet writes. */
const inUnit = ({ written }: FigureCell, value: number): number => (written.unit === undefined ? value : value * 1000);

function plan(figure: FigureCell): string | number {
  const text = planText(figure.target);
  return typeof text === "number" ? inUnit(figure, text) : text;
}

/** A figure beside the actual one that must not be taken for it; none where there is nothing to multiply. */
function beside(figure: FigureCell, share: number): number | null {
  const { kind, actual } = figure.target;
  if (kind === "milestone" || kind === "parts" || kind === "reduction") return null;
  const value = kind === "count" ? Math.round(actual * share) : Math.round(actual * share * 10) / 10;
  return inUnit(figure, value);
}

const percent = ({ target: { kind, actual, plan: wanted } }: FigureCell): number | null =>
  kind === "amount" || kind === "count" || kind === "area" ? Math.round((actual / wanted) * 1000) / 10 : null;

const TITLE: readonly Cell[][] = [
  ["UBND HUYỆN SƠN ĐÔNG"],
  ["PHÒNG KINH TẾ"],
  ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU 9 THÁNG NĂM 2025"],
  ["(Số liệu đến ngày 30/9/2025)"],
];
const SIGNATURE: readonly Cell[][] = [
  [],
  [null, "Người lập biểu", null, "TRƯỞNG PHÒNG"],
  [],
  [null, "Vi Thị Nga", null, "Đinh Quốc Toản"],
];
const HEADING_ROW = TITLE.length + 1;

const framed = (heading: Cell[][], body: Cell[][], merges: string[] = []): ReturnType<Layout> => ({
  rows: [...TITLE, ...heading, ...body, ...SIGNATURE],
  merges,
});

const DOWN = (column: string): string => `${column}${String(HEADING_ROW)}:${column}${String(HEADING_ROW + 1)}`;

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  "plain columns": (figures) =>
    framed(
      [["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Ghi chú"]],
      figures.map((each, index) => [index + 1, name(each), unit(each), plan(each), each, null]),
    ),
  "last year, estimate, percent": (figures) =>
    framed(
      [
        [
          "TT",
          "Chỉ tiêu",
          "Đơn vị tính",
          "TH năm 2024",
          "KH năm 2025",
          "TH 9 tháng 2025",
          "Ước TH năm 2025",
          "TH/KH (%)",
        ],
      ],
      figures.map((each, index) => [
        index + 1,
        name(each),
        unit(each),
        beside(each, 0.93),
        plan(each),
        each,
        beside(each, 1.21),
        percent(each),
      ]),
    ),
  "merged heading of two years": (figures) =>
    framed(
      [
        ["STT", "Nội dung", "ĐVT", "Năm 2024", null, "Năm 2025", null],
        [null, null, null, "Kế hoạch", "Thực hiện 9 tháng", "Kế hoạch", "Thực hiện 9 tháng"],
      ],
      figures.map((each, index) => [
        index + 1,
        name(each),
        unit(each),
        beside(each, 1.08),
        beside(each, 0.94),
        plan(each),
        each,
      ]),
      [
        DOWN("A"),
        DOWN("B"),
        DOWN("C"),
        `D${String(HEADING_ROW)}:E${String(HEADING_ROW)}`,
        `F${String(HEADING_ROW)}:G${String(HEADING_ROW)}`,
      ],
    ),
  "months and running total": (figures) =>
    framed(
      [["STT", "Chỉ tiêu", "ĐVT", "KH 2025", "Tháng 7", "Tháng 8", "Tháng 9", "Lũy kế 9 tháng"]],
      figures.map((each, index) => [
        index + 1,
        name(each),
        unit(each),
        plan(each),
        beside(each, 0.11),
        beside(each, 0.13),
        beside(each, 0.17),
        each,
      ]),
    ),
  "sections and units in names": (figures) =>
    framed(
      [["STT", "Các chỉ tiêu chủ yếu", "Nghị quyết giao", "Kết quả thực hiện"]],
      figures.flatMap((each, index): Cell[][] => [
        ...(index % 5 === 0
          ? [[["I", "II", "III"][index / 5] ?? "", `Lĩnh vực thứ ${String(index / 5 + 1)}`, null, null]]
          : []),
        [index + 1, unit(each) === "" ? name(each) : `${name(each)} (${unit(each)})`, plan(each), each],
      ]),
    ),
  "plan and actual in two rows": (figures) =>
    framed(
      [["STT", "Chỉ tiêu", "ĐVT", "Phân loại", "Năm 2025"]],
      figures.flatMap((each, index): Cell[][] => [
        [index + 1, name(each), unit(each), "Kế hoạch", plan(each)],
        [null, null, null, "Thực hiện", each],
      ]),
      figures.flatMap((_, index) =>
        ["A", "B", "C"].map((column) => {
          const row = HEADING_ROW + 1 + index * 2;
          return `${column}${String(row)}:${column}${String(row + 1)}`;
        }),
      ),
    ),
  "indicators across": (figures) =>
    framed(
      [
        ["Chỉ tiêu", ...figures.map(name)],
        ["ĐVT", ...figures.map(unit)],
      ],
      [
        ["Kế hoạch", ...figures.map(plan)],
        ["Thực hiện", ...figures],
      ],
    ),
  cards: (figures) =>
    framed(
      [],
      figures.flatMap((each): Cell[][] => [
        ["Chỉ tiêu:", name(each)],
        ["Đơn vị tính:", unit(each)],
        ["Kế hoạch:", plan(each)],
        ["Thực hiện:", each],
        [],
      ]),
    ),
  "long form": (figures) => ({
    rows: [
      ["Đơn vị báo cáo", "Chỉ tiêu", "ĐVT", "Loại", "Giá trị"],
      ...figures.flatMap((each): Cell[][] => [
        ["Phòng Kinh tế", name(each), unit(each), "Kế hoạch", plan(each)],
        ["Phòng Kinh tế", name(each), unit(each), "Thực hiện", each],
      ]),
    ],
  }),
  "no heading": (figures) => ({
    rows: [
      ["Phòng Kinh tế gửi số liệu đến ngày 30/9/2025"],
      [],
      ...figures.map((each, index) => [index + 1, name(each), unit(each), each]),
    ],
  }),
  "two tables, heading repeated": (figures) => {
    const half = Math.ceil(figures.length / 2);
    const table = (part: readonly FigureCell[], heading: string): Cell[][] => [
      [heading],
      ["TT", "Chỉ tiêu", "ĐVT", "Mục tiêu", "Đã đạt"],
      ...part.map((each, index) => [index + 1, name(each), unit(each), plan(each), each]),
      [],
    ];
    return framed(
      [],
      [...table(figures.slice(0, half), "A. Nhóm thứ nhất"), ...table(figures.slice(half), "B. Nhóm thứ hai")],
    );
  },
};

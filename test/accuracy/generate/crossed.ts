/** Sheets in which one office has put the figures of several communes: communes down, communes across, a line for each figure. */
import type { Cell, FigureCell, Sheet } from "./cells";

/** Figures of one commune, in the order of the targets. */
export interface Commune {
  readonly name: string;
  readonly figures: readonly FigureCell[];
}

type Layout = (communes: readonly Commune[]) => Pick<Sheet, "rows">;

const TITLE: readonly Cell[][] = [
  ["TỔNG HỢP KẾT QUẢ CỦA CÁC XÃ 9 THÁNG NĂM 2025"],
  ["(Số liệu đến ngày 30/9/2025)"],
  [],
];

/** What the sheet itself adds up; the parts are numbers, or there is none. */
const total = (communes: readonly Commune[], at: number): number =>
  Math.round(communes.reduce((sum, { figures }) => sum + (figures[at]?.target.actual ?? 0), 0) * 10) / 10;

export const CROSSED: Readonly<Record<string, Layout>> = {
  "communes down": (communes) => {
    const first = communes[0]?.figures ?? [];
    return {
      rows: [
        ...TITLE,
        ["STT", "Xã", ...first.map(({ target }) => target.name)],
        [null, null, ...first.map(({ target }) => target.unit)],
        ...communes.map(({ name, figures }, index) => [index + 1, name, ...figures]),
        [null, "Tổng cộng", ...first.map((_, at) => total(communes, at))],
      ],
    };
  },
  "communes across": (communes) => ({
    rows: [
      ...TITLE,
      ["STT", "Chỉ tiêu", "ĐVT", ...communes.map(({ name }) => name), "Toàn huyện"],
      ...(communes[0]?.figures ?? []).map(({ target }, at) => [
        ...[at + 1, target.name, target.unit],
        ...communes.map(({ figures }) => figures[at] ?? null),
        total(communes, at),
      ]),
    ],
  }),
  "communes in a long list": (communes) => ({
    rows: [
      ["Xã", "Chỉ tiêu", "ĐVT", "Thực hiện"],
      ...communes.flatMap(({ name, figures }) =>
        figures.map((each) => [name, each.target.name, each.target.unit, each]),
      ),
    ],
  }),
};

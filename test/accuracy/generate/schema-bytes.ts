/** The schema workbook of a drawn resolution (judging.md 1). */
import { workbookBytes, type Cell } from "./cells";
import { planText, type Kind, type Target } from "./resolution";

const METHODS: Readonly<Record<Kind, string>> = {
  ...{ amount: "Tỷ lệ", count: "Tỷ lệ", area: "Tỷ lệ", rate: "Mức đạt", cap: "Mức đạt" },
  ...{ reduction: "Mức giảm", milestone: "Hoàn thành", parts: "Nhiều phần" },
};

const BASELINE = 24.6;

export interface Office {
  readonly code: string;
  readonly name: string;
}

/** `rollUp`: every office reports its part of every figure, and the first one owns them. */
export function schemaBytes(targets: readonly Target[], offices: readonly Office[], rollUp: boolean): Uint8Array {
  const owner = offices[0]?.code ?? "";
  const indicators: Cell[][] = targets.map((target, index) => [
    ...[target.code, String(index + 1), "Chỉ tiêu chủ yếu", target.name, target.unit, planText(target)],
    ...[target.kind === "cap" ? "Thấp hơn là tốt" : "Cao hơn là tốt", "Có", METHODS[target.kind], "Lũy kế"],
    ...[
      target.kind === "reduction" ? BASELINE : null,
      "Không",
      rollUp ? "Cộng" : "Một đơn vị",
      owner,
      rollUp ? "*" : null,
    ],
  ]);
  const heading = [
    ...[
      "Mã",
      "STT",
      "Lĩnh vực",
      "Chỉ tiêu",
      "ĐVT",
      "Kế hoạch",
      "Chiều",
      "Tính vào tổng số",
      "Cách tính",
      "Loại số liệu",
    ],
    ...["Kỳ gốc", "Nhịp độ", "Cách tổng hợp", "Cơ quan chủ trì", "Đơn vị báo cáo"],
  ];
  const units: Cell[][] = offices.map(({ code, name }) => [code, name]);
  const settings: Cell[][] = [
    ...[
      ["Tên nghị quyết", "Nghị quyết phát triển kinh tế - xã hội năm 2025"],
      ["Cơ quan ban hành", "HĐND huyện Sơn Đông"],
      ["Năm", 2025],
    ],
    ...[
      ["Đầu kỳ", "01/01/2025"],
      ["Cuối kỳ", "31/12/2025"],
      ["Số liệu đến ngày", "30/09/2025"],
    ],
    ...[
      ["Đơn vị tổng hợp", "UBND huyện Sơn Đông"],
      ["Cơ sở tính", "Thực hiện"],
    ],
  ];
  return workbookBytes([
    { name: "Bộ chỉ tiêu", rows: [heading, ...indicators] },
    { name: "Đơn vị", rows: [["Mã đơn vị", "Tên đơn vị"], ...units] },
    { name: "Thiết lập", rows: [["Mục", "Giá trị"], ...settings] },
  ]);
}

/** A report of a few targets: something of every part that the screen shows. */
import { buildReport, type Report } from "../../../src/domain/report/report";
import { NO_REASONS } from "../../../src/domain/consolidate/stated-reasons";
import type { ReceiptRow } from "../../../src/domain/report/receipt-row";
import { profileWith, rowOf } from "../../support/report-rows";
import { schemaWith } from "../../support/small-schema";

const indicators = [
  {
    code: "A",
    name: "Đường giao thông nông thôn được cứng hóa",
    unit: "km",
    target: "12",
    section: "Kinh tế",
    reporters: ["X"],
  },
  {
    code: "B",
    name: "Kết nạp đảng viên mới",
    unit: "đảng viên",
    target: "90",
    section: "Xây dựng Đảng",
    reporters: ["Y"],
  },
];

const receiptRow = (unit: string, name: string, state: ReceiptRow["state"]): ReceiptRow =>
  ({
    unit,
    name,
    file: state === "missing" ? null : `${unit}.xlsx`,
    state,
    asOf: null,
    fingerprint: null,
    figures: 0,
    owed: 1,
    other: "",
  }) as ReceiptRow;

/** With a question that waits for a decision, unless it is a draft. */
export function fakeReport(draft: boolean): Report {
  const [first, second] = indicators;
  if (!first || !second) throw new Error("no indicators");
  const row = {
    file: "X.xlsx",
    sheet: "Biểu",
    cell: "E7",
    indicator: "A",
    name: first.name,
    code: "unit-differs" as const,
  };
  return buildReport({
    schema: schemaWith({
      units: [
        ["X", "Phòng Kinh tế và Hạ tầng"],
        ["Y", "Ban Tổ chức Huyện ủy"],
      ],
      indicators,
    }),
    profile: profileWith(),
    rows: [
      rowOf(first, { result: "exceeded", actual: 16.2, attainment: 1.35 }),
      rowOf(second, { pace: "farBehind", lagging: true, actual: 48, attainment: 0.533, deviation: -17.1 }),
    ],
    questions: [
      {
        ...{ indicator: "A", name: first.name, code: "conflict", file: "X.xlsx", sheet: "Biểu", cell: "E7" },
        ...{ reason: "hai số liệu khác nhau: 16,2 và 12", here: { sheet: "Nguồn số liệu", cell: "G5" } },
      },
    ],
    explanations: new Map([
      [
        "B",
        { indicator: "B", ...NO_REASONS, objective: "Nguồn phát triển ở thôn còn ít", source: "previous", asOf: 1 },
      ],
    ]),
    receipt: [
      receiptRow("X", "Phòng Kinh tế và Hạ tầng", "returned"),
      receiptRow("Y", "Ban Tổ chức Huyện ủy", "missing"),
    ],
    sendBack: [
      {
        ...{ unit: "X", name: "Phòng Kinh tế và Hạ tầng" },
        rows: [
          {
            ...row,
            level: "check",
            found: "m",
            need: "Đơn vị tính của chỉ tiêu là “km”",
            how: "Ghi số theo đúng đơn vị tính này",
          },
        ],
      },
    ],
    ...{ notes: [], titles: new Map(), opinions: [], amended: null, corrections: [], history: null, draft },
    ...{ earlier: { previous: null, lastYear: null }, comparisons: new Map() },
  });
}

/** A preview in which a column of a form is asked about, and a cell whose text offers what it may mean. */
import type { ConsolidationPreview } from "../../../src/app/consolidate";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { PREVIEW } from "./fake-data";

const ROWS = [
  ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Báo cáo lần đầu", "Báo cáo rà soát"],
  [1, "Giá trị sản xuất nông, lâm nghiệp và thủy sản", "tỷ đồng", 490, 240, 248],
  [2, "Diện tích cây trồng chuyển đổi theo hướng hàng hóa", "ha", 110, 52, 54],
];

const FORM = {
  name: "TT-LN",
  visibility: "visible",
  rows: ROWS.map((row) => row.map((value) => ({ value }))),
  ...{ merges: [], hiddenRows: [], hiddenColumns: [] },
} as const;

/** A unit sends two figures for one target, and another of its cells holds an error. */
export function contradictingPreview(): ConsolidationPreview {
  const [first, error, ...rest] = PREVIEW.consolidation.values;
  if (!first || !error) return PREVIEW;
  const apart = { used: false, why: "row-conflict" };
  const values = [
    { ...first, ...apart },
    { ...first, ...apart, cell: "E21", text: "251", value: 251 },
    { ...error, indicator: PREVIEW.consolidation.indicators[1]?.indicator.code ?? null },
    ...rest,
  ];
  return { ...PREVIEW, consolidation: { ...PREVIEW.consolidation, values } };
}

/** A figure of every one of 130 communes is asked about; for 40 of them the same was decided a month ago. */
export function hundredAskedPreview(): ConsolidationPreview {
  const [first] = PREVIEW.consolidation.values;
  if (!first) return PREVIEW;
  const communes = Array.from({ length: 130 }, (_, index) => `X${String(index + 1).padStart(3, "0")}`);
  const values = communes.map((unit, index) => {
    const thousands = index + 100;
    return {
      ...{ ...first, unit, file: `${unit} tháng 10.xlsx`, used: false, why: "number-ambiguous" },
      ...{ text: `1,${String(thousands)}`, value: null, state: "unreadable" as const },
      candidates: [1 + thousands / 1000, 1000 + thousands].map((value) => ({ value, words: String(value) })),
    };
  });
  const decisions = communes.slice(0, 40).map((unit) => ({
    ...{ action: "use" as const, indicator: first.indicator ?? "", unit, file: `${unit} tháng 9.xlsx` },
    ...{ sheet: first.sheet, cell: first.cell, text: "1,050", value: 1050, reason: "đơn vị viết kiểu Anh" },
  }));
  return { ...PREVIEW, decisions, consolidation: { ...PREVIEW.consolidation, values } };
}

/** The preview; its form was read as every form is. */
export function askedPreview(): ConsolidationPreview {
  const frame = readingFrame(PREVIEW.schema);
  const name = "Phòng Nông nghiệp và Phát triển nông thôn.xlsx";
  const submitted = readFile(frame, { name, sheets: [FORM], date1904: false, externalLinks: false }, "");
  const values = PREVIEW.consolidation.values.map((each) =>
    each.cell === "E9"
      ? {
          ...{ ...each, text: "Đạt 240 hoặc 248 tỷ đồng", why: "number-ambiguous" },
          candidates: [
            { value: 240, words: "đạt 240 hoặc" },
            { value: 248, words: "248 tỷ đồng" },
          ],
        }
      : each,
  );
  return {
    ...PREVIEW,
    consolidation: { ...PREVIEW.consolidation, values },
    input: { ...PREVIEW.input, submissions: [{ kind: "read", submitted }] },
  };
}

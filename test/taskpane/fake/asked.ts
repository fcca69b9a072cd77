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

/** Causes travel: from a column of a unit's sheet to its cell, kept by code, never over what a person typed. */
import { consolidate } from "../../../src/domain/consolidate/consolidate";
import { parseReasons, reasonsText, NO_REASONS } from "../../../src/domain/consolidate/stated-reasons";
import { reasonHeading } from "../../../src/domain/table/reason-headings";
import { mergeExplanation, unitReasons, type KeptExplanation } from "../../../src/domain/report/explanations";
import { printedReason } from "../../../src/domain/report/reasons";
import { VI } from "../../../src/domain/report/words/vi";
import { readingFrame } from "../../../src/domain/submission/read-file";
import { toSubmission } from "../../../src/app/submissions";
import { sheetOf, workbookOf } from "../../support/sheet-of";
import { schemaWith } from "../../support/small-schema";

test.each([
  ["Nguyên nhân khách quan", "objective"],
  ["NN khách quan", "objective"],
  ["Nguyên nhân / Chủ quan", "subjective"],
  ["Biện pháp", "measure"],
  ["Hạn hoàn thành", "deadline"],
  ["Đề xuất", "proposal"],
  ["Nguyên nhân", "stated"],
  ["Khó khăn, vướng mắc", "stated"],
  ["Ghi chú", "stated"],
  ["Thực hiện", null],
])("a column headed %s holds %s", (heading, key) => {
  expect(reasonHeading(heading)).toBe(key);
});

test("what units write beside their figures goes by code; several units have a line each", () => {
  const schema = schemaWith({
    units: [
      ["A", "Xã Anh Dũng"],
      ["B", "Xã Bình Minh"],
    ],
    indicators: [
      { code: "C1", name: "Xóa nhà tạm", unit: "nhà", target: "30", rollUp: "sum", reporters: ["A", "B"] },
      { code: "C2", name: "Đường giao thông", unit: "km", target: "10", reporters: ["A"] },
    ],
  });
  const frame = readingFrame(schema);
  const file = (unit: string, cause: string, more = "") =>
    toSubmission(
      frame,
      {
        ...{ file: `${unit}.xlsx`, ok: true as const, fingerprint: unit },
        workbook: workbookOf(
          `${unit}.xlsx`,
          sheetOf(`
            Đơn vị báo cáo: ${unit}
            TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Nguyên nhân khách quan | Giải pháp | Ghi chú
            1 | Xóa nhà tạm | nhà | 15 | 4 | ${cause} | | 
            2 | Đường giao thông | km | 10 | 3 | | Thi công ban đêm | ${more}
          `),
        ),
      },
      undefined,
    );
  const run = consolidate(frame, [file("Xã Anh Dũng", "Mưa lũ", "nt"), file("Xã Bình Minh", "Thiếu vốn")]);
  const sent = unitReasons(schema, run);
  expect(sent.get("C1")).toEqual({ ...NO_REASONS, objective: "Xã Anh Dũng: Mưa lũ\nXã Bình Minh: Thiếu vốn" });
  expect(sent.get("C2")).toEqual({ ...NO_REASONS, measure: "Thi công ban đêm", stated: "nt" });
  const [value] = run.values.filter(({ indicator, unit }) => indicator === "C2" && unit === "A");
  expect(parseReasons(reasonsText(value?.beside?.reasons))).toEqual({ measure: "Thi công ban đêm", stated: "nt" });
});

const NOW = 45183;
const kept = (facts: Partial<KeptExplanation>): KeptExplanation => ({
  ...{ indicator: "C1", ...NO_REASONS, source: "unit", asOf: NOW, isPersons: false },
  ...facts,
});

test("a unit's text fills what is empty and takes the place of its earlier one; a person's stays, the unit's goes beside it", () => {
  const sent = { ...NO_REASONS, objective: "Mưa lũ", measure: "Tăng ca" };
  expect(mergeExplanation("C1", undefined, sent, NOW)).toMatchObject({
    objective: "Mưa lũ",
    source: "unit",
    asOf: NOW,
  });
  expect(mergeExplanation("C1", kept({ objective: "Nắng hạn" }), sent, NOW)).toMatchObject({
    objective: "Mưa lũ",
    stated: "",
  });
  expect(
    mergeExplanation("C1", kept({ objective: "Do dịch bệnh", source: "typed", isPersons: true }), sent, NOW),
  ).toMatchObject({
    ...{ objective: "Do dịch bệnh", measure: "Tăng ca", stated: "Mưa lũ", source: "typed" },
  });
});

test("a new day carries texts on and says so; nothing at all is nothing", () => {
  const old = kept({ subjective: "Chậm giải phóng mặt bằng", asOf: NOW - 90, isPersons: true, source: "typed" });
  expect(mergeExplanation("C1", old, undefined, NOW)).toMatchObject({
    ...{ subjective: "Chậm giải phóng mặt bằng", source: "previous", asOf: NOW - 90 },
  });
  expect(mergeExplanation("C1", undefined, { ...NO_REASONS, stated: "nt" }, NOW)).toMatchObject({
    source: "none",
    stated: "nt",
  });
});

test("a text of an earlier period is printed as such, a blank one as not explained, a blank deadline as open", () => {
  const said = { indicator: "C1", ...NO_REASONS, objective: "Mưa lũ", asOf: 1, source: "previous" as const };
  expect(printedReason(said, "objective", VI)).toBe("Mưa lũ (từ kỳ trước)");
  expect(printedReason({ ...said, source: "typed" }, "objective", VI)).toBe("Mưa lũ");
  expect([printedReason(said, "measure", VI), printedReason(said, "deadline", VI)]).toEqual([
    "Chưa có giải trình",
    "…",
  ]);
});

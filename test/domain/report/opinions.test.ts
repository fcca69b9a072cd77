/** Opinions from the open rows of a form: read, kept as rows of "Giải trình", printed under the unit's name, never twice. */
import { toSubmission } from "../../../src/app/submissions";
import { consolidate } from "../../../src/domain/consolidate/consolidate";
import { NO_REASONS } from "../../../src/domain/consolidate/stated-reasons";
import type { KeptExplanation } from "../../../src/domain/report/explanations";
import { opinionsOf, sentOpinions } from "../../../src/domain/report/opinions";
import { readingFrame } from "../../../src/domain/submission/read-file";
import { sheetOf, workbookOf } from "../../support/sheet-of";
import { schemaWith } from "../../support/small-schema";

const schema = schemaWith({
  units: [
    ["A", "Xã Anh Dũng"],
    ["B", "Xã Bình Minh"],
  ],
  indicators: [{ code: "C1", name: "Xóa nhà tạm", unit: "nhà", target: "30", rollUp: "sum", reporters: ["A", "B"] }],
});

function sent(...below: string[]): Record<string, readonly string[]> {
  const frame = readingFrame(schema);
  const rows = [
    "Đơn vị báo cáo: Xã Anh Dũng",
    "TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện",
    "1 | Xóa nhà tạm | nhà | 15 | 4",
    ...below,
  ];
  const workbook = workbookOf("a.xlsx", sheetOf(rows.join("\n")));
  const submission = toSubmission(frame, { file: "a.xlsx", ok: true, fingerprint: "a", workbook }, undefined);
  return Object.fromEntries(sentOpinions([submission], consolidate(frame, [submission])));
}

test.each<[string, string[], string[]]>([
  [
    "behind the label and below it",
    [" | Ý kiến, kiến nghị của đơn vị: Bổ sung vốn", " | Gia hạn đến quý II"],
    ["Bổ sung vốn", "Gia hạn đến quý II"],
  ],
  [
    "below only, up to the signatures",
    [" | Ý kiến, kiến nghị của đơn vị:", " | Xin thêm biên chế", " | NGƯỜI LẬP BIỂU | | | THỦ TRƯỞNG ĐƠN VỊ"],
    ["Xin thêm biên chế"],
  ],
  ["no further than three rows", [" | Ý kiến, kiến nghị của đơn vị", "", "", " | Ghi chú cuối trang"], []],
  ["nothing written", [" | Ý kiến, kiến nghị của đơn vị:", "", " | NGƯỜI LẬP BIỂU"], []],
  ["a formula as text", [" | Ý kiến, kiến nghị của đơn vị: =HYPERLINK(x) hỗ trợ"], ["=HYPERLINK(x) hỗ trợ"]],
])("%s", (_, below, wanted) => {
  expect(sent(...below)).toEqual(wanted.length === 0 ? {} : { A: wanted });
});

const kept = (facts: Partial<KeptExplanation>): ReadonlyMap<string, KeptExplanation> =>
  new Map([
    ["Ý kiến A", { indicator: "Ý kiến A", ...NO_REASONS, source: "unit", asOf: 10, isPersons: false, ...facts }],
  ]);
const said = (facts: Partial<KeptExplanation>, news: readonly string[] = []): string =>
  opinionsOf(schema, kept(facts), new Map(news.length === 0 ? [] : [["A", news]]), 10)
    .map(({ name, texts }) => `${name}: ${texts.join(" + ")}`)
    .join("");

test("what is sent anew takes the place of what was sent; a person's words stay; those of another day are gone", () => {
  expect(said({ proposal: "cũ" })).toBe("Xã Anh Dũng: cũ");
  expect(said({ proposal: "cũ" }, ["mới", "thêm"])).toBe("Xã Anh Dũng: mới + thêm");
  expect(said({ proposal: "người sửa", isPersons: true }, ["mới"])).toBe("Xã Anh Dũng: người sửa");
  expect(said({ proposal: "kỳ trước", asOf: 9 })).toBe("");
});

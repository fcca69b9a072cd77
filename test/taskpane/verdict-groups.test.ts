/** The verdicts a person looks for: by section in the order of the schema, or by words in any notation. */
import type { IndicatorResult } from "../../src/domain/consolidate/consolidation";
import { findResults, groupBySection } from "../../src/taskpane/screens/consolidate/verdict-groups";

function result(code: string, name: string, section: string): IndicatorResult {
  return { indicator: { code, name, section } } as unknown as IndicatorResult;
}

const RESULTS = [
  result("KT01", "Tổng giá trị sản xuất", "Kinh tế"),
  result("XH01", "Tỷ lệ hộ nghèo giảm", "Xã hội"),
  result("KT02", "Diện tích trồng rừng", "Kinh tế"),
];

test("sections keep the order of the schema and lose nothing", () => {
  expect(groupBySection(RESULTS).map(({ section, results }) => [section, results.length])).toEqual([
    ["Kinh tế", 2],
    ["Xã hội", 1],
  ]);
});

test.each<[string, readonly string[] | null]>([
  ["", null],
  [" – ", null],
  ["ho ngheo", ["XH01"]],
  ["HỘ NGHÈO", ["XH01"]],
  ["kt0", ["KT01", "KT02"]],
  ["rừng diện", ["KT02"]],
  ["đô thị", []],
])("“%s”", (query, codes) => {
  expect(findResults(RESULTS, query)?.map(({ indicator }) => indicator.code) ?? null).toEqual(codes);
});

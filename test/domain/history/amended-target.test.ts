/** An amended target says its document and, once, the day of it. */
import { amendedTarget, targetWords } from "../../../src/domain/history/trend-words";
import type { IndicatorView } from "../../../src/domain/history/view";

type View = Parameters<typeof amendedTarget>[0];

function view(document: string | null, documentDate: string | null): View {
  return { record: { target: "490" } as IndicatorView["record"], original: "520", document, documentDate };
}

test.each([
  ["Nghị quyết số 15/NQ-HĐND", "19/7/2023", "KH 490 (điều chỉnh từ 520, NQ 15/NQ-HĐND ngày 19/7/2023)"],
  ["Nghị quyết 15/NQ-HĐND ngày 19/7/2023", "20/7/2023", "KH 490 (điều chỉnh từ 520, NQ 15/NQ-HĐND ngày 19/7/2023)"],
  ["Công văn 12", null, "KH 490 (điều chỉnh từ 520, Công văn 12)"],
  ["", null, "KH 490 (điều chỉnh từ 520)"],
  [null, "19/7/2023", "KH 490"],
])("%s, %s", (document, day, expected) => {
  expect(targetWords(view(document, day))).toBe(expected);
});

test("what the pane says it from names the day once as well", () => {
  expect(amendedTarget(view("NQ 15 ngày 19/7/2023", "20/7/2023"))?.day).toBeNull();
  expect(amendedTarget(view("NQ 15", "20/7/2023"))).toEqual({
    ...{ target: "490", from: "520", document: "NQ 15", day: "20/7/2023" },
  });
});

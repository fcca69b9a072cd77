/** Every code renders in both languages, with all facts and with none, without a hole in the sentence. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Finding } from "../../src/domain/finding/finding";
import { SEVERITIES } from "../../src/domain/finding/severity";
import type { ProblemCode } from "../../src/domain/outcome";
import { LANGS } from "../../src/messages/lang";
import { PROBLEMS } from "../../src/messages/problems";
import { FINDING_CODES, findingAdvice, findingTitle, renderFinding } from "../../src/messages/render-finding";
import { problemDetails, renderProblem } from "../../src/messages/render-problem";
import { reasonWord } from "../../src/messages/words";
import { REASON_CODES, reasonCode, reasonWords } from "../../src/domain/consolidate/reason-words";

const PLACE = { file: "a.xlsx", sheet: "Biểu 01", cell: "F13", heading: "Thực hiện", indicator: "KT01", unit: "NN" };
const PARAMS = {
  found: 45183,
  expected: 45184,
  row: 6,
  fonts: ".VnTime",
  means: "KT02",
  whole: "Tổng giá trị",
  factor: 0.001,
  figures: "18954; 19207",
  date: "2023-09-14",
  laterDate: "2023-09-30",
  other: "TNMT",
  otherFile: "b.xlsx",
  otherSheet: "Biểu 2",
  otherCell: "E7",
  reason: "broken-zip",
};

/** Codes whose rules always say what was expected; the others must read well without it. */
const ALWAYS_EXPECTED: ReadonlySet<string> = new Set([
  "estimate-below-actual",
  "last-year-disagrees",
  "name-guessed",
  "part-exceeds-whole",
  "percent-disagrees",
  "plan-sum",
  "reduction-disagrees",
  "sum-disagrees",
  "target-changed",
  "unit-differs",
]);

function expectWhole(text: string): void {
  expect(text).not.toMatch(/undefined|NaN|null|\[object|[{}]|“”|\s{2}|\(\)| [,.;:](?![A-Za-z])|\.\.|, ?\./);
  expect(text).toMatch(/^[\p{Lu}“\d]/u);
  expect(text).toMatch(/[.…)]$/);
  expect(text).toBe(text.normalize("NFC"));
}

test("there is a message for every finding code", () => {
  expect([...FINDING_CODES].sort()).toEqual(Object.keys(SEVERITIES).sort());
});

describe.each(LANGS)("in %s", (lang) => {
  test.each(FINDING_CODES.map((code) => [code]))("%s", (code) => {
    const bare: Finding = {
      code,
      severity: SEVERITIES[code],
      at: { unit: "NN", indicator: "KT01", heading: "ĐVT" },
      found: "X",
      ...(ALWAYS_EXPECTED.has(code) ? { expected: "Y" } : {}),
    };
    const full: Finding = { ...bare, at: PLACE, found: "9.215,4", expected: "9215.4", params: PARAMS };
    for (const finding of [bare, full, { ...full, found: "12.5", expected: "12" }]) {
      const rendered = renderFinding(finding, lang);
      for (const piece of [rendered.says, rendered.act, rendered.otherwise, rendered.text]) expectWhole(piece);
      expect(rendered.title).not.toMatch(/[.:]$/);
      expect(rendered.act).toMatch(lang === "vi" ? /hoặc|\./ : /or |\./);
    }
    expect(findingTitle(code, lang).length).toBeLessThanOrEqual(48);
    expect(findingAdvice(code, lang).otherwise).not.toBe("");
  });

  test.each((Object.keys(PROBLEMS) as ProblemCode[]).map((code) => [code]))("problem %s", (code) => {
    for (const params of [{}, { sheet: "Biểu 01" }, { file: "a.xlsx" }]) {
      const { text, tips } = renderProblem({ code, retryable: false, params }, lang);
      for (const piece of [text, ...tips]) expectWhole(piece);
      expect(text).not.toContain("*");
    }
  });

  test("reasons of left-out figures are words", () => {
    for (const why of REASON_CODES) expect(reasonWord(why, lang)).not.toBe(why);
  });

  test("why a figure is not used is read back from the sheet, and said in the language of the pane", () => {
    for (const why of REASON_CODES) {
      const read = reasonCode(reasonWords(why));
      expect(reasonWords(read)).toBe(reasonWords(why));
      if (lang === "en") expect(reasonWord(read, lang)).toMatch(/^[\x20-\x7e’]+$/);
    }
    expect(reasonWord(reasonCode("theo công văn 12"), lang)).toBe("theo công văn 12");
  });
});

const saying = (finding: Pick<Finding, "code"> & Partial<Finding>): string =>
  renderFinding({ severity: "W", at: { cell: "E1" }, ...finding }, "vi").says;

test("columns under different words are said to do as well, those under the same words to have one heading", () => {
  const finding = { code: "heading-duplicate" as const, found: "Kết quả" };
  expect(saying({ ...finding, params: { others: "Số liệu; Số bộ" } })).toBe(
    "Cột “Kết quả” và cột “Số liệu”, “Số bộ” đều có thể là cột cần dùng.",
  );
  expect(saying(finding)).toBe("Tiêu đề “Kết quả” xuất hiện ở nhiều cột, không rõ dùng cột nào.");
  expect(reasonCode("Hai cột cùng tiêu đề")).toBe("heading-duplicate");
});

test("a hidden row is a row, a hidden column a column", () => {
  const hidden = (part: string): string => saying({ code: "sheet-hidden", params: { part } });
  expect(hidden("row")).toMatch(/^Dòng này đang ẩn/);
  expect(hidden("column")).toMatch(/^Cột này đang ẩn/);
});

test("whether a column and a converted figure are used is said of each", () => {
  expect(saying({ code: "heading-guessed", found: "9 tháng", expected: "Thực hiện" })).toMatch(/đang dùng như vậy\.$/);
  expect(saying({ code: "heading-guessed", found: "A", expected: "B", params: { unsure: 1 } })).toMatch(/chưa dùng/);
  expect(saying({ code: "unit-differs", found: "tạ", expected: "tấn" })).toMatch(/không cần làm gì/);
  expect(saying({ code: "unit-differs", severity: "E", found: "con", expected: "tấn" })).toMatch(/không được dùng\.$/);
});

test("a finding in full", () => {
  const finding: Finding = {
    code: "number-as-text",
    severity: "W",
    at: { file: "01_TCKH.xlsx", sheet: "Biểu 01", cell: "F13", heading: "Thực hiện 9 tháng", indicator: "KT05" },
    found: "9.215,4",
    expected: "9215.4",
  };
  expect(renderFinding(finding, "vi").text).toBe(
    "Tệp 01_TCKH.xlsx, trang “Biểu 01”, ô F13 (cột “Thực hiện 9 tháng”). Ô ghi “9.215,4” dưới dạng chữ, đã đọc là “9215,4”. " +
      "Gõ lại thành số, hoặc để nguyên nếu đã đọc đúng. Số đã đọc được dùng, trừ khi ô này có lỗi khác; công thức trong Excel thì không tính được ô này.",
  );
  expect(renderFinding({ ...finding, found: "02", expected: "2" }, "vi").text).toContain("Ô ghi “02” dưới dạng chữ");
});

test("names stand in the place of codes where they are known", () => {
  const missing: Finding = { code: "unit-missing", severity: "W", at: { unit: "HKL" } };
  const names = { unit: (code: string) => (code === "HKL" ? "Hạt Kiểm lâm" : undefined) };
  expect(renderFinding(missing, "vi", names).says).toBe("Chưa có tệp nào của đơn vị “Hạt Kiểm lâm”.");
  expect(renderFinding(missing, "vi").says).toBe("Chưa có tệp nào của đơn vị “HKL”.");
});

test("every reason a file cannot be read for has words", () => {
  const source = readFileSync(path.resolve(__dirname, "../../src/files/refusal.ts"), "utf8");
  const union = /export type FileFault =([^;]+);/.exec(source)?.[1] ?? "";
  const faults = [...`${union} "cannot-open" "timed-out"`.matchAll(/"([a-z-]+)"/g)].map((match) => match[1] ?? "");
  expect(faults.length).toBeGreaterThan(5);
  for (const reason of faults)
    for (const lang of LANGS) {
      const finding: Finding = { code: "file-unreadable", severity: "E", at: { file: "a.xls" }, params: { reason } };
      expect(renderFinding(finding, lang).says).not.toContain(`: ${reason}.`);
    }
});

test("details for support carry the code", () => {
  expect(problemDetails({ code: "host-refused", retryable: true, details: "x" }, "0.1.0")).toContain("host-refused");
});

test("no sentence is written with straight quotes or in decomposed Unicode", () => {
  for (const name of ["file", "sheet", "row", "reading", "cell", "across", "between", "schema"]) {
    const source = readFileSync(path.resolve(__dirname, `../../src/messages/findings/${name}.ts`), "utf8");
    expect(source).toBe(source.normalize("NFC"));
    expect(source).not.toMatch(/\\"|\u0027s /);
  }
});

import { formFileName } from "../../../src/domain/form/file-name";
import { formatMeta, formNumber, parseFormNumber, parseMeta, type FormMeta } from "../../../src/domain/form/meta";
import { parseRowId, rowId } from "../../../src/domain/form/columns";

const META: FormMeta = {
  layout: 1,
  id: "0123456789ab",
  unit: "X-BB",
  period: "2023-9T",
  asOf: "2023-09-14",
  issue: 2,
  schema: "7f3a0c11",
  no: "15;=%/NQ-HĐND",
  rows: 14,
};

test("the meta reads back as it was written, whatever its values hold", () => {
  expect(formatMeta(META)).toContain("no=15%3B%3D%25/NQ-HĐND");
  expect(parseMeta(formatMeta(META))).toEqual(META);
});

test("keys of later versions are passed over, and what is no meta is none", () => {
  expect(parseMeta(`${formatMeta(META)};later=2023-09-15`)).toEqual(META);
  const checked = { ...META, checked: "15/9/2023 08:05", inputs: "0a1b2c3d" };
  expect(parseMeta(formatMeta(checked))).toEqual(checked);
  expect(parseMeta("chi-tieu-form;")).toBeNull();
  expect(parseMeta("Mã biểu: NN-2023-9T-2-7F3A")).toBeNull();
});

test("the number on paper is the second copy of the meta, also where the code holds hyphens", () => {
  expect(formNumber(META)).toBe("X-BB-2023-9T-2-7F3A");
  expect(parseFormNumber(`Mã biểu: ${formNumber(META)}`)).toEqual({
    unit: "X-BB",
    period: "2023-9T",
    issue: 2,
    begins: "7f3a",
  });
  expect(parseFormNumber("Mã biểu: 12")).toBeNull();
});

test("ids of rows name the code and the part", () => {
  expect(parseRowId(rowId("CT01", 2))).toEqual({ code: "CT01", part: 2 });
  expect(parseRowId(rowId("CT01"))).toEqual({ code: "CT01", part: null });
});

test.each([
  ["2023-9T", "NN", "01_NN_Bieu chi tieu 9T2023.xlsx"],
  ["2023-T05", "Đ/NN", "01_D-NN_Bieu chi tieu T052023.xlsx"],
  ["2023-08-20", null, "00_Chung_Bieu chi tieu 20-8-2023.xlsx"],
])("the form of %s for %s is %s", (period, code, name) => {
  expect(formFileName({ place: 1, code, period, year: 2023 })).toBe(name);
});

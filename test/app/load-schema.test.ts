/** Why a workbook's schema cannot be used: there is none, or the first thing that is wrong with it. */
import { schemaOf } from "../../src/app/load-schema";
import { sheetOf, workbookOf } from "../support/sheet-of";

const schemaIn = (indicators: string) =>
  workbookOf(
    "a.xlsx",
    sheetOf(indicators, { name: "Bộ chỉ tiêu" }),
    sheetOf("Mã đơn vị | Tên đơn vị\nA | Xã An", { name: "Đơn vị" }),
    sheetOf("Mục | Giá trị\nNăm | 2023", { name: "Thiết lập" }),
  );

test("no sheet of indicators is no schema; one that cannot be read says what is wrong, and in which column", () => {
  expect(schemaOf(workbookOf("a.xlsx"))).toMatchObject({ ok: false, problem: { code: "no-schema" } });
  expect(schemaOf(schemaIn("Mã | Chỉ tiêu | ĐVT\nA | Trồng rừng | ha"))).toMatchObject({
    ok: false,
    problem: { code: "schema-invalid", params: { code: "schema-heading-missing", heading: "Kế hoạch" } },
  });
});

/** What an add-in makes through the API is in the saved file. */
import { createTestHost } from "../../src/workbench/in-process";
import { bookFromXlsx } from "../../src/workbench/xlsx/open";
import { bookToXlsx } from "../../src/workbench/xlsx/save";

test("formats, rules, tables, names and page survive saving", async () => {
  const { book } = createTestHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Tổng hợp");
    sheet.getRange("A1:C4").values = [
      ["Mã", "Số", "Kết quả"],
      ["KT01", 12.5, '=IF(B2>10,"Đạt","")'],
      ["KT02", 3, '=IF(B3>10,"Đạt","")'],
      ["", "", ""],
    ];
    const heading = sheet.getRange("A1:C1").format;
    heading.font.bold = true;
    heading.fill.color = "#DDEBF7";
    heading.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("B2:B3").numberFormat = [["#,##0.0"], ["#,##0.0"]];
    const rule = sheet.getRange("A2:C3").conditionalFormats.add("Custom");
    rule.custom.rule.formula = '=AND(N("chi-tieu:lag")=0,$B2<10)';
    rule.custom.format.fill.color = "#FFE699";
    rule.custom.format.font.bold = true;
    sheet.getRange("C2:C9").dataValidation.rule = { list: { inCellDropDown: true, source: "Đạt,Không đạt" } };
    sheet.tables.add("A1:C3", true).name = "BangTong";
    context.workbook.names.add("CT_Nguong", "=-3");
    sheet.names.add("CT_Vung", sheet.getRange("B2:B3"));
    sheet.getRange("E1:F1").merge();
    sheet.getRange("G:H").group("ByColumns");
    sheet.getRange("G:H").columnHidden = true;
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    sheet.visibility = "Hidden";
    sheet.tabColor = "#1F6FB2";
    await context.sync();
  });
  const again = await bookFromXlsx(await bookToXlsx(book));
  const saved = again.sheet("Tổng hợp");
  expect(saved).toBeDefined();
  if (!saved) return;
  expect(saved).toMatchObject({ visibility: "Hidden", tabColor: "#1F6FB2", frozen: { rows: 1, columns: 0 } });
  expect(saved.cell(1, 2)).toMatchObject({ formula: '=IF(B2>10,"Đạt","")', value: "Đạt" });
  expect(saved.cell(0, 0).style).toMatchObject({ bold: true, fill: "#DDEBF7" });
  expect(saved.cell(1, 1).style.numberFormat).toBe("#,##0.0");
  expect(saved.conditionals).toMatchObject([
    { kind: "custom", formula: '=AND(N("chi-tieu:lag")=0,$B2<10)', format: { fill: "#FFE699", bold: true } },
  ]);
  expect(saved.validations).toMatchObject([{ kind: "List", formula1: "Đạt,Không đạt" }]);
  expect(saved.tables).toMatchObject([{ name: "BangTong", columns: ["Mã", "Số", "Kết quả"] }]);
  expect(saved.merges).toEqual([{ top: 0, left: 4, bottom: 0, right: 5 }]);
  expect(saved.columns.get(6)).toMatchObject({ hidden: true, level: 1 });
  expect(saved.page).toMatchObject({ orientation: "Landscape", titleRows: "$1:$1" });
  expect(again.names.map(({ name, formula, sheetId }) => [name, formula, sheetId !== undefined])).toEqual([
    ["CT_Nguong", "=-3", false],
    ["CT_Vung", "='Tổng hợp'!$B$2:$B$3", true],
  ]);
});

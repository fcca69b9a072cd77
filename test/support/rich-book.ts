/**
 * A small .xlsx with something of everything that a person's workbook has around its cells, made by hand so that a
 * difference to it can be read: for tests of what each step of a plan does to it.
 */
import { strToU8, zipSync } from "fflate";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const OWN = "Biểu";
export const LIST = "Danh sách";
export const HIDDEN = "Ẩn";

const STYLES = `<styleSheet ${MAIN}><numFmts count="2"><numFmt numFmtId="164" formatCode="0.00%;-0.00%"/><numFmt numFmtId="170" formatCode="#,##0.000"/></numFmts>
<fonts count="4"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font><font><b/><sz val="14"/><color rgb="FF1F3864"/><name val="Times New Roman"/><family val="1"/></font><font><i/><u/><sz val="10"/><name val=".VnTime"/></font><font><strike/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FF808080"/></left><right style="thin"><color rgb="FF808080"/></right><top style="thin"><color rgb="FF808080"/></top><bottom style="medium"><color rgb="FF808080"/></bottom><diagonal/></border></borders>
<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1"><alignment horizontal="center" wrapText="1"/><protection locked="1"/></xf>
<xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><protection locked="0"/></xf>
<xf numFmtId="164" fontId="0" fillId="2" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="1" quotePrefix="1"><alignment indent="2" vertical="top" wrapText="1"/></xf></cellXfs>
<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Percent" xfId="1" builtinId="5"/></cellStyles>
<dxfs count="1"><dxf><font><b/><color rgb="FF000000"/></font><fill><patternFill patternType="solid"><fgColor rgb="FFFF0000"/><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>
<tableStyles count="0" defaultTableStyle="TableStyleMedium2"/><colors><mruColors><color rgb="FF00FF00"/></mruColors></colors><extLst><ext uri="x"/></extLst></styleSheet>`;

const TEXTS = `<sst ${MAIN} count="9" uniqueCount="9"><si><t>BIỂU SỐ LIỆU</t></si><si><t>STT</t></si><si><t>Chỉ tiêu</t></si><si><t>ĐVT</t></si><si><t>Kế hoạch</t></si><si><t>Thực hiện</t></si><si><t xml:space="preserve"> ha </t></si><si><r><t>1</t></r><r><rPr><strike/></rPr><t>0</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></si><si><t>Trồng rừng</t><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>`;

const SHEET_1 = `<worksheet ${MAIN} xmlns:r="${OFFICE}"><sheetPr><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:F8"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B4" sqref="B4"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>
<cols><col min="1" max="1" width="5" customWidth="1"/><col min="2" max="4" width="20.5" style="3" customWidth="1"/><col min="6" max="6" width="9" hidden="1"/></cols>
<sheetData><row r="1" ht="24" customHeight="1" spans="1:6"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/><c r="D1" s="1"/></row>
<row r="2"><c r="A2" s="2" t="s"><v>1</v></c><c r="B2" s="2" t="s"><v>2</v></c><c r="C2" s="2" t="s"><v>3</v></c><c r="D2" s="2" t="s"><v>4</v></c><c r="E2" s="2" t="s"><v>5</v></c><c r="F2" s="2" t="inlineStr"><is><r><t>Tỷ </t></r><r><t>lệ</t></r></is></c></row>
<row r="3"><c r="A3"><v>1</v></c><c r="B3" s="3" t="s"><v>8</v></c><c r="C3" s="3" t="s"><v>6</v></c><c r="D3" s="3"><v>100</v></c><c r="E3"><v>50.5</v></c><c r="F3" s="4"><f t="shared" ref="F3:F5" si="0">E3/D3&amp;"E3"</f><v>0.505</v></c></row>
<row r="4" hidden="1"><c r="A4"><v>2</v></c><c r="B4" s="6" t="inlineStr"><is><t>Thu ng©n s¸ch</t></is></c><c r="C4" s="5" t="s"><v>7</v></c><c r="D4" t="b"><v>1</v></c><c r="E4" t="e"><v>#N/A</v></c><c r="F4" s="4"><f t="shared" si="0"/><v>0</v></c></row>
<row r="5"><c r="A5" s="7"><v>3</v></c><c r="B5" s="7" t="str"><v>Bỏ</v></c><c r="D5" s="8"><v>45000</v></c><c r="E5"><f>SUM(E3:E4)</f></c><c r="F5" s="4"><f t="shared" si="0"/><v>0</v></c></row>
<row r="7" s="4" customFormat="1"><c r="A7"/></row>
<row r="8"><c r="A8" t="inlineStr"><is><t>Ghi chú dài hơn một dòng của cột nên phải xuống dòng vài lần mới hết được</t></is></c></row></sheetData>
<autoFilter ref="A2:F5"/><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A8:B9"/></mergeCells>
<conditionalFormatting sqref="E3:E5"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A3:F5"><cfRule type="expression" dxfId="0" priority="2"><formula>AND(N("chi-tieu:lag")=0,$E3&lt;1)</formula></cfRule></conditionalFormatting>
<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="ĐVT" error="Chọn" sqref="C3:C5"><formula1>"ha,xã"</formula1></dataValidation></dataValidations>
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup scale="80" orientation="portrait"/></worksheet>`;

const SHEET_2 = `<worksheet ${MAIN} xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Mã</t></is></c><c r="B1" t="inlineStr"><is><t>Tên</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2"><f>Biểu!$E$3+So_lieu</f><v>101</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const SHEET_3 = `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`;

/** The names of its parts and their text. */
export const RICH_PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    [
      ["workbook", "sheet.main"],
      ["styles", "styles"],
      ["sharedStrings", "sharedStrings"],
      ["calcChain", "calcChain"],
      ["tables/table1", "table"],
      ...[1, 2, 3].map((number) => [`worksheets/sheet${String(number)}`, "worksheet"]),
    ]
      .map(([part = "", type = ""]) => `<Override PartName="/xl/${part}.xml" ContentType="${CONTENT}.${type}+xml"/>`)
      .join("") +
    "</Types>",
  "_rels/.rels": `<Relationships ${RELATIONS}><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"/></mc:AlternateContent><!-- <sheets> --><bookViews><workbookView firstSheet="1" activeTab="0"/></bookViews><sheets><sheet name="${OWN}" sheetId="4" r:id="rId1"/><sheet name="${LIST}" sheetId="2" r:id="rId2"/><sheet name="${HIDDEN}" sheetId="7" state="hidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Biểu!$A$2:$F$5</definedName><definedName name="Bang" localSheetId="0">Biểu!$A$3:$F$5</definedName><definedName name="Muc" localSheetId="1">'Danh sách'!$A$2</definedName><definedName name="So_lieu">Biểu!$D$3:$E$5</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
  "xl/_rels/workbook.xml.rels":
    `<Relationships ${RELATIONS}>` +
    ["worksheets/sheet1", "worksheets/sheet2", "worksheets/sheet3", "styles", "sharedStrings", "calcChain"]
      .map((part, at) => {
        const type = part.replace(/^.*\/|\d/g, "").replace("sheet", "worksheet");
        return `<Relationship Id="rId${String(at + 1)}" Type="${OFFICE}/${type}" Target="${part}.xml"/>`;
      })
      .join("") +
    "</Relationships>",
  "xl/worksheets/_rels/sheet2.xml.rels": `<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
  "xl/tables/table1.xml": `<table ${MAIN} id="1" name="DonVi" displayName="DonVi" ref="A1:B2" totalsRowShown="0"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="Mã"/><tableColumn id="2" name="Tên"/></tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  "xl/calcChain.xml": `<calcChain ${MAIN}><c r="F3" i="1"/></calcChain>`,
  "xl/styles.xml": STYLES,
  "xl/sharedStrings.xml": TEXTS,
  "xl/worksheets/sheet1.xml": SHEET_1,
  "xl/worksheets/sheet2.xml": SHEET_2,
  "xl/worksheets/sheet3.xml": SHEET_3,
};

/** The workbook as a file, some of its parts as they are given; blanks between its elements are left out. */
export function richBook(parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const texts = Object.entries({ ...RICH_PARTS, ...parts });
  return zipSync(Object.fromEntries(texts.map(([name, text]) => [name, strToU8(text.replace(/>\n</g, "><"))])));
}

/** The same workbook with a prefix before the names of its elements, as some programs write it. */
export function prefixedBook(): Uint8Array {
  const parts = Object.entries(RICH_PARTS).map(([name, part]): [string, string] => [
    name,
    /xmlns="[^"]*spreadsheetml/.test(part)
      ? part.replace(/<(\/?)(?=[a-z])(?!mc:)/gi, "<$1x:").replace('xmlns="', 'xmlns:x="')
      : part,
  ]);
  return richBook(Object.fromEntries(parts));
}

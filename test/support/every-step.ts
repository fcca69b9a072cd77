/** Every kind of step on the rich workbook, each variant by itself: what it does is kept as text, in a file and in Excel. */
import type { CellStyle } from "../../src/domain/plan/look";
import type { PlanStep } from "../../src/domain/plan/plan";
import { marker } from "../../src/domain/plan/rule";
import { parseRange } from "../../src/domain/grid/address";
import { LIST, OWN } from "./rich-book";

function area(text: string) {
  const range = parseRange(text);
  if (!range) throw new Error(text);
  return range;
}

const write = (cell: string, ...cells: Extract<PlanStep, { kind: "write" }>["cells"]): PlanStep => {
  const { top, left } = area(cell);
  return { kind: "write", sheet: OWN, top, left, cells };
};
const style = (range: string, look: CellStyle): PlanStep => ({
  kind: "style",
  sheet: OWN,
  range: area(range),
  style: look,
});
const page = (more: Partial<Extract<PlanStep, { kind: "page" }>>): PlanStep => ({
  ...{ kind: "page", sheet: OWN, landscape: true, fitWidth: true },
  ...more,
});
const rule = (tag: string, range: string, look: object, more: object = {}): PlanStep => ({
  ...{ kind: "conditional-format", sheet: OWN, tag, range: area(range) },
  ...{ rule: { formula: `=AND(${marker(tag)},$E3<"0")`, ...look } },
  ...more,
});
const validation = (range: string, of: Extract<PlanStep, { kind: "validation" }>["rule"]): PlanStep => ({
  ...{
    kind: "validation",
    sheet: OWN,
    range: area(range),
    rule: of,
    title: "Nhập <lại>",
    message: "Không đúng & thiếu",
  },
});
const chart = (name: string, range: string): PlanStep => ({
  ...{ kind: "chart", sheet: OWN, name, range: area(range), title: "Kết quả <&>", place: area("H2:L9") },
  colors: ["#1F3864", "#FFF2CC"],
});
const name = (of: string, range: string, scope: "workbook" | "sheet", sheet = OWN): PlanStep => ({
  ...{ kind: "name", name: of, sheet, range: area(range), scope },
});

/** A title, and the steps of one plan. */
export const EVERY_STEP: readonly (readonly [string, readonly PlanStep[]])[] = [
  ["texts, numbers and yes over a row", [write("A3", [9, "  khoảng ", true, "", null, 0.25])]],
  ["texts that look like formulas", [write("B4", ["=1+1", "-"], ["@x", "+"]), write("C9", ["'quote"])]],
  ["a new row far below, and one between", [write("A20", ["a", 1, null, "b"]), write("B6", ["ở giữa"])]],
  ["formulas", [write("E3", [{ formula: "=D3*2" }], [{ formula: '="<"&D3', shows: "<100" }], [{ formula: "=1/0" }])]],
  ["over the first of the cells that share a formula", [write("F3", [1])]],
  ["over another of them", [write("F4", ["x"])]],
  ["into a merged area, and an odd text", [write("B1", ["đè"]), write("A9", ["a\nb\u0001_x0041_"])]],
  [
    "number formats",
    [
      {
        kind: "number-formats",
        sheet: OWN,
        top: 2,
        left: 3,
        formats: [
          ["0.00", "General"],
          ["@", "dd/mm/yyyy"],
          ["0.0%", "0"],
        ],
      },
    ],
  ],
  ["a sheet emptied", [{ kind: "empty-sheet", sheet: OWN }]],
  ["cells cleared, with a merge and shared formulas", [{ kind: "clear", sheet: OWN, range: area("A1:F3") }]],
  ["the tail of a merge cleared", [{ kind: "clear", sheet: OWN, range: area("B9:C9") }]],
  ["filled and coloured", [style("A2:B3", { fill: "#DDEBF7", color: "#C00000" })]],
  ["fill taken away", [style("F2:F7", { fill: null })]],
  ["bold, on a row with a look and columns with one", [style("A5:E7", { bold: true })]],
  ["not bold, not italic", [style("A2:B4", { bold: false, italic: false })]],
  ["italic and size", [style("A4:B4", { italic: true, size: 13 })]],
  ["another font", [style("A3:B4", { fontName: "Arial" })]],
  ["to the right, on top, wrapped", [style("A2:D2", { horizontal: "right", vertical: "top", wrap: true })]],
  ["as it comes, not wrapped", [style("A1:B2", { horizontal: "general", wrap: false })]],
  ["indented", [style("A2:A3", { indent: 1 }), style("D5", { indent: 0 })]],
  ["thin borders", [style("B5:C6", { border: "#000000" })]],
  [
    "each edge by itself",
    [
      style("A3", {
        edges: {
          top: null,
          left: { color: "#FF0000", weight: "hair" },
          bottom: { color: "#00FF00", weight: "thick" },
          right: { color: "#0000FF", weight: "medium" },
        },
      }),
    ],
  ],
  [
    "formats of looks: one that is there, one of every file, a new one",
    [
      style("A3", { numberFormat: "#,##0.000" }),
      style("A4", { numberFormat: "0%" }),
      style("A5", { numberFormat: '0 "ha"' }),
    ],
  ],
  ["free to be typed into", [style("A3:B3", { locked: false })]],
  [
    "looks begun anew",
    [{ kind: "reset-style", sheet: OWN, range: area("B2:C4"), style: { bold: true, fill: "#FFFFFF" } }],
  ],
  [
    "looks cell by cell",
    [
      {
        kind: "cell-styles",
        sheet: OWN,
        top: 2,
        left: 1,
        styles: [
          [{}, { bold: true }],
          [
            { fill: "#FFF2CC", numberFormat: "0.0" },
            {
              horizontal: "center",
              edges: { top: null, left: null, bottom: { color: "#000000", weight: "thin" }, right: null },
            },
          ],
        ],
      },
    ],
  ],
  ["merged", [{ kind: "merge", sheet: OWN, range: area("C8:D8") }]],
  ["a merge taken apart", [{ kind: "unmerge", sheet: OWN, range: area("A9:A9") }]],
  ["all merges taken apart", [{ kind: "unmerge", sheet: OWN, range: area("A1:D9") }]],
  ["heights", [{ kind: "row-heights", sheet: OWN, top: 0, heights: [null, 30, 30, 12.5] }]],
  ["a column of three made wider", [{ kind: "column-width", sheet: OWN, column: 2, width: 33 }]],
  [
    "a column as wide as the sheet has them, another given a width",
    [
      { kind: "column-width", sheet: OWN, column: 0, width: "standard" },
      { kind: "column-width", sheet: OWN, column: 7, width: 11 },
    ],
  ],
  [
    "rows fitted",
    [
      style("A3:B8", { wrap: true, size: 16, bold: true }),
      { kind: "fit-rows", sheet: OWN, top: 1, bottom: 8, again: true },
    ],
  ],
  [
    "columns folded away",
    [
      { kind: "add-sheet", sheet: "Gập" },
      { kind: "group-columns", sheet: "Gập", left: 1, right: 2 },
    ],
  ],
  [
    "columns hidden and shown",
    [
      { kind: "hide-columns", sheet: OWN, left: 1, right: 2, hidden: true },
      { kind: "hide-columns", sheet: OWN, left: 5, right: 6, hidden: false },
    ],
  ],
  ["rows hidden", [{ kind: "hide-rows", sheet: OWN, top: 4, bottom: 5, hidden: true }]],
  ["a row shown", [{ kind: "hide-rows", sheet: OWN, top: 3, bottom: 3, hidden: false }]],
  ["rows and columns frozen", [{ kind: "freeze", sheet: OWN, rows: 2, columns: 1 }]],
  ["rows frozen", [{ kind: "freeze", sheet: OWN, rows: 3, columns: 0 }]],
  ["columns frozen in place of a row", [{ kind: "freeze", sheet: LIST, rows: 0, columns: 2 }]],
  ["frozen no more", [{ kind: "freeze", sheet: LIST, rows: 0, columns: 0 }]],
  ["names of the workbook and of a sheet", [name("CT_Moi", "B3:C4", "workbook"), name("CT_Moi", "A1", "sheet", LIST)]],
  ["names that were there", [name("SO_LIEU", "E5", "workbook"), name("Muc", "B2", "sheet", LIST)]],
  [
    "names taken away",
    [
      { kind: "delete-name", name: "So_lieu", sheet: OWN, scope: "workbook" },
      { kind: "delete-name", name: "Muc", sheet: LIST, scope: "sheet" },
    ],
  ],
  [
    "a table of another look, with headings",
    [
      { kind: "add-sheet", sheet: "Có bảng" },
      {
        kind: "write",
        sheet: "Có bảng",
        top: 1,
        left: 1,
        cells: [
          ["Mã", "Số", "Ghi chú"],
          ["a", 1, 2],
        ],
      },
      { kind: "table", sheet: "Có bảng", range: area("B2:D3"), name: "Bang_2", style: "TableStyleMedium2" },
    ],
  ],
  ["a table made larger", [{ kind: "table-size", sheet: LIST, table: "DonVi", height: 4, width: 2 }]],
  ["a rule on top", [rule("lag", "A3:F5", { fill: "#FFC7CE", color: "#9C0006", bold: true })]],
  ["a rule of another tag, of little look", [rule("far", "B3:B4", { bold: true })]],
  ["a rule with a place", [rule("far", "B3:B4", { color: "#FF0000" }, { priority: 1 })]],
  ["our rules taken away", [{ kind: "remove-conditional-formats", sheet: OWN, tag: "lag" }]],
  ["rules of a tag that is not there", [{ kind: "remove-conditional-formats", sheet: OWN, tag: "far" }]],
  ["a list to choose from", [validation("A3:A5", { kind: "list", source: ["a", 'b"c'] })]],
  ["a number between two", [validation("D3:E3", { kind: "decimal", min: 0, max: 99.5 })]],
  ["what a formula allows", [validation("B3", { kind: "custom", formula: '=LEN(B3)<10&""' })]],
  ["a page", [page({})]],
  ["a page upright, in one, with titles", [page({ landscape: false, fitHeight: true, titleRows: [0, 1] })]],
  [
    "a page with margins and numbers",
    [page({ fitWidth: false, margins: { top: 20, bottom: 20, left: 30, right: 15 }, numbered: true })],
  ],
  ["a page of a sheet without any", [{ ...page({}), sheet: LIST }]],
  ["ends of pages", [{ kind: "page-breaks", sheet: OWN, rows: [3, 6], former: [] }]],
  [
    "no ends of pages any more",
    [
      { kind: "page-breaks", sheet: OWN, rows: [4] },
      { kind: "page-breaks", sheet: OWN, rows: [] },
    ],
  ],
  [
    "a sheet added in the middle, with a tab and a mark",
    [
      { kind: "add-sheet", sheet: "Thêm", position: 1, tabColor: "#0F6CBD", madeAs: "Tổng hợp" },
      { kind: "write", sheet: "Thêm", top: 0, left: 0, cells: [["x"]] },
      { kind: "activate", sheet: "Thêm" },
    ],
  ],
  ["a sheet added last", [{ kind: "add-sheet", sheet: "Cuối & <hết>" }]],
  ["a sheet with a table deleted", [{ kind: "delete-sheet", sheet: LIST, plain: true }]],
  ["the first sheet deleted", [{ kind: "delete-sheet", sheet: OWN, plain: true }]],
  ["another sheet in front", [{ kind: "activate", sheet: LIST, from: OWN }]],
  ["a chart", [chart("Hình 1", "B2:D4")]],
  ["a chart in place of one", [chart("Hình 1", "B2:D4"), chart("Hình 1", "B2:D3"), chart("Hình 2", "A2:C5")]],
];

/** What Excel refuses, and no file may hold. */
export const IN_FILES_ONLY: typeof EVERY_STEP = [
  [
    "a list too long",
    [validation("B3", { kind: "list", source: Array.from({ length: 90 }, (_, at) => `đơn vị ${String(at)}`) })],
  ],
];

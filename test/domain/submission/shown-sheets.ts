/** A workbook as it is read: its tables without a schema, its targets, and against a schema who sent it, of what time, with which figures. */
import { columnName } from "../../../src/domain/grid/address";
import { TextGrid } from "../../../src/domain/grid/text-grid";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/grid/snapshot";
import { checkSheet } from "../../../src/domain/check/rules";
import type { DatedSchema } from "../../../src/domain/schema/types";
import { columnQuestions } from "../../../src/domain/submission/column-questions";
import { isCorrection } from "../../../src/domain/submission/correction";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { readTargetList, type ListedTarget } from "../../../src/domain/submission/read-target-list";
import type {
  SubmittedFigure,
  SubmittedFile,
  SubmittedRow,
  SubmittedSheet,
} from "../../../src/domain/submission/submission";
import { findTables } from "../../../src/domain/table/find-table";
import { placeRows } from "../../../src/domain/table/outline";
import type { FoundTable, TableColumn } from "../../../src/domain/table/table";
import type { TargetPart } from "../../../src/domain/target/types";
import type { Finding } from "../../../src/domain/finding/finding";
import { describeTable } from "../../support/describe-table";
import { shownFacts, type Frame } from "../../support/readings";
import { sheetOf, workbookOf } from "../../support/sheet-of";
import { schemaWith, type SmallIndicator } from "../../support/small-schema";
import { shownReading } from "../actual/shown-actual";

const UNITS: readonly (readonly string[])[] = [
  ["NN", "Phòng Nông nghiệp và PTNT", "Phòng NN&PTNT", "Tổ Nông nghiệp và Môi trường"],
  ["VH", "Phòng Văn hóa - Xã hội"],
  ["BHXH", "Bảo hiểm xã hội huyện"],
  ["BB", "Xã Bộc Bố"],
  ["GL", "Xã Giáo Liêm"],
  ["XL", "Xã Xuân La"],
];

const INDICATORS: readonly SmallIndicator[] = [
  { code: "RUNG", name: "Trồng rừng", unit: "ha", target: "258", rollUp: "sum", reporters: ["BB", "GL", "XL"] },
  { code: "HTN", name: "Số hộ thoát nghèo", unit: "hộ", target: "120", rollUp: "sum", reporters: ["BB", "GL"] },
  { code: "LON", name: "Tổng đàn lợn", unit: "con", target: "20860", reporters: ["NN"] },
  { code: "LUA", name: "Sản lượng lúa", unit: "tấn", target: "9000", reporters: ["NN"] },
  { code: "CHE", name: "Tỷ lệ che phủ rừng", unit: "%", target: "60", reporters: ["NN"] },
  { code: "CTR", name: "Tỷ lệ chất thải rắn được thu gom", unit: "%", target: "90", reporters: ["NN"] },
  { code: "NGHEO", name: "Tỷ lệ hộ nghèo", unit: "%", target: "4", reporters: ["NN"] },
  { code: "TC", name: "Tỷ lệ trẻ em thấp còi", unit: "%", target: "dưới 15%", reporters: ["VH"] },
  { code: "BHYT", name: "Tỷ lệ bao phủ BHYT", unit: "%", target: "97", rollUp: "weighted", reporters: ["BB", "XL"] },
  {
    code: "CC",
    name: "Cơ cấu: nông nghiệp; dịch vụ; công nghiệp",
    unit: "%",
    target: "75; 20; 5",
    reporters: ["NN"],
  },
  { code: "THU", name: "Thu ngân sách trên địa bàn", unit: "tỷ đồng", target: "55", reporters: ["NN"] },
  {
    code: "QH",
    name: "Hoàn thành quy hoạch chung",
    unit: "",
    target: "Hoàn thành",
    method: "milestone",
    reporters: ["VH"],
  },
  { code: "DT1", name: "Diện tích", section: "Lúa", unit: "ha", target: "500", reporters: ["NN"] },
  { code: "DT2", name: "Diện tích", section: "Ngô", unit: "ha", target: "300", reporters: ["NN"] },
  { code: "GT", name: "Tổng giá trị sản xuất", unit: "tỷ đồng", target: "490", reporters: ["NN"] },
  { code: "GT1", name: "Nông nghiệp", parent: "GT", unit: "tỷ đồng", target: "300", reporters: ["NN"] },
];

/** Sheets are parted by lines "-- name"; a name in brackets is hidden. */
export function shownSheets(drawing: string, { more }: Frame): string[] {
  const workbook = workbookOf(more["file"] ?? "NN&PTNT.xlsx", ...drawnSheets(drawing));
  return [...workbook.sheets.flatMap(shownTables), ...shownTargets(workbook), ...shownFile(workbook, schemaAt(more))];
}

export function drawnSheets(drawing: string): SheetSnapshot[] {
  const parts = drawing.startsWith("-- ") ? drawing.split(/^-- /mu).slice(1) : [`Biểu\n${drawing}`];
  return parts.map((part) => {
    const [title = "", ...lines] = part.trimEnd().split("\n");
    const hidden = /^\((.*)\)$/u.exec(title)?.[1];
    const shown = { name: hidden ?? title, ...(hidden === undefined ? {} : { visibility: "hidden" as const }) };
    return sheetOf(lines.join("\n"), shown);
  });
}

/**
 * The day that figures are of: "asof=30/6"; units U1, U2 that are there besides and share what the communes do:
 * "units=UBND xã Nậm Cắn; UBND xã Giao Thủy"; indicators I1, I2 that those report, or else NN: "indicators=Số vụ hòa giải [vụ] 90; …",
 * or one unit, as its own part of another: "Tổng đàn lợn xã Bộc Bố [con] 800 < LON BB".
 */
export function schemaAt({ asof = "14/9", units = "", indicators = "" }: Frame["more"]): DatedSchema {
  const [day = 1, month = 1] = asof.split("/").map(Number);
  const added = listed(units).map((name, at) => [`U${String(at + 1)}`, name]);
  const codes = added.map(([code = ""]) => code);
  const schema = schemaWith({
    units: [...UNITS, ...added],
    indicators: [
      ...INDICATORS.map((each) =>
        each.rollUp === "sum" ? { ...each, reporters: [...(each.reporters ?? []), ...codes] } : each,
      ),
      ...listed(indicators).map((text, at) => addedIndicator(text, `I${String(at + 1)}`, codes)),
    ],
  });
  return { ...schema, settings: { ...schema.settings, asOf: Date.UTC(2023, month - 1, day) / 86_400_000 + 25_569 } };
}

function listed(text: string): string[] {
  return text.split(/;\s*/u).filter((each) => each !== "");
}

function addedIndicator(text: string, code: string, units: readonly string[]): SmallIndicator {
  const [, name = "", unit = "", target = "", parent, reporter = ""] =
    /^(.*) \[(.*)\] (.*?)(?: < (\S+) (\S+))?$/u.exec(text) ?? [];
  if (parent !== undefined) return { code, name, unit, target, parent, reporters: [reporter] };
  const shared = units.length > 0 ? { rollUp: "sum" as const, reporters: units } : { reporters: ["NN"] };
  return { code, name, unit, target, ...shared };
}

function shownTables(sheet: SheetSnapshot): string[] {
  const grid = new TextGrid(sheet);
  return findTables(grid, { year: 2023, month: 9 }).flatMap((table) => shownFound(grid, table));
}

export function shownFound(grid: TextGrid, table: FoundTable): string[] {
  return [`table ${shownTable(grid, table)}`, shownColumns(table), shownOutline(grid, table)];
}

/** "3 heading, 4 own under 3, 5 part of 4". */
function shownOutline(grid: TextGrid, table: FoundTable): string {
  const line = (row: { readonly row: number }): string => String(row.row + 1);
  const places = placeRows(grid, table).map(({ row, place, heading, whole, parts }) => {
    const under = heading ? ` under ${line(heading)}` : "";
    const of = whole ? ` of ${line(whole)}` : "";
    return `${line(row)} ${place}${of}${under}${parts.length > 0 ? ` with ${parts.map(line).join(" ")}` : ""}`;
  });
  return `rows ${places.join(", ")}`;
}

function shownTable(grid: TextGrid, table: FoundTable): string {
  const { end, year, decisions } = table;
  const told = decisions.map(({ code, params }) => `${code} ${Object.values(params).join(",")}`.trim());
  const frame = `${columnName(table.left)}-${columnName(table.right)} to ${String(end)}, ${String(year)}`;
  return [describeTable(grid, table), frame, told.join(", ")].join(" · ");
}

function shownColumns({ columns }: FoundTable): string {
  return `columns ${columns.map(shownColumn).join(" · ")}`;
}

function shownColumn({ column, role, claims, reason, heading, equation, proof }: TableColumn): string {
  const speaks = claims === null || claims === role ? "" : `(${claims})`;
  const said = [
    `${columnName(column)} ${role ?? "–"}${speaks} ${reason}`,
    heading === "" ? "" : `“${heading}”`,
    equation
      ? `${equation.kind} ${equation.columns.map(columnName).join("/")} ${String(equation.rows)} of ${String(equation.of)}`
      : "",
    proof ? `${proof.kind} ${String(proof.rows)} of ${String(proof.of)}` : "",
  ];
  return said.filter((each) => each !== "").join(" ");
}

function shownTargets(workbook: WorkbookSnapshot): string[] {
  return readTargetList(workbook).map(shownListed);
}

export function shownListed({ sheet, row, cell, name, unit, target }: ListedTarget): string {
  return `listed ${sheet} ${String(row)} ${cell} ${name} [${unit}] “${target.text}” ${target.direction} ${target.parts.map(shownPart).join("; ")}`;
}

export function shownPart({ op, value, max, unit }: TargetPart): string {
  return `${op}${String(value)}${max === undefined ? "" : `..${String(max)}`}${unit}`;
}

/** The sheets of a file that was read, without what the rules say of them. */
export function shownRead({ sheets, units, workbook }: SubmittedFile): string[] {
  const read = sheets.flatMap((sheet) => [
    shownSheet(sheet),
    ...(sheet.table ? [shownColumns(sheet.table)] : []),
    ...sheet.rows.map(shownRow),
  ]);
  return [...workbook.sheets.flatMap(shownTables), ...read, `units ${units.join(", ")}`];
}

function shownFile(workbook: WorkbookSnapshot, schema: DatedSchema): string[] {
  const frame = readingFrame(schema);
  const file = readFile(frame, workbook, "");
  const units = `units ${file.units.join(", ")}${isCorrection(file) ? " · corrects" : ""}`;
  return [
    ...file.sheets.flatMap((sheet) => [
      shownSheet(sheet),
      ...(sheet.table ? [shownColumns(sheet.table)] : []),
      ...sheet.rows.map(shownRow),
      ...columnQuestions(sheet, "actual").map(
        ({ role, kind, columns }) =>
          `asks ${role} ${kind} ${columns.map(({ column, samples }) => `${column}: ${samples.map(({ text }) => text).join(", ")}`).join(" / ")}`,
      ),
      ...checkSheet(sheet, { frame, schema }).map(shownFinding),
    ]),
    units,
  ];
}

function shownSheet(sheet: SubmittedSheet): string {
  const { name, part, role, leftOut, unit, witnesses, view, table, grid, asOf, told, issuedForm } = sheet;
  const said = [
    `sheet ${name} ${String(part)} ${role} of ${unit ?? "?"}`,
    witnesses.map((each) => `${each.kind} ${each.unit}`).join(", "),
    leftOut ? `left out ${leftOut.code} ${Object.values(leftOut.params).join(",")}` : "",
    view?.kind ?? "",
    asOf ? `as of ${String(asOf.day)} ${asOf.cell}` : "",
    told ? `told ${String(told.from)}-${String(told.to)} ${told.cell}` : "",
    issuedForm ? "issued form" : "",
    table ? shownTable(grid, table) : "",
  ];
  return said.filter((each) => each !== "").join(" · ");
}

function shownRow({ row, match, indicator, unit, unitSource, plan, planText, actual, estimate }: SubmittedRow): string {
  const { kind, nameMeans, unknownCode, named, likely, suggestions } = match;
  const said = [
    `row ${String(row.row + 1)} ${row.kind}${row.depth > 0 ? ` ${String(row.depth)}` : ""} ${row.order} ${row.name}`,
    `${kind} ${indicator?.code ?? ""}`.trim(),
    nameMeans ? `means ${nameMeans.code}` : "",
    unknownCode === undefined ? "" : `unknown ${unknownCode}`,
    named === undefined ? "" : `named ${String(named)}`,
    likely ? `likely ${likely.map((each) => each.indicator.code).join(", ")}` : "",
    suggestions.length > 0 ? `near ${suggestions.join(" ")}` : "",
    `[${unit}] ${unitSource}`,
    planText === "" ? "" : `plan “${planText}” ${plan.map(shownPart).join("; ")}`,
    actual ? `actual ${shownFigure(actual)}` : "",
    estimate ? `estimate ${shownFigure(estimate)}` : "",
  ];
  return said.filter((each) => each !== "").join(" · ");
}

function shownFigure({ cell, column, at, text, shown, reading, underMerge }: SubmittedFigure): string {
  const said = [
    `${cell} (${columnName(column)}${at === undefined ? "" : String(at + 1)}) “${text}”`,
    shown === undefined ? "" : `seen as ${shown}`,
    underMerge ? "under a merge" : "",
    shownReading(reading, text),
  ];
  return said.filter((each) => each !== "").join(" ");
}

function shownFinding({ code, severity, at, found, expected, params }: Finding): string {
  const said = [
    `${severity} ${code} ${at.cell ?? ""} ${at.indicator ?? ""}`.trim(),
    found === undefined ? "" : `“${found}”`,
    expected === undefined ? "" : `→ ${expected}`,
    shownFacts(params),
  ];
  return said.filter((each) => each !== "").join(" ");
}

/** A file as an issued form that came back: what it says of itself, whose rows are whose, what is told of it. */
import { columnName } from "../../../src/domain/grid/address";
import { cellText, type SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { TextGrid } from "../../../src/domain/grid/text-grid";
import { checkSheet } from "../../../src/domain/check/rules";
import { currentVersions } from "../../../src/domain/form/version";
import type { DatedSchema } from "../../../src/domain/schema/types";
import { inputsOf } from "../../../src/domain/submission/form-inputs";
import type { Disagreement, FormWitness } from "../../../src/domain/submission/form-said";
import { findFormTable } from "../../../src/domain/submission/form-table";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import type { SubmittedFigure, SubmittedRow, SubmittedSheet } from "../../../src/domain/submission/submission";
import { serialDay } from "../../../src/domain/text/as-of";
import { shownFacts, type Frame } from "../../support/readings";
import { sheetOf, workbookOf } from "../../support/sheet-of";
import { schemaWith } from "../../support/small-schema";
import { shownReading } from "../actual/shown-actual";

const SCHEMA = schemaWith({
  units: [
    ["NN", "Phòng Nông nghiệp"],
    ["NV", "Phòng Nội vụ"],
    ["X-BB", "Xã Bộc Bố"],
    ["XXL", "Xã Xuân La"],
    ["CA", "Công an huyện"],
  ],
  indicators: [
    { code: "LON", name: "Tổng đàn lợn", unit: "con", target: "20860", reporters: ["NN"] },
    { code: "LUA", name: "Sản lượng lúa", unit: "tấn", target: "9000", reporters: ["NN"] },
    { code: "CHE", name: "Tỷ lệ che phủ rừng", unit: "%", target: "60", reporters: ["NN"] },
    { code: "GT", name: "Giá trị sản xuất", unit: "tỷ đồng", target: "490", reporters: ["NN"] },
    {
      code: "CC",
      name: "Cơ cấu kinh tế",
      unit: "%",
      target: "Nông nghiệp 75; dịch vụ 20; công nghiệp 5",
      method: "composite",
      reporters: ["NN"],
    },
    {
      code: "TR",
      name: "Trường đạt chuẩn quốc gia",
      unit: "",
      target: "Mầm non 12 trường; tiểu học 85%",
      method: "composite",
      reporters: ["NN"],
    },
    { code: "RUNG", name: "Trồng rừng", unit: "ha", target: "258", rollUp: "sum", reporters: ["X-BB", "XXL"] },
    { code: "HTN", name: "Số hộ thoát nghèo", unit: "hộ", target: "120", rollUp: "sum", reporters: ["X-BB", "XXL"] },
    { code: "CB", name: "Cán bộ được bồi dưỡng", unit: "người", target: "40", reporters: ["NV"] },
  ],
});

const INDICATORS = readingFrame(SCHEMA).indicators;

/**
 * Sheets are parted by lines "-- name"; one in brackets is hidden. In the first, {NN} is the version of that unit's rows as it
 * is now, {NN4} its first four digits, {inputs} what stands in the inputs. `file`, `asof` (or none), `period`, `no` (the resolution's
 * number), `protected=yes`.
 */
export function shownForm(drawing: string, { more }: Frame): string[] {
  const [day = 14, month = 9] = (more["asof"] ?? "14/9").split("/").map(Number);
  const settings = {
    ...SCHEMA.settings,
    asOf: more["asof"] === "none" ? null : serialDay(2023, month, day),
    period: more["period"] ?? "",
    number: more["no"] ?? SCHEMA.settings.number,
  };
  const schema = { ...SCHEMA, settings } as DatedSchema;
  const frame = readingFrame(schema);
  const versioned = drawing.replace(/\{([A-Z*-]+)(4?)\}/gu, (_, unit: string, short: string) => {
    const [version = ""] = currentVersions(schema, unit);
    return short === "" ? version : version.slice(0, 4).toUpperCase();
  });
  const parts = versioned.startsWith("-- ") ? versioned.split(/^-- /mu).slice(1) : [`Biểu\n${versioned}`];
  const sheets = parts.map((part): SheetSnapshot => {
    const [title = "", ...lines] = part.trimEnd().split("\n");
    const hidden = /^\((.*)\)$/u.exec(title)?.[1];
    const sheet = sheetOf(lines.join("\n"), {
      name: hidden ?? title,
      visibility: hidden === undefined ? "visible" : "hidden",
      ...(more["protected"] === "yes" ? { protected: true } : {}),
    });
    const inputs = inputsAt(new TextGrid(sheet));
    return { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => withInputs(cell, inputs))) };
  });
  const file = readFile(frame, workbookOf(more["file"] ?? "Bieu.xlsx", ...sheets), "");
  return [
    ...file.sheets.flatMap((sheet) => [
      shownSheet(sheet),
      ...(sheet.form ? [`${shownWitness(sheet.form)} · inputs ${inputsAt(sheet.grid)}`, shownTable(sheet)] : []),
      ...sheet.rows.map(shownRow),
      ...checkSheet(sheet, { frame, schema }).map(({ code, severity, at, found, expected, params }) =>
        joined([
          `${severity} ${code} ${at.cell ?? ""} ${at.indicator ?? ""}`.trim(),
          found === undefined ? "" : `“${found}”`,
          expected === undefined ? "" : `→ ${expected}`,
          shownFacts(params),
        ]),
      ),
    ]),
    `units ${file.units.join(", ")}`,
  ];
}

function inputsAt(grid: TextGrid): string {
  const form = findFormTable(grid, INDICATORS);
  return form ? inputsOf(grid, form.columns, form.table) : "";
}

function withInputs(cell: SheetSnapshot["rows"][number][number], inputs: string): typeof cell {
  return typeof cell?.value === "string" && cell.value.includes("{inputs}")
    ? { ...cell, value: cellText(cell).replace("{inputs}", inputs) }
    : cell;
}

function joined(said: readonly string[]): string {
  return said.filter((each) => each !== "").join(" · ");
}

function shownSheet({ name, role, unit, leftOut, issuedForm, asOf, form }: SubmittedSheet): string {
  return joined([
    `sheet ${name} ${role} of ${unit ?? "?"}`,
    leftOut ? `left out ${leftOut.code}` : "",
    issuedForm ? "with ids" : "",
    form ? "form" : "",
    asOf ? `as of ${String(asOf.day)} ${asOf.cell}` : "",
  ]);
}

function shownWitness(form: FormWitness): string {
  const disagreement = (what: string, each: Disagreement | null): string =>
    each ? `${what} ${each.found} for ${each.expected}${each.asked ? " asked" : ""}` : "";
  return joined([
    `says ${form.unit ?? "?"}`,
    form.idsLost ? "ids lost" : "",
    form.idsShifted > 0 ? `ids shifted ${String(form.idsShifted)}` : "",
    form.unprotected ? "unprotected" : "",
    disagreement("unit", form.otherUnit),
    disagreement("period", form.otherPeriod),
    disagreement("schema", form.otherSchema),
    form.olderIssue === null ? "" : `older issue ${String(form.olderIssue)}`,
    form.laterLayout === null ? "" : `layout ${String(form.laterLayout)}`,
    form.targets
      ? `targets ${[...form.targets].map(([code, parts]) => `${code}=${parts.map(({ value }) => value).join("/")}`).join(" ")}`
      : "",
    form.checked === "" ? "" : `checked ${form.checked}`,
    form.previous === null ? "" : `previous ${columnName(form.previous)}`,
  ]);
}

function shownTable({ table }: SubmittedSheet): string {
  if (!table) return "no table";
  const { columns, headingRows, left, right, first, last, end } = table;
  return joined([
    `table ${headingRows.join(",")} ${columnName(left)}-${columnName(right)} ${String(first)}-${String(last)} to ${String(end)}`,
    ...columns.map(({ column, role, claims, reason, heading }) =>
      reason === "words" && claims === role
        ? `${columnName(column)} ${role ?? "–"}`
        : `${columnName(column)} ${role ?? "–"}(${claims ?? "–"}) ${reason} “${heading}”`,
    ),
  ]);
}

function shownRow({ row, match, indicator, actual, estimate }: SubmittedRow): string {
  return joined([
    `row ${String(row.row + 1)} ${row.kind} ${row.code} ${row.name}`,
    `${match.kind} ${indicator?.code ?? ""}`.trim(),
    match.nameMeans ? `means ${match.nameMeans.code}` : "",
    actual ? shownFigure(actual) : "",
    estimate ? `estimate ${shownFigure(estimate)}` : "",
  ]);
}

function shownFigure({ cell, at, text, reading }: SubmittedFigure): string {
  return `${cell}${at === undefined ? "" : ` (${String(at + 1)})`} “${text}” ${shownReading(reading, text)}`;
}

/**
 * The sample workbook: the schema sheets of a made-up resolution and one sheet of figures as an office types it, with targets that
 * lag and one number typed as text. It goes into the open workbook beside what is there, and is taken back like any other change.
 */
import { PRESETS, SHEETS } from "../schema/words";
import { serialDay } from "../text/as-of";
import type { CellStyle } from "../plan/look";
import type { PlanStep, WorkbookPlan } from "../plan/plan";
import { SAMPLE_TARGETS, SAMPLE_TITLE, SAMPLE_UNITS, SAMPLE_YEAR, type SampleTarget } from "./sample-figures";
import { buildSchemaSheets, type SchemaRow } from "./schema-sheets";
import { SheetDraft } from "./sheet-draft";
import { HEADING, LEFT, NOTE, TITLE, WRAP } from "./styles";

/** The sheet of figures. */
export const SAMPLE_SHEET = "Biểu 9 tháng (mẫu)";

/** Every sheet that the plan adds. */
export const SAMPLE_SHEETS: readonly string[] = [SHEETS.indicators, SHEETS.units, SHEETS.settings, SAMPLE_SHEET];

const HEADINGS = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2026", "Thực hiện 9 tháng", "Cơ quan chủ trì"];
const WIDTHS = [6, 44, 14, 14, 14, 26];

/** The plan; only for a workbook that has none of {@link SAMPLE_SHEETS}. */
export function buildSampleSheets(): WorkbookPlan {
  const schema = buildSchemaSheets(
    {
      title: SAMPLE_TITLE,
      number: "01/NQ-HĐND",
      body: "HĐND xã Mẫu",
      year: SAMPLE_YEAR,
      term: null,
      indicators: SAMPLE_TARGETS.map(schemaRow),
      units: SAMPLE_UNITS,
      questions: [],
      settings: {
        periodStart: serialDay(SAMPLE_YEAR, 1, 1) ?? "",
        periodEnd: serialDay(SAMPLE_YEAR, 12, 31) ?? "",
        asOf: serialDay(SAMPLE_YEAR, 9, 30) ?? "",
        consolidatingUnit: "UBND xã Mẫu",
        // Its day is the end of a month: nine months, no period of its own.
        preset: PRESETS.calendar,
      },
    },
    () => "",
  );
  const steps = schema.steps.filter(({ kind }) => kind !== "activate");
  return { title: "sample", steps: [...steps, ...figureSheet(), { kind: "activate", sheet: SAMPLE_SHEET }] };
}

function schemaRow({ actual: _actual, target, ...row }: SampleTarget, index: number): SchemaRow {
  return {
    ...row,
    order: String(index + 1),
    parent: "",
    targetCell: target,
    counted: true,
    pacing: { kind: row.method === "ratio" ? "linear" : "none" },
    rollUp: "single",
    reporters: "",
    decimals: row.method === "level" ? 1 : 0,
    note: "",
    questions: [],
  };
}

function figureSheet(): PlanStep[] {
  const sheet = SAMPLE_SHEET;
  const draft = new SheetDraft(sheet);
  const right = HEADINGS.length - 1;
  draft.styleRow(draft.add(["KẾT QUẢ THỰC HIỆN CHỈ TIÊU 9 THÁNG NĂM 2026"]), 0, 0, TITLE);
  draft.styleRow(draft.add(["Số liệu giả định, dùng để xem thử. Số liệu đến ngày 30/9/2026."]), 0, 0, NOTE);
  draft.add();
  const heading = draft.add(HEADINGS);
  draft.styleRow(heading, 0, right, HEADING);
  for (const [index, { name, unit, target, actual, owner }] of SAMPLE_TARGETS.entries()) {
    const row = draft.add([index + 1, name, unit, target, actual, ownerName(owner)]);
    // As text it would be kept from becoming a number in the writing.
    if (typeof actual === "string") draft.styleRow(row, 4, 4, { numberFormat: "@" });
  }
  const body = { top: heading + 1, left: 0, bottom: draft.next - 1, right };
  const looks = new SheetDraft(sheet);
  looks.style(body, { ...LEFT, ...WRAP });
  looks.style({ ...body, left: 3, right: 4 }, FIGURES);
  return [
    { kind: "add-sheet", sheet, tabColor: "#107C41" },
    ...looks.styleSteps(),
    ...draft.steps(),
    ...WIDTHS.map((width, column) => ({ kind: "column-width" as const, sheet, column, width })),
    { kind: "fit-rows", sheet, top: heading, bottom: draft.next - 1 },
    { kind: "freeze", sheet, rows: heading + 1, columns: 2 },
    { kind: "page", sheet, landscape: true, fitWidth: true, titleRows: [heading, heading] },
  ];
}

const FIGURES: CellStyle = { horizontal: "right", numberFormat: "#,##0.##" };

function ownerName(code: string): string {
  return SAMPLE_UNITS.find((unit) => unit.code === code)?.name ?? code;
}

/** Forms of the sample schema, issued to its units; and one of them in the hands of its officer. */
import type { FormCheck, UnitForm } from "../../../src/app/unit-form";
import { previewForms } from "../../../src/app/preview-forms";
import { parsePeriodKey, periodOf } from "../../../src/domain/history/period";
import type { Cell, WorkbookSnapshot } from "../../../src/domain/grid/snapshot";
import { isFormula, type PlanCell } from "../../../src/domain/plan/cell";
import { buildSampleSheets } from "../../../src/domain/sheets/sample-sheets";
import { failure, success } from "../../../src/domain/outcome";
import type { FormsApp } from "../../../src/taskpane/pane-app";
import { memoryWorkbook } from "../../support/memory-workbook";
import { workbookOf } from "../../support/sheet-of";
import { PREVIEW } from "./fake-data";

/** 14/9/2026. */
const TODAY = 46_279;

function cellOf(cell: PlanCell): Cell | null {
  return cell === null || isFormula(cell) ? null : { value: cell };
}

/** The sheets of the sample as they stand once it is written. */
function sampleWorkbook(): WorkbookSnapshot {
  const rows = new Map<string, (Cell | null)[][]>();
  for (const step of buildSampleSheets().steps)
    if (step.kind === "write")
      for (const [down, cells] of step.cells.entries())
        for (const [right, cell] of cells.entries()) {
          const sheet = rows.get(step.sheet) ?? [];
          rows.set(step.sheet, sheet);
          while (sheet.length <= step.top + down) sheet.push([]);
          const row = sheet[step.top + down];
          while (row && row.length <= step.left + right) row.push(null);
          if (row) row[step.left + right] = cellOf(cell);
        }
  return workbookOf(
    "sổ mẫu",
    ...[...rows].map(([name, lines]) => ({
      ...{ name, rows: lines, visibility: "visible" as const },
      ...{ merges: [], hiddenRows: [], hiddenColumns: [] },
    })),
  );
}

const key = parsePeriodKey("2023-9T");
const FORM: UnitForm = {
  sheet: "Biểu báo cáo",
  unit: "Phòng Nông nghiệp và Phát triển nông thôn",
  period: key && periodOf(key, 44_927, 45_183),
  sending: "Gửi về: Văn phòng HĐND và UBND huyện, trước ngày 16/9/2023",
  ...{ owed: 12, filled: 11, checked: "" },
};

/** Something of every part: a row that lags and says no cause, an error, a warning. */
function formCheck(clean: boolean): FormCheck {
  const at = { sheet: FORM.sheet, heading: "Thực hiện 9 tháng", indicator: "KT02", unit: "NN" };
  return {
    form: clean ? { ...FORM, filled: 12 } : FORM,
    report: {
      findings: clean
        ? []
        : [
            { code: "number-as-text", severity: "W", at: { ...at, cell: "F11" }, found: "248 tỷ", expected: "248" },
            { code: "value-missing", severity: "W", at: { ...at, cell: "F12" } },
          ],
      ...{ checked: { cells: 48, rules: 36, sheets: [FORM.sheet] }, files: [], fixes: [] },
    },
    schema: PREVIEW.schema,
    reasons: clean ? [] : [{ name: "Diện tích cây trồng chuyển đổi theo hướng hàng hóa", cell: "K14" }],
    clean,
    mark: null,
  };
}

/** The use cases of forms; where the workbook has no schema there are none to issue. */
export function fakeForms(hasSchema: boolean, isClean: boolean): FormsApp {
  const workbook = memoryWorkbook(sampleWorkbook());
  return {
    readSchemaFile: () => Promise.resolve(failure("no-schema-in-file")),
    compareSchema: () => Promise.resolve([]),
    borrowSchema: ({ file, indicators }) => Promise.resolve({ file, indicators, unit: "" }),
    keptSchemas: () => Promise.resolve([]),
    useKeptSchema: () => Promise.resolve(),
    leaveSchema: () => Promise.resolve(),
    forgetSchema: () => Promise.resolve(),
    keepSchema: () => Promise.resolve(failure("nothing-to-do")),
    previewCopy: () => Promise.resolve(failure("no-form-in-file")),
    fillForm: () => Promise.resolve(success(new Uint8Array())),
    readUnitForm: () => Promise.resolve(success(FORM)),
    checkUnitForm: () => Promise.resolve(success(formCheck(isClean))),
    previewForms: (wish) => (hasSchema ? previewForms(workbook, wish, TODAY) : Promise.resolve(failure("no-schema"))),
    buildForms: ({ set }) =>
      Promise.resolve(
        success(
          set.drafts.map(({ unit, file, codes }) => ({
            ...{ unit: unit?.code ?? null, name: unit?.name ?? "", file },
            ...{ rows: codes.length, bytes: new Uint8Array() },
          })),
        ),
      ),
    packForms: () => Promise.resolve(success(new Uint8Array())),
    openNewWorkbook: () => Promise.resolve(success(undefined)),
  };
}

/**
 * What each action says of a workbook in each state: nothing in it, a schema alone, a sheet of a person's own, a month
 * consolidated, that month closed and the schema amended. Kept as text in test/fixtures/plans/every-state.txt.
 */
import { planSchemaAmendment, readAmendable } from "../../src/app/amend-schema";
import { isTableInFront, planAttainment, planAttainmentRemoval } from "../../src/app/attainment";
import { applyChange } from "../../src/app/change";
import { checkWorkbook } from "../../src/app/check-workbook";
import { planClosing } from "../../src/app/close-period";
import { consolidateFiles } from "../../src/app/consolidate";
import { planHandCorrections, planLateCorrections } from "../../src/app/correct-history";
import { exportWorkbook } from "../../src/app/export-workbook";
import { toggleHighlight } from "../../src/app/highlight";
import { loadHistory } from "../../src/app/history";
import { issueOf, prepareForms, type FormWish } from "../../src/app/issue-forms";
import { toggleLaggingRows } from "../../src/app/lagging-rows";
import { planMoveOut } from "../../src/app/move-history";
import { readOverview } from "../../src/app/overview";
import { planSchema } from "../../src/app/propose-schema";
import { readContributions } from "../../src/app/provenance";
import { planIssueRecord } from "../../src/app/record-issue";
import { readReport } from "../../src/app/report-of-workbook";
import { planReportSheets } from "../../src/app/report-sheets";
import { planHistoryRestore } from "../../src/app/restore-history";
import { planSample } from "../../src/app/sample";
import { planSeal } from "../../src/app/seal-schema";
import { planVerdict } from "../../src/app/set-verdict";
import { planTrendSheet } from "../../src/app/trend";
import { readUnitForm } from "../../src/app/unit-form";
import type { HistoryWish } from "../../src/app/period-wish";
import type { WorkbookPort } from "../../src/app/ports";
import { failure, success, type Outcome } from "../../src/domain/outcome";
import type { PlanStep } from "../../src/domain/plan/plan";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { createInProcessReader } from "../support/in-process-reader";
import { bookOf } from "../support/commune-months";
import { compareKept } from "../support/kept-text";
import { value } from "../support/value";
import { nameOf, sentFile, wholeYear } from "../support/whole-year";

const CALENDAR = [["Cách chia kỳ", "Tháng dương lịch"]] as const;
const HEADINGS = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"];
const TABLE = [
  ["TIẾN ĐỘ"],
  ["Số liệu đến ngày 31/5/2023"],
  HEADINGS,
  [1, nameOf("K1"), "ha", 100, 30],
  [2, nameOf("K2"), "%", 90, "91"],
  [3, nameOf("K9"), "%", "85/80", "86/79"],
  [4, nameOf("K10"), "", "Hoàn thành", "Đạt"],
];
const MONTH = { period: "2023-T05", written: "01/06/2023 08:00" };

async function consolidated(table = TABLE.slice(3)): Promise<FileWorkbook> {
  const workbook = await wholeYear(2023, CALENDAR);
  const rows = table.map((row) => row);
  const file = sentFile("Xã An.xlsx", "Xã An", HEADINGS, ...rows);
  const preview = await consolidateFiles(workbook, createInProcessReader(), [file], { history: MONTH });
  value(await applyChange(workbook, value(preview).change));
  return workbook;
}

async function withSteps(workbook: FileWorkbook, ...steps: readonly PlanStep[]): Promise<FileWorkbook> {
  value(await workbook.apply({ title: "", steps }));
  return workbook;
}

const AMENDMENT = {
  ...{ indicator: "K1", field: "Kế hoạch", value: "90", effective: 45_047, document: "NQ 5", documentDate: 45_046 },
  ...{ reason: "hạn hán", written: "02/06/2023 08:00" },
};

const STATES: readonly (readonly [string, () => Promise<FileWorkbook>])[] = [
  ["nothing", async () => value(await openFileWorkbook("a.xlsx", bookOf({ "Trang tính1": [["ghi chú"]] })))],
  [
    "a schema that is none",
    async () =>
      value(
        await openFileWorkbook(
          "a.xlsx",
          bookOf({
            "Bộ chỉ tiêu": [
              ["Mã", "Tên"],
              ["K1", "a"],
            ],
          }),
        ),
      ),
  ],
  ["a schema alone", () => wholeYear(2023, CALENDAR)],
  [
    "a person's own table in front",
    async () =>
      withSteps(
        await wholeYear(2023),
        { kind: "add-sheet", sheet: "Của tôi", position: 0 },
        { kind: "write", sheet: "Của tôi", top: 0, left: 0, cells: TABLE },
        { kind: "activate", sheet: "Của tôi" },
      ),
  ],
  ["a month", () => consolidated()],
  [
    "the month closed, a figure changed by hand, and an amendment that reaches back",
    async () => {
      const workbook = await consolidated(TABLE.filter(([order]) => order === 1 || order === 3));
      value(await applyChange(workbook, value(await planClosing(workbook, "2023-T05", 45_080))));
      value(await applyChange(workbook, value(await planSchemaAmendment(workbook, AMENDMENT)).change));
      return withSteps(workbook, { kind: "write", sheet: "Lịch sử", top: 2, left: 9, cells: [[77]] });
    },
  ],
];

type Action = (workbook: WorkbookPort) => Promise<Outcome<unknown>>;

const forms =
  (wish: FormWish): Action =>
  async (workbook) => {
    const set = await prepareForms(workbook, wish);
    if (!set.ok) return set;
    const { period, drafts, without, known, before } = set.value;
    const { summary } = planIssueRecord(set.value, issueOf(set.value), 45_060, null);
    const grey = [known.previousName, known.withLastYear];
    const files = drafts.map(({ file, codes }) => `${file} ${codes.join()}`);
    return success({ period, files, without, grey, before, issue: issueOf(set.value), summary });
  };
const run =
  (history: HistoryWish, picked: string | null, asOf?: number): Action =>
  async (workbook) => {
    const files = picked === null ? [] : [sentFile("a.xlsx", "", [picked])];
    const options = { history, ...(asOf === undefined ? {} : { asOf }) };
    const preview = await consolidateFiles(workbook, createInProcessReader(), files, options);
    return preview.ok
      ? success({ change: preview.value.change, findings: preview.value.consolidation.findings })
      : preview;
  };
const ask = (): string => "?";

const ACTIONS: Readonly<Record<string, Action>> = {
  "forms of a month": forms({ period: "2023-T06" }),
  "forms of no period": forms({}),
  "forms by today's date": forms({ today: 45_100 }),
  "forms by a late date": forms({ today: 45_290 }),
  "forms of nobody": forms({ period: "2023-T06", units: ["A", "X", "y"] }),
  "forms of one": forms({ period: "2023-6T", units: ["a"], grey: false }),
  "forms of a free day": forms({ period: "2023-06-14", asOf: 45_091, common: true }),
  schema: (workbook) => planSchema(workbook, "active", ask),
  sample: planSample,
  seal: (workbook) => planSeal(workbook, new Date(2023, 5, 3)),
  amendable: readAmendable,
  amended: (workbook) => planSchemaAmendment(workbook, { ...AMENDMENT, value: "80", effective: 45_050 }),
  "amended as it is": (workbook) => planSchemaAmendment(workbook, { ...AMENDMENT, value: "100", effective: 45_050 }),
  "amended too late": (workbook) => planSchemaAmendment(workbook, { ...AMENDMENT, value: "80", effective: 45_000 }),
  "amended to nothing": (workbook) => planSchemaAmendment(workbook, { ...AMENDMENT, value: "x?", effective: 45_060 }),
  "amended elsewhere": (workbook) => planSchemaAmendment(workbook, { ...AMENDMENT, indicator: "X" }),
  attainment: (workbook) => planAttainment(workbook, "active"),
  "attainment by a day": (workbook) => planAttainment(workbook, "active", 45_107),
  "attainment of no sheet": (workbook) => planAttainment(workbook, "Mất"),
  "attainment of the schema": (workbook) => planAttainment(workbook, "Bộ chỉ tiêu", 45_107),
  "attainment of our own": (workbook) => planAttainment(workbook, "Tổng hợp"),
  "attainment off": (workbook) => planAttainmentRemoval(workbook, "active"),
  "a table in front": isTableInFront,
  highlight: toggleHighlight,
  "lagging rows": toggleLaggingRows,
  check: (workbook) => checkWorkbook(workbook, "active"),
  overview: async (workbook) => {
    const read = await readOverview(workbook);
    return read.ok ? success({ ...read.value, sheets: 0, lagging: read.value.lagging.length }) : read;
  },
  "where it is from": (workbook) => readContributions(workbook, "K2"),
  export: (workbook) => exportWorkbook(workbook),
  "export of the month": (workbook) => exportWorkbook(workbook, "2023-T05"),
  verdict: (workbook) => planVerdict(workbook, { ...MONTH, indicator: "K1", result: "met", reason: "tỉnh" }),
  "verdict of parts": (workbook) => planVerdict(workbook, { ...MONTH, indicator: "K9", result: "met", reason: "tỉnh" }),
  "verdict of nothing": (workbook) => planVerdict(workbook, { ...MONTH, indicator: "X", result: "met", reason: "" }),
  closing: (workbook) => planClosing(workbook, "2023-T05", 45_080),
  "closing of another": (workbook) => planClosing(workbook, "2023-T04", 45_080),
  restored: planHistoryRestore,
  "corrected by hand": (workbook) => planHandCorrections(workbook, "số mới", "03/06/2023 08:00"),
  "corrected late": (workbook) => planLateCorrections(workbook, "03/06/2023 08:00"),
  "moved out": (workbook) => planMoveOut(workbook, 3),
  trend: planTrendSheet,
  history: async (workbook) => {
    const loaded = await loadHistory(workbook);
    return loaded.ok ? success({ findings: loaded.value.findings.map(({ code, at }) => [code, at]) }) : loaded;
  },
  report: async (workbook) => {
    const read = await readReport(workbook, true);
    return read.ok ? planReportSheets(workbook, read.value) : read;
  },
  form: (workbook) => readUnitForm(workbook, "Biểu báo cáo"),
  "nothing picked": run(MONTH, null),
  "a period that is none": run({ ...MONTH, period: "2023" }, "x"),
  "another day than the period's": run(MONTH, "x", 45_060),
};

/** An outcome in a line; of what is planned its sheets and how many steps. */
function said(outcome: Outcome<unknown>): string {
  const content: unknown = outcome.ok ? outcome.value : outcome.problem;
  return JSON.stringify(content ?? null, (key, each: unknown) => {
    if (key === "plan") return (each as { readonly steps: readonly unknown[] }).steps.length;
    if (key === "applied" && each !== null) return "applied";
    if (key === "indicators" && Array.isArray(each)) return each.length;
    if (each instanceof Map) return [...each.keys()].join();
    return key === "details" || key === "input" ? undefined : each;
  });
}

test("every action in every state", async () => {
  const lines: string[] = [];
  for (const [state, make] of STATES) {
    const bytes = (await make()).bytes();
    lines.push("", `=== ${state}`);
    const workbook = value(await openFileWorkbook("so.xlsx", bytes));
    for (const [name, action] of Object.entries(ACTIONS)) {
      // What it writes is not there for the next.
      const own: WorkbookPort = {
        ...bound(workbook),
        apply: (plan) => Promise.resolve(success({ plan, cells: 0, undo: () => Promise.resolve(success(undefined)) })),
      };
      lines.push(`${name}: ${said(await action(own))}`);
    }
  }
  compareKept("every-state", lines);
});

test("whichever of its readings is refused, an action ends with what the host says", async () => {
  const workbook = await consolidated();
  for (const [name, action] of Object.entries(ACTIONS)) {
    const whole = refusing(workbook, Infinity);
    await action(whole.port);
    for (let from = 1; from <= whole.asked(); from += 1) {
      const outcome = await action(refusing(workbook, from).port);
      expect([name, from, outcome.ok ? "done" : outcome.problem.code]).toEqual([name, from, "host-unreachable"]);
    }
  }
});

/** The workbook, whose host is gone from so many readings on; nothing is written to it. */
function refusing(workbook: FileWorkbook, from: number): { readonly port: WorkbookPort; readonly asked: () => number } {
  let asked = 0;
  const { readSheets, readValues, readNamedTables, select } = bound(workbook);
  const gone = () => Promise.resolve(failure("host-unreachable"));
  const refused = () => (asked += 1) >= from;
  return {
    asked: () => asked,
    port: {
      select,
      readSheets: (which) => (refused() ? gone() : readSheets(which)),
      readValues: (which) => (refused() ? gone() : readValues(which)),
      readNamedTables: (which, names) => (refused() ? gone() : readNamedTables(which, names)),
      apply: (plan) => Promise.resolve(success({ plan, cells: 0, undo: () => Promise.resolve(success(undefined)) })),
    },
  };
}

function bound(workbook: FileWorkbook): Omit<WorkbookPort, "apply"> {
  return {
    readSheets: (which) => workbook.readSheets(which),
    readValues: (which) => workbook.readValues(which),
    readNamedTables: (which, names) => workbook.readNamedTables(which, names),
    select: (sheet, cell) => workbook.select(sheet, cell),
  };
}

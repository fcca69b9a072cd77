/**
 * Whole plans as text, in test/fixtures/plans: what changes on a sheet is seen in the diff of a change. After looking at the
 * difference `npm run plans` writes them anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { planAttainment, planAttainmentRemoval } from "../../src/app/attainment";
import { applyChange } from "../../src/app/change";
import { checkWorkbook } from "../../src/app/check-workbook";
import { planClosing } from "../../src/app/close-period";
import { planFixes } from "../../src/app/fixes";
import { toggleHighlight } from "../../src/app/highlight";
import { issueOf, prepareForms } from "../../src/app/issue-forms";
import { toggleLaggingRows } from "../../src/app/lagging-rows";
import type { WorkbookPort } from "../../src/app/ports";
import { planIssueRecord } from "../../src/app/record-issue";
import { checkUnitForm } from "../../src/app/unit-form";
import { FORM_SHEET } from "../../src/domain/sheets/form-page";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { writeForm } from "../../src/files/form-workbook";
import { playMonth, runMonth, yearBook, type Months } from "../support/commune-months";
import { columnOf, type Rows } from "../support/issued-form";
import { renderPlan } from "../support/render-plan";
import { value } from "../support/value";

const FOLDER = join(__dirname, "..", "fixtures", "plans");
const UPDATES = process.env["PLANS"] === "write";

/** The plans that were carried out, as text; and the workbook that keeps them. */
function kept(workbook: FileWorkbook) {
  const lines: string[] = [];
  const apply: WorkbookPort["apply"] = (plan) => {
    lines.push("", ...renderPlan(plan));
    return workbook.apply(plan);
  };
  const keeping: FileWorkbook = {
    apply,
    bytes: () => workbook.bytes(),
    readSheets: (which) => workbook.readSheets(which),
    readValues: (which) => workbook.readValues(which),
    readNamedTables: (which, names) => workbook.readNamedTables(which, names),
    select: (sheet, cell) => workbook.select(sheet, cell),
  };
  const say = (what: string): void => {
    lines.push("", `=== ${what}`);
  };
  return { workbook: keeping, lines, say };
}

function compare(name: string, lines: readonly string[]): void {
  const path = join(FOLDER, `${name}.txt`);
  const text = `${lines.join("\n").trim()}\n`;
  if (UPDATES) writeFileSync(path, text);
  // By line, so that the difference is read as one.
  expect(text.split("\n")).toEqual(readFileSync(path, "utf8").split("\n"));
}

const YEAR: Months = {
  year: 2023,
  units: [
    ["A", "Xã An", ""],
    ["B", "Xã Bình", ""],
  ],
};
const sent = (forest: number | string, budget: number) => [
  { unit: "Xã An", figures: { "Diện tích trồng rừng": forest, "Thu ngân sách": budget } },
  { unit: "Xã Bình", figures: { "Diện tích trồng rừng": 20 } },
];

test("departments into “Tổng hợp”, and again with a corrected figure", async () => {
  const { workbook, lines, say } = kept(await yearBook(YEAR));
  say("hai xã gửi tháng 6");
  await playMonth(workbook, "2023-T06", sent(30, 300));
  say("Xã An gửi lại");
  await playMonth(workbook, "2023-T06", sent("25,5", 300));
  compare("consolidate", lines);
});

/** The schema, and a person's own sheet with figures as people type them. */
async function ownSheet(): Promise<FileWorkbook> {
  const year = await yearBook(YEAR);
  const rows = [
    ["TIẾN ĐỘ THỰC HIỆN", "", "", "", ""],
    ["Số liệu đến ngày 30/6/2023", "", "", "", ""],
    ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"],
    [1, "Diện tích trồng rừng", "ha", 100, 30],
    [2, "Thu ngân sách", "triệu đồng", 900, "1O0"],
    [3, "Diện tích trồng rừng", "ha", 100, "55,5 "],
  ];
  value(
    await year.apply({
      title: "",
      steps: [
        { kind: "add-sheet", sheet: "Biểu của xã", position: 0 },
        { kind: "write", sheet: "Biểu của xã", top: 0, left: 0, cells: rows },
      ],
    }),
  );
  return value(await openFileWorkbook("2023.xlsx", year.bytes()));
}

test("attainment on a person's own sheet, its highlight and its lagging rows, each put on and taken off", async () => {
  const { workbook, lines, say } = kept(await ownSheet());
  say("tính mức đạt trên biểu");
  value(await applyChange(workbook, value(await planAttainment(workbook, "Biểu của xã"))));
  say("tô dòng chậm, rồi thôi");
  const on = value(await toggleHighlight(workbook));
  expect(on.on).toBe(true);
  say("chỉ dòng chậm, rồi tất cả");
  const only = value(await toggleLaggingRows(workbook));
  expect(only.onlyLagging).toBe(true);
  value(await toggleLaggingRows(workbook));
  say("bỏ mức đạt");
  value(await applyChange(workbook, value(await planAttainmentRemoval(workbook, "Biểu của xã"))));
  compare("attainment", lines);
});

test("typing errors put right", async () => {
  const { workbook, lines, say } = kept(await ownSheet());
  const report = value(await checkWorkbook(workbook, ["Biểu của xã"]));
  say("mọi cách sửa chỉ có một lựa chọn");
  const chosen = report.fixes
    .filter(({ options }) => options.length === 1)
    .flatMap(({ sheet, options }) => options.map(({ cells }) => ({ sheet, cells })));
  value(await applyChange(workbook, value(planFixes(chosen))));
  compare("fixes", lines);
});

test("a form: issued, recorded, checked by the unit, and returned", async () => {
  const { workbook, lines, say } = kept(await yearBook(YEAR));
  const set = value(await prepareForms(workbook, { period: "2023-T06", due: 45_100, units: ["A"] }));
  const [draft] = set.drafts;
  if (!draft) throw new Error("no form");
  say("mẫu của Xã An");
  const form = set.build(draft, issueOf(set));
  lines.push("", ...renderPlan({ title: draft.file, steps: form.steps }));
  say("ghi sổ phát mẫu");
  value(await applyChange(workbook, planIssueRecord(set, issueOf(set), 45_090, 45_100)));
  const filled = kept(value(await openFileWorkbook(draft.file, writeForm(form))));
  const [sheet] = value(await filled.workbook.readSheets({ names: [FORM_SHEET] })).sheets;
  const rows = (sheet?.rows ?? []) as Rows;
  const steps = rows.flatMap((row, top) =>
    top >= 9 && typeof row[0]?.value === "string"
      ? [{ kind: "write" as const, sheet: FORM_SHEET, top, left: columnOf(rows, "#th"), cells: [[800]] }]
      : [],
  );
  value(await filled.workbook.apply({ title: "đơn vị điền", steps }));
  const check = value(await checkUnitForm(filled.workbook, FORM_SHEET, "28/6/2023 08:00"));
  if (!check.mark) throw new Error("not clean");
  value(await applyChange(filled.workbook, check.mark));
  lines.push(...filled.lines);
  say("nhận mẫu");
  const returned = { name: draft.file, bytes: filled.workbook.bytes() };
  value(await applyChange(workbook, (await runMonth(workbook, "2023-T06", [], {}, [returned])).change));
  compare("form", lines);
});

test("months kept in the history, one closed from the workbook", async () => {
  const { workbook, lines, say } = kept(await yearBook({ ...YEAR, units: YEAR.units.slice(0, 1) }));
  say("tháng 5");
  await playMonth(workbook, "2023-T05", sent(30, 300).slice(0, 1), { written: "01/06/2023 08:00" });
  say("tháng 6");
  await playMonth(workbook, "2023-T06", sent(40, 380).slice(0, 1), { written: "01/07/2023 08:00" });
  say("chốt tháng 5");
  value(await applyChange(workbook, value(await planClosing(workbook, "2023-T05", 45_110))));
  compare("history", lines);
});

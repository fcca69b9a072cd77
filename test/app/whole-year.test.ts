/**
 * A whole year with an indicator of every kind: what forms ask, what is copied into them, what runs say and write, what comes
 * of decisions, of figures kept from before and of periods that are closed. Kept as text in test/fixtures/plans;
 * `npm run plans` writes it anew after a look at the difference.
 */
import { planCarry } from "../../src/app/carry-history";
import { applyChange } from "../../src/app/change";
import { checkFiles, checkWorkbook } from "../../src/app/check-workbook";
import { planClosing } from "../../src/app/close-period";
import { consolidateFiles, reconsider, type ConsolidationPreview } from "../../src/app/consolidate";
import { previewCopy } from "../../src/app/copy-to-form";
import { planHandCorrections } from "../../src/app/correct-history";
import { exportWorkbook } from "../../src/app/export-workbook";
import { issueOf, prepareForms, type FormSet } from "../../src/app/issue-forms";
import { planMoveOut } from "../../src/app/move-history";
import { readOverview } from "../../src/app/overview";
import { readContributions } from "../../src/app/provenance";
import { planIssueRecord } from "../../src/app/record-issue";
import { planHistoryRestore } from "../../src/app/restore-history";
import type { Decision } from "../../src/domain/consolidate/decision";
import type { Outcome } from "../../src/domain/outcome";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { writeForm } from "../../src/files/form-workbook";
import { createInProcessReader } from "../support/in-process-reader";
import { allSheets, bookOf } from "../support/commune-months";
import { keptPlans } from "../support/kept-plans";
import { compareKept } from "../support/kept-text";
import { findingLine, otherwise, previewLines } from "../support/preview-lines";
import { renderPlan } from "../support/render-plan";
import { value } from "../support/value";
import { nameOf, sentFile, wholeYear } from "../support/whole-year";

const reader = createInProcessReader();

const RESULTS = ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Ước cả năm", "Tử số", "Mẫu số", "Nguyên nhân"];
const row = (code: string, unit: string, plan: string | number, ...figures: (string | number)[]) => [
  ...[code, nameOf(code), unit, plan],
  ...figures,
];

/** What commune B sends, with what is doubtful in it. */
const FROM_B = sentFile(
  "Xã Bình.xlsx",
  "UBND XÃ BÌNH – Số liệu đến ngày 14/5/2023",
  RESULTS,
  row("K1", "ha", 100, "khoảng 20", 95),
  row("K1.1", "ha", 40, 12.5),
  row("K2", "%", 90, "", "", 450, 500),
  row("K5", "%", 60, 56.25, "", "", "", "Nắng hạn; thiếu giống"),
  row("K6", "%", 2, "giảm 0,5"),
  row("K7", "vụ", 5, 3),
  row("K8", "giờ", "12-15", "x"),
  row("K10", "", "Hoàn thành", "Chưa hoàn thành"),
  ["9", "Số trạm phát sóng", "trạm", 3, 2],
);
const FROM_C = sentFile(
  "xa cat.xlsx",
  "Đơn vị báo cáo: Xã Cát",
  RESULTS,
  row("K1", "ha", 100, 31),
  row("K1", "ha", 100, 32),
  row("K2", "%", 90, 85, "", 170, 200),
  row("K7", "vụ", 5, "Không phát sinh"),
  row("K8", "giờ", "12-15", 14),
  row("K9", "%", "85/80", "86/79", "90/85", "", "", "Chậm giao đất"),
  row("K10", "", "Hoàn thành", "Hoàn thành"),
  row("K11", "hộ", 40, 12),
);

/** What commune A has in a book of its own. */
function ownTable(k3: number | string) {
  return {
    "Của xã khác": [["Đơn vị báo cáo: Xã Bình"], RESULTS, row("K1", "ha", 100, 99)],
    "Biểu theo dõi": [
      ["XÃ AN"],
      RESULTS,
      row("K1", "ha", 100, 25.5, 101, "", "", "Mưa nhiều"),
      row("K1.1", "ha", 40, "khoảng 11"),
      row("K2", "%", 90, 91, "", 91, 100),
      row("K3", "tỷ đồng", 1500, k3, 1550),
      row("K4", "%", 10, "tăng 8,5"),
      row("K7", "vụ", 5, "Không"),
      row("K8", "giờ", "12-15", ""),
      row("K10", "", "Hoàn thành", "Đạt"),
      row("K11", "hộ", 40, "chưa đến kỳ"),
      ["", "Cộng", "", "", 400],
      ["", "Số trạm biến áp", "trạm", 2, 1],
    ],
    Trống: [["ghi chú"]],
  };
}

/** The forms as text: of all the units, each as it is otherwise than the one before. */
function formLines(set: FormSet): string[] {
  let before: string[] = [];
  return set.drafts.flatMap((draft) => {
    const form = set.build(draft, issueOf(set));
    const { codes, fingerprint } = draft;
    const said = `${draft.file} ${codes.join()} ${fingerprint.slice(0, 6)} ${JSON.stringify(set.metaOf(draft, 2))}`;
    const lines = ["", said, ...renderPlan({ title: draft.file, steps: form.steps })];
    const told = otherwise(before, lines);
    before = lines;
    return told;
  });
}

test("forms of an indicator of every kind, for each unit and for all, filled from a unit's own tables", async () => {
  const { workbook } = keptPlans(await wholeYear(2023, [["Cách chia kỳ", "Tháng dương lịch"]]));
  const wish = { period: "2023-T06", due: 45_110 };
  const set = value(await prepareForms(workbook, wish));
  const common = value(await prepareForms(workbook, { ...wish, common: true, allRows: true }));
  const shared = value(await prepareForms(workbook, { ...wish, common: true, units: ["A", "b"] }));
  const lines = ["=== các mẫu", ...formLines(set)];
  lines.push("", "=== mẫu chung", ...otherwise(lines, formLines(common)));
  lines.push("", "=== mẫu chung của hai xã", ...otherwise(formLines(common), formLines(shared)));
  for (const period of ["", "2023-6T", "2023-T13", "x"]) {
    const outcome = await prepareForms(workbook, { period, today: 45_100 });
    const said = outcome.ok ? JSON.stringify(outcome.value.period) : JSON.stringify(outcome.problem);
    lines.push("", `=== kỳ “${period}”: ${said}`);
  }
  compareKept("year-forms", lines);

  const copied: string[] = [];
  for (const [title, k3, draft] of [
    ["mẫu của Xã An", 700, set.drafts[0]],
    ["mẫu của Xã An, đơn vị khác", "0,7 nghìn tỷ", set.drafts[0]],
    ["mẫu chung", 700, common.drafts[0]],
  ] as const) {
    if (!draft) throw new Error("no form");
    const from = title === "mẫu chung" ? common : set;
    const bytes = writeForm(from.build(draft, 1));
    const own = value(await openFileWorkbook("so.xlsx", bookOf(ownTable(k3))));
    const file = { name: draft.file, bytes: () => Promise.resolve(bytes) };
    const { filled, asked, left, plan, unit } = value(await previewCopy(own, reader, file));
    copied.push("", `=== ${title}: ${unit} ${String(filled)}/${String(asked)}`, ...renderPlan(plan));
    copied.push(
      ...left.map(({ finding, ...each }) => `  ${JSON.stringify(each)} ${finding ? findingLine(finding) : ""}`),
    );
  }
  compareKept("year-copied", copied);
});

/** The form of commune A, filled from its own table. */
async function returnedForm(set: FormSet) {
  const [draft] = set.drafts;
  if (!draft) throw new Error("no form");
  const bytes = writeForm(set.build(draft, issueOf(set)));
  const own = value(await openFileWorkbook("so.xlsx", bookOf(ownTable(700))));
  const file = { name: draft.file, bytes: () => Promise.resolve(bytes) };
  const { plan } = value(await previewCopy(own, reader, file));
  const form = value(await openFileWorkbook(draft.file, bytes));
  value(await form.apply(plan));
  return { name: draft.file, bytes: () => Promise.resolve(form.bytes()) };
}

function shown(outcome: Outcome<unknown>): string {
  return outcome.ok ? JSON.stringify(outcome.value) : JSON.stringify(outcome.problem);
}

test("runs of two months: a form and sheets, decisions, what is typed between, what is kept, and what is read of it", async () => {
  const { workbook, lines, say } = keptPlans(await wholeYear(2023, [["Cách chia kỳ", "Tháng dương lịch"]]));
  const set = value(await prepareForms(workbook, { period: "2023-T05", due: 45_080 }));
  value(await applyChange(workbook, planIssueRecord(set, issueOf(set), 45_060, 45_080)));
  const form = await returnedForm(set);
  lines.length = 0;
  const previews: string[][] = [];
  let plans: string[] = [];
  /** The preview, what is otherwise in it than in the one before, and its plan alike. */
  const tell = (what: string, preview: ConsolidationPreview): void => {
    say(what);
    const told = previewLines(preview);
    lines.push(...otherwise(previews.at(-1) ?? [], told));
    previews.push(told);
    const plan = renderPlan(preview.change.plan);
    lines.push("", ...otherwise(plans, plan));
    plans = plan;
  };
  const write = async (preview: ConsolidationPreview): Promise<void> => {
    const told = lines.length;
    value(await applyChange(workbook, preview.change));
    lines.length = told;
  };
  const wish = { period: "2023-T05", written: "01/06/2023 08:00" };
  const first = value(
    await consolidateFiles(workbook, reader, [form, FROM_B, FROM_C], { history: wish, keepSources: true }),
  );
  tell("tháng 5", first);

  const place = { file: "Xã Bình.xlsx", sheet: "Biểu 1" };
  const made: readonly Decision[] = [
    { action: "use", indicator: "K1", ...place, cell: "E3", value: 20, text: "khoảng 20", reason: "đã hỏi xã" },
    { action: "leave-out", indicator: "K7", ...place, cell: "E8", text: "3", reason: "số tạm", unit: "B" },
    {
      action: "accept",
      indicator: "",
      ...place,
      cell: "B11",
      code: "name-unmatched",
      rule: "Không khớp",
      reason: "không giao",
    },
    { action: "override", indicator: "K3", file: "", sheet: "", cell: "", result: "met", reason: "Tỉnh công nhận" },
    { action: "accept", indicator: "K8", file: "", sheet: "", cell: "", reason: "chưa có số" },
  ];
  const decided = value(await reconsider(first, made));
  tell("quyết định", decided);
  await write(decided);

  // What people type on the sheets, and a decision that is taken back.
  const sheets = await allSheets(workbook);
  const on = (name: string) => sheets.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const rowWith = (name: string, text: string): number =>
    on(name).findIndex((cells) => cells.some((cell) => cell?.value === text));
  const typing = (sheet: string, top: number, left: number, ...cells: (string | number)[]) =>
    ({ kind: "write", sheet, top, left, cells: [cells] }) as const;
  const typed = [
    typing("Quyết định", rowWith("Quyết định", "số tạm"), 0, ""),
    typing(
      "Giải trình",
      rowWith("Giải trình", "K1"),
      8,
      "Mưa nhiều\nThiếu giống",
      "Chậm giao đất",
      "Trồng bù",
      "31/12/2023",
    ),
    typing("Giải trình", rowWith("Giải trình", "K6"), 8, "", "Hộ mới tách", "", 45_291),
    typing("Sổ nhận", rowWith("Sổ nhận", "Xã Cát"), 10, "gọi lại"),
  ];
  const told = lines.length;
  value(await workbook.apply({ title: "gõ", steps: typed }));
  lines.length = told;
  const again = value(await consolidateFiles(workbook, reader, [FROM_B], { history: wish }));
  tell("chỉ Xã Bình gửi lại: số của các xã khác được giữ", again);
  tell("không giữ", value(await consolidateFiles(workbook, reader, [FROM_B], { history: wish, keepEarlier: false })));
  await write(again);

  const june = { period: "2023-T06", written: "01/07/2023 08:00", close: true };
  const last = await wholeYear(2022, [["Cách chia kỳ", "Tháng dương lịch"]]);
  const before = { history: { period: "2022-T06", written: "01/07/2022 08:00", close: true } };
  value(await applyChange(last, value(await consolidateFiles(last, reader, [FROM_C], before)).change));
  const lastYear = { name: "Sổ 2022.xlsx", bytes: () => Promise.resolve(last.bytes()) };
  const files = [FROM_C, lastYear, { ...FROM_B, name: "~$x.xlsx" }, { ...FROM_C, name: "lặp.xlsx" }];
  const second = value(await consolidateFiles(workbook, reader, files, { history: june, keepSources: false }));
  tell("tháng 6, cùng sổ năm trước", second);
  await write(second);
  compareKept("year-runs", lines);

  const views: string[] = [];
  const view = (what: string, ...said: string[]): void => {
    views.push("", `=== ${what}`, ...said);
  };
  const overview = value(await readOverview(workbook));
  const { lagging, noData, history, ...rest } = overview;
  view("tình hình", JSON.stringify(rest));
  const named = ({ indicator, ...each }: { readonly indicator: { readonly code: string } }): string =>
    `${indicator.code} ${JSON.stringify(each)}`;
  views.push(...[...lagging, ...noData].map(named));
  const { periods = [], marks, names, ...more } = history ?? { marks: null, names: null };
  views.push(JSON.stringify(more), JSON.stringify([...(names ?? [])]));
  views.push(...[...(marks ?? [])].map(([code, mark]) => `${code} ${JSON.stringify(mark)}`));
  for (const { lagging: lagged, ...period } of periods) views.push(JSON.stringify(period), ...lagged.map(named));
  view("số của K1", ...value(await readContributions(workbook, "K1")).map((each) => JSON.stringify(each)));
  for (const period of [undefined, "2023-T05", "2023-T01"]) {
    const rows = await exportWorkbook(workbook, period);
    view(`xuất ${period ?? "kỳ này"}`, ...(rows.ok ? rows.value.map((each) => JSON.stringify(each)) : [shown(rows)]));
  }
  for (const which of ["all", "active", ["Giải trình", "Bộ chỉ tiêu"]] as const) {
    const { findings, checked, fixes } = value(await checkWorkbook(workbook, which));
    view(`kiểm tra ${String(which)}`, JSON.stringify(checked), ...findings.map(findingLine));
    views.push(...fixes.map((fix) => JSON.stringify(fix)));
  }
  const check = value(await checkFiles(workbook, reader, [form, FROM_B, FROM_C]));
  view("kiểm tra tệp", JSON.stringify(check.checked), ...check.findings.map(findingLine));
  views.push(...check.files.map((file) => JSON.stringify(file).replace(/"fingerprint":"\w+"/, "")));
  compareKept("year-views", views);
  await pastPeriods(workbook, lines);
});

/** What becomes of periods that are over: closed, changed by hand, restored, corrected, carried over, moved out. */
async function pastPeriods(workbook: FileWorkbook, lines: string[]): Promise<void> {
  lines.length = 0;
  const say = (what: string): void => {
    lines.push("", `=== ${what}`);
  };
  say("chốt tháng 5");
  value(await applyChange(workbook, value(await planClosing(workbook, "2023-T05", 45_110))));
  const refusals = [planClosing(workbook, "2023-T05", 45_110), planClosing(workbook, "2023-T01", 45_110)];
  for (const outcome of await Promise.all(refusals)) lines.push(shown(outcome));
  const history = (await allSheets(workbook)).sheets.find(({ name }) => name === "Lịch sử")?.rows ?? [];
  const at = (code: string): number =>
    history.findIndex((cells) => cells[0]?.value === "2023-T05" && cells.some((cell) => cell?.value === code));
  const blank = (history[0] ?? []).map(() => "");
  const steps = [
    { kind: "write", sheet: "Lịch sử", top: at("K1"), left: 9, cells: [[77]] },
    { kind: "write", sheet: "Lịch sử", top: at("K9"), left: 0, cells: [blank] },
  ] as const;
  say("sửa tay trên Lịch sử");
  value(await workbook.apply({ title: "sửa tay", steps }));
  say("đính chính, hoặc khôi phục");
  const corrected = await planHandCorrections(workbook, "số chính thức", "02/07/2023 08:00");
  lines.push(...(corrected.ok ? renderPlan(corrected.value.plan) : [shown(corrected)]));
  value(await applyChange(workbook, value(await planHistoryRestore(workbook))));
  say("chuyển sang sổ năm sau");
  const next = await wholeYear(2024);
  const before = { ...(await allSheets(workbook)), name: "2023.xlsx" };
  for (const answers of [{}, { K2: "K3", K7: "" }]) {
    const { change, ...carried } = value(await planCarry(next, before, answers, "15/01/2024 08:00"));
    lines.push(JSON.stringify({ ...carried, indicators: carried.indicators.length }));
    lines.push(...(change ? renderPlan(change.plan) : []));
  }
  lines.push(shown(await planCarry(next, { ...before, sheets: [] }, {}, "")));
  say("chuyển năm cũ ra tệp");
  const out = await planMoveOut(workbook, 5);
  lines.push(
    ...(out.ok
      ? [JSON.stringify({ ...out.value, file: 0, change: 0 }), ...renderPlan(out.value.change.plan)]
      : [shown(out)]),
  );
  compareKept("year-history", lines);
}

/**
 * Whole plans as text, in test/fixtures/plans: what changes on a sheet is seen in the diff of a change. After looking at the
 * difference `npm run plans` writes them anew.
 */
import { planSchemaAmendment } from "../../src/app/amend-schema";
import { planAttainment, planAttainmentRemoval } from "../../src/app/attainment";
import { applyChange } from "../../src/app/change";
import { planCheckSheet, planDecisions } from "../../src/app/check-results";
import { checkWorkbook } from "../../src/app/check-workbook";
import { planClosing } from "../../src/app/close-period";
import { planFixes } from "../../src/app/fixes";
import { toggleHighlight } from "../../src/app/highlight";
import { issueOf, prepareForms } from "../../src/app/issue-forms";
import { toggleLaggingRows } from "../../src/app/lagging-rows";
import { planSchema } from "../../src/app/propose-schema";
import { planIssueRecord } from "../../src/app/record-issue";
import { readReport } from "../../src/app/report-of-workbook";
import { planReportSheets } from "../../src/app/report-sheets";
import { planSample } from "../../src/app/sample";
import { planSeal } from "../../src/app/seal-schema";
import { planVerdict } from "../../src/app/set-verdict";
import { planTrendSheet } from "../../src/app/trend";
import { checkUnitForm } from "../../src/app/unit-form";
import { acceptanceOf } from "../../src/domain/consolidate/acceptance";
import { FORM_SHEET } from "../../src/domain/sheets/form-page";
import { openFileWorkbook, type FileWorkbook } from "../../src/files/file-workbook";
import { writeForm } from "../../src/files/form-workbook";
import { renderQuestion } from "../../src/messages/questions";
import { bookOf, playMonth, runMonth, yearBook, type Months } from "../support/commune-months";
import { columnOf, type Rows } from "../support/issued-form";
import { keptPlans } from "../support/kept-plans";
import { compareKept } from "../support/kept-text";
import { renderPlan } from "../support/render-plan";
import { value } from "../support/value";

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
  const { workbook, lines, say } = keptPlans(await yearBook(YEAR));
  say("hai xã gửi tháng 6");
  await playMonth(workbook, "2023-T06", sent(30, 300));
  say("Xã An gửi lại");
  await playMonth(workbook, "2023-T06", sent("25,5", 300));
  compareKept("consolidate", lines);
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
  const { workbook, lines, say } = keptPlans(await ownSheet());
  say("tính mức đạt trên biểu");
  value(await applyChange(workbook, value(await planAttainment(workbook, "Biểu của xã"))));
  say("tô dòng chậm, rồi thôi");
  const on = value(await toggleHighlight(workbook));
  expect(on).toMatchObject({ on: true, rows: 1 });
  say("chỉ dòng chậm, rồi tất cả");
  const only = value(await toggleLaggingRows(workbook));
  expect(only.onlyLagging).toBe(true);
  value(await toggleLaggingRows(workbook));
  say("bỏ mức đạt");
  value(await applyChange(workbook, value(await planAttainmentRemoval(workbook, "Biểu của xã"))));
  compareKept("attainment", lines);
});

test("typing errors put right", async () => {
  const { workbook, lines, say } = keptPlans(await ownSheet());
  const report = value(await checkWorkbook(workbook, ["Biểu của xã"]));
  say("mọi cách sửa chỉ có một lựa chọn");
  const chosen = report.fixes
    .filter(({ options }) => options.length === 1)
    .flatMap(({ sheet, options }) => options.map(({ cells }) => ({ sheet, cells })));
  value(await applyChange(workbook, value(planFixes(chosen))));
  const texts = {
    title: "KIỂM TRA",
    summary: "2 điểm cần xem",
    headings: ["Mức", "Quy tắc", "Ô", "Nội dung"],
    severities: { E: "Phải xử lý", W: "Cần xem", I: "Thông tin" },
  } as const;
  const line = {
    severity: "E",
    title: "Số gõ bằng chữ",
    text: "Sửa thành số.",
    sheet: "Biểu của xã",
    cell: "E5",
  } as const;
  const whole = { ...line, severity: "W", title: "Thiếu ngày", cell: "" } as const;
  for (const found of [[line, whole], [whole]]) {
    say(`bảng kiểm tra, ${String(found.length)} dòng`);
    value(await applyChange(workbook, value(await planCheckSheet(workbook, found, texts))));
  }
  const [first] = report.findings;
  if (!first) throw new Error("no finding");
  for (const reason of ["đã hỏi xã", "đã hỏi lại"]) {
    say(`chấp nhận: ${reason}`);
    value(
      await applyChange(
        workbook,
        value(await planDecisions(workbook, [acceptanceOf(first, reason, "số gõ bằng chữ")])),
      ),
    );
  }
  compareKept("fixes", lines);
});

test("a form: issued, recorded, checked by the unit, and returned", async () => {
  const { workbook, lines, say } = keptPlans(await yearBook(YEAR));
  const set = value(await prepareForms(workbook, { period: "2023-T06", due: 45_100, units: ["A"] }));
  const [draft] = set.drafts;
  if (!draft) throw new Error("no form");
  say("mẫu của Xã An");
  const form = set.build(draft, issueOf(set));
  lines.push("", ...renderPlan({ title: draft.file, steps: form.steps }));
  say("ghi sổ phát mẫu");
  value(await applyChange(workbook, planIssueRecord(set, issueOf(set), 45_090, 45_100)));
  const filled = keptPlans(value(await openFileWorkbook(draft.file, writeForm(form))));
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
  compareKept("form", lines);
});

test("months kept in the history, one closed from the workbook", async () => {
  const { workbook, lines, say } = keptPlans(await yearBook({ ...YEAR, units: YEAR.units.slice(0, 1) }));
  say("tháng 5");
  await playMonth(workbook, "2023-T05", sent(30, 300).slice(0, 1), { written: "01/06/2023 08:00" });
  say("tháng 6");
  await playMonth(workbook, "2023-T06", sent(40, 380).slice(0, 1), { written: "01/07/2023 08:00" });
  say("chốt tháng 5");
  value(await applyChange(workbook, value(await planClosing(workbook, "2023-T05", 45_110))));
  compareKept("history", lines);
});

/** An annex with a section, a part, a target that may be two, and what nobody has said. */
const ANNEX = [
  ["CÁC CHỈ TIÊU CHỦ YẾU NĂM 2023"],
  ["(Kèm theo Nghị quyết số 12/NQ-HĐND của Hội đồng nhân dân huyện)"],
  ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Cơ quan chủ trì"],
  ["I", "KINH TẾ", null, null, null],
  [1, "Diện tích trồng rừng", "ha", 100, "Phòng Nông nghiệp"],
  [null, "- Trồng lại", "ha", 40, null],
  [2, "Thu ngân sách", "tỷ đồng", "1,500", "UBND các xã"],
  ["II", "XÃ HỘI", null, null, null],
  [1, "Hoàn thành quy hoạch", null, "Hoàn thành", null],
];

test("a schema: proposed from an annex, sealed, amended by a document, sealed anew", async () => {
  const { workbook, lines, say } = keptPlans(
    value(await openFileWorkbook("phu-luc.xlsx", bookOf({ "Phụ lục": ANNEX }))),
  );
  const carryOut = async (change: Parameters<typeof applyChange>[1] | null): Promise<void> => {
    if (!change) throw new Error("nothing to write");
    value(await applyChange(workbook, change));
  };
  say("bộ chỉ tiêu từ phụ lục");
  const ask = (question: Parameters<typeof renderQuestion>[0]): string => renderQuestion(question, "vi");
  await carryOut(value(await planSchema(workbook, "Phụ lục", ask)).change);
  say("chốt bộ chỉ tiêu");
  await carryOut(value(await planSeal(workbook, new Date(2023, 0, 2))).change);
  const amendment = { indicator: "KT01", field: "Kế hoạch", document: "Nghị quyết số 17/NQ-HĐND", reason: "Hạn hán" };
  say("điều chỉnh theo văn bản, rồi điều chỉnh nữa");
  const first = { ...amendment, value: "95,5", effective: 45_139, documentDate: 45_135, written: "01/08/2023 09:00" };
  await carryOut(value(await planSchemaAmendment(workbook, first)).change);
  const second = { ...amendment, value: "90", effective: 45_170, documentDate: null, written: "01/09/2023 09:00" };
  await carryOut(value(await planSchemaAmendment(workbook, second)).change);
  say("chốt lại");
  await carryOut(value(await planSeal(workbook, new Date(2023, 8, 2))).change);
  compareKept("schema", lines);
});

test("the report: from the sheets, with a verdict set by hand, what people typed, and the months side by side", async () => {
  const row = (
    code: string,
    name: string,
    unit: string,
    plan: number | string,
    method: string,
  ): (string | number)[] => [
    ...[code, name, unit, plan, "Cao hơn là tốt", "Có", method],
    ...["Lũy kế", "Đều", "Một đơn vị", "A", "A", ""],
  ];
  const indicators = [
    row("R", "Diện tích trồng rừng", "ha", 100, "Tỷ lệ"),
    row("S", "Thu ngân sách", "triệu đồng", 900, "Tỷ lệ"),
    row("T", "Số lớp học mới", "lớp", 10, "Tỷ lệ"),
    row("V", "Tỷ lệ gia đình/khu dân cư văn hóa", "%", "85/80", "Nhiều phần"),
  ];
  const { workbook, lines, say } = keptPlans(await yearBook({ ...YEAR, indicators }));
  const month = (forest: number, budget: number, culture: string) => [
    {
      unit: "Xã An",
      figures: { "Diện tích trồng rừng": forest, "Thu ngân sách": budget, [indicators[3]?.[1] ?? ""]: culture },
    },
  ];
  await playMonth(workbook, "2023-T05", month(30, 300, "70/70"), { written: "01/06/2023 08:00", close: true });
  await playMonth(workbook, "2023-T06", month(40, 950, "86/80"), { written: "01/07/2023 08:00" });
  lines.length = 0;
  say("báo cáo");
  const report = async (): Promise<void> => {
    const read = value(await readReport(workbook, true));
    value(await applyChange(workbook, value(await planReportSheets(workbook, read))));
  };
  await report();
  say("báo cáo, sau khi gõ nguyên nhân và người ký");
  const write = (sheet: string, top: number, left: number, row: string[]) =>
    ({ kind: "write", sheet, top, left, cells: [row] }) as const;
  const typed = [
    write("Thiết lập", 20, 0, ["Người ký", "Nguyễn Văn An"]),
    write("Giải trình", 4, 8, ["Mưa nhiều", "Chậm giao đất", "Trồng bù", "31/12/2023"]),
  ];
  value(await workbook.apply({ title: "người dùng gõ", steps: typed }));
  await report();
  say("kết luận đặt tay");
  const wish = { indicator: "R", result: "met" as const, reason: "Tỉnh công nhận", written: "02/07/2023 08:00" };
  value(await applyChange(workbook, value(await planVerdict(workbook, wish))));
  for (const again of ["", ", viết lại"]) {
    say(`diễn biến${again}`);
    value(await applyChange(workbook, value(await planTrendSheet(workbook))));
  }
  compareKept("report", lines);
});

test("the sample workbook", async () => {
  const { workbook, lines } = keptPlans(value(await openFileWorkbook("a.xlsx", bookOf({ "Trang tính1": [] }))));
  value(await applyChange(workbook, value(await planSample(workbook)).change));
  compareKept("sample", lines);
});

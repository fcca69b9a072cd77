/** The report read from the sheets says what the report of the run says, and follows what people change in the sheets. */
import { applyChange } from "../../src/app/change";
import { consolidateFiles } from "../../src/app/consolidate";
import { reportOfRun } from "../../src/app/report";
import { readReport } from "../../src/app/report-of-workbook";
import { planReportSheets } from "../../src/app/report-sheets";
import { parseDecisions } from "../../src/domain/consolidate/decisions";
import { buildDocument } from "../../src/domain/report/document";
import { paragraphOf } from "../../src/domain/report/report";
import type { FileWorkbook } from "../../src/files/file-workbook";
import { departmentFiles, sampleBytes } from "../support/pacnam";
import { consolidatedSample, sampleReader } from "../support/sample-run";
import { value } from "../support/value";

const decided = parseDecisions(new TextDecoder().decode(sampleBytes("expected.json"))) ?? [];
const words = { title: (code: string) => code, text: () => "" };

async function consolidated(
  decisions = decided,
): Promise<{ workbook: FileWorkbook; run: ReturnType<typeof reportOfRun> }> {
  const { workbook, preview } = await consolidatedSample({ decisions });
  return { workbook, run: reportOfRun(preview, { draft: false, words }) };
}

test("the paragraph from the sheets is the paragraph of the run", async () => {
  const { workbook, run } = await consolidated();
  const read = value(await readReport(workbook, false));
  expect(read.refused).toBeNull();
  expect(paragraphOf(read)).toEqual(paragraphOf(run));
  const tables = (report: typeof read): unknown =>
    buildDocument(report).annexes.map(({ table }) => table.rows.map(({ cells }) => cells));
  expect(tables(read)).toEqual(tables(run));
});

test("what waits for a decision is asked, each with a cell of the workbook", async () => {
  const { workbook, run } = await consolidated([]);
  const read = value(await readReport(workbook, false));
  expect(read.refused?.questions.map(({ indicator }) => indicator)).toEqual(
    run.refused?.questions.map(({ indicator }) => indicator),
  );
  expect(read.questions.every(({ here }) => here?.sheet === "Nguồn số liệu" && /^[A-Z]+\d+$/.test(here.cell))).toBe(
    true,
  );
  expect(value(await readReport(workbook, true)).refused).toBeNull();
  // A person who works in English is refused in English; what is handed in stays in the language of the settings.
  const english = value(await readReport(workbook, false, words.title, "en"));
  expect(english.refused?.text).toMatch(
    /^No report yet: .*Tỷ lệ dân số tham gia bảo hiểm y tế \(two different figures: .*; file /,
  );
  expect(value(await readReport(workbook, true, words.title, "en")).words.lang).toBe("vi");
});

test("causes typed into the sheet, the office's profile and a changed figure are in the next report", async () => {
  const { workbook } = await consolidated();
  const write = (sheet: string, top: number, left: number, cells: (string | number)[][]) =>
    ({ kind: "write", sheet, top, left, cells }) as const;
  const plan = {
    title: "",
    steps: [
      write("Giải trình", 4, 8, [["Thiếu giáo viên", "Chậm lập hồ sơ", "Mở thêm lớp", "31/12/2023"]]),
      write("Thiết lập", 20, 0, [
        ["Địa danh", "Bộc Bố"],
        ["Thể thức", "Đảng"],
        ["Ký hiệu báo cáo", "BC/ĐU"],
      ]),
    ],
  };
  value(await workbook.apply(plan));
  const read = value(await readReport(workbook, false));
  expect(read.explanations[0]).toMatchObject({ indicator: "XH06", objective: "Thiếu giáo viên", source: "typed" });
  const document = buildDocument(read);
  expect(document.head).toMatchObject({
    layout: "party",
    number: "Số …-BC/ĐU",
    placeAndDate: "Bộc Bố, ngày … tháng … năm 2023",
  });
  expect(document.annexes[1]?.table.rows[0]?.cells.slice(7)).toEqual([
    "Thiếu giáo viên",
    "Chậm lập hồ sơ",
    "Mở thêm lớp",
    "31/12/2023",
  ]);
  const change = value(await planReportSheets(workbook, read));
  expect(change.summary.adds).toEqual(["Một trang"]);
  value(await applyChange(workbook, change));
  // Files read the same again: nothing of the sheet is lost.
  const again = value(
    await consolidateFiles(workbook, sampleReader(), departmentFiles(), { decisions: decided.slice(1) }),
  );
  value(await applyChange(workbook, again.change));
  expect(value(await readReport(workbook, true)).explanations[0]).toMatchObject({
    objective: "Thiếu giáo viên",
    source: "typed",
  });
});

test("notes read from the slips are those of the run, but for kinds that go back to nobody", async () => {
  const { workbook, run } = await consolidated();
  const read = value(await readReport(workbook, false));
  const said = (report: typeof read) =>
    report.notes.map(({ code, indicator, cell }) => `${code} ${indicator} ${cell ?? ""}`);
  expect(
    said(run)
      .filter((each) => !said(read).includes(each))
      .map((each) => each.split(" ")[0]),
  ).toEqual([]);
  expect(said(read).filter((each) => !said(run).includes(each))).toEqual([]);
});

/** The column of targets where no heading says so, and the stages beside it. */
import { formatPacing } from "../../../src/domain/schema/pacing";
import { proposeSchema } from "../../../src/domain/schema/propose/propose-schema";
import { readTargetList } from "../../../src/domain/submission/read-target-list";
import { sheetOf, workbookOf } from "../../support/sheet-of";

const TITLE = "CÁC CHỈ TIÊU KẾ HOẠCH NĂM 2025";

function annex(headings: string, first: string, second: string, title = TITLE, below = ""): ReturnType<typeof sheetOf> {
  return sheetOf(`${title}

    | STT | Chỉ tiêu | ĐVT | ${headings} | Cơ quan chủ trì |
    ${below}
    | 1 | Sản lượng lương thực | nghìn tấn | ${first} | Sở NN |
    | 2 | Tốc độ tăng trưởng | % | ${second} | Sở TC |`);
}

/** Targets with their pacing, and the headings that are said to be stages. */
function read(sheet: ReturnType<typeof sheetOf>): { readonly rows: string[]; readonly stages: string } {
  const proposal = proposeSchema(sheet);
  const rows = (proposal?.indicators ?? []).map(({ target, pacing }) => `${target.text} ${formatPacing(pacing)}`);
  expect(readTargetList(workbookOf("a.xlsx", sheet)).map(({ target }) => target.text)).toEqual(
    (proposal?.indicators ?? []).map(({ target }) => target.text),
  );
  const stages = proposal?.indicators[0]?.questions.find(({ code }) => code === "stages-aside");
  return { rows, stages: stages?.words ?? "" };
}

test("the year's column is the target; stages give the pace of what adds up, and are said", () => {
  expect(read(annex("6 tháng | 9 tháng | Cả năm 2025", "118 | 196 | 265", "7,2 | 7,5 | 8"))).toEqual({
    rows: ["265 6:44.5;9:74;12:100", "8 Không"],
    stages: "6 tháng, 9 tháng",
  });
  expect(read(annex("6 tháng đầu năm | Cả năm", "118 | 265", "7,2 | 8"))).toEqual({
    rows: ["265 6:44.5;12:100", "8 Không"],
    stages: "6 tháng đầu năm",
  });
});

test("under one heading for all of them as well", () => {
  const below = "|  |  |  | 6 tháng | 9 tháng | Cả năm |  |";
  expect(read(annex("Kế hoạch năm 2025 | < | <", "118 | 196 | 265", "7,2 | 7,5 | 8", TITLE, below))).toEqual({
    rows: ["265 6:44.5;9:74;12:100", "8 Không"],
    stages: "Kế hoạch năm 2025 / 6 tháng, Kế hoạch năm 2025 / 9 tháng",
  });
});

test("stages that do not rise to the target, or are a quarter's own, give no pace", () => {
  expect(read(annex("6 tháng | 9 tháng | Cả năm", "118 | 96 | 265", "7 | 7 | 8")).rows[0]).toBe("265 Đều");
  expect(read(annex("Quý I | Quý II | Năm 2025", "30 | 60 | 265", "7 | 7 | 8"))).toEqual({
    rows: ["265 Đều", "8 Không"],
    stages: "Quý I, Quý II",
  });
});

test.each(["Mức đạt", "Mức đạt năm 2025", "Mục tiêu", "Mức phấn đấu"])(
  "“%s” over the only figures is the target",
  (heading) => {
    expect(read(annex(heading, "265", "≥ 8"))).toEqual({ rows: ["265 Đều", "≥ 8 Không"], stages: "" });
  },
);

test("no target is taken from a sheet of results, from several years, or from a column of results", () => {
  expect(proposeSchema(annex("Mức đạt", "265", "8", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2025"))).toBeNull();
  expect(proposeSchema(annex("6 tháng | 9 tháng", "118 | 196", "7 | 7"))).toBeNull();
  expect(proposeSchema(annex("Thực hiện 6 tháng", "118", "7"))).toBeNull();
  // With a plan beside it "Mức đạt" is what was reached.
  expect(read(annex("Kế hoạch | Mức đạt", "265 | 118", "8 | 7")).rows).toEqual(["265 Đều", "8 Không"]);
});

test("names merged over the rows of what each target is of: none of them is lost", () => {
  const rows = (second: string): string[] => {
    const sheet = sheetOf(`BỘ TIÊU CHÍ VỀ XÃ NÔNG THÔN MỚI
      | TT | Tên tiêu chí | Nội dung tiêu chí | Chỉ tiêu |
      | 1 | Quy hoạch | Có quy hoạch chung | Đạt |
      | ^ | ^ | ${second} | Đạt |
      | 2 | Giao thông | Đường xã được bê tông | 100% |`);
    return (proposeSchema(sheet)?.indicators ?? []).map(({ name, counted }) => `${name} ${String(counted)}`);
  };
  expect(rows("Quy chế quản lý quy hoạch")).toEqual([
    "Có quy hoạch chung true",
    "Quy chế quản lý quy hoạch true",
    "Đường xã được bê tông true",
  ]);
  // Where the second column does not say it of each, the names stay.
  expect(rows("")).toEqual(["Quy hoạch true", "Giao thông true"]);
});

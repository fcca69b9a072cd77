/** A target's deadline has no column in the schema: it is kept in the notes and said, with the pace that keeps it. */
import { parsePacing } from "../../../src/domain/schema/pacing";
import { proposeSchema } from "../../../src/domain/schema/propose/propose-schema";
import { renderQuestion } from "../../../src/messages/questions";
import { sheetOf } from "../../support/sheet-of";

function told(target: string, unit: string, title = "CHỈ TIÊU NĂM 2026"): readonly unknown[] {
  const proposal = proposeSchema(
    sheetOf(`${title}
      | TT | Chỉ tiêu | ĐVT | Kế hoạch | Ghi chú |
      | 1 | Xóa nhà tạm, nhà dột nát | ${unit} | ${target} | Vốn xã hội hóa |
      | 2 | Tỷ lệ che phủ rừng | % | 52 | |`),
  );
  const [row, other] = proposal?.indicators ?? [];
  expect(other?.note).toBe("");
  const asked = row?.questions.filter(({ code }) => code.startsWith("deadline")) ?? [];
  return [row?.note, ...asked.map(({ code, column, proposals }) => `${code} ${column} ${proposals.join("|")}`.trim())];
}

test.each([
  ["28 nhà, hoàn thành trước 31/8/2026", "nhà", "deadline-within pacing 8:100"],
  ["28 nhà, hoàn thành trong quý III", "nhà", "deadline-within pacing 9:100"],
  ["Hoàn thành trước 31/8/2026", "", "deadline-within pacing 7:0;8:100"],
  ["Trước năm 2028", "", "deadline-later counted Không"],
  ["28, chậm nhất 31/3/2027", "nhà", "deadline-later counted Không"],
])("“%s” is said", (target, unit, due) => {
  const [note, ...asked] = told(target, unit);
  expect(asked).toEqual([due]);
  expect(note).toMatch(/^Vốn xã hội hóa; \S/u);
});

test("in a term the months go on over its years", () => {
  const title = "CHỈ TIÊU NHIỆM KỲ 2025 - 2030";
  expect(told("28 nhà, hoàn thành trước 31/8/2026", "nhà", title)[1]).toBe("deadline-within pacing 20:100");
  expect(told("Trước năm 2028", "", title)[1]).toBe("deadline-within pacing 35:0;36:100");
  // Which year's August is not said.
  expect(told("28 nhà, trước 31/8", "nhà", title)[1]).toBe("deadline-within pacing");
});

test("the end of the period itself is no deadline to be told", () => {
  expect(told("28 nhà, đến hết năm 2026", "nhà")).toHaveLength(1);
  expect(told("28 nhà, hoàn thành trước 31/12/2026", "nhà")).toHaveLength(1);
  expect(told("28", "nhà")).toEqual(["Vốn xã hội hóa"]);
});

test("the proposed pace is one that the schema reads, and the words are quoted", () => {
  expect(parsePacing("35:0;36:100")).not.toBeNull();
  const question = {
    code: "deadline-within",
    column: "pacing",
    proposals: ["8:100"],
    words: "hoàn thành trước 31/8/2026",
  } as const;
  expect(renderQuestion(question, "vi")).toMatch(/^“hoàn thành trước 31\/8\/2026”: .*\(8:100\)$/u);
});

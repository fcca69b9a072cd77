/** Two cells disagree and neither is right: the figure that a person typed, with its reason, counts like any decision. */
import { consolidate } from "../../../src/domain/consolidate/consolidate";
import type { Consolidation, ConsolidatedValue } from "../../../src/domain/consolidate/consolidation";
import { parseDecisions } from "../../../src/domain/consolidate/decisions";
import type { Decision } from "../../../src/domain/consolidate/decision";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { schemaWith } from "../../support/small-schema";
import { sheetOf, workbookOf } from "../../support/sheet-of";

const frame = readingFrame(
  schemaWith({
    units: [
      ["NN", "Phòng Nông nghiệp"],
      ["KL", "Hạt Kiểm lâm"],
      ["TL", "Trạm Thủy lợi"],
    ],
    indicators: [
      { code: "RUNG", name: "Diện tích trồng rừng", unit: "ha", target: "500", reporters: ["NN", "KL", "TL"] },
      { code: "LUA", name: "Sản lượng lúa", unit: "tấn", target: "9000", reporters: ["NN"] },
    ],
  }),
);

const HEAD = "| Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |";
const forest = (figure: string): string => `| Diện tích trồng rừng | ha | 500 | ${figure} |`;

function sent(files: Readonly<Record<string, string>>, decisions: readonly Decision[] = []): Consolidation {
  const names: Readonly<Record<string, string>> = {
    "NN.xlsx": "Phòng Nông nghiệp",
    "KL.xlsx": "Hạt Kiểm lâm",
    "TL.xlsx": "Trạm Thủy lợi",
  };
  const submissions = Object.entries(files).map(([name, rows]) => ({
    kind: "read" as const,
    submitted: readFile(frame, workbookOf(name, sheetOf(`${names[name] ?? ""}\n${HEAD}\n${rows}`)), name),
  }));
  return consolidate(frame, submissions, decisions);
}

const shown = ({ cell, text, value, used, why, decided = "" }: ConsolidatedValue): string =>
  [cell, text, value, used ? "used" : why, decided].join(" ").trim();

/** The owner, the department, has sent nothing. */
const TWO_UNITS = { "KL.xlsx": forest("240"), "TL.xlsx": forest("251") };
const typed = (file: string, text?: string): readonly Decision[] =>
  DECISION ? [{ ...DECISION, file, ...(text === undefined ? {} : { text }) }] : [];
/** As the pane makes it, and as the file of the command line says it. */
const [DECISION] = parseDecisions(
  JSON.stringify([
    { indicator: "RUNG", file: "NN.xlsx", sheet: "Sheet1", cell: "D3", value: 248.5, reason: "biên bản nghiệm thu" },
  ]),
) ?? [undefined];

test("neither of two contradicting figures is used, and a third one typed is, in any order of the files", () => {
  expect(sent(TWO_UNITS).values.map(shown)).toEqual(["D3 240 240 conflict", "D3 251 251 conflict"]);
  for (const files of [TWO_UNITS, { "TL.xlsx": TWO_UNITS["TL.xlsx"], "KL.xlsx": TWO_UNITS["KL.xlsx"] }]) {
    const { values, indicators } = sent(files, typed("KL.xlsx"));
    expect(values.map(shown).sort()).toEqual([
      "D3 240 248.5 used Nhập tay: biên bản nghiệm thu",
      "D3 251 251 conflict",
    ]);
    expect(indicators[0]).toMatchObject({ actual: 248.5, judgement: { attainment: 0.497 } });
  }
});

test("two rows of one unit that disagree take a third figure as well", () => {
  const rows = { "NN.xlsx": `${forest("240")}\n${forest("251")}` };
  expect(sent(rows).values.map(({ why }) => why)).toEqual(["row-conflict", "row-conflict"]);
  const { values } = sent(rows, typed("NN.xlsx"));
  expect(values.map(shown)).toEqual(["D3 240 248.5 used Nhập tay: biên bản nghiệm thu", "D4 251 251 row-conflict"]);
});

test("the owner's figure, which stands against another unit's, gives way to the one typed", () => {
  const files = { "NN.xlsx": forest("240"), "KL.xlsx": forest("251") };
  expect(sent(files).values.map(shown).sort()).toEqual(["D3 240 240 used", "D3 251 251 conflict"]);
  expect(sent(files, typed("NN.xlsx")).values.map(shown).sort()).toEqual([
    "D3 240 248.5 used Nhập tay: biên bản nghiệm thu",
    "D3 251 251 conflict",
  ]);
});

test("what the person typed stands for what the cell said; another text there, and it is asked again", () => {
  const { values } = sent({ ...TWO_UNITS, "KL.xlsx": forest("245") }, typed("KL.xlsx", "240"));
  expect(values.map(shown)).toEqual(["D3 245 245 conflict", "D3 251 251 conflict"]);
});

test("a reading that was offered is no figure typed by hand", () => {
  const lua = "| Sản lượng lúa | tấn | 9000 | Đạt 6500 hoặc 6700 tấn |";
  const [asked] = sent({ "NN.xlsx": lua }).values;
  const [candidate] = asked?.candidates ?? [];
  const decide = (value: number): string[] =>
    sent({ "NN.xlsx": lua }, [
      { action: "use", indicator: "LUA", file: "NN.xlsx", sheet: "Sheet1", cell: "D3", value, reason: "đã hỏi lại" },
    ]).values.map(({ decided = "" }) => decided);
  expect(candidate).toBeDefined();
  expect(decide(candidate?.value ?? 0)).toEqual(["đã hỏi lại"]);
  expect(decide(6600)).toEqual(["Nhập tay: đã hỏi lại"]);
});

/**
 * Two cells disagree: the one chosen, or the figure that a person typed where neither is right, counts with its reason for as long as
 * both cells say what they said then.
 */
import { groundTexts } from "../../../src/domain/consolidate/acceptance";
import { consolidate } from "../../../src/domain/consolidate/consolidate";
import type { Consolidation, ConsolidatedValue } from "../../../src/domain/consolidate/consolidation";
import { parseDecisions } from "../../../src/domain/consolidate/decisions";
import type { Decision } from "../../../src/domain/consolidate/decision";
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { buildDecisionSheet, readDecisionSheet } from "../../../src/domain/sheets/decision-sheet";
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

describe("what was decided between figures holds for what each of them said", () => {
  const on = (file: string, more: Partial<Decision> = {}): Decision => ({
    ...{ action: "use", indicator: "RUNG", file, sheet: "Sheet1", cell: "D3", reason: "biên bản" },
    ...more,
  });
  /** As it is remembered once it was counted in. */
  const remembered = (files: Readonly<Record<string, string>>, ...decisions: readonly Decision[]): Decision[] =>
    groundTexts(decisions, sent(files, decisions));
  const units = (kl: string, tl: string): Readonly<Record<string, string>> => ({
    "KL.xlsx": forest(kl),
    "TL.xlsx": forest(tl),
  });
  const owner = (nn: string, kl: string): Readonly<Record<string, string>> => ({
    "NN.xlsx": forest(nn),
    "KL.xlsx": forest(kl),
  });
  const rows = (first: string, second: string): Readonly<Record<string, string>> => ({
    "NN.xlsx": `${forest(first)}\n${forest(second)}`,
  });
  const outcome = (files: Readonly<Record<string, string>>, decisions: readonly Decision[]): string[] =>
    sent(files, decisions).values.map(shown).sort();

  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, Decision, string[], string[]]>(
    [
      [
        "two units",
        units("240", "251"),
        units("240", "255"),
        on("KL.xlsx"),
        ["D3 240 240 used biên bản", "D3 251 251 conflict"],
        ["D3 240 240 conflict", "D3 255 255 conflict"],
      ],
      [
        "another unit in place of the owner",
        owner("240", "251"),
        owner("245", "251"),
        on("KL.xlsx"),
        ["D3 240 240 conflict", "D3 251 251 used biên bản"],
        ["D3 245 245 used", "D3 251 251 conflict"],
      ],
      [
        "two rows of a unit",
        rows("240", "251"),
        rows("240", "255"),
        on("NN.xlsx"),
        ["D3 240 240 used biên bản", "D4 251 251 row-conflict"],
        ["D3 240 240 row-conflict", "D4 255 255 row-conflict"],
      ],
      [
        "a third figure, typed",
        owner("240", "251"),
        owner("240", "255"),
        on("NN.xlsx", { value: 248.5 }),
        ["D3 240 248.5 used Nhập tay: biên bản", "D3 251 251 conflict"],
        ["D3 240 240 used", "D3 255 255 conflict"],
      ],
    ],
  )("%s", (_, then, now, decision, held, asked) => {
    const decisions = remembered(then, decision);
    expect(outcome(then, decisions)).toEqual(held);
    expect(outcome(now, decisions)).toEqual(asked);
    // Nothing is forgotten: where the other cell says again what it said, so does the decision.
    expect(outcome(then, remembered(now, ...decisions))).toEqual(held);
  });

  test("figures left out together are asked about again when one of them changes", () => {
    const none = ["KL.xlsx", "TL.xlsx"].map((file) => on(file, { action: "leave-out" }));
    const decisions = remembered(units("240", "251"), ...none);
    expect(outcome(units("240", "251"), decisions)).toEqual([
      "D3 240 240 left-out biên bản",
      "D3 251 251 left-out biên bản",
    ]);
    expect(outcome(units("240", "255"), decisions)).toEqual(["D3 240 240 conflict", "D3 255 255 conflict"]);
  });

  test("a figure that comes later is another; one that agrees, goes away or moves is none", () => {
    const decisions = remembered(units("240", "251"), on("KL.xlsx"));
    expect(outcome({ ...units("240", "251"), "NN.xlsx": forest("260") }, decisions)).toContain("D3 240 240 conflict");
    for (const files of [
      units("240", "240"),
      { "KL.xlsx": forest("240") },
      { "KL.xlsx": forest("240"), "TL.xlsx": `${forest("")}\n${forest("251")}` },
    ])
      expect(outcome(files, decisions)).toContain("D3 240 240 used biên bản");
  });

  test("what an earlier version decided holds as it did, and is remembered with the other figure from then on", () => {
    const [known] = remembered(units("240", "251"), on("KL.xlsx"));
    expect(known?.against).toEqual(["TL: 251"]);
    expect(outcome(units("240", "255"), [on("KL.xlsx", { text: "240", unit: "KL" })])).toContain(
      "D3 240 240 used biên bản",
    );
    // A decision that holds no longer keeps what it was made against.
    expect(remembered(units("240", "255"), ...(known ? [known] : []))).toEqual([known]);
  });

  test("the sheet of decisions keeps what the others said, a line each; none is not the same as not known", () => {
    const three = { ...units("240", "251"), "NN.xlsx": forest("260") };
    const [known] = remembered(three, on("KL.xlsx"));
    const [alone] = remembered({ "TL.xlsx": forest("251") }, on("TL.xlsx"));
    expect([known?.against, alone?.against]).toEqual([["NN: 260", "TL: 251"], []]);
    const decisions = [known, alone, on("NN.xlsx", { text: "260" })].filter((each) => each !== undefined);
    const written = buildDecisionSheet(decisions).find(({ kind }) => kind === "write");
    if (written?.kind !== "write") throw new Error("nothing written");
    const rows = written.cells.map((row) => row.map((cell) => (cell === null || cell === "" ? null : { value: cell })));
    const sheet = { name: "Quyết định", rows } as unknown as SheetSnapshot;
    expect(readDecisionSheet(sheet)).toEqual(decisions);
  });
});

/** Whose a table is where its witnesses disagree: asked, never guessed, and no total is given short of it. */
import { consolidate } from "../../../src/domain/consolidate/consolidate";
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { schemaWith } from "../../support/small-schema";
import { sheetOf, workbookOf } from "../../support/sheet-of";

const schema = schemaWith({
  units: [
    ["NN", "Phòng Nông nghiệp"],
    ["X1", "Xã An Bình"],
    ["X2", "Xã Bình Minh"],
    ["X3", "Xã Cẩm Sơn"],
  ],
  indicators: [
    { code: "HO", name: "Số hộ thoát nghèo", unit: "hộ", target: "240", rollUp: "sum", reporters: ["X1", "X2", "X3"] },
    { code: "LUA", name: "Sản lượng lúa", unit: "tấn", target: "9000", reporters: ["NN"] },
  ],
});
const frame = readingFrame(schema);

const table = (title: string, figure: number, more: Partial<SheetSnapshot> = {}, below = ""): SheetSnapshot =>
  sheetOf(
    `${title}\n\n| TT | Chỉ tiêu | ĐVT | KH | TH |\n| 1 | Số hộ thoát nghèo | hộ | 80 | ${String(figure)} |\n${below}`,
    more,
  );

function of(files: Readonly<Record<string, readonly SheetSnapshot[]>>) {
  const done = consolidate(
    frame,
    Object.entries(files).map(([name, sheets]) => ({
      kind: "read" as const,
      submitted: readFile(frame, workbookOf(name, ...sheets), name),
    })),
  );
  return {
    done,
    values: done.values.map(({ file, unit, value, why }) => `${file} ${unit} ${String(value)} ${why}`.trim()),
    total: done.indicators[0]?.actual,
    state: done.indicators[0]?.state,
    reason: done.indicators[0]?.judgement.reason,
    asked: done.findings.filter(({ code }) => code === "sender-disagrees").map(({ params }) => params),
    others: done.findings
      .filter(({ code }) => /^(unit-|file-)/.test(code))
      .map(({ code, at }) => `${code} ${at.unit ?? ""}`),
  };
}

const COPIED = {
  "Xa An Binh.xlsx": [table("XÃ BÌNH MINH", 60)],
  "Xa Binh Minh.xlsx": [table("XÃ BÌNH MINH", 70)],
  "Xa Cam Son.xlsx": [table("XÃ CẨM SƠN", 44)],
};

test("a form copied from a neighbour: asked, nothing superseded, no unit called silent, no short total", () => {
  const { values, total, state, reason, asked, others } = of(COPIED);
  expect(asked).toEqual([{ title: "X2", file: "X1" }]);
  expect(values).toEqual([
    "Xa An Binh.xlsx  60 sender-disagrees",
    "Xa Binh Minh.xlsx X2 70 sender-open",
    "Xa Cam Son.xlsx X3 44 sender-open",
  ]);
  expect([total, state, reason]).toEqual([null, "unreadable", "sender-disagrees"]);
  expect(others).toEqual(["unit-missing NN"]);
});

const LETTER = sheetOf("PHÒNG NÔNG NGHIỆP\nBÁO CÁO\nSản lượng lúa 9 tháng đạt 8.000 tấn, bằng 88,9% kế hoạch.");
const UNNAMED = sheetOf("BIỂU\n\n| TT | Chỉ tiêu | ĐVT | KH | TH |\n| 1 | Sản lượng lúa | tấn | 9000 | 8000 |");

test.each([
  ["nothing came", {}, ["unit-missing NN"]],
  ["a letter without a table", { "Bao cao.xlsx": [LETTER] }, ["indicator-missing NN"]],
  ["a letter beside a table of no known unit", { "Bao cao.xlsx": [LETTER, { ...UNNAMED, name: "Sheet2" }] }, []],
  // What names the unit in passing is nothing that it sent.
  [
    "a letter beside another unit's table",
    { "Bao cao.xlsx": [LETTER, { ...table("XÃ AN BÌNH", 60), name: "Sheet2" }] },
    ["unit-missing NN"],
  ],
  ["a table of no known unit alone, which may be its own", { "Bao cao.xlsx": [UNNAMED] }, []],
])("%s: whether the unit sent something", (_what, files, expected) => {
  const { done } = of({ "Xa Binh Minh.xlsx": [table("XÃ BÌNH MINH", 70)], ...files });
  const said = done.findings.filter(({ code, at }) => /^(unit|indicator)-missing$/.test(code) && at.unit === "NN");
  expect(said.map(({ code, at }) => `${code} ${at.unit ?? ""}`)).toEqual(expected);
});

test("once the title is put right all three are added", () => {
  const { total, asked } = of({ ...COPIED, "Xa An Binh.xlsx": [table("XÃ AN BÌNH", 60)] });
  expect([total, asked]).toEqual([174, []]);
});

test("a signature of another unit is asked about as well", () => {
  const { asked } = of({ "Xa An Binh.xlsx": [table("BÁO CÁO", 60, {}, "| Người lập | | TM. UBND XÃ BÌNH MINH |")] });
  expect(asked).toEqual([{ file: "X1", signature: "X2" }]);
});

test("an office that collected the communes' sheets is no witness against them", () => {
  const sheets = ["Xã An Bình", "Xã Bình Minh", "Xã Cẩm Sơn"].map((name, at) =>
    table("PHÒNG NÔNG NGHIỆP", 40 + at, { name }),
  );
  const { total, asked } = of({ "Phong Nong nghiep.xlsx": sheets });
  expect([total, asked]).toEqual([123, []]);
});

test("a sheet whose sender is asked about is not given to the unit of its neighbours", () => {
  const { values } = of({
    "Bieu 9 thang.xlsx": [
      table("XÃ AN BÌNH", 60, { name: "Biểu 1" }),
      table("XÃ AN BÌNH", 61, { name: "Biểu 2" }, "| | TM. UBND XÃ BÌNH MINH |"),
      table("BÁO CÁO", 60, { name: "Biểu 3" }),
    ],
  });
  expect(values.map((value) => value.replace("Bieu 9 thang.xlsx ", ""))).toEqual([
    "X1 60 sender-open",
    " 61 sender-disagrees",
    "X1 60 row-duplicate",
  ]);
});

test("a schema that has no unit says so itself, not that the sheet should name one", () => {
  const without = readingFrame({ ...schema, units: [] });
  const sheet = table("BIỂU", 80);
  const submitted = readFile(without, workbookOf("Bieu.xlsx", sheet), "Bieu.xlsx");
  const said = (against: typeof frame): unknown[] =>
    consolidate(against, [{ kind: "read", submitted }]).findings.flatMap(({ code, params }) =>
      code === "unit-unknown" ? [params] : [],
    );
  expect([said(without), said(frame)]).toEqual([[{ units: 0 }], [undefined]]);
});

test("who may have sent a table that names nobody: those called nearly so, and the one that reports all of it", () => {
  const near = (name: string, title: string, row = "Số hộ thoát nghèo | hộ | 80 | 44"): string[] => {
    const sheet = sheetOf(`${title}\n\n| Chỉ tiêu | ĐVT | KH | TH |\n| ${row} |`, { name: "Sheet1" });
    const submitted = readFile(frame, workbookOf(name, sheet), name);
    return consolidate(frame, [{ kind: "read", submitted }]).findings.flatMap(({ code, expected }) =>
      code === "unit-unknown" ? (expected ?? "").split("; ") : [],
    );
  };
  expect(near("Cam So bc 9 thang.xlsx", "BÁO CÁO 9 THÁNG")).toEqual(["X3"]);
  expect(near("bieu.xlsx", "UBND XÃ BÌNH MINHH")).toEqual(["X2", "X1"]);
  expect(near("9 thang.xlsx", "BÁO CÁO", "Sản lượng lúa | tấn | 9000 | 6500")).toEqual(["NN"]);
  expect(near("Cam So 9 thang.xlsx", "BÁO CÁO", "Sản lượng lúa | tấn | 9000 | 6500")).toEqual(["NN", "X3"]);
  expect(near("9 thang.xlsx", "BÁO CÁO")).toEqual([""]);
});

test("the nearest units are looked for of some sheets that name nobody, not of thousands", () => {
  const sheet = sheetOf("BÁO CÁO\n\n| Chỉ tiêu | ĐVT | KH | TH |\n| Sản lượng lúa | tấn | 9000 | 6500 |");
  const sent = Array.from({ length: 31 }, (_, at) => {
    const name = `9 thang ${String(at + 10)}.xlsx`;
    return { kind: "read" as const, submitted: readFile(frame, workbookOf(name, sheet), name) };
  });
  const near = consolidate(frame, sent).findings.flatMap(({ code, expected }) =>
    code === "unit-unknown" ? [expected] : [],
  );
  expect(near.slice(-2)).toEqual(["NN", undefined]);
});

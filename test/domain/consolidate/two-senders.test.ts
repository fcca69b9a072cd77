/** A unit's own file and another office's list of it: two senders, of whom the unit stands and who are asked where they differ. */
import { consolidate } from "../../../src/domain/consolidate/consolidate";
import type { Decision } from "../../../src/domain/consolidate/decision";
import type { SheetSnapshot } from "../../../src/domain/grid/snapshot";
import { readFile, readingFrame } from "../../../src/domain/submission/read-file";
import { schemaWith } from "../../support/small-schema";
import { sheetOf, workbookOf } from "../../support/sheet-of";

const frame = readingFrame(
  schemaWith({
    units: [
      ["NN", "Phòng Nông nghiệp"],
      ["X1", "Xã An Bình"],
      ["X2", "Xã Bình Minh"],
    ],
    indicators: [
      { code: "HO", name: "Số hộ thoát nghèo", unit: "hộ", target: "240", rollUp: "sum", reporters: ["X1", "X2"] },
      { code: "LUA", name: "Sản lượng lúa", unit: "tấn", target: "9000", reporters: ["NN"] },
    ],
  }),
);

const own = (title: string, figure: string): SheetSnapshot =>
  sheetOf(`${title}\n\n| TT | Chỉ tiêu | ĐVT | KH | TH |\n| 1 | Số hộ thoát nghèo | hộ | 120 | ${figure} |`);

const list = (title: string, first: string, second: string): SheetSnapshot =>
  sheetOf(`${title}

    | TT | Chỉ tiêu | ĐVT | Xã An Bình | < | Xã Bình Minh | < |
    | ^ | ^ | ^ | KH | TH | KH | TH |
    | 1 | Số hộ thoát nghèo | hộ | 120 | ${first} | 120 | ${second} |`);

type Sent = readonly [name: string, sheet: SheetSnapshot, modified?: number];

function of(files: readonly Sent[], decisions: readonly Decision[] = []) {
  const done = consolidate(
    frame,
    files.map(([name, sheet, modified = 0]) => ({
      ...{ kind: "read" as const, modified },
      submitted: readFile(frame, workbookOf(name, sheet), name),
    })),
    decisions,
  );
  return {
    values: done.values.map(({ file, unit, value, why }) => `${file} ${unit} ${String(value)} ${why}`.trim()),
    told: done.findings.flatMap(({ code, severity, at, found, expected, params }) =>
      /conflict|duplicate|superseded/.test(code)
        ? [
            `${severity} ${code} ${at.file ?? ""} ${at.cell ?? ""}: ${found ?? ""}, ${expected ?? ""} ${String(params?.["otherFile"] ?? "")}`.trim(),
          ]
        : [],
    ),
    total: done.indicators[0]?.actual,
  };
}

const X1: Sent = ["an binh.xlsx", own("XÃ AN BÌNH", "61")];
const OFFICE = "PHÒNG NÔNG NGHIỆP";

test.each([0, 9])("equal figures need no word, whenever the list was saved (%s)", (modified) => {
  const { values, told, total } = of([X1, ["nn.xlsx", list(OFFICE, "61", "40"), modified]]);
  expect(values).toEqual(["an binh.xlsx X1 61", "nn.xlsx X1 61 conflict-same", "nn.xlsx X2 40"]);
  expect([told, total]).toEqual([[], 101]);
});

test.each([
  ["of no day", OFFICE],
  ["of a later day", `${OFFICE}\nSố liệu đến ngày 30/9/2023`],
])("the unit's own stands against a list %s, and both are asked about", (_, title) => {
  const { values, told, total } = of([X1, ["nn.xlsx", list(title, "66", "40"), 9]]);
  expect(values).toEqual(["an binh.xlsx X1 61", "nn.xlsx X1 66 conflict", "nn.xlsx X2 40"]);
  const cell = title === OFFICE ? "E5" : "E6";
  expect(told).toEqual([
    `E conflict nn.xlsx ${cell}: 66, 61 an binh.xlsx`,
    "E conflict an binh.xlsx E4: 61, 66 nn.xlsx",
  ]);
  expect(total).toBe(101);
});

test("of two own files and of two lists the later one counts", () => {
  const { values, told } = of([
    X1,
    ["an binh 2.xlsx", own("XÃ AN BÌNH", "63"), 2],
    ["nn.xlsx", list(OFFICE, "61", "40"), 3],
    ["nn 2.xlsx", list(OFFICE, "63", "41"), 4],
  ]);
  expect(values).toEqual([
    "an binh 2.xlsx X1 63",
    "an binh.xlsx X1 61 file-superseded",
    "nn 2.xlsx X1 63 conflict-same",
    "nn 2.xlsx X2 41",
    "nn.xlsx X1 61 file-superseded",
    "nn.xlsx X2 40 file-superseded",
  ]);
  expect(told).toEqual(["W file-superseded an binh.xlsx : an binh 2.xlsx,", "W file-superseded nn.xlsx : nn 2.xlsx,"]);
});

test("a list does not stand in for an own figure that is asked about, only for one that is not there", () => {
  const asked = of([
    ["an binh.xlsx", own("XÃ AN BÌNH", "61/62")],
    ["nn.xlsx", list(OFFICE, "61", "40")],
  ]);
  expect(asked.values[1]).toBe("nn.xlsx X1 61 conflict");
  expect(asked.told).toEqual(["E conflict nn.xlsx E5: 61, 61/62 an binh.xlsx"]);
  const blank = of([
    ["an binh.xlsx", own("XÃ AN BÌNH", "")],
    ["nn.xlsx", list(OFFICE, "61", "40")],
  ]);
  expect([blank.values[1], blank.told]).toEqual(["nn.xlsx X1 61", []]);
});

test("a person may take the list's figure", () => {
  const use: Decision = {
    action: "use",
    indicator: "HO",
    file: "nn.xlsx",
    sheet: "Sheet1",
    cell: "E5",
    reason: "đã hỏi",
  };
  const { values, total } = of([X1, ["nn.xlsx", list(OFFICE, "66", "40")]], [use]);
  expect(values.slice(0, 2)).toEqual(["an binh.xlsx X1 61 conflict", "nn.xlsx X1 66"]);
  expect(total).toBe(106);
});

test("sheets of several units in one workbook are their own where nobody else is named, the office's where it is", () => {
  const { submitted } = bundle("cac xa.xlsx");
  expect(told(submitted)).toEqual(["W file-superseded cac xa.xlsx"]);
  expect(told(bundle("Phong Nong nghiep.xlsx").submitted)).toEqual([
    "E conflict Phong Nong nghiep.xlsx",
    "E conflict z.xlsx",
  ]);

  function bundle(name: string) {
    const sheets = [
      { ...own("XÃ AN BÌNH", "50"), name: "An Bình" },
      { ...own("XÃ BÌNH MINH", "40"), name: "Bình Minh" },
    ];
    return { submitted: readFile(frame, workbookOf(name, ...sheets), name) };
  }
  function told(submitted: ReturnType<typeof bundle>["submitted"]): string[] {
    const z = readFile(frame, workbookOf("z.xlsx", own("XÃ AN BÌNH", "61")), "z");
    return consolidate(frame, [
      { kind: "read", submitted },
      { kind: "read", submitted: z, modified: 5 },
    ]).findings.flatMap(({ code, severity, at }) =>
      /conflict|superseded/.test(code) ? [`${severity} ${code} ${at.file ?? ""}`] : [],
    );
  }
});

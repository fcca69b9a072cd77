/** A form that came back in parts: halves of one return are told as such, and a blank names the file that has the figure. */
import type { ConsolidatedValue } from "../../../src/domain/consolidate/consolidation";
import { formParts, withFiguresElsewhere } from "../../../src/domain/consolidate/form-parts";
import type { Finding } from "../../../src/domain/finding/finding";
import type { FormWitness } from "../../../src/domain/submission/form-said";
import type { SubmittedFile, SubmittedSheet } from "../../../src/domain/submission/submission";

/** "a.xlsx NN,LD": a file with a form of each unit; "(NN)" a sheet that is no form. */
function fileOf(drawing: string): SubmittedFile {
  const [file = "", units = ""] = drawing.split(" ");
  const sheets = units.split(",").map((unit) => {
    const bare = unit.replace(/[()]/gu, "");
    const of = { unit: bare === "?" ? null : bare } as SubmittedSheet;
    return bare === unit ? { ...of, form: {} as FormWitness } : of;
  });
  return { ...{ file, fingerprint: file, units: [], sheets }, workbook: {} as SubmittedFile["workbook"] };
}

/** Of each file its units, and its figures as "unit|indicator", the oldest file first. */
function told(...drawn: readonly (readonly [string, readonly string[]])[]): string[] {
  const files = drawn.map(([drawing, keys]) => ({ file: fileOf(drawing), keys: new Set(keys) }));
  return formParts(
    files.map(({ file }) => file),
    new Set(["NN", "LD", "N"]),
    new Map(files.flatMap(({ file, keys }) => (keys.size === 0 ? [] : [[file, keys] as const]))),
  ).map(
    ({ code, severity, at, found, params }) =>
      `${severity} ${code} ${at.file ?? ""} ${at.unit ?? ""}: after ${found ?? ""}, which has ${String(params?.["cells"])}`,
  );
}

test("two files without a figure in both are halves, three are thirds", () => {
  expect(told(["a.xlsx NN", ["NN|A", "NN|B"]], ["b.xlsx NN", ["NN|C"]], ["c.xlsx NN", ["NN|D", "NN|E"]])).toEqual([
    "I form-part b.xlsx NN: after a.xlsx, which has 2",
    "I form-part c.xlsx NN: after b.xlsx, which has 3",
  ]);
});

test.each<readonly [string, readonly (readonly [string, readonly string[]])[]]>([
  [
    "a figure in both: the later file corrects",
    [
      ["a.xlsx NN", ["NN|A", "NN|B"]],
      ["b.xlsx NN", ["NN|B", "NN|C"]],
    ],
  ],
  [
    "a figure that two files before had",
    [
      ["a.xlsx NN", ["NN|A"]],
      ["b.xlsx NN", []],
      ["c.xlsx NN", ["NN|A"]],
    ],
  ],
  ["one file alone", [["a.xlsx NN", ["NN|A"]]]],
  [
    "a file without a figure",
    [
      ["a.xlsx NN", ["NN|A"]],
      ["b.xlsx NN", []],
    ],
  ],
  [
    "another unit's form",
    [
      ["a.xlsx NN", ["NN|A"]],
      ["b.xlsx LD", ["LD|B"]],
    ],
  ],
  [
    "no form",
    [
      ["a.xlsx NN", ["NN|A"]],
      ["b.xlsx (NN)", ["NN|B"]],
    ],
  ],
  [
    "a unit that sent one file only",
    [
      ["a.xlsx TC", ["TC|A"]],
      ["b.xlsx TC", ["TC|B"]],
    ],
  ],
  [
    "a form of nobody known",
    [
      ["a.xlsx ?", ["NN|A"]],
      ["b.xlsx ?", ["NN|B"]],
    ],
  ],
  // "N" begins as "NN" does.
  [
    "figures of a unit of another name",
    [
      ["a.xlsx N", ["NN|A"]],
      ["b.xlsx N", ["NN|B"]],
    ],
  ],
])("no half: %s", (_name, files) => {
  expect(told(...files)).toEqual([]);
});

test("each unit of a file for itself", () => {
  expect(told(["a.xlsx NN,LD", ["NN|A", "LD|A"]], ["b.xlsx NN,LD,LD", ["NN|B", "LD|A"]])).toEqual([
    "I form-part b.xlsx NN: after a.xlsx, which has 1",
  ]);
});

describe("a blank whose figure stands in another file of the unit", () => {
  const blank: Finding = {
    ...{ code: "value-missing", severity: "W", params: { other: 1 } },
    at: { file: "a.xlsx", unit: "NN", indicator: "TR" },
  };
  const value = (more: Partial<ConsolidatedValue>) => ({
    ...{ indicator: "TR", unit: "NN", file: "b.xlsx", used: true },
    ...more,
  });

  test("names that file", () => {
    expect(withFiguresElsewhere([blank], [value({})])).toEqual([
      { ...blank, params: { other: 1, elsewhere: "b.xlsx" } },
    ]);
  });

  test.each<readonly [string, Finding, Partial<ConsolidatedValue>]>([
    ["not used", blank, { used: false }],
    ["of no indicator", blank, { indicator: null }],
    ["of another unit", blank, { unit: "LD" }],
    ["of another indicator", blank, { indicator: "CP" }],
    ["in the same file", blank, { file: "a.xlsx" }],
    ["of another finding", { ...blank, code: "unit-slip" }, {}],
    ["of a finding about nothing", { ...blank, at: {} }, { unit: "", indicator: null }],
  ])("none where the figure is %s", (_name, finding, more) => {
    expect(withFiguresElsewhere([finding], [value(more)])).toEqual([finding]);
  });
});

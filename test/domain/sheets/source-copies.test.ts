/** Copies of source sheets: their names, what goes into them, and the limits. */
import { COPY_LIMITS } from "../../../src/domain/sheets/copy-limits";
import { isCopyName, nameCopies } from "../../../src/domain/sheets/copy-names";
import { buildCopy, isUsualFormat } from "../../../src/domain/sheets/copy-sheet";
import { chooseCopies } from "../../../src/domain/sheets/source-copies";
import type { SubmittedFile } from "../../../src/domain/submission/submission";
import { sheetOf } from "../../support/sheet-of";
import { schemaWith } from "../../support/small-schema";

const schema = schemaWith({
  units: [
    ["TC", "Phòng Tài chính"],
    ["NN", "Phòng Nông nghiệp và Phát triển nông thôn"],
    ["X", "Xã A/B: [Bộc Bố]"],
  ],
  indicators: [],
});

const source = (file: string, sheet: string, units: readonly string[], place = 0) => ({
  ...{ file, sheet, place },
  units: new Set(units),
});
const names = (sources: readonly ReturnType<typeof source>[], taken: readonly string[] = []): string[] =>
  nameCopies(schema, sources, taken).map(({ name }) => name);

test("names are those of the units, whatever the order of the files", () => {
  const sources = [
    source("b.xlsx", "TT-LN", ["NN"], 1),
    source("b.xlsx", "CN", ["NN"], 0),
    source("a.xlsx", "Biểu", ["TC"]),
    source("c.xlsx", "Cụm xã", ["X", "NN"]),
    source("d.xlsx", "?", [""]),
    source("e.xlsx", "Sheet1", ["X"]),
  ];
  const expected = [
    "NG 01 Phòng Tài chính",
    "NG 02 Phòng Nông nghiệp và Phát",
    "NG 02-2 Phòng Nông nghiệp và Ph",
    "NG 02-3 Cụm xã",
    "NG 03 Xã A B Bộc Bố",
    "NG 00 Nguồn",
  ];
  expect(names(sources)).toEqual(expected);
  expect(names([...sources].reverse())).toEqual(expected);
  expect(expected.every(isCopyName)).toBe(true);
  expect(expected.every((name) => name.length <= 31)).toBe(true);
});

test("a sheet of the same name that is somebody else's keeps it", () => {
  expect(names([source("a.xlsx", "Biểu", ["NN"])], ["ng 02 phòng nông nghiệp và phát", "Tổng hợp"])).toEqual([
    "NG 02 Phòng Nông nghiệp và (2)",
  ]);
  expect(["NG", "NG 1 a", "NG 01", "Ngày 01 a", "NG 01a b"].filter(isCopyName)).toEqual([]);
});

test("values with their formats at the same places, and nothing that could become a formula", () => {
  const snapshot = {
    ...sheetOf("a"),
    rows: [
      [],
      [null, { value: "=1+1" }, { value: 0.5, numberFormat: "0.0%" }, { value: 3, formula: "=1+2" }],
      [
        { value: "012", numberFormat: "@" },
        { value: { error: "#REF!" } },
        { value: true },
        { value: 1, numberFormat: "dd/mm/yyyy" },
      ],
      [{ value: "x".repeat(40_000) }, { value: null, formula: "=A1", notComputed: true }],
    ],
  };
  const steps = buildCopy({ name: "NG 01 a", snapshot, date1904: true });
  const cells = steps.flatMap((step) => (step.kind === "write" ? step.cells : []));
  expect(cells.slice(0, 3)).toEqual([
    [null, null, null, null],
    [null, "=1+1", 0.5, 3],
    ["012", "#REF!", true, 1463],
  ]);
  expect(cells[3]?.[0]).toHaveLength(32_766);
  expect(cells[3]?.[1]).toBeNull();
  expect(steps.map(({ kind }) => kind).slice(0, 3)).toEqual(["write", "number-formats", "column-width"]);
  const formats = steps.flatMap((step) => (step.kind === "number-formats" ? step.formats : []));
  expect(formats.slice(1, 3)).toEqual([
    ["General", "General", "0.0%", "General"],
    ["@", "General", "General", "dd/mm/yyyy"],
  ]);
});

test.each([
  ["General", true],
  ["#,##0.00;[Red]-#,##0.00", true],
  ['_-* #,##0 "đ"_-;-* #,##0 "đ"_-;_-* "-"?? "đ"_-;_-@_-', true],
  ["[$-42A]dd\\ mmmm\\ yyyy", true],
  ["0.00E+00", true],
  ["h:mm AM/PM", true],
  ["# ?/?", true],
  ['0 "mở', false],
  ["0;0;0;0;0", false],
  ["Standard", false],
  ["x".repeat(300), false],
])("the number format %s is taken over: %s", (format, usual) => {
  expect(isUsualFormat(format)).toBe(usual);
});

test("too many sheets or cells are said, and which", () => {
  const file = (name: string, height: number): SubmittedFile => ({
    ...{ file: name, fingerprint: name, sheets: [], units: [] },
    workbook: {
      ...{ name, date1904: false, externalLinks: false },
      sheets: [{ ...sheetOf("a"), rows: Array.from({ length: height }, () => [null, { value: 1 }]) }, sheetOf("b")],
    },
  });
  const value = (name: string) => ({ file: name, sheet: "Sheet1", unit: "NN" }) as never;
  const choose = (count: number, height: number) => {
    const all = Array.from({ length: count }, (_, index) => `${String(index)}.xlsx`);
    return chooseCopies(
      schema,
      { values: all.map(value) },
      all.map((name) => file(name, height)),
      { sheets: [] },
    );
  };
  expect(choose(2, 50_000)).toMatchObject({ over: "cells", cells: 200_002 });
  expect(choose(COPY_LIMITS.sheets / 2, 1).over).toBeNull();
  expect(choose(COPY_LIMITS.sheets + 1, 1).over).toBe("sheets");
});

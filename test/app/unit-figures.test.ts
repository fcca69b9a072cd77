/** What each unit had last period and in the same period last year: kept beside the figures, and asked of the sheets. */
import { checkUnitFigures } from "../../src/domain/sheets/check-unit-figures";
import { findSheet } from "../../src/domain/sheets/consolidation-plan";
import { readSourceSets } from "../../src/domain/sheets/read-source-sets";
import { SOURCE_SHEET } from "../../src/domain/sheets/source-columns";
import { unitFigures } from "../../src/domain/sheets/unit-figures";
import type { FileWorkbook } from "../../src/files/file-workbook";
import { allSheets, playMonth, runMonth, schemaOn, yearBook, type Sent } from "../support/commune-months";

const UNITS = [
  ["A", "Xã An", ""],
  ["B", "Xã Bình", ""],
  ["C", "Xã Cát", ""],
];
const FOREST = "Diện tích trồng rừng";
const BUDGET = "Thu ngân sách";

const sent = (a: number | null, b: number | null, c: number | null, budget: number | null = null): Sent[] => [
  ...(a === null
    ? []
    : [{ unit: "Xã An", figures: { [FOREST]: a, ...(budget === null ? {} : { [BUDGET]: budget }) } }]),
  ...(b === null ? [] : [{ unit: "Xã Bình", figures: { [FOREST]: b } }]),
  ...(c === null ? [] : [{ unit: "Xã Cát", figures: { [FOREST]: c } }]),
];

/** What the source sheet keeps beside the figures: "unit indicator figure". */
async function kept(workbook: FileWorkbook, kind: "previous" | "lastYear"): Promise<string[]> {
  const sheet = findSheet(await allSheets(workbook), SOURCE_SHEET);
  const figures = (sheet && readSourceSets(sheet)?.sets.find((set) => set.kind === kind)?.figures) ?? [];
  return figures.map(({ unit, indicator, value }) => `${unit} ${indicator} ${String(value)}`);
}

test("the period before stands beside the figures, of units that have sent nothing yet too", async () => {
  const workbook = await yearBook({ year: 2023, units: UNITS });
  await playMonth(workbook, "2023-T05", sent(10, 20, 30, 400));
  expect(await kept(workbook, "previous")).toEqual([]);
  const first = await playMonth(workbook, "2023-T06", sent(12, 22, null, 450));
  expect(first.consolidation.missingUnits).toEqual(["C"]);
  expect(await kept(workbook, "previous")).toEqual(["A R 10", "B R 20", "A S 400", "C R 30"]);
  // The unit that was late comes on its own: the others stay, and so does what it had.
  const late = await playMonth(workbook, "2023-T06", sent(null, null, 25));
  expect(late.consolidation.missingUnits).toEqual([]);
  expect(await kept(workbook, "previous")).toEqual(["A R 10", "B R 20", "C R 30", "A S 400"]);
  const fallen = late.consolidation.findings.filter(({ code }) => code === "cumulative-decreased");
  expect(fallen.map(({ at, found, expected }) => ({ at, found, expected }))).toEqual([
    {
      at: { file: "Xã Cát 2023-T06.xlsx", sheet: "Biểu 1", cell: "C3", indicator: "R", unit: "C" },
      ...{ found: "25", expected: "30" },
    },
  ]);
  expect((await runMonth(workbook, "2023-T06", sent(null, null, 25))).change.plan.steps).toEqual([]);
});

test("no figure of before is counted as one that was read", async () => {
  const workbook = await yearBook({ year: 2023, units: UNITS });
  await playMonth(workbook, "2023-T05", sent(10, 20, 30));
  const { consolidation } = await playMonth(workbook, "2023-T06", sent(12, null, null));
  expect(consolidation.indicators[0]?.actual).toBe(12);
  const sheet = findSheet(await allSheets(workbook), SOURCE_SHEET);
  const first = sheet?.rows[1]?.[1]?.value;
  expect(first).toBe("Số ô số liệu đã đọc: 1 = dùng 1 + không dùng 0");
  const again = await runMonth(workbook, "2023-T06", sent(12, null, null));
  expect(again.consolidation.indicators[0]?.actual).toBe(12);
});

test("an earlier period run again does not take a later one for the one before", async () => {
  const workbook = await yearBook({ year: 2023, units: UNITS });
  await playMonth(workbook, "2023-T05", sent(10, 20, 30, 400));
  await playMonth(workbook, "2023-T06", sent(12, 22, 32, 450));
  const again = await playMonth(workbook, "2023-T05", sent(11, 21, 31, 410));
  expect(await kept(workbook, "previous")).toEqual([]);
  expect(again.consolidation.findings.map(({ code }) => code)).not.toContain("cumulative-decreased");
});

test("asked for the next period: its figures are those of before; of last year those of the workbook that was picked", async () => {
  const last = await yearBook({
    ...{ year: 2022, units: [...UNITS, ["D", "Xã Dương", ""]] },
    indicators: [
      ["Q", FOREST, "ha", 90, "Cao hơn là tốt", "Có", "Tỷ lệ", "Lũy kế", "Đều", "Cộng", "A", "*", ""],
      ["S", BUDGET, "tỷ đồng", 900, "Cao hơn là tốt", "Có", "Tỷ lệ", "Lũy kế", "Đều", "Một đơn vị", "A", "A", ""],
    ],
  });
  await playMonth(last, "2022-T06", sent(7, 8, 9, 3));
  const workbook = await yearBook({ year: 2023, units: UNITS });
  await playMonth(workbook, "2023-T05", sent(10, 20, 30, 400));
  const schema = await schemaOn(workbook, "2023-T06");
  const { previous, lastYear } = unitFigures(schema, await allSheets(workbook), [await allSheets(last)]);
  expect([previous?.of("B", "R"), previous?.of("A", "S"), previous?.of("B", "S")]).toMatchObject([
    { value: 20 },
    { value: 400 },
    null,
  ]);
  // Found by name and unit: R was Q; another unit of measure is another indicator, although the code is the same.
  expect([lastYear?.of("C", "R"), lastYear?.of("A", "S")]).toMatchObject([{ value: 9 }, null]);
  const july = await schemaOn(workbook, "2023-T07");
  expect(unitFigures(july, await allSheets(workbook), [await allSheets(last)]).lastYear).toBeNull();
});

test("only what is counted from the start of the year cannot fall", async () => {
  const workbook = await yearBook({ year: 2023, units: UNITS });
  await playMonth(workbook, "2023-T05", sent(10, 20, 30));
  const { schema, consolidation } = await runMonth(workbook, "2023-T06", sent(9, 20, 31));
  const before = unitFigures(schema, await allSheets(workbook));
  const of = (more: object): unknown[] =>
    checkUnitFigures(
      { ...schema, indicators: schema.indicators.map((each) => ({ ...each, ...more })) },
      consolidation,
      before,
    ).map(({ at }) => at.unit);
  expect(of({})).toEqual(["A"]);
  expect(of({ timing: "pointInTime" })).toEqual([]);
  expect(of({ method: "level" })).toEqual([]);
  expect(of({ unit: "%" })).toEqual([]);
});

test("last year's workbook among the picked files gives what each unit had then, and no figure of this year", async () => {
  const last = await yearBook({ year: 2022, units: UNITS });
  await playMonth(last, "2022-T06", sent(7, 8, 9, 300));
  const workbook = await yearBook({ year: 2023, units: UNITS });
  const book = { name: "Sổ 2022.xlsx", bytes: last.bytes() };
  const preview = await playMonth(workbook, "2023-T06", sent(12, null, null, 450), {}, [book]);
  expect(preview.consolidation.values.map(({ unit }) => unit)).toEqual(["A", "A"]);
  expect(await kept(workbook, "lastYear")).toEqual(["A R 7", "A S 300", "B R 8", "C R 9"]);
  const [said] = preview.consolidation.findings.filter(({ code }) => code === "file-own-output");
  expect(said?.params).toEqual({ lastYear: "2022-06-14" });
  // Kept beside the figures, it is there when others send later; of another month it is not taken.
  await playMonth(workbook, "2023-T06", sent(null, 22, null));
  expect(await kept(workbook, "lastYear")).toEqual(["A R 7", "B R 8", "A S 300", "C R 9"]);
  const july = await playMonth(workbook, "2023-T07", sent(13, 23, 33), {}, [book]);
  expect(await kept(workbook, "lastYear")).toEqual([]);
  expect(july.consolidation.findings.find(({ code }) => code === "file-own-output")?.params).toBeUndefined();
});

test("communes that were merged: the new one reports, beside what its predecessors had together", async () => {
  const units = [
    ["A", "Xã An", "", "", "30/6/2025", ""],
    ["B", "Xã Bình", "", "", "30/6/2025", ""],
    ["C", "Xã Cát", "", "", "", ""],
    ["AB", "Xã An Bình", "", "01/07/2025", "", "A; B"],
  ];
  const last = await yearBook({ year: 2024, units: UNITS });
  await playMonth(last, "2024-T07", sent(7, 8, 9));
  const workbook = await yearBook({ year: 2025, units });
  const june = await playMonth(workbook, "2025-T06", sent(10, 20, 30));
  expect(june.consolidation.missingUnits).toEqual([]);
  const book = { name: "Sổ 2024.xlsx", bytes: last.bytes() };
  const merged = [{ unit: "Xã An Bình", figures: { [FOREST]: 29 } }];
  const july = await playMonth(workbook, "2025-T07", merged, {}, [book]);
  expect(july.consolidation.missingUnits).toEqual(["C"]);
  expect(july.consolidation.indicators[0]).toMatchObject({ actual: 29, coverage: "1/2" });
  expect(await kept(workbook, "previous")).toEqual(["AB R 30", "C R 30"]);
  expect(await kept(workbook, "lastYear")).toEqual(["AB R 15", "C R 9"]);
  const fallen = july.consolidation.findings.filter(({ code }) => code === "cumulative-decreased");
  expect(fallen.map(({ at, expected }) => `${at.unit ?? ""} ${expected ?? ""}`)).toEqual(["AB 30"]);
  // Kept under the unit that has it now: the same when the other commune comes later.
  await playMonth(workbook, "2025-T07", [{ unit: "Xã Cát", figures: { [FOREST]: 33 } }]);
  expect(await kept(workbook, "previous")).toEqual(["C R 30", "AB R 30"]);
});

/** Long writes in fewer bytes: the same cells, whatever repeats in them. */
import fc from "fast-check";
import { cellName } from "../../src/domain/grid/address";
import { moveFormula } from "../../src/domain/grid/move-formula";
import { isFormula, type PlanCell } from "../../src/domain/plan/cell";
import { runThrough } from "../../src/domain/slices";
import { isRepetitive, shortenWrite, type CopyStep, type WriteStep } from "../../src/excel/shorten-write";

const TOP = 4;
const LEFT = 11;
const FILLER = '"Chưa có số liệu"&'.repeat(30);

/** A cell of the kind in its row: long formulas of their own row or of a fixed one, text, blank, or nothing written. */
function cellOf(kind: number, row: number): PlanCell {
  const own = String(TOP + row + 1);
  switch (kind) {
    case 0:
      return null;
    case 1:
      return "";
    case 2:
      return { formula: `=IF($G${own}="",${FILLER}"G7",$H${own}*2)` };
    case 3:
      return { formula: `=${FILLER}$G$7` };
    default:
      return `văn bản ${String(kind)}`;
  }
}

/** What stands in the cells after the steps, as Excel would carry them out. */
function carryOut(steps: readonly (WriteStep | CopyStep)[]): Map<string, PlanCell> {
  const cells = new Map<string, PlanCell>();
  for (const step of steps) {
    if (step.kind === "write")
      step.cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          if (cell !== null) cells.set(cellName(step.top + r, step.left + c), cell);
        });
      });
    else {
      expect(step.count % step.period).toBe(0);
      expect(step.from + step.period).toBeLessThanOrEqual(step.top);
      for (let row = step.top; row < step.top + step.count; row += 1) {
        const from = step.from + ((row - step.top) % step.period);
        for (let column = step.left; column <= step.right; column += 1) {
          const cell = cells.get(cellName(from, column));
          if (cell === undefined) throw new Error(`nothing to copy at ${cellName(from, column)}`);
          cells.set(cellName(row, column), isFormula(cell) ? { formula: moveFormula(cell.formula, row - from) } : cell);
        }
      }
    }
  }
  return cells;
}

function writeOf(kinds: readonly (readonly number[])[]): WriteStep {
  const cells = kinds.map((row, index) => row.map((kind) => cellOf(kind, index)));
  return { kind: "write", sheet: "Lớn", top: TOP, left: LEFT, cells };
}

test("the same cells as without shortening", () => {
  const row = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 });
  const list = fc
    .tuple(fc.array(row, { minLength: 1, maxLength: 5 }), fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 }))
    .map(([rows, order]) => order.flatMap((at) => [rows[at % rows.length] ?? []]));
  fc.assert(
    fc.property(list, (kinds) => {
      const step = writeOf(kinds);
      expect(carryOut(runThrough(shortenWrite(step)))).toEqual(carryOut([step]));
    }),
    { numRuns: 300 },
  );
});

test("a list that repeats after every third row is one write and one copy", () => {
  const kinds = Array.from({ length: 300 }, (_, row) => (row % 3 === 0 ? [4, 3] : [2, row % 3]));
  const steps = runThrough(shortenWrite(writeOf(kinds)));
  expect(steps.map(({ kind }) => kind)).toEqual(["write", "copy-rows"]);
  expect(steps[1]).toMatchObject({ from: TOP, period: 3, top: TOP + 3, count: 297, left: LEFT, right: LEFT + 1 });
});

test("a column that never repeats is written beside one that does", () => {
  const step = writeOf(Array.from({ length: 200 }, () => [2, 4]));
  const cells = step.cells.map(([formula], row): PlanCell[] => [formula ?? null, `xã ${String(row)} ${FILLER}`]);
  const steps = runThrough(shortenWrite({ ...step, cells }));
  expect(steps.filter(({ kind }) => kind === "write").map((each) => each.left)).toEqual([LEFT, LEFT + 1]);
  expect(steps.filter(({ kind }) => kind === "copy-rows")).toHaveLength(1);
});

test("text from outside is not searched", () => {
  expect(isRepetitive(writeOf(Array.from({ length: 200 }, () => [4, 5])))).toBe(false);
  expect(isRepetitive(writeOf(Array.from({ length: 200 }, () => [2, 5])))).toBe(true);
  expect(isRepetitive(writeOf(Array.from({ length: 20 }, () => [2, 5])))).toBe(false);
});

import { isFormula } from "../../../src/domain/plan/cell";
import { countCells, type PlanStep } from "../../../src/domain/plan/plan";
import { marker, markerOf, markTag } from "../../../src/domain/plan/rule";

test("of a plan those cells are counted that are filled with something", () => {
  const steps: PlanStep[] = [
    {
      kind: "write",
      sheet: "A",
      top: 0,
      left: 0,
      cells: [
        ["x", 0, null],
        ["", false, { formula: "=1" }],
      ],
    },
    { kind: "number-formats", sheet: "A", top: 0, left: 0, formats: [["0", "0"]] },
    { kind: "write", sheet: "B", top: 3, left: 0, cells: [[], ["y"]] },
  ];
  expect(countCells({ title: "", steps })).toBe(5);
  expect(countCells({ title: "", steps: [] })).toBe(0);
});

test("text that looks like a formula is none", () => {
  expect(["=1+1", { formula: "=1+1" }, 1, true, null].map(isFormula)).toEqual([false, true, false, false, false]);
});

test("a rule of ours is known by its tag, in any formula that it has become part of", () => {
  expect(markTag(`=AND(${marker("lag")},$A2="x")`)).toBe("lag");
  expect(`=OR(${marker("far-behind")},FALSE)`).toContain(markerOf("far-behind"));
  expect(markTag(`=${marker("far-behind")}`)).toBe("far-behind");
  expect(markTag('=N("chi-tieu")=0')).toBeNull();
  // It is true of every cell, so that the rest of the formula decides.
  expect(marker("lag")).toBe('N("chi-tieu:lag")=0');
});

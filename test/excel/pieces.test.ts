/** Long steps in requests that Excel takes, and what they repeat: kept in test/fixtures/plans/excel-pieces.txt. */
import type { PlanCell } from "../../src/domain/plan/cell";
import type { PlanStep } from "../../src/domain/plan/plan";
import { runThrough } from "../../src/domain/slices";
import { costOf, findRepeats } from "../../src/excel/find-repeats";
import { sheetsIn, withSheetNames } from "../../src/excel/formula-sheets";
import { toPieces } from "../../src/excel/pieces";
import { compareKept } from "../support/kept-text";
import { OWN } from "../support/rich-book";

test("long steps are cut into requests, and what repeats is found", () => {
  const at = { sheet: OWN, top: 4, left: 2 };
  const rows = <T>(count: number, ...row: readonly T[]): T[][] => Array.from({ length: count }, () => [...row]);
  const steps: readonly PlanStep[] = [
    { kind: "write", ...at, cells: rows<PlanCell>(3, "a", 1) },
    { kind: "write", ...at, cells: rows<PlanCell>(40, "x".repeat(30_000), 1) },
    { kind: "write", ...at, cells: rows<PlanCell>(60, "x".repeat(30_000), 1) },
    { kind: "write", ...at, cells: [] },
    { kind: "cell-styles", ...at, styles: rows(1600, {}, {}) },
    { kind: "cell-styles", ...at, styles: [] },
    { kind: "number-formats", ...at, formats: rows(20_000, "0.00", "@") },
    { kind: "activate", sheet: OWN },
  ];
  const pieces = steps.map((step) =>
    runThrough(toPieces(step)).map(({ step: piece, size }) => {
      const cells =
        piece.kind === "write"
          ? piece.cells
          : piece.kind === "cell-styles"
            ? piece.styles
            : piece.kind === "number-formats"
              ? piece.formats
              : [];
      return [piece.kind, "top" in piece ? piece.top : "", cells.length, size].join(" ");
    }),
  );
  const kinds = [
    [0, 0, 0, 0, 0, 0],
    [0, 1, 2, 0, 1, 2, 0, 1],
    [0, 1, -1, 0, 1, -1, 0, 1],
    [0, 1, 0, 1, 2, 0, 1, 0, 1, 2, 2],
    [-1, -1, -1],
    [],
  ];
  const repeats = kinds.map((list) => {
    const sizes = list.map((_, row) => 600 + row);
    const tokens = findRepeats(list, sizes);
    return `${tokens.map((token) => Object.values(token).join("/")).join(" ")} = ${String(costOf(tokens, sizes))}`;
  });
  const formulas = ["='Danh sách'!A1+Biểu!B2", "=\"'Ẩn'!A1\"&Ẩn!A1", "='O''Neil'!A1", "=SUM(A1:B2)", "=a_b.c!A1"];
  const names = new Map([
    ["danh sách", "Đơn vị"],
    ["ẩn", "Hiện"],
    ["o'neil", "It's"],
  ]);
  const renamed = formulas.map((formula) => `${sheetsIn(formula).join()} → ${withSheetNames(formula, names)}`);
  compareKept("excel-pieces", [...pieces.flat(), "", ...repeats, "", ...renamed]);
});

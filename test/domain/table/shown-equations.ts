/** The equations between the columns of some rows of figures: "C = A/B 2 of 3", "D = A+B+C 2 of 2", "A like B". */
import { columnName } from "../../../src/domain/grid/address";
import type { Cell } from "../../../src/domain/grid/snapshot";
import { TextGrid } from "../../../src/domain/grid/text-grid";
import { Figures } from "../../../src/domain/table/arithmetic";
import { sheetOf } from "../../support/sheet-of";

/** Every row counts; "77=F2/E2" is a number that a formula makes. The last column is held against all before it, and the first against all behind. */
export function shownEquations(drawing: string): string[] {
  const sheet = sheetOf(drawing);
  const grid = new TextGrid({ ...sheet, rows: sheet.rows.map((row) => row.map(computed)) });
  const columns = Array.from({ length: grid.width }, (_, column) => column);
  const figures = new Figures(
    grid,
    columns,
    sheet.rows.map((_, row) => row),
  );
  const [first = 0, ...behind] = columns;
  const before = columns.slice(0, -1);
  const last = columns.at(-1) ?? 0;
  const sums = [[last, before] as const, [first, behind] as const].flatMap(([result, others]) => {
    const whole = figures.whole(result, others);
    const sum = figures.sum(result, others);
    return [
      sum ? `${columnName(result)} is the sum of ${named(sum.addends)} ${String(sum.rows)} of ${String(sum.of)}` : "",
      whole
        ? `${columnName(result)} is the whole of ${named(whole.addends)} ${String(whole.rows)} of ${String(whole.of)}`
        : "",
      figures.mayBeWhole(result, others) ? `${columnName(result)} may be a whole` : "",
    ];
  });
  const agreeing = figures.agreeing(last, first, 1);
  const alike = columns.flatMap((a) => columns.filter((b) => a < b && figures.same(a, b)).map((b) => named([a, b])));
  return [
    `figures ${named(figures.columns)}`,
    ...figures
      .quotients()
      .map(
        ({ result, part, whole, rows, of }) =>
          `${columnName(result)} = ${columnName(part)}/${columnName(whole)} ${String(rows)} of ${String(of)}`,
      ),
    ...sums,
    agreeing.of === 0 ? "" : `${columnName(last)} is A/B in percent ${String(agreeing.rows)} of ${String(agreeing.of)}`,
    figures.reaches(last, first, 0.3) ? `${columnName(last)} comes to 30 % of A` : "",
    alike.length === 0 ? "" : `alike ${alike.join(", ")}`,
  ].filter((each) => each !== "");
}

function named(columns: readonly number[]): string {
  return columns.map(columnName).join("+");
}

function computed(cell: Cell | null): Cell | null {
  const [, number, formula] = typeof cell?.value === "string" ? (/^(-?[\d.]+)(=.+)$/.exec(cell.value) ?? []) : [];
  return number === undefined || formula === undefined ? cell : { value: Number(number), formula };
}

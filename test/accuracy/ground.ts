/** What a figure may stand on: the numbers that a row shows, in any notation, their quotients, and both in other units. */

/** Between units of one family: thousands, square metres and hectares, permille, one hundred. */
const FACTORS = [-9, -6, -4, -3, -2, -1, 0, 1, 2, 3, 4, 6, 9].map((power) => 10 ** power);

/** Whether the figure is shown by one of the row's cells, or follows from two numbers of the row as their share. */
export function standsOn(figure: number, row: readonly unknown[]): boolean {
  const shown = row.flatMap(numbersShown);
  const grounds = [...shown, ...shown.flatMap((n) => shown.filter((d) => d !== 0).map((d) => (n / d) * 100))];
  return grounds.some((ground) => FACTORS.some((factor) => isNear(Math.abs(figure), ground * factor)));
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** Every number of a cell, each text in every notation: 1.234,5 and 1,234.5 and 1 234,5 and their pieces. */
function numbersShown(cell: unknown): number[] {
  if (typeof cell === "number") return [Math.abs(cell)];
  if (typeof cell !== "string") return [];
  return (cell.match(/\d+(?:[.,\s]\d+)*/g) ?? []).flatMap((run) => {
    const texts = [run.replace(/\s/g, ""), ...run.split(/\s/)];
    return texts.flatMap(readings).filter(Number.isFinite);
  });
}

function readings(text: string): number[] {
  const vietnamese = text.replace(/\./g, "").replace(",", ".");
  return [vietnamese, text.replace(/,/g, ""), text.replace(/[.,]/g, ""), ...text.split(/[.,]/)].map(Number);
}

/** An open question of the schema: one of its answers goes into the cell, or the cell is right as it stands. */
import type { Finding } from "../finding/finding";
import { cellName } from "../grid/address";
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import { readOpenQuestions, type OpenQuestion } from "../sheets/open-questions";
import type { Fix, FixOption } from "./fix";

/** The ways to answer the questions of a schema sheet that findings were made of. */
export function fixesOfQuestions(findings: readonly Finding[], sheet: SheetSnapshot): Fix[] {
  const questions = readOpenQuestions(sheet);
  return findings.flatMap((finding) => {
    const question = questions.find(
      ({ row, column, text }) => finding.at.cell === cellName(row, column) && finding.found === text,
    );
    return finding.code === "schema-unconfirmed" && question
      ? [{ finding, sheet: sheet.name, options: optionsOf(question, sheet) }]
      : [];
  });
}

function optionsOf({ row, column, answers, at, rest }: OpenQuestion, sheet: SheetSnapshot): FixOption[] {
  const before = cellText(cellAt(sheet, row, column));
  const silent = { row: at.row, column: at.column, before: at.text, after: rest };
  const others = answers.filter((answer) => answer !== before);
  return [
    ...others.map((after) => ({ cells: [{ row, column, before, after }, silent] })),
    { cells: [silent], confirms: true },
  ];
}

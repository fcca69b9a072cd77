/** How the text of a figure was read: number-as-text, number-ambiguous, fraction, qualifier and the like, at its cell. */
import { matchedRows, onRow, type SheetRule } from "../rule";

export const checkReadingNotes: SheetRule = (sheet) =>
  matchedRows(sheet).flatMap((row) =>
    (row.actual?.reading.notes ?? [])
      .filter(({ code }) => code !== "error-value" && code !== "unit-differs")
      .map((note) =>
        onRow(note.code, sheet, row, "actual", {
          found: note.found ?? row.actual?.text ?? "",
          ...(note.expected === undefined ? {} : { expected: note.expected }),
          ...(note.params === undefined ? {} : { params: note.params }),
        }),
      ),
  );

/** How the text of a figure was read: number-as-text, number-ambiguous, fraction, qualifier and the like, at its cell. */
import { formatPlain } from "../../text/number";
import { matchedRows, onRow, type SheetRule, textOf } from "../rule";

export const checkReadingNotes: SheetRule = (sheet) =>
  matchedRows(sheet).flatMap((row) => {
    const offered = (row.actual?.reading.candidates ?? []).map(({ value }) => formatPlain(value)).join("; ");
    return (row.actual?.reading.notes ?? [])
      .filter(({ code }) => code !== "error-value" && code !== "unit-differs")
      .map((note) =>
        onRow(note.code, sheet, row, "actual", {
          found: note.found ?? textOf(row),
          ...(note.expected === undefined ? {} : { expected: note.expected }),
          ...(note.params === undefined && offered === ""
            ? {}
            : { params: { ...note.params, ...(offered === "" ? {} : { candidates: offered }) } }),
        }),
      );
  });

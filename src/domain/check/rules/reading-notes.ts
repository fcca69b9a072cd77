/** How the text of a figure was read: number-as-text, number-ambiguous, fraction, qualifier and the like, at its cell. */
import { formatPlain } from "../../text/number";
import { matchedRows, onRow, type SheetRule, textOf } from "../rule";

/** In a file of texts alone a number is no text for want of care. */
const CSV = /\.csv$/iu;
const PLAIN = /^\s*-?\d+(?:[.,]\d+)?\s*%?\s*$/;

export const checkReadingNotes: SheetRule = (sheet) =>
  matchedRows(sheet).flatMap((row) => {
    const offered = (row.actual?.reading.candidates ?? []).map(({ value }) => formatPlain(value)).join("; ");
    return (row.actual?.reading.notes ?? [])
      .filter(({ code }) => code !== "error-value" && code !== "unit-differs")
      .filter(({ code, found = "" }) => code !== "number-as-text" || !(CSV.test(sheet.file) && PLAIN.test(found)))
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

/**
 * Rows below a row that go on with its name, merged over them or left blank under each, and hold figures in its column: nobody
 * knows which of them is meant, so all are offered.
 */
import type { ActualReading } from "../actual/actual-reading";
import type { SubmittedFigure, SubmittedRow } from "./submission";

/** What of a table is looked at. */
export interface Below {
  /** Zero-based last row of the body. */
  readonly last: number;
  /** Zero-based row of the cell that holds the name a row shows. */
  readonly nameRow: (row: number) => number;
  /** The figure of another row read as one of this indicator. */
  readonly figureOf: (submitted: SubmittedRow, row: SubmittedRow) => SubmittedFigure | null;
}

/** The rows, those with other figures below their names asked about. */
export function withFiguresBelow(rows: readonly SubmittedRow[], below: Below): SubmittedRow[] {
  const all = rows.map((row, at) => ({ row, followers: followersOf(rows, at, below) }));
  const figured = all.filter(
    ({ row: { row, actual } }) => row.kind === "data" && actual !== null && actual.text !== "",
  );
  // A blank name under one row is no rule of the form; under each of several it is.
  const isRule = figured.length >= 2 && figured.every(({ followers }) => followers.length > 0);
  return all.map(({ row, followers }) => {
    const others = followers.filter((each) => isRule || below.nameRow(each.row.row) === row.row.row);
    return others.length === 0 ? row : asked(row, others, below);
  });
}

/** The rows after one that have no name of their own and a figure. */
function followersOf(rows: readonly SubmittedRow[], at: number, { last }: Below): readonly SubmittedRow[] {
  const found: SubmittedRow[] = [];
  if (rows[at]?.row.kind !== "data") return found;
  // The rows below are not copied for each row: there may be ten thousand.
  for (let next = at + 1; next < rows.length; next += 1) {
    const each = rows[next];
    if (!each || !goesOn(each, last)) break;
    if (/\d/.test(each.actual?.text ?? "")) found.push(each);
  }
  return found;
}

function goesOn({ row }: SubmittedRow, last: number): boolean {
  return row.row <= last && row.name === "" && row.order === "";
}

function asked(row: SubmittedRow, others: readonly SubmittedRow[], { figureOf }: Below): SubmittedRow {
  const { actual } = row;
  if (actual?.reading.state !== "reported") return row;
  const figures = [actual, ...others.map((other) => figureOf(row, other))].flatMap((each) =>
    each === null || each.reading.value === null ? [] : [{ value: each.reading.value, words: each.text }],
  );
  const different = figures.filter(({ value }, at) => figures.findIndex((each) => each.value === value) === at);
  if (different.length < 2) return row;
  const texts = different.map(({ words }) => words).join("; ");
  const reading: ActualReading = {
    state: "unreadable",
    value: null,
    notes: [{ code: "number-ambiguous", found: texts, expected: texts }],
    candidates: different,
  };
  return { ...row, actual: { ...actual, reading } };
}

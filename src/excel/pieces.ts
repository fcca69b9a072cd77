/** Steps with the bytes they take in a request; what is longer than a request is cut between rows. */
import type { PlanStep } from "../domain/plan/plan";
import { inSlices, type Sliced } from "../domain/slices";
import { COPY_BYTES, WRITE_BYTES } from "./find-repeats";
import { sizeOfCell } from "./literal";
import type { CopyStep, WriteStep } from "./shorten-write";

/** Excel on the web refuses requests above 5 MB; ours stay below 2. */
export const REQUEST_BYTES = 1_500_000;

/** What a request is made of. */
export type RequestStep = PlanStep | CopyStep;

export interface Piece {
  readonly step: RequestStep;
  readonly size: number;
}

type StylesStep = Extract<PlanStep, { kind: "cell-styles" }>;
type FormatsStep = Extract<PlanStep, { kind: "number-formats" }>;

/** What any other step takes in a request, amply. */
const SMALL_STEP = 2_000;
/** A style with its four edges. */
const STYLE_BYTES = 500;
/** A format is sent for every cell; few are longer than this. */
const FORMAT_BYTES = 24;
const ROWS_A_SLICE = 500;

export function* toPieces(step: RequestStep): Sliced<Piece[]> {
  switch (step.kind) {
    case "cell-styles":
      return cutStyles(step);
    case "number-formats":
      return cutFormats(step);
    case "copy-rows":
      return [{ step, size: COPY_BYTES }];
    case "write":
      return yield* cut(step);
    default:
      return [{ step, size: SMALL_STEP }];
  }
}

function* cut(step: WriteStep): Sliced<Piece[]> {
  const pieces: Piece[] = [];
  let first = 0;
  let size = WRITE_BYTES;
  const push = (end: number): void => {
    if (end === first) return;
    pieces.push({ step: { ...step, top: step.top + first, cells: step.cells.slice(first, end) }, size });
    first = end;
    size = WRITE_BYTES;
  };
  yield* inSlices(step.cells, ROWS_A_SLICE, (row, index) => {
    const bytes = row.reduce((sum: number, cell) => sum + sizeOfCell(cell), 0);
    if (size + bytes > REQUEST_BYTES) push(index);
    size += bytes;
  });
  push(step.cells.length);
  return pieces;
}

function cutStyles(step: StylesStep): Piece[] {
  const width = step.styles[0]?.length ?? 0;
  const rows = Math.max(1, Math.floor(REQUEST_BYTES / 2 / Math.max(1, width * STYLE_BYTES)));
  return Array.from({ length: Math.ceil(step.styles.length / rows) }, (_, index): Piece => {
    const styles = step.styles.slice(index * rows, (index + 1) * rows);
    return { step: { ...step, top: step.top + index * rows, styles }, size: styles.length * width * STYLE_BYTES };
  });
}

function cutFormats(step: FormatsStep): Piece[] {
  const width = step.formats[0]?.length ?? 0;
  const rows = Math.max(1, Math.floor(REQUEST_BYTES / 2 / Math.max(1, width * FORMAT_BYTES)));
  return Array.from({ length: Math.ceil(step.formats.length / rows) }, (_, index): Piece => {
    const formats = step.formats.slice(index * rows, (index + 1) * rows);
    const bytes = formats.flat().reduce((sum, format) => sum + format.length + 3, WRITE_BYTES);
    return { step: { ...step, top: step.top + index * rows, formats }, size: bytes };
  });
}

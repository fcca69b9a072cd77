/** Splits steps into requests that stay well below what a host accepts at once. */
import { Breath, runInSlices } from "../app/breathe";
import type { PlanStep } from "../domain/plan/plan";
import { COPY_BYTES, WRITE_BYTES } from "./find-repeats";
import { sizeOfCell } from "./literal";
import { isRepetitive, shortenWrite, type CopyStep, type WriteStep } from "./shorten-write";

/** Excel on the web refuses requests above 5 MB; ours stay below 2. */
export const REQUEST_BYTES = 1_500_000;

type FormatsStep = Extract<PlanStep, { kind: "number-formats" }>;

/** What a request is made of. */
export type RequestStep = PlanStep | CopyStep;

/** The steps in their order, in groups of at most REQUEST_BYTES; long writes are shortened, and cut between rows. */
export async function toBatches(steps: readonly PlanStep[]): Promise<RequestStep[][]> {
  const breath = new Breath();
  const pieces: Piece[][] = [];
  for (const step of steps) {
    pieces.push(toPieces(step));
    if (breath.isDue) await breath.take();
  }
  const bytes = pieces.flat().reduce((sum, { size }) => sum + size, 0);
  if (bytes <= REQUEST_BYTES) return group(pieces.flat());
  for (const [index, step] of steps.entries()) {
    if (step.kind !== "write" || !isRepetitive(step)) continue;
    const short = await runInSlices(shortenWrite(step));
    if (short) pieces[index] = short.flatMap(toPieces);
  }
  return group(pieces.flat());
}

function group(pieces: readonly Piece[]): RequestStep[][] {
  const batches: RequestStep[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const { step, size } of pieces) {
    if (bytes + size > REQUEST_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)?.push(step);
    bytes += size;
  }
  return batches;
}

interface Piece {
  readonly step: RequestStep;
  readonly size: number;
}

/** What any other step takes in a request, amply. */
const SMALL_STEP = 2_000;

function toPieces(step: RequestStep): Piece[] {
  switch (step.kind) {
    case "cell-styles":
      return [{ step, size: step.styles.reduce((sum, row) => sum + row.length * 500, 0) }];
    case "number-formats":
      return cutFormats(step);
    case "copy-rows":
      return [{ step, size: COPY_BYTES }];
    case "write":
      return cut(step);
    default:
      return [{ step, size: SMALL_STEP }];
  }
}

function cut(step: WriteStep): Piece[] {
  const pieces: Piece[] = [];
  let first = 0;
  let size = WRITE_BYTES;
  const push = (end: number): void => {
    if (end === first) return;
    pieces.push({ step: { ...step, top: step.top + first, cells: step.cells.slice(first, end) }, size });
    first = end;
    size = WRITE_BYTES;
  };
  step.cells.forEach((row, index) => {
    const bytes = row.reduce((sum: number, cell) => sum + sizeOfCell(cell), 0);
    if (size + bytes > REQUEST_BYTES) push(index);
    size += bytes;
  });
  push(step.cells.length);
  return pieces;
}

/** A format is sent for every cell; few are longer than this. */
const FORMAT_BYTES = 24;

function cutFormats(step: FormatsStep): Piece[] {
  const width = step.formats[0]?.length ?? 0;
  const rows = Math.max(1, Math.floor(REQUEST_BYTES / 2 / Math.max(1, width * FORMAT_BYTES)));
  return Array.from({ length: Math.ceil(step.formats.length / rows) }, (_, index): Piece => {
    const formats = step.formats.slice(index * rows, (index + 1) * rows);
    const bytes = formats.flat().reduce((sum, format) => sum + format.length + 3, WRITE_BYTES);
    return { step: { ...step, top: step.top + index * rows, formats }, size: bytes };
  });
}

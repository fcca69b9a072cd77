/** Splits steps into requests that stay well below what a host accepts at once. */
import type { PlanStep } from "../domain/plan/plan";
import { toExcel } from "./literal";

/** Excel on the web refuses requests above 5 MB; ours stay below 2. */
export const REQUEST_BYTES = 1_500_000;

type WriteStep = Extract<PlanStep, { kind: "write" }>;

/** The steps in their order, in groups of at most REQUEST_BYTES; long writes are cut between rows. */
export function toBatches(steps: readonly PlanStep[]): PlanStep[][] {
  const batches: PlanStep[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const { step, size } of steps.flatMap(toPieces)) {
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
  readonly step: PlanStep;
  readonly size: number;
}

/** What any other step takes in a request, amply. */
const SMALL_STEP = 2_000;

function toPieces(step: PlanStep): Piece[] {
  if (step.kind === "cell-styles") return [{ step, size: step.styles.reduce((sum, row) => sum + row.length * 500, 0) }];
  return step.kind === "write" ? cut(step) : [{ step, size: SMALL_STEP }];
}

function cut(step: WriteStep): Piece[] {
  const pieces: Piece[] = [];
  let first = 0;
  let size = 0;
  const push = (end: number): void => {
    if (end === first) return;
    pieces.push({ step: { ...step, top: step.top + first, cells: step.cells.slice(first, end) }, size });
    first = end;
    size = 0;
  };
  step.cells.forEach((row, index) => {
    const bytes = row.reduce((sum: number, cell) => sum + sizeOf(toExcel(cell)), 0);
    if (size + bytes > REQUEST_BYTES) push(index);
    size += bytes;
  });
  push(step.cells.length);
  return pieces;
}

/** Bytes of a cell in the request: UTF-8 takes up to three for a Vietnamese letter, quotes are escaped. */
function sizeOf(cell: string | number | boolean | null): number {
  if (typeof cell !== "string") return 12;
  let bytes = cell.length + 3;
  for (let index = 0; index < cell.length; index += 1) {
    const code = cell.charCodeAt(index);
    if (code > 0x7f) bytes += 2;
    else if (code === 0x22 || code === 0x5c) bytes += 1;
  }
  return bytes;
}

/** Splits steps into requests that stay well below what a host accepts at once. */
import type { PlanStep } from "../domain/plan/plan";
import type { Sliced } from "../domain/slices";
import { REQUEST_BYTES, toPieces, type Piece, type RequestStep } from "./pieces";
import { isRepetitive, shortenWrite } from "./shorten-write";

/** The steps in their order, in groups of at most REQUEST_BYTES; long writes are shortened, and cut between rows. */
export function* toBatches(steps: readonly PlanStep[]): Sliced<RequestStep[][]> {
  const pieces: Piece[][] = [];
  for (const step of steps) pieces.push(yield* toPieces(step));
  const bytes = pieces.flat().reduce((sum, { size }) => sum + size, 0);
  if (bytes <= REQUEST_BYTES) return group(pieces.flat());
  for (const [index, step] of steps.entries()) {
    if (step.kind !== "write" || !isRepetitive(step)) continue;
    const short: Piece[] = [];
    for (const each of yield* shortenWrite(step)) short.push(...(yield* toPieces(each)));
    pieces[index] = short;
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

/**
 * Shortens long writes. Formulas of one kind of row differ only in their row number, and lists repeat the same rows over
 * and over: what stands further up already is copied from there, which takes a few hundred bytes whatever its length.
 */
import { widthOf } from "../domain/grid/address";
import { moveFormula } from "../domain/grid/move-formula";
import { isFormula, plainText, type PlanCell } from "../domain/plan/cell";
import type { PlanStep } from "../domain/plan/plan";
import { inSlices, type Sliced } from "../domain/slices";
import { costOf, findRepeats, type Token } from "./find-repeats";
import { sizeOfCell } from "./literal";

export type WriteStep = Extract<PlanStep, { kind: "write" }>;

/** Rows `from` to `from + period - 1` once more in the `count` rows from `top` on, which are a multiple of the period. */
export interface CopyStep {
  readonly kind: "copy-rows";
  readonly sheet: string;
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly period: number;
  readonly top: number;
  readonly count: number;
}

/** Fewer rows are not worth the search. */
const FEW_ROWS = 100;

/** Whether formulas make up most of a long write: texts from outside rarely repeat. */
export function isRepetitive({ cells }: WriteStep): boolean {
  if (cells.length < FEW_ROWS) return false;
  let formulas = 0;
  let all = 0;
  for (const cell of cells.slice(0, FEW_ROWS).flat()) {
    const size = sizeOfCell(cell);
    all += size;
    if (isFormula(cell)) formulas += size;
  }
  return formulas * 2 > all;
}

/** The same cells by fewer bytes; writes come before the copies that need them. */
export function* shortenWrite(step: WriteStep): Sliced<(WriteStep | CopyStep)[]> {
  const width = widthOf(step.cells);
  const blocks: Block[] = [];
  for (let index = 0; index < width; index += 1) {
    const column = yield* toColumn(step, index);
    const last = blocks.at(-1);
    const joined = last && joinBlocks(last, column);
    // Kept apart where one of them repeats and the other does not.
    if (last && joined && joined.cost <= last.cost + column.cost) blocks[blocks.length - 1] = joined;
    else blocks.push(column);
    yield;
  }
  return blocks.flatMap((block) => toSteps(step, block));
}

/** Neighbouring columns with one number for each kind of row: rows of the same number hold the same. */
interface Block {
  readonly left: number;
  readonly right: number;
  /** -1: a row that the write leaves alone or fills only in part. */
  readonly kinds: readonly number[];
  /** Bytes of each row. */
  readonly sizes: readonly number[];
  readonly tokens: readonly Token[];
  readonly cost: number;
}

function* toColumn({ top, cells }: WriteStep, column: number): Sliced<Block> {
  const numbers = new Numbers<string>();
  const kinds: number[] = [];
  const sizes: number[] = [];
  yield* inSlices(cells, FEW_ROWS * 10, (row, index) => {
    const cell = row[column] ?? null;
    sizes.push(sizeOfCell(cell));
    kinds.push(cell === null ? -1 : numbers.of(contentOf(cell, top + index)));
  });
  return toBlock(column, column, kinds, sizes);
}

/** A cell's content as seen from its own row. */
function contentOf(cell: PlanCell, row: number): string {
  return isFormula(cell) ? moveFormula(cell.formula, -row) : `${typeof cell} ${plainText(cell)}`;
}

function joinBlocks(a: Block, b: Block): Block {
  const numbers = new Numbers<number>();
  const kinds = a.kinds.map((kind, row) => {
    const other = b.kinds[row] ?? -1;
    return kind < 0 || other < 0 ? -1 : numbers.of(kind * PAIR + other);
  });
  return toBlock(
    a.left,
    b.right,
    kinds,
    a.sizes.map((size, row) => size + (b.sizes[row] ?? 0)),
  );
}

function toBlock(left: number, right: number, kinds: readonly number[], sizes: readonly number[]): Block {
  const tokens = findRepeats(kinds, sizes);
  return { left, right, kinds, sizes, tokens, cost: costOf(tokens, sizes) };
}

/** More than any sheet has rows, so that two numbers make one. */
const PAIR = 2 ** 21;

/** Gives each different content a number. */
class Numbers<T> {
  readonly #numbers = new Map<T, number>();

  of(content: T): number {
    const known = this.#numbers.get(content);
    if (known !== undefined) return known;
    this.#numbers.set(content, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

function toSteps(step: WriteStep, { left, right, kinds, tokens }: Block): (WriteStep | CopyStep)[] {
  const { sheet, top } = step;
  return tokens.flatMap(({ at, count, from, period }): (WriteStep | CopyStep)[] => {
    if (from !== null)
      return [
        {
          kind: "copy-rows",
          sheet,
          left: step.left + left,
          right: step.left + right,
          from: top + from,
          period,
          top: top + at,
          count,
        },
      ];
    const cells = step.cells.slice(at, at + count).map((row) => row.slice(left, right + 1));
    const blank = cells.every((row, index) => (kinds[at + index] ?? -1) < 0 && row.every((cell) => cell === null));
    return blank ? [] : [{ kind: "write", sheet, top: top + at, left: step.left + left, cells }];
  });
}

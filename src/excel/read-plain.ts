/**
 * Remembers whole sheets of values and number formats before a plan empties or deletes them. Round trips: 1 for what is used
 * on each, 1 for each 125,000 cells, 1 or some for the validation of those deleted,
 * 1 where something reads like an error; none where the plan does neither.
 */
import type { RangeAddress } from "../domain/grid/address";
import { isCellError } from "../domain/grid/snapshot";
import type { PlainSheet } from "../domain/plan/before";
import type { CellStyle } from "../domain/plan/look";
import type { PlanStep } from "../domain/plan/plan";
import { fromExcel } from "./literal";
import { valueOf } from "./to-snapshot";
import { queueMark, type KnownSheets } from "./known-sheets";
import { queueMerges } from "./merges";
import { areaOf, charactersOf, frozenOf } from "./range-at";
import { differences, fromProperties, queueNormal, STYLE_QUERY } from "./range-style";
import { readBlocks, toBlocks, type RangeBlock } from "./read-cells";
import { readValidations } from "./validations";

export interface PlainSheets {
  readonly sheets: ReadonlyMap<string, PlainSheet>;
  /** The steps, with the areas that are to be emptied. */
  readonly steps: readonly PlanStep[];
}

/** What stands on the sheets that the steps empty, or delete as plain ones; sheets that are not there are passed over. */
export async function readPlain(
  context: Excel.RequestContext,
  steps: readonly PlanStep[],
  known: KnownSheets,
): Promise<PlainSheets> {
  const names = steps.flatMap((step) =>
    step.kind === "empty-sheet" || (step.kind === "delete-sheet" && step.plain === true) ? [step.sheet] : [],
  );
  if (names.length === 0) return { sheets: new Map(), steps };
  const found = names.map((name) => {
    const sheet = known.find(context, name).load("position,tabColor,visibility");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowCount,columnCount");
    const used = sheet.getUsedRangeOrNullObject(false).load("rowIndex,columnIndex,rowCount,columnCount");
    return { name, sheet, used, frozen, mark: queueMark(sheet) };
  });
  await context.sync();
  const present = found.filter(({ sheet }) => !sheet.isNullObject);
  const filled = present.filter(({ used }) => !used.isNullObject);
  const { blocks, beside } = await readBlocks(
    context,
    filled.flatMap(({ used }) => toBlocks(used)),
    () => {
      const normal = queueNormal(context);
      return {
        looks: new Map(filled.map(({ name, sheet, used }) => [name, queueLooks(sheet, used, normal)])),
        widths: new Map(filled.map(({ name, used }) => [name, queueWidths(used)])),
        hidden: new Map(filled.map(({ name, used }) => [name, queueHidden(used)])),
      };
    },
  );
  const { looks, widths, hidden } = beside;
  const types = await readTypes(context, blocks);
  const gone = present.filter(({ name }) => steps.some((step) => step.kind === "delete-sheet" && step.sheet === name));
  const read =
    gone.length === 0
      ? []
      : await readValidations(
          context,
          gone.map(({ sheet }) => sheet),
        );
  const validations = new Map(gone.map(({ name }, index) => [name, read[index] ?? []]));
  const sheets = new Map<string, PlainSheet>();
  for (const { name, sheet, used, frozen, mark } of present) {
    const own = blocks.filter(({ range }) => range === used);
    const made = mark();
    sheets.set(name, {
      position: sheet.position,
      // Excel says null of a hidden sheet.
      tabColor: typeof (sheet.tabColor as unknown) === "string" ? sheet.tabColor : "",
      ...(made === null ? {} : { mark: made }),
      top: used.isNullObject ? 0 : used.rowIndex,
      left: used.isNullObject ? 0 : used.columnIndex,
      cells: own.flatMap((block) =>
        block.values.map((row, r) =>
          row.map((value, c) => fromExcel(value, block.formulas?.[r]?.[c], types.get(block)?.[r]?.[c])),
        ),
      ),
      formats: own.flatMap(({ numberFormat }) => (numberFormat ?? []).map((row) => row.map(String))),
      widths: widths.get(name)?.() ?? [],
      merges: [],
      ...hidden.get(name)?.(),
      ...(frozen.isNullObject ? {} : { frozen: frozenOf(frozen) }),
      ...(sheet.visibility === "Visible" ? {} : { visibility: sheet.visibility }),
      validations: validations.get(name) ?? [],
      ...looks.get(name)?.(own),
    });
  }
  const areas = new Map(filled.map(({ name, used }) => [name, areaOf(used)]));
  return { sheets, steps: steps.map((step) => withArea(step, areas)) };
}

/** Types of the cells of blocks that hold something like an error and no formula: it may be a text. */
async function readTypes(
  context: Excel.RequestContext,
  blocks: readonly RangeBlock[],
): Promise<ReadonlyMap<RangeBlock, readonly (readonly unknown[])[]>> {
  const doubtful = blocks.filter(({ values, formulas }) =>
    values.some((row, r) => row.some((value, c) => isCellError(valueOf(value)) && formulas?.[r]?.[c] === value)),
  );
  if (doubtful.length === 0) return new Map();
  const parts = doubtful.map(({ range, top, values }) =>
    range
      .getRow(top - range.rowIndex)
      .getResizedRange(values.length - 1, 0)
      .load("valueTypes"),
  );
  await context.sync();
  return new Map(doubtful.map((block, index) => [block, parts[index]?.valueTypes ?? []]));
}

function withArea(step: PlanStep, areas: ReadonlyMap<string, RangeAddress>): PlanStep {
  const range = step.kind === "empty-sheet" ? areas.get(step.sheet) : undefined;
  return step.kind === "empty-sheet" && range ? { ...step, range } : step;
}

/** Merges, and the looks cell by cell where they are not "Normal" throughout. */
function queueLooks(
  sheet: Excel.Worksheet,
  used: Excel.Range,
  normal: () => CellStyle,
): (blocks: readonly RangeBlock[]) => Partial<PlainSheet> {
  const merged = queueMerges(sheet, areaOf(used));
  const few = used.rowCount * used.columnCount <= MOST_STYLED_CELLS;
  const properties = few ? used.getCellProperties(STYLE_QUERY) : null;
  return (blocks) => {
    const merges = merged();
    const formats = blocks.flatMap(({ numberFormat }) => numberFormat ?? []);
    const styles = properties?.value.map((row, r) =>
      row.map((cell, c) => differences(fromProperties(cell, formats[r]?.[c]), normal())),
    );
    const plain = styles?.every((row) => row.every(({ numberFormat: _, ...look }) => Object.keys(look).length === 0));
    return { merges, ...(styles && plain === false ? { styles } : {}) };
  };
}

function queueHidden(used: Excel.Range): () => Pick<PlainSheet, "rowsHidden" | "columnsHidden"> {
  const rows = used.getRowProperties({ rowHidden: true });
  const columns = used.getColumnProperties({ columnHidden: true });
  return () => ({
    rowsHidden: rows.value.map(({ rowHidden }) => rowHidden === true),
    columnsHidden: columns.value.map(({ columnHidden }) => columnHidden === true),
  });
}

/** About 480 bytes a cell, of the 5 MB that a host on the web may answer. */
export const MOST_STYLED_CELLS = 6_000;

/** Nobody looks at the widths of more columns than a form has. */
const MOST_COLUMNS = 60;

function queueWidths(used: Excel.Range): () => (number | "standard")[] {
  const formats = Array.from({ length: Math.min(used.columnCount, MOST_COLUMNS) }, (_, column) =>
    used.getColumn(column).format.load("columnWidth,useStandardWidth"),
  );
  return () =>
    formats.map(({ columnWidth, useStandardWidth }) => (useStandardWidth ? "standard" : charactersOf(columnWidth)));
}

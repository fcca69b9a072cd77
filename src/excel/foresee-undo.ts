/**
 * What an undo of a plan will not bring back, looked for before anything is done. Only sheets that are taken away as a whole
 * lose something: what hangs on them beside their cells, and what refers to them from elsewhere, which Excel turns into
 * #REF!. Round trips: none where no sheet goes; else 2, 1 for the rules, and 1 for each 125,000 cells of the other sheets.
 */
import { cellName } from "../domain/grid/address";
import { success, type Outcome } from "../domain/outcome";
import type { WorkbookPlan } from "../domain/plan/plan";
import type { LossKind, UndoLoss } from "../domain/plan/undo-loss";
import { sheetsIn } from "./formula-sheets";
import { keyOf } from "./known-sheets";
import { readBlocks, toBlocks } from "./read-cells";
import { MOST_STYLED_CELLS } from "./read-plain";
import { runExcel } from "./run";
import { readValidations } from "./validations";

/** What the plan takes away for good and what it would cost. */
export function foreseeLosses({ steps }: WorkbookPlan): Promise<Outcome<UndoLoss[]>> {
  const gone = steps.flatMap((step) => (step.kind === "delete-sheet" ? [step.sheet] : []));
  if (gone.length === 0) return Promise.resolve(success([]));
  // What stands on them is written anew, or brought back as a whole.
  const own = new Set(steps.flatMap(({ kind, sheet }) => (kind === "empty-sheet" ? [keyOf(sheet)] : [])));
  return runExcel(async (context) => {
    const all = context.workbook.worksheets.load("items/name");
    await context.sync();
    const leaving = all.items.filter(({ name }) => gone.some((each) => keyOf(each) === keyOf(name)));
    const staying = all.items.filter((sheet) => !leaving.includes(sheet) && !own.has(keyOf(sheet.name)));
    const counts = leaving.map(queueCounts);
    const names = context.workbook.names.load("items/name,items/formula,items/visible");
    const used = staying.map((sheet) => ({
      sheet,
      range: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    }));
    await context.sync();
    const losses = counts.flatMap((count) => count());
    losses.push(...(await ofRules(context, leaving)));
    const { blocks } = await readBlocks(
      context,
      used.flatMap(({ range }) => (range.isNullObject ? [] : toBlocks(range))),
      () => null,
    );
    const references = new References(leaving.map(({ name }) => name));
    for (const { sheet, range } of used)
      for (const { top, left, formulas = [] } of blocks.filter((block) => block.range === range))
        formulas.forEach((row, r) => {
          row.forEach((formula, c) => {
            references.add(formula, `${sheet.name}!${cellName(top + r, left + c)}`);
          });
        });
    for (const { name, formula, visible } of names.items) if (visible) references.add(formula, name);
    return success([...losses, ...references.losses()]);
  });
}

type Counted = Extract<LossKind, "comments" | "notes" | "charts" | "shapes" | "pivots" | "tables">;

/** Notes can be counted from ExcelApi 1.18 on only: before, they are named without a number. */
function queueNotes(sheet: Excel.Worksheet): OfficeExtension.ClientResult<number> | undefined {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.18")) return undefined;
  // An office.js that is older than its Excel does not know them.
  return (sheet.notes as Excel.NoteCollection | undefined)?.getCount();
}

function queueCounts(sheet: Excel.Worksheet): () => UndoLoss[] {
  const notes = queueNotes(sheet);
  const used = sheet.getUsedRangeOrNullObject(false).load("rowCount,columnCount");
  const counts: readonly (readonly [Counted, OfficeExtension.ClientResult<number>])[] = [
    ["comments", sheet.comments.getCount()],
    ["charts", sheet.charts.getCount()],
    ["shapes", sheet.shapes.getCount()],
    ["pivots", sheet.pivotTables.getCount()],
    ["tables", sheet.tables.getCount()],
    ...(notes ? ([["notes", notes]] as const) : []),
  ];
  return () => {
    const losses = counts.flatMap(([kind, { value }]): UndoLoss[] =>
      value > 0 ? [{ kind, sheet: sheet.name, count: value }] : [],
    );
    if (!notes) losses.push({ kind: "notes", sheet: sheet.name });
    if (!used.isNullObject && used.rowCount * used.columnCount > MOST_STYLED_CELLS)
      losses.push({ kind: "looks", sheet: sheet.name });
    return losses;
  };
}

/** Rules of conditional formats, in a request of their own since Excel refuses some; and validation of too many kinds. */
async function ofRules(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<UndoLoss[]> {
  const losses: UndoLoss[] = [];
  const counts = sheets.map((sheet) => sheet.getRange().conditionalFormats.getCount());
  try {
    await context.sync();
    sheets.forEach(({ name: sheet }, index) => {
      const count = counts[index]?.value ?? 0;
      if (count > 0) losses.push({ kind: "rules", sheet, count });
    });
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    losses.push(...sheets.map(({ name: sheet }): UndoLoss => ({ kind: "rules", sheet })));
  }
  const validations = await readValidations(context, sheets);
  sheets.forEach(({ name: sheet }, index) => {
    if (validations[index] === null) losses.push({ kind: "validation", sheet });
  });
  return losses;
}

/** What speaks of the sheets from elsewhere. */
class References {
  readonly #found = new Map<string, { readonly sheet: string; readonly where: string; count: number }>();

  constructor(readonly sheets: readonly string[]) {}

  add(formula: unknown, where: string): void {
    if (typeof formula !== "string" || !formula.startsWith("=") || !formula.includes("!")) return;
    const named = new Set(sheetsIn(formula));
    for (const sheet of this.sheets) {
      if (!named.has(keyOf(sheet))) continue;
      const found = this.#found.get(sheet);
      if (found) found.count += 1;
      else this.#found.set(sheet, { sheet, where, count: 1 });
    }
  }

  losses(): UndoLoss[] {
    return [...this.#found.values()].map(({ sheet, where, count }) => ({ kind: "references", sheet, where, count }));
  }
}

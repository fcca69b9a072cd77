/** What brings back a plain sheet that was emptied or taken away. */
import type { PlainSheet } from "./before";
import type { PlanStep } from "./plan";
import { mergeSteps } from "./restore";
import { runsOf } from "./runs";

/** The steps are turned round: values first, then looks and formats, which would make text of numbers. */
export function contentsOf(sheet: string, { top, left, cells, formats, merges, styles }: PlainSheet): PlanStep[] {
  if (cells.length === 0) return [];
  return [
    ...mergeSteps(sheet, merges),
    { kind: "number-formats", sheet, top, left, formats },
    { kind: "write", sheet, top, left, cells },
    ...(styles ? [{ kind: "cell-styles" as const, sheet, top, left, styles }] : []),
  ];
}

/** The steps are turned round: the sheet comes first. */
export function restoreSheet(sheet: string, plain: PlainSheet): PlanStep[] {
  const { position, tabColor, top, left, widths, mark, visibility, frozen, validations = [] } = plain;
  const lines = {
    rows: runsOf(top, plain.rowsHidden ?? [], false),
    columns: runsOf(left, plain.columnsHidden ?? [], false),
  };
  return [
    ...(visibility ? [{ kind: "hide-sheet" as const, sheet, visibility }] : []),
    ...lines.rows.map(([first, last]) => ({
      ...{ kind: "hide-rows" as const, sheet },
      ...{ top: first, bottom: last, hidden: true },
    })),
    ...lines.columns.map(([first, last]) => ({
      ...{ kind: "hide-columns" as const, sheet },
      ...{ left: first, right: last, hidden: true },
    })),
    // Excel freezes another column where one before it is hidden.
    ...(frozen ? [{ kind: "freeze" as const, sheet, ...frozen }] : []),
    ...[...validations].reverse().map((placed) => ({ kind: "restore-validation" as const, sheet, ...placed })),
    ...widths.map((width, index) => ({ kind: "column-width" as const, sheet, column: left + index, width })),
    ...contentsOf(sheet, plain),
    {
      kind: "add-sheet",
      sheet,
      position,
      ...(mark === undefined ? {} : { mark }),
      ...(tabColor === "" ? {} : { tabColor }),
    },
  ];
}

/**
 * What of a unit's own tables goes into which inputs of a form (forms.md 4). Only what is sure is copied, and only into inputs
 * that are still blank; the filled form is read again, and a figure that would be read otherwise there is left out. Whatever
 * is left out is listed.
 */
import type { ActualReading } from "../actual/actual-reading";
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { PlanStep } from "../plan/plan";
import type { Indicator } from "../schema/types";
import { readFile } from "../submission/read-file";
import { isDoubtful, isSame } from "./form-figures";
import { InputPlaces, type CellWrite } from "./input-places";
import { notCopied, type NotCopied, type OwnFigure } from "./not-copied";
import { readOwnFigures } from "./own-figures";
import type { PickedForm } from "./picked-form";

export interface FormFill {
  readonly steps: readonly PlanStep[];
  /** Indicators whose figure is copied, and those that the form asks for. */
  readonly filled: number;
  readonly asked: number;
  readonly left: readonly NotCopied[];
}

/** The form filled from the unit's own workbook. */
export function fillForm(form: PickedForm, own: WorkbookSnapshot): FormFill {
  const inputs = new InputPlaces(form);
  const { figures, left: foreign } = readOwnFigures(form, own, (indicator) => inputs.has(indicator));
  const due = form.frame.schema.indicators.filter((each) => inputs.has(each));
  const left = [...foreign];
  const chosen = new Map<Indicator, OwnFigure>();
  const writes = new Map<Indicator, readonly CellWrite[]>();
  for (const indicator of due) {
    const figure = choose(indicator, figures.get(indicator) ?? [], left);
    const cells = figure && writesOf(inputs, indicator, figure, left);
    if (!figure || !cells) continue;
    writes.set(indicator, cells);
    chosen.set(indicator, figure);
  }
  const read = readFilled(form, [...writes.values()].flat());
  for (const [indicator, figure] of chosen)
    if (!isSame(read.get(indicator), figure.row.actual?.reading)) {
      writes.delete(indicator);
      left.push(notCopied("otherwise", indicator.name, figure));
    }
  return {
    steps: [...writes.values()].flat().map(({ top, left: column, value }) => ({
      ...{ kind: "write", sheet: form.page.name, top, left: column, cells: [[value]] },
    })),
    filled: writes.size,
    asked: due.length,
    left,
  };
}

/** The one figure that is sure; null, and listed, where none is. */
function choose(indicator: Indicator, figures: readonly OwnFigure[], left: NotCopied[]): OwnFigure | null {
  const [first, ...others] = figures;
  const { name } = indicator;
  if (!first) left.push({ why: "blank", name, from: null });
  else if (others.some(({ row }) => !isSame(row.actual?.reading, first.row.actual?.reading)))
    left.push(notCopied("twice", name, first));
  else if (first.row.match.kind === "guessed") left.push(notCopied("guessed", name, first));
  else if (first.finding || isDoubtful(first.row.actual?.reading)) left.push(notCopied("asked", name, first));
  else return first;
  return null;
}

/** What is written for the indicator; null, and listed, where its figure has no place. */
function writesOf(
  inputs: InputPlaces,
  indicator: Indicator,
  figure: OwnFigure,
  left: NotCopied[],
): readonly CellWrite[] | null {
  const at = inputs.figureCells(indicator, figure.row.actual?.reading);
  if (!at || at.some((cell) => !inputs.isFree(cell))) {
    left.push(notCopied(at ? "kept" : "no-parts", indicator.name, figure));
    return null;
  }
  const besides = inputs.besides(indicator, figure);
  left.push(...besides.left);
  return [...at, ...besides.cells].filter((cell) => inputs.isBlank(cell));
}

/** What the filled form would be read as. */
function readFilled(
  { workbook, page, frame }: PickedForm,
  writes: readonly CellWrite[],
): ReadonlyMap<Indicator, ActualReading | undefined> {
  const rows = page.rows.map((row) => [...row]);
  for (const { top, left, value } of writes) {
    const row = rows[top];
    if (row) row[left] = { ...row[left], value };
  }
  const filled = { ...workbook, sheets: workbook.sheets.map((each) => (each === page ? { ...page, rows } : each)) };
  const read = new Map<Indicator, ActualReading | undefined>();
  for (const sheet of readFile(frame, filled, "").sheets)
    if (sheet.form) for (const row of sheet.rows) if (row.indicator) read.set(row.indicator, row.actual?.reading);
  return read;
}

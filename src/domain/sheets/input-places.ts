/** The inputs of a form: where each indicator's figure, estimate and reasons stand, and which of them are still free. */
import type { ActualReading } from "../actual/actual-reading";
import { reasonsBeside } from "../consolidate/stated-reasons";
import type { ReasonKey } from "../table/reason-headings";
import { parseRowId, type FormKey } from "../form/columns";
import { hasEstimate, shareScale } from "../form/rows";
import { cellAt, cellText } from "../grid/snapshot";
import { TextGrid } from "../grid/text-grid";
import type { Indicator } from "../schema/types";
import { roleColumns } from "../table/table";
import { foldKey } from "../text/fold";
import { dayOf, figureOf, isDoubtful, wordOf } from "./form-figures";
import { placeOf, type NotCopied, type OwnFigure } from "./not-copied";
import type { PickedForm } from "./picked-form";

export interface CellWrite {
  readonly top: number;
  readonly left: number;
  readonly value: string | number;
}

/** Rows of the form by code: the indicator's own, and those of its parts by number. */
interface Place {
  row: number | null;
  readonly parts: Map<number, number>;
}

const REASONS: Readonly<Record<Exclude<ReasonKey, "proposal">, FormKey>> = {
  objective: "#kq",
  subjective: "#cq",
  measure: "#gp",
  deadline: "#han",
  stated: "#gc",
};

export class InputPlaces {
  readonly #places = new Map<string, Place>();

  constructor(readonly form: PickedForm) {
    const { table, page } = form;
    const ids = roleColumns(table.table).code ?? 0;
    const grid = new TextGrid(page);
    for (let row = table.table.first; row <= table.table.last; row += 1) {
      const { code, part } = parseRowId(grid.text(row, ids));
      if (code === "" || !hasInput(form, row)) continue;
      const place = this.#places.get(foldKey(code)) ?? { row: null, parts: new Map<number, number>() };
      if (part === null) place.row = row;
      else place.parts.set(part, row);
      this.#places.set(foldKey(code), place);
    }
  }

  /** Only rows with inputs have an id in a form. */
  has({ code }: Indicator): boolean {
    return this.#places.has(foldKey(code));
  }

  /** The cells of the figure; null where the form asks for more than the table tells. */
  figureCells(indicator: Indicator, reading: ActualReading | undefined): readonly CellWrite[] | null {
    const place = this.#places.get(foldKey(indicator.code));
    return reading && place ? this.#cellsIn(indicator, reading, place) : null;
  }

  /** The estimate and the reasons: what the form has a free input for, and what it has none for. */
  besides(
    indicator: Indicator,
    { sheet, row }: OwnFigure,
  ): { readonly cells: readonly CellWrite[]; readonly left: readonly NotCopied[] } {
    const place = this.#places.get(foldKey(indicator.code));
    const top = place?.row ?? place?.parts.get(1);
    if (!place || top === undefined) return { cells: [], left: [] };
    const left: NotCopied[] = [];
    const estimate = row.estimate?.reading;
    const sure = estimate?.state === "reported" && !isDoubtful(estimate) && estimate.value !== null;
    const estimated = place.parts.size === 0 && sure && hasEstimate(indicator);
    const cells = estimated ? [this.#cell(top, "#uoc", estimate.value)] : [];
    const reasonsAt = place.parts.get(1) ?? top;
    for (const [key, text] of Object.entries(reasonsBeside(sheet, row) ?? {}) as [ReasonKey, string][])
      if (key === "proposal") left.push({ why: "no-place", name: indicator.name, from: placeOf(sheet, row, text) });
      else cells.push(this.#cell(reasonsAt, REASONS[key], key === "deadline" ? dayOf(text) : text));
    const free: CellWrite[] = [];
    for (const cell of cells)
      if (cell && this.isFree(cell)) free.push(cell);
      else if (cell) left.push({ why: "kept", name: indicator.name, from: placeOf(sheet, row, String(cell.value)) });
    return { cells: free, left };
  }

  isBlank({ top, left }: CellWrite): boolean {
    return cellText(cellAt(this.form.page, top, left)) === "";
  }

  /** Blank, or says the same already; never a formula. */
  isFree(cell: CellWrite): boolean {
    const there = cellAt(this.form.page, cell.top, cell.left);
    return there?.formula === undefined && (this.isBlank(cell) || cellText(there) === String(cell.value));
  }

  #cellsIn(indicator: Indicator, reading: ActualReading, { row, parts }: Place): CellWrite[] | null {
    const said = reading.state === "reported" ? null : wordOf(indicator, reading);
    if (parts.size > 0) {
      const values = [...parts.entries()].map(([number, top]) =>
        this.#cell(top, "#th", said ?? reading.parts?.[number - 1]),
      );
      return whole(values);
    }
    if (row === null) return null;
    if (shareScale(indicator) !== null)
      return whole([
        this.#cell(row, "#ts", said ?? reading.numerator),
        this.#cell(row, "#ms", said ?? reading.denominator),
      ]);
    return whole([
      this.#cell(row, "#th", said ?? (reading.value === null ? null : figureOf(indicator, reading.value))),
    ]);
  }

  #cell(top: number, key: FormKey, value: string | number | null | undefined): CellWrite | null {
    const left = this.form.table.columns.get(key);
    return left === undefined || value === null || value === undefined ? null : { top, left, value };
  }
}

/** Beside every input the form says what is missing in it. */
function hasInput({ page, table }: PickedForm, row: number): boolean {
  const column = table.columns.get("#xem");
  return column === undefined || cellAt(page, row, column) !== null;
}

function whole(cells: readonly (CellWrite | null)[]): CellWrite[] | null {
  const found = cells.flatMap((cell) => cell ?? []);
  return found.length === cells.length ? found : null;
}

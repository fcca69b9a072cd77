/** Adds the verdict as live formulas beside any table, and takes it away again. */
import { cellName, type RangeAddress } from "../grid/address";
import { SHEET_NAMES } from "../judge/words";
import { explain } from "../judge/explain";
import { compositeFormulas, partFormulas, singleFormulas, type RowFormulas } from "../judge/formulas";
import { formatPacing } from "../schema/pacing";
import type { Indicator } from "../schema/types";
import { YES_NO } from "../schema/words";
import { AttainmentColumns, HELPERS, SHOWN, type AttainmentField } from "./attainment-columns";
import { figureFormula, partFormula, type FigureSource } from "./figure-formula";
import { HIGHLIGHT_TAG } from "./highlight-plan";
import { legendRemoval, legendSteps, type LegendPlace } from "./legend";
import type { PlanCell } from "../plan/cell";
import type { PlanStep } from "../plan/plan";
import { rowRefs, verdictNames } from "./verdict-columns";
import { HEADING, LEFT, PERCENT, PLAIN, SIGNED, WRAP } from "./styles";

/** A row of the table and where its figure stands. */
export interface AttainmentRow {
  /** Zero-based. */
  readonly row: number;
  readonly indicator: Indicator;
  readonly source: FigureSource;
  /** False for a second row of the same indicator. */
  readonly counted: boolean;
}

export interface AttainmentPlace {
  readonly sheet: string;
  /** Zero-based row of the headings. */
  readonly heading: number;
  /** First free column to the right of the table. */
  readonly left: number;
  readonly last: number;
  readonly rows: readonly AttainmentRow[];
  /** Where the marks are explained; null where there is no room for it. */
  readonly legend: LegendPlace | null;
}

/** In characters; the longest word of a column fits, since rows of a person's sheet are not made higher. */
const WIDTHS: Readonly<Record<(typeof SHOWN)[number], number>> = {
  result: 19,
  attainment: 11,
  gap: 12,
  pace: 17,
  deviation: 12,
  words: 34,
};

/** The steps that add the columns; the cells must be blank. */
export function buildAttainment(place: AttainmentPlace): PlanStep[] {
  const parts = Math.max(0, ...place.rows.map(({ indicator }) => partCount(indicator)));
  const columns = new AttainmentColumns(place.left, parts);
  const { sheet, heading, last } = place;
  const all: RangeAddress = { top: heading, left: columns.left, bottom: last, right: columns.right };
  const byRow = new Map(place.rows.map((row) => [row.row, row]));
  const cells: PlanCell[][] = [columns.headings()];
  for (let row = heading + 1; row <= last; row += 1) {
    const found = byRow.get(row);
    cells.push(found ? rowCells(columns, found) : columns.headings().map(() => null));
  }
  const on = (field: AttainmentField): RangeAddress => ({
    top: heading + 1,
    left: columns.of(field),
    bottom: last,
    right: columns.of(field),
  });
  const style = (range: RangeAddress, look: Extract<PlanStep, { kind: "style" }>["style"]): PlanStep => ({
    kind: "style",
    sheet,
    range,
    style: look,
  });
  return [
    { kind: "expect-blank", sheet, range: all },
    ...(place.legend ? legendSteps(sheet, place.legend) : []),
    style(all, LEFT),
    ...(["words", "code", "pacing"] as const).map((field) => style(on(field), { numberFormat: "@" })),
    style(on("words"), WRAP),
    style(on("attainment"), { numberFormat: PERCENT, horizontal: "right" }),
    ...(["gap", "deviation"] as const).map((field) => style(on(field), { numberFormat: SIGNED, horizontal: "right" })),
    ...(["figure", "target", "max", "baseline", "judged"] as const).map((field) =>
      style(on(field), { numberFormat: PLAIN }),
    ),
    style(on("expected"), { numberFormat: "0.0%" }),
    { kind: "write", sheet, top: heading, left: columns.left, cells },
    style({ ...all, bottom: heading }, HEADING),
    ...SHOWN.map((field) => ({
      kind: "column-width" as const,
      sheet,
      column: columns.of(field),
      width: WIDTHS[field],
    })),
    ...verdictNames(sheet, { top: heading + 1, left: 0, bottom: last, right: columns.right }, columns.of("pace")),
    {
      kind: "hide-columns",
      sheet,
      left: columns.firstHelper,
      right: columns.right,
      hidden: true,
    },
  ];
}

/** The steps that take the block away, with the highlight over it and the line above it. */
export function buildAttainmentRemoval(sheet: string, block: RangeAddress, legend: LegendPlace | null): PlanStep[] {
  const shown = Array.from({ length: SHOWN.length }, (_, index) => block.left + index);
  return [
    { kind: "remove-conditional-formats", sheet, tag: HIGHLIGHT_TAG, range: { ...block, left: 0 } },
    ...Object.values(SHEET_NAMES).map((name) => ({
      kind: "delete-name" as const,
      name,
      sheet,
      scope: "sheet" as const,
    })),
    {
      kind: "hide-columns",
      sheet,
      left: block.left + SHOWN.length,
      right: block.right,
      hidden: false,
    },
    { kind: "clear", sheet, range: block },
    ...(legend ? legendRemoval(sheet, legend) : []),
    ...shown.map((column) => ({ kind: "column-width" as const, sheet, column, width: "standard" as const })),
  ];
}

function partCount({ target }: Indicator): number {
  return target.parts.length > 1 ? target.parts.length : 0;
}

function rowCells(columns: AttainmentColumns, row: AttainmentRow): PlanCell[] {
  const { indicator, source } = row;
  const count = partCount(indicator);
  const at = rowRefs(columns.formulaColumns, row.row);
  const range = (kind: "figure" | "result" | "attainment"): string =>
    `$${cellName(row.row, columns.part(kind))}:$${cellName(row.row, columns.part(kind, count - 1))}`;
  const formulas =
    count > 0
      ? compositeFormulas(
          indicator,
          { actual: range("figure"), result: range("result"), attainment: range("attainment"), count },
          at,
        )
      : singleFormulas(indicator, source.reading.reading, at);
  const fields = fieldCells(row, formulas, count > 0);
  const verdicts = indicator.target.parts.slice(0, count).map((part, index) => {
    const figure = `$${cellName(row.row, columns.part("figure", index))}`;
    const refsOfPart = {
      ...at,
      actual: figure,
      judged: figure,
      target: String(part.value),
      max: String(part.max ?? ""),
    };
    return partFormulas(indicator, part, refsOfPart);
  });
  const blanks = Array<PlanCell>(columns.parts - count).fill("");
  return [
    ...[...SHOWN, ...HELPERS].map((field) => fields[field]),
    ...[...verdicts.map((_, index) => partFormula(source, index)), ...blanks],
    ...[...verdicts.map(({ result }) => ({ formula: result })), ...blanks],
    ...[...verdicts.map(({ attainment }) => ({ formula: attainment })), ...blanks],
  ];
}

function fieldCells(
  { indicator, source, counted }: AttainmentRow,
  formulas: RowFormulas,
  composite: boolean,
): Record<AttainmentField, PlanCell> {
  const [part] = indicator.target.parts;
  const formula = (text: string): PlanCell => ({ formula: text });
  return {
    result: formula(formulas.result),
    attainment: formula(formulas.attainment),
    gap: formula(formulas.gap),
    pace: formula(formulas.pace),
    deviation: formula(formulas.deviation),
    words: explain(indicator, source.reading.reading),
    code: indicator.code,
    counted: counted && indicator.counted ? YES_NO.yes : YES_NO.no,
    figure: figureFormula(indicator, source),
    target: composite || !part ? "" : part.value,
    max: composite || part?.max === undefined ? "" : part.max,
    baseline: indicator.baseline ?? "",
    pacing: formatPacing(indicator.pacing),
    judged: formula(formulas.judged),
    expected: formula(formulas.expected),
  };
}

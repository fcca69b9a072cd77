/** The rows of the sheet "Tổng hợp": an indicator's figures and verdict as formulas, with a row for each part of its target. */
import { cellName } from "../grid/address";
import type { IndicatorResult } from "../consolidate/consolidation";
import { overrideWords, reasonWords } from "../consolidate/reason-words";
import { explain } from "../judge/explain";
import { compositeFormulas, partFormulas, singleFormulas, type RowFormulas } from "../judge/formulas";
import { PACE_WORDS, RESULT_WORDS } from "../judge/words";
import { formatPacing } from "../schema/pacing";
import type { Indicator, Schema } from "../schema/types";
import { changeWords, forecastWords, vietnamese } from "../history/trend-words";
import type { IndicatorView } from "../history/view";
import { YES_NO } from "../schema/words";
import { actualCell } from "./actual-cell";
import { COLUMNS, CONSOLIDATED_RIGHT, consolidatedColumn, type ConsolidatedColumn } from "./consolidated-columns";
import type { PlanCell } from "../plan/cell";
import type { SheetDraft } from "./sheet-draft";
import type { SourcePlaces } from "./source-sheet";
import { OVERRIDDEN, PLAIN, SECTION } from "./styles";
import { rowRefs } from "./verdict-columns";

const FORMULA_COLUMNS = {
  actual: consolidatedColumn("actual"),
  target: consolidatedColumn("target"),
  max: consolidatedColumn("max"),
  baseline: consolidatedColumn("baseline"),
  pacing: consolidatedColumn("pacing"),
  judged: consolidatedColumn("judged"),
  result: consolidatedColumn("result"),
  attainment: consolidatedColumn("attainment"),
  expected: consolidatedColumn("expected"),
  deviation: consolidatedColumn("deviation"),
};

type Row = Readonly<Record<ConsolidatedColumn, PlanCell>>;
/** A heading or a part has not all that an indicator has. */
type PartRow = Partial<Row>;

/** Appends rows of sections, indicators and parts to the draft. */
export class RowWriter {
  readonly #owners: ReadonlyMap<string, string>;

  constructor(
    readonly draft: SheetDraft,
    schema: Schema,
    readonly places: SourcePlaces,
    readonly views: ReadonlyMap<string, IndicatorView>,
  ) {
    this.#owners = new Map(schema.units.map(({ code, name }) => [code, name]));
  }

  addSection(section: string): void {
    const row = this.#put({ name: section });
    this.draft.styleRow(row, 0, CONSOLIDATED_RIGHT, SECTION);
  }

  add(result: IndicatorResult): void {
    const { indicator } = result;
    const row = this.draft.next;
    const parts = indicator.target.parts;
    const composite = parts.length > 1;
    const refs = rowRefs(FORMULA_COLUMNS, row);
    const formulas = composite ? this.#composite(indicator, row) : singleFormulas(indicator, result.reading, refs);
    const [part] = parts;
    // Whole: of a column that is added the compiler asks what stands in it.
    const cells: Row = {
      order: indicator.order,
      code: indicator.code,
      name: indicator.name,
      unit: indicator.unit,
      plan: planCell(indicator),
      actual: actualCell(result, this.places, cellName(row, consolidatedColumn("code"))),
      owner: this.#owners.get(indicator.owner) ?? indicator.owner,
      coverage: result.coverage ?? "",
      words: wordsOf(result),
      ...comparisonCells(this.views.get(indicator.code)),
      counted: indicator.counted ? YES_NO.yes : YES_NO.no,
      section: indicator.section,
      target: composite || !part ? "" : part.value,
      max: composite || part?.max === undefined ? "" : part.max,
      baseline: indicator.baseline ?? "",
      pacing: formatPacing(indicator.pacing),
      ...verdictCells(result.overridden === undefined ? formulas : setByPerson(result, formulas)),
    };
    this.#put(cells);
    if (result.overridden !== undefined)
      this.draft.styleRow(row, consolidatedColumn("result"), consolidatedColumn("result"), OVERRIDDEN);
    this.#formatFigures(indicator, row);
    if (indicator.parent !== "")
      this.draft.styleRow(row, consolidatedColumn("name"), consolidatedColumn("name"), { indent: 1 });
    if (indicator.counted) this.draft.styleRow(row, 0, consolidatedColumn("name"), { bold: true });
    if (composite)
      parts.forEach((_, index) => {
        this.#addPart(result, index);
      });
  }

  #composite(indicator: Indicator, row: number): RowFormulas {
    const count = indicator.target.parts.length;
    const range = (key: ConsolidatedColumn): string =>
      `${cellName(row + 1, consolidatedColumn(key))}:${cellName(row + count, consolidatedColumn(key))}`;
    return compositeFormulas(
      indicator,
      { actual: range("actual"), result: range("result"), attainment: range("attainment"), count },
      rowRefs(FORMULA_COLUMNS, row),
    );
  }

  #addPart({ indicator, actualParts }: IndicatorResult, index: number): void {
    const part = indicator.target.parts[index];
    if (!part) return;
    const row = this.draft.next;
    const number = this.#put({
      name: part.label ?? `Phần ${String(index + 1)}`,
      unit: part.unit,
      plan: part.value,
      actual: actualParts?.[index] ?? "",
      target: part.value,
      max: part.max ?? "",
      ...verdictCells(partFormulas(indicator, part, rowRefs(FORMULA_COLUMNS, row))),
    });
    this.draft.styleRow(number, consolidatedColumn("name"), consolidatedColumn("name"), { indent: 2, italic: true });
    this.#formatFigures(indicator, row);
  }

  #formatFigures({ decimals }: Indicator, row: number): void {
    const format = decimals === null ? PLAIN : decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
    for (const key of ["plan", "actual", "before", "lastYear"] as const)
      this.draft.styleRow(row, consolidatedColumn(key), consolidatedColumn(key), { numberFormat: format });
  }

  #put(row: PartRow): number {
    return this.draft.add(COLUMNS.map(([key]) => row[key] ?? ""));
  }
}

/** Values, written with the run: the history they come from is values too. */
function comparisonCells(view: IndicatorView | undefined): Pick<Row, "before" | "lastYear" | "change" | "forecast"> {
  if (!view) return { before: "", lastYear: "", change: "", forecast: "" };
  const { previous, lastYear, forecast, indicator } = view;
  return {
    before: previous ? (previous.parts?.map(partText).join("/") ?? previous.actual ?? "") : "",
    lastYear: lastYear ? (lastYear.parts?.map(partText).join("/") ?? lastYear.value ?? "") : "",
    change: changeWords(view),
    forecast: forecastWords(forecast, indicator),
  };
}

function partText(part: number | null): string {
  return part === null ? "?" : vietnamese(part, 6);
}

function verdictCells(formulas: RowFormulas): Pick<Row, keyof RowFormulas> {
  const { judged, result, attainment, gap, expected, deviation, pace } = formulas;
  return {
    judged: { formula: judged },
    result: { formula: result },
    attainment: { formula: attainment },
    gap: { formula: gap },
    expected: { formula: expected },
    deviation: { formula: deviation },
    pace: { formula: pace },
  };
}

/** A bare number stays a number; anything with words is shown as the resolution has it. */
function planCell({ target }: Indicator): PlanCell {
  const [part, more] = target.parts;
  const bare = part !== undefined && more === undefined && /^[\d.,\s]+$/.test(target.text);
  return bare ? part.value : target.text;
}

/** A verdict that a person set stands as a word; attainment and gap go on being computed. */
function setByPerson({ judgement }: IndicatorResult, formulas: RowFormulas): RowFormulas {
  const { result, pace, expected, deviation } = judgement;
  return {
    ...formulas,
    result: `="${RESULT_WORDS[result]}"`,
    pace: `="${pace === null ? "" : PACE_WORDS[pace]}"`,
    expected: expected === null ? '=""' : `=${String(expected)}`,
    deviation: deviation === null ? '=""' : `=${String(deviation)}`,
  };
}

function wordsOf({ indicator, reading, judgement, overridden, doubt }: IndicatorResult): string {
  const how = explain(indicator, reading);
  const words = doubt === undefined ? how : `cần xem lại: số gửi có thể lệch thang phần trăm; ${how}`;
  if (overridden !== undefined) return `${overrideWords(overridden)}; ${words}`;
  return judgement.reason === undefined ? words : `${reasonWords(judgement.reason)}; ${words}`;
}

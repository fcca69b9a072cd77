/**
 * Sheet "Tổng hợp": the resolution's indicators in its order with their sections, figures as formulas over the source
 * sheet, verdicts as formulas over the row, and the count with its identity on top.
 */
import { cellName } from "../grid/address";
import type { Consolidation, IndicatorResult } from "../consolidate/consolidation";
import { reasonWords } from "../consolidate/reason-words";
import { explain } from "../judge/explain";
import { compositeFormulas, partFormulas, singleFormulas, type RowFormulas } from "../judge/formulas";
import { NAMES, PACE_WORDS, RESULT_WORDS } from "../judge/words";
import { formatPacing } from "../schema/pacing";
import type { Indicator, Schema } from "../schema/types";
import { YES_NO } from "../schema/words";
import { actualCell } from "./actual-cell";
import { countLines } from "./count-lines";
import type { PlanCell, PlanStep } from "./plan";
import { SheetDraft } from "./sheet-draft";
import type { SourcePlaces } from "./source-sheet";
import { HEADING, LEFT, NOTE, OVERRIDDEN, PERCENT, SECTION, SIGNED, TITLE, WRAP } from "./styles";
import { rowRefs, verdictNames } from "./verdict-columns";

export const CONSOLIDATED_SHEET = "Tổng hợp";

/** Columns in the order written: key, heading, width in characters. */
const COLUMNS = [
  ["order", "STT", 6],
  ["code", "Mã", 9],
  ["name", "Chỉ tiêu", 46],
  ["unit", "ĐVT", 13],
  ["plan", "Kế hoạch", 13],
  ["actual", "Thực hiện", 14],
  ["result", "Kết quả", 13],
  ["attainment", "Tỷ lệ hoàn thành", 11],
  ["gap", "Chênh lệch so với mục tiêu", 11],
  ["pace", "Tiến độ", 17],
  ["deviation", "Lệch so với tiến độ (điểm %)", 12],
  ["owner", "Cơ quan chủ trì", 24],
  ["coverage", "Số đơn vị", 9],
  ["words", "Cách xét", 34],
  ["counted", "Tính vào tổng số", 9],
  ["target", "Mục tiêu (từ)", 11],
  ["max", "Mục tiêu (đến)", 11],
  ["baseline", "Kỳ gốc", 11],
  ["pacing", "Nhịp độ", 12],
  ["judged", "Số đem xét", 12],
  ["expected", "Phần phải đạt", 11],
  ["section", "Lĩnh vực", 20],
] as const;
export type ConsolidatedColumn = (typeof COLUMNS)[number][0];

/** Last column of the sheet that is ours. */
export const CONSOLIDATED_RIGHT = COLUMNS.length - 1;
const FIRST_HELPER = COLUMNS.findIndex(([key]) => key === "counted");
/** Zero-based row of the headings. */
const HEADING_ROW = 6;
/** Zero-based rows of the lines that other sheets repeat: resolution, date, count, its parts. */
export const HEADLINE_ROWS = [1, 2, 3, 4] as const;

/** Zero-based column of a field. */
export function consolidatedColumn(key: ConsolidatedColumn): number {
  return COLUMNS.findIndex(([each]) => each === key);
}

/** Heading text of a field, by which the sheet is read back. */
export function consolidatedHeading(key: ConsolidatedColumn): string {
  return COLUMNS[consolidatedColumn(key)]?.[1] ?? "";
}

const PACE = consolidatedColumn("pace");

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

type Row = Partial<Record<ConsolidatedColumn, PlanCell>>;

export interface ConsolidatedSheet {
  readonly steps: readonly PlanStep[];
  /** Zero-based first and last row of the body. */
  readonly first: number;
  readonly last: number;
}

/** What fills the sheet; it is there already and empty. */
export function buildConsolidatedSheet(
  schema: Schema,
  consolidation: Consolidation,
  places: SourcePlaces,
): ConsolidatedSheet {
  const draft = new SheetDraft(CONSOLIDATED_SHEET);
  draft.add(["TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU"]);
  draft.add([titleLine(schema)]);
  draft.add([dateLine()]);
  draft.add();
  draft.add();
  draft.add([thresholdLine()]);
  draft.add(COLUMNS.map(([, heading]) => heading));
  const writer = new RowWriter(draft, schema, places);
  let section = "";
  for (const result of consolidation.indicators) {
    if (result.indicator.section !== section && result.indicator.section !== "") {
      section = result.indicator.section;
      writer.addSection(section);
    }
    writer.add(result);
  }
  const first = HEADING_ROW + 1;
  const last = Math.max(first, draft.next - 1);
  const column = (key: ConsolidatedColumn): string => {
    const letters = cellName(0, consolidatedColumn(key)).replace(/\d+$/, "");
    return `$${letters}$${String(first + 1)}:$${letters}$${String(last + 1)}`;
  };
  const lines = countLines({ counted: column("counted"), result: column("result"), pace: column("pace") });
  draft.put(3, 0, lines.headline);
  draft.put(4, 0, lines.breakdown);
  draft.styleRow(0, 0, 0, TITLE);
  draft.style({ top: 1, left: 0, bottom: 5, right: 0 }, NOTE);
  draft.styleRow(3, 0, 0, { bold: true, italic: false, size: 13 });
  draft.styleRow(HEADING_ROW, 0, CONSOLIDATED_RIGHT, HEADING);
  const steps: PlanStep[] = [
    ...bodyStyles(draft, first, last),
    ...draft.steps(),
    ...COLUMNS.map(([, , width], index) => ({
      kind: "column-width" as const,
      sheet: CONSOLIDATED_SHEET,
      column: index,
      width,
    })),
    {
      kind: "group-columns",
      sheet: CONSOLIDATED_SHEET,
      left: FIRST_HELPER,
      right: CONSOLIDATED_RIGHT,
      grouped: true,
      hidden: true,
    },
    ...verdictNames(CONSOLIDATED_SHEET, { top: first, left: 0, bottom: last, right: CONSOLIDATED_RIGHT }, PACE),
    { kind: "fit-rows", sheet: CONSOLIDATED_SHEET, top: HEADING_ROW, bottom: last },
    { kind: "freeze", sheet: CONSOLIDATED_SHEET, rows: HEADING_ROW + 1, columns: 3 },
    { kind: "page", sheet: CONSOLIDATED_SHEET, landscape: true, fitWidth: true, titleRows: [HEADING_ROW, HEADING_ROW] },
  ];
  return { steps, first, last };
}

/** Looks of whole columns come first: those of single rows and cells go over them. */
function bodyStyles(draft: SheetDraft, top: number, bottom: number): PlanStep[] {
  const over = new SheetDraft(draft.sheet);
  const on = (key: ConsolidatedColumn, style: Parameters<SheetDraft["style"]>[1]): void => {
    over.style({ top, left: consolidatedColumn(key), bottom, right: consolidatedColumn(key) }, style);
  };
  over.style({ top, left: 0, bottom, right: CONSOLIDATED_RIGHT }, LEFT);
  for (const key of ["order", "code", "name", "unit", "owner", "coverage", "words", "pacing", "section"] as const)
    on(key, { numberFormat: "@" });
  for (const key of ["name", "unit", "owner", "words"] as const) on(key, WRAP);
  for (const key of ["plan", "actual"] as const) on(key, { horizontal: "right" });
  on("attainment", { numberFormat: PERCENT, horizontal: "right" });
  for (const key of ["gap", "deviation"] as const) on(key, { numberFormat: SIGNED, horizontal: "right" });
  for (const key of ["order", "coverage", "counted", "result"] as const) on(key, { horizontal: "center" });
  for (const key of ["target", "max", "baseline", "judged"] as const) on(key, { numberFormat: "#,##0.####" });
  on("expected", { numberFormat: "0.0%" });
  return over.styleSteps();
}

class RowWriter {
  readonly #owners: ReadonlyMap<string, string>;

  constructor(
    readonly draft: SheetDraft,
    schema: Schema,
    readonly places: SourcePlaces,
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
    this.#put({
      order: indicator.order,
      code: indicator.code,
      name: indicator.name,
      unit: indicator.unit,
      plan: planCell(indicator),
      actual: actualCell(result, this.places, cellName(row, consolidatedColumn("code"))),
      owner: this.#owners.get(indicator.owner) ?? indicator.owner,
      coverage: result.coverage ?? "",
      words: wordsOf(result),
      counted: indicator.counted ? YES_NO.yes : YES_NO.no,
      section: indicator.section,
      target: composite || !part ? "" : part.value,
      max: composite || part?.max === undefined ? "" : part.max,
      baseline: indicator.baseline ?? "",
      pacing: formatPacing(indicator.pacing),
      ...verdictCells(result.overridden === undefined ? formulas : setByPerson(result, formulas)),
    });
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
    const format = decimals === null ? "#,##0.####" : decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
    for (const key of ["plan", "actual"] as const)
      this.draft.styleRow(row, consolidatedColumn(key), consolidatedColumn(key), { numberFormat: format });
  }

  #put(row: Row): number {
    return this.draft.add(COLUMNS.map(([key]) => row[key] ?? ""));
  }
}

function verdictCells(formulas: RowFormulas): Row {
  const cells: Row = {};
  for (const key of ["judged", "result", "attainment", "gap", "expected", "deviation", "pace"] as const)
    cells[key] = { formula: formulas[key] };
  return cells;
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

function wordsOf({ indicator, reading, judgement, overridden }: IndicatorResult): string {
  const words = explain(indicator, reading);
  if (overridden !== undefined) return `${reasonWords("override")}: ${overridden}; ${words}`;
  return judgement.reason === undefined ? words : `${reasonWords(judgement.reason)}; ${words}`;
}

function titleLine({ settings }: Schema): string {
  return [settings.title, settings.number === "" ? "" : `(${settings.number})`].filter((text) => text !== "").join(" ");
}

function dateLine(): PlanCell {
  const date = `DAY(${NAMES.asOf})&"/"&MONTH(${NAMES.asOf})&"/"&YEAR(${NAMES.asOf})`;
  return { formula: `="Số liệu đến ngày "&${date}&" · Cơ sở tính: "&${NAMES.basis}` };
}

function thresholdLine(): PlanCell {
  return {
    formula:
      `="Đúng tiến độ: lệch từ "&${NAMES.onTrack}&" điểm % trở lên; rất chậm: dưới "&${NAMES.farBehind}&` +
      `" điểm %; ▼ Chậm, ▼▼ Rất chậm, ○ Chưa có số liệu"`,
  };
}

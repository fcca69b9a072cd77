/** Reads the rows of one table: for each its indicator, unit, plan and figures. */
import { onlyValue } from "../target/only-value";
import { rowsOf } from "../grid/lines";
import { showsPercent } from "../text/number-format";
import { readRows, type TableRow } from "../table/read-rows";
import { cellAt, cellText, type Cell } from "../grid/snapshot";
import { headingOf, roleColumns, type RoleColumns } from "../table/table";
import { leafOf, meaningOf, type HeadingMeaning } from "../table/headings";
import { asPair, dueOf, pairOf } from "./two-kinds";
import type { Indicator } from "../schema/types";
import { parseActual, type ActualContext } from "../actual/actual";
import { isDateFormat } from "../actual/actual-date";
import type { ActualReading } from "../actual/actual-reading";
import { isShownOtherwise, shownText } from "../actual/shown-text";
import { foldKey } from "../text/fold";
import { isKnownUnit, mayBeWrittenFor } from "../text/unit";
import { decimalSignOf, formatPlain, type DecimalSign } from "../text/number";
import { withFiguresBelow } from "./figures-below";
import { guessedAs, type RowMatch } from "./row-match";
import { meantByPlace } from "./meant-by-place";
import { meantByPlan, plannedAlike } from "./meant-by-plan";
import { ParentTrail } from "./parent-trail";
import { reportedMonth, type ReadingFrame } from "./reading-frame";
import { asTheTarget, planParts } from "./row-plan";
import { findRowUnit } from "./row-unit";
import { isShareOfOne, SURE } from "./share-of-one";
import { readShareParts } from "./share-parts";
import { placeName, type SubmittedFigure, type SubmittedRow } from "./submission";
import type { TableInGrid } from "./table-in-grid";

/** The figures of so many rows say what is usual in a column. */
const NUMBERS_LOOKED_AT = 1_000;

/** The most that are offered by their plan. */
const OFFERED = 3;

const NO_MATCH = { kind: "none" as const, indicator: null, suggestions: [] };

export class RowReader {
  readonly #roles: RoleColumns;
  readonly #columnNumbers: readonly number[];
  readonly #reported: ActualContext["reported"];
  readonly #decimal: DecimalSign | null;
  /** Of an actual column that holds what was due as well: which comes first. */
  readonly #order: HeadingMeaning["twoKinds"];

  constructor(
    readonly frame: ReadingFrame,
    readonly source: TableInGrid,
    readonly unit: string | null = null,
  ) {
    this.#roles = roleColumns(source.table);
    const { settings } = frame.schema;
    this.#reported = { year: settings.year, month: reportedMonth(settings) };
    this.#columnNumbers = this.#numbersOf(this.#roles.actual);
    this.#decimal = decimalSignOf(this.#figureTexts());
    this.#order = meaningOf([leafOf(headingOf(source.table, "actual"))]).twoKinds;
  }

  /** The rows of the table, each first put right by what is known of it from elsewhere. */
  readAll(mend: (row: TableRow) => TableRow = (row) => row): SubmittedRow[] {
    const trail = new ParentTrail();
    const sections: string[] = [];
    const read = readRows(this.source.grid, this.source.table).map((each) => {
      const row = mend(each);
      const submitted = this.#read(row, this.#named(row, trail.above(row), trail.section));
      sections.push(trail.section);
      trail.add(row, submitted.indicator);
      const heads = row.kind === "section" ? row.name !== "" : row.kind === "data" && isBare(submitted);
      if (heads) trail.head(row.name, this.frame.indicators.named(row.name));
      return submitted;
    });
    const meant = meantByPlace(
      read,
      this.frame.places,
      (at) => `${this.source.titleWords} ${foldKey(sections[at] ?? "")}`,
    );
    const rows = read.map((each, at) => this.#again(each, meant.get(at)));
    const { grid, table } = this.source;
    const { name } = this.#roles;
    return withFiguresBelow(this.#isOfShares(rows) ? rows.map((row) => this.#fromShare(row)) : rows, {
      last: table.last,
      nameRow: (row) => (name === undefined ? row : grid.shownAt(row, name)[0]),
      figureOf: ({ unit, indicator, actual }, { row }) =>
        this.#figure(row, actual?.column, { unit, plan: null, indicator }),
    });
  }

  /** Whether the column has all its rates as shares of one: 0.958 where 95 is aimed at, and no other but those in a percent format. */
  #isOfShares(rows: readonly SubmittedRow[]): boolean {
    const rates = rows.filter((row) => isRate(row) && row.actual?.text !== "" && !this.#isShownAsPercent(row));
    const isShare = (row: SubmittedRow): boolean => {
      const value = this.#figureCell(row)?.value;
      return typeof value === "number" && isShareOfOne(value, aimOf(row.indicator));
    };
    return rates.every(isShare) && rates.some(({ indicator }) => aimOf(indicator) >= SURE);
  }

  #isShownAsPercent(row: SubmittedRow): boolean {
    const cell = this.#figureCell(row);
    return typeof cell?.value === "number" && showsPercent(cell.numberFormat);
  }

  #fromShare(row: SubmittedRow): SubmittedRow {
    const { indicator, unit, plan } = row;
    if (!isRate(row) || this.#isShownAsPercent(row)) return row;
    const context = { unit, plan: onlyValue(plan), indicator };
    return { ...row, actual: this.#figure(row.row, this.#roles.actual, context, AS_PERCENT) };
  }

  #figureCell({ row }: SubmittedRow): Cell | null {
    const column = this.#roles.actual;
    return column === undefined ? null : cellAt(this.source.grid.sheet, row.row, column);
  }

  #named(row: TableRow, parents: readonly Indicator[], section: string): RowMatch {
    if (row.kind !== "data") return NO_MATCH;
    const match = this.frame.indicators.match(row.code, row.name, parents, section);
    const { kind, indicator, likely } = match;
    const own = this.#own(indicator);
    if (likely) return { ...match, likely: likely.map((each) => ({ ...each, indicator: this.#own(each.indicator) })) };
    return kind === "code" || own === indicator ? match : { ...match, indicator: own };
  }

  /** What the unit's own row is, where the list has one below the whole. */
  #own<I extends Indicator | null>(indicator: I): I | Indicator {
    if (indicator === null || this.unit === null) return indicator;
    return this.frame.ownRows.get(indicator.code)?.get(this.unit) ?? indicator;
  }

  /** A row as one of the indicator that it turned out to mean. */
  #again(submitted: SubmittedRow, indicator: Indicator | undefined): SubmittedRow {
    return indicator ? this.#read(submitted.row, guessedAs(indicator)) : submitted;
  }

  #read(row: TableRow, named: RowMatch): SubmittedRow {
    const data = row.kind === "data";
    const { unit, unitSource } = findRowUnit(this.source, this.#roles, row, named.indicator);
    const planText = this.#planText(row.row);
    const plan =
      data && planText !== ""
        ? asTheTarget(planParts(row.name, unit, planText), planText, named.indicator, this.#decimal)
        : [];
    const match = this.#offered(meantByPlan(named, plan, unit), plan, unit);
    const context = { unit, plan: onlyValue(plan), indicator: match.indicator };
    return {
      row,
      match,
      indicator: match.indicator,
      unit,
      unitSource,
      plan,
      planText,
      actual: this.#withParts(
        this.#figure(row, this.#figureColumn(row, match.indicator), context),
        row,
        match.indicator,
      ),
      estimate: this.#figure(row, this.#roles.estimate, context),
    };
  }

  /** What its plan alone speaks for is offered for a name that says nothing of any indicator. Of what is offered for a name that is nobody's, what it is only near goes if the row's unit is of another sort: no tonnes for hectares. */
  #offered(match: RowMatch, plan: SubmittedRow["plan"], unit: string): RowMatch {
    if (match.kind !== "none") return match;
    if (match.suggestions.length === 0) {
      const alike = plannedAlike(this.frame.schema.indicators, plan, unit);
      return { ...match, suggestions: alike.slice(0, OFFERED).map(({ code }) => code) };
    }
    if (!isKnownUnit(unit)) return match;
    const suggestions = match.suggestions.filter((code) => {
      const due = this.frame.indicators.ofCode(code)?.unit ?? "";
      const isLikely = match.likely?.some(({ indicator }) => indicator.code === code) === true;
      return isLikely || due === "" || mayBeWrittenFor(unit, due);
    });
    return { ...match, suggestions };
  }

  /** The plan as a person sees it: a number in a percent format is shown a hundred times as large. */
  #planText(row: number): string {
    const column = this.#roles.plan;
    if (column === undefined) return "";
    const cell = cellAt(this.source.grid.sheet, row, column);
    if (typeof cell?.value === "number") return formatPlain(shownNumber(cell.value, cell.numberFormat));
    return this.source.grid.text(row, column);
  }

  #figure(
    row: TableRow,
    column: number | undefined,
    { unit, plan, indicator }: { unit: string; plan: number | null; indicator: Indicator | null },
    format?: string,
  ): SubmittedFigure | null {
    if (column === undefined) return null;
    const { grid } = this.source;
    const stored = cellAt(grid.sheet, row.row, column);
    const cell = stored && format !== undefined ? { ...stored, numberFormat: format } : stored;
    const [top] = grid.shownAt(row.row, column);
    const text = cellText(cell);
    const prior = this.#roles.prior === undefined ? undefined : cellAt(grid.sheet, row.row, this.#roles.prior)?.value;
    const pair =
      this.#order === null || column !== this.#roles.actual ? null : pairOf(text, this.#order, dueOf(plan, indicator));
    const written = pair && cell ? { ...cell, value: pair.done } : cell;
    const decoded =
      written && grid.isLegacy(written) && !pair ? { ...written, value: grid.text(row.row, column) } : written;
    const shown =
      (decoded !== cell && !pair) || isShownOtherwise(cell)
        ? shownText(cell, grid.text(row.row, column), this.source.date1904)
        : null;
    const before = typeof prior === "number" ? prior : null;
    const reading = indicator
      ? parseActual(decoded, this.#context(indicator, unit, plan ?? pair?.due ?? null, before))
      : unattributed(text);
    return {
      cell: placeName(this.source, row.row, column),
      column,
      text,
      ...(shown === null || shown === text ? {} : { shown }),
      reading: pair ? asPair(reading, text) : reading,
      underMerge: top < row.row && cell === null,
    };
  }

  /** Made for every figure, so it is written out: spreading objects takes longer than reading the number. */
  #context(indicator: Indicator, unit: string, plan: number | null, prior: number | null): ActualContext {
    const columnNumbers = this.#columnNumbers;
    const reported = this.#reported;
    const decimal = this.#decimal ?? undefined;
    const { date1904 } = this.source;
    return unit === ""
      ? { plan, prior, columnNumbers, decimal, date1904, indicator, reported }
      : { sheetUnit: unit, plan, prior, columnNumbers, decimal, date1904, indicator, reported };
  }

  /** Beside counts a rate stands in a column of its own: it is the figure where its row counts nothing. */
  #figureColumn({ row }: TableRow, indicator: Indicator | null): number | undefined {
    const { actual, numerator, percent } = this.#roles;
    if (actual !== undefined || numerator === undefined || !indicator || !isOfShare(indicator)) return actual;
    return this.source.grid.text(row, numerator) === "" ? percent : undefined;
  }

  #withParts(figure: SubmittedFigure | null, row: TableRow, indicator: Indicator | null): SubmittedFigure | null {
    if (!indicator || (figure && indicator.rollUp !== "weighted")) return figure;
    return readShareParts(this.source, this.#roles, row.row, indicator) ?? figure;
  }

  /** What is typed as text in the columns of figures. */
  *#figureTexts(): Generator<string> {
    const { grid, table } = this.source;
    for (const role of ["plan", "actual", "estimate", "prior"] as const) {
      const column = this.#roles[role];
      if (column === undefined) continue;
      for (const row of rowsOf(grid, table.first, table.last + 1))
        if (typeof cellAt(grid.sheet, row, column)?.value === "string") yield grid.text(row, column);
    }
  }

  #numbersOf(column: number | undefined): number[] {
    if (column === undefined) return [];
    const numbers: number[] = [];
    const { grid, table } = this.source;
    for (const row of rowsOf(grid, table.first, Math.min(table.last + 1, table.first + NUMBERS_LOOKED_AT))) {
      const cell = cellAt(grid.sheet, row, column);
      if (typeof cell?.value !== "number" || isDateFormat(cell.numberFormat)) continue;
      numbers.push(shownNumber(cell.value, cell.numberFormat));
    }
    return numbers;
  }
}

const AS_PERCENT = "0.##########%";

function isRate({ indicator }: SubmittedRow): boolean {
  return indicator?.unit.includes("%") === true && indicator.target.parts.length === 1;
}

/** A percentage, or points of one: "điểm" of a rate. */
function isOfShare({ unit, name }: Indicator): boolean {
  return unit.includes("%") || (foldKey(unit) === "diem" && /(^| )ti le( |$)/.test(foldKey(name)));
}

function aimOf(indicator: Indicator | null): number {
  return indicator?.target.parts[0]?.value ?? 0;
}

/** The number as a person sees it: a percent format shows a hundred times as much. */
function shownNumber(value: number, format = ""): number {
  return showsPercent(format) ? Number((value * 100).toPrecision(12)) : value;
}

/** Neither unit nor plan nor figure. */
function isBare({ unitSource, planText, actual }: SubmittedRow): boolean {
  return unitSource !== "cell" && planText === "" && (actual === null || actual.text === "");
}

/** A figure of no indicator has no unit to be read in: it is kept as text. */
function unattributed(text: string): ActualReading {
  return { state: text.trim() === "" ? "noData" : "reported", value: null, notes: [] };
}

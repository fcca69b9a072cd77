/**
 * From a resolution's annex on a sheet to a proposed schema: every row with its code, its reading of the target, and what
 * it is unsure of. Nothing is guessed silently: a doubt is a question at the cell it concerns.
 */
import { showsPercent } from "../../text/number-format";
import { cellName } from "../../grid/address";
import { saidAt } from "../../grid/ditto";
import { roleColumns, type FoundTable, type RoleColumns } from "../../table/table";
import { placeRows, type PlacedRow } from "../../table/outline";
import type { TableRow } from "../../table/read-rows";
import { cellAt, type SheetSnapshot } from "../../grid/snapshot";
import { TextGrid } from "../../grid/text-grid";
import { parseTarget } from "../../target/target";
import { unitInBrackets } from "../../text/unit";
import { characterOf } from "./character";
import { askDeadlines, spanOf, type Span } from "./due";
import { isPlural, OwnerList } from "./owners";
import { annexTables, captionsOf, unitOverTable, type AnnexTable } from "./annex-tables";
import type { ProposedIndicator, Question, SchemaProposal, TargetColumn } from "./proposal";
import { askColumn, askOnce, questionsOf } from "./questions";
import { SectionNames, type Section } from "./sections";
import { pacingOfStages, stagesOf, type Stage } from "./stages";
import { targetAnswers } from "./target-answers";
import { readTitle } from "./title";

/**
 * The proposal, or null where the sheet has no table with names and targets. `targetColumn` is the zero-based column a person
 * chose where several may hold the targets.
 */
export function proposeSchema(sheet: SheetSnapshot, targetColumn: number | null = null): SchemaProposal | null {
  const grid = new TextGrid(sheet);
  const tables = annexTables(grid, targetColumn);
  const [first] = tables;
  if (!first) return null;
  const owners = new OwnerList();
  const title = readTitle(grid, first.table);
  const indicators = readAnnex(grid, tables, owners, spanOf(title));
  if (indicators.length === 0) return null;
  const columns = Object.fromEntries(
    first.table.columns.flatMap(({ role, heading }) => (role === null ? [] : [[role, heading] as const])),
  );
  const targetColumns = targetColumnsOf(tables);
  const isChosen = targetColumns.some(({ column, taken }) => taken && column === targetColumn);
  const { questions, ...asked } = askOnce(withStages(indicators, tables));
  return {
    ...title,
    ...asked,
    questions: [...(isChosen ? [] : askColumn(targetColumns)), ...questions],
    units: owners.units,
    columns,
    targetColumns,
  };
}

/** Of the first table where several columns may hold the targets. */
function targetColumnsOf(tables: readonly AnnexTable[]): TargetColumn[] {
  const several = tables.find(({ choices }) => choices.length > 1);
  if (!several) return [];
  const taken = roleColumns(several.table).plan;
  return several.choices.map(({ column, heading }) => ({ column, heading, taken: column === taken }));
}

/** Stages have no column of their own in the schema: they are said, at the first pacing they may have given. */
function withStages(
  [first, ...others]: readonly ProposedIndicator[],
  tables: readonly AnnexTable[],
): readonly ProposedIndicator[] {
  const headings = new Set(tables.flatMap(({ table }) => stagesOf(table).map(({ heading }) => heading)));
  if (!first || headings.size === 0) return first ? [first, ...others] : [];
  const said: Question = { code: "stages-aside", column: "pacing", proposals: [], words: [...headings].join(", ") };
  return [{ ...first, questions: [...first.questions, said] }, ...others];
}

/** All tables with their own headings; what tells one from another is the section of its rows. */
function readAnnex(grid: TextGrid, tables: readonly AnnexTable[], owners: OwnerList, span: Span): ProposedIndicator[] {
  const sections = new SectionNames();
  const captions = captionsOf(tables);
  return tables.flatMap((each, index) =>
    new AnnexReader(grid, each, owners, sections, span, captions[index] ?? "").readAll(),
  );
}

/** A heading of the annex with how many indicators it has so far; the owner beside it holds for the rows that name none. */
interface OpenSection {
  readonly section: Section;
  readonly owner: string;
  count: number;
}

class AnnexReader {
  readonly table: FoundTable;
  readonly roles: RoleColumns;
  readonly #tableUnit: string;
  readonly #stages: readonly Stage[];
  readonly #whole: OpenSection;
  readonly #sections = new Map<TableRow, OpenSection>();
  #child = 0;
  #top: ProposedIndicator | null = null;
  /** How deep the parts of the row above may stand to be counted: 0 where it has a target of its own. */
  #countedDepth = 0;

  constructor(
    readonly grid: TextGrid,
    annex: AnnexTable,
    readonly owners: OwnerList,
    readonly sections: SectionNames,
    readonly span: Span,
    caption: string,
  ) {
    this.table = annex.table;
    this.roles = roleColumns(annex.table);
    this.#tableUnit = unitOverTable(annex);
    this.#stages = stagesOf(annex.table);
    this.#whole = { section: sections.next(caption), owner: "", count: 0 };
  }

  readAll(): ProposedIndicator[] {
    return placeRows(this.grid, this.table).flatMap((placed) => {
      const { row, place, heading } = placed;
      if (place === "heading") this.#open(row, heading);
      else if (place !== "other") return [this.#read(placed)];
      else if (row.kind === "total" && this.#isTotalOfSection(row, heading))
        return [this.#read({ ...placed, row: { ...row, name: this.#under(heading).section.name } })];
      return [];
    });
  }

  /** "Tổng số" with a unit and a target, below the parts of a section: the section's own target. */
  #isTotalOfSection({ row }: TableRow, heading: TableRow | null): boolean {
    const [unit, target] = [this.roles.unit, this.roles.plan].map((column) => this.#text(row, column));
    const { section, count } = this.#under(heading);
    return section.name !== "" && count > 0 && unit !== "" && target !== "";
  }

  #open(row: TableRow, above: TableRow | null): void {
    const { section, owner } = this.#under(above);
    const own = this.sections.next(row.name);
    this.#sections.set(row, {
      section: { ...own, counted: own.counted && section.counted },
      owner: this.owners.read(this.#ownerText(row.row), null) || owner,
      count: 0,
    });
    this.#top = null;
  }

  #under(heading: TableRow | null): OpenSection {
    return (heading && this.#sections.get(heading)) ?? this.#whole;
  }

  #read({ row, place, heading, parts }: PlacedRow): ProposedIndicator {
    const parent = place === "part" ? this.#top : null;
    const open = this.#under(heading);
    const code = this.#nextCode(open, parent);
    const { name, unit } = this.#nameAndUnit(row);
    const targetCell = this.#targetCell(row.row);
    const text = typeof targetCell === "number" ? String(targetCell).replace(".", ",") : targetCell;
    const target = parseTarget({ name, unit, text, ...(parent ? { parent: parent.name } : {}) });
    const ownerText = this.#ownerText(row.row);
    const owner = this.owners.read(ownerText, parent?.owner ?? (open.owner === "" ? null : open.owner));
    const direction = target.direction === "none" ? "higher" : target.direction;
    const plural = isPlural(ownerText);
    const { seasonal, untold, ...character } = characterOf({
      ...{ name, unit, target, direction, plural },
      parent: parent?.name ?? "",
    });
    const staged = character.pacing.kind === "linear" ? pacingOfStages(this.grid, row.row, this.#stages, target) : null;
    const { deadlines = [] } = target;
    const answers = target.certain ? [] : targetAnswers(target, { name, unit, parent: parent?.name ?? "" });
    const partsCount = target.kind === "empty" && this.#standAlone(parts);
    const indicator: ProposedIndicator = {
      code,
      order: row.order === "" && parent ? "-" : row.order,
      section: open.section.name,
      parent: parent?.code ?? "",
      name,
      unit,
      target,
      targetCell,
      direction,
      counted: open.section.counted && target.kind !== "empty" && (!parent || row.depth <= this.#countedDepth),
      ...character,
      ...(staged ? { pacing: staged } : {}),
      owner,
      reporters: plural ? "*" : "",
      note: [this.#text(row.row, this.roles.note), ...deadlines.map(({ words }) => words)].filter(Boolean).join("; "),
      source: cellName(row.row, this.roles.name ?? 0),
      questions: [
        ...questionsOf({
          target,
          unit,
          owner,
          plural,
          seasonal: seasonal && !staged,
          untold,
          partsCount,
          answers,
          method: character.method,
        }),
        ...askDeadlines(deadlines, character.method, this.span),
      ],
    };
    if (!parent) {
      this.#top = indicator;
      this.#countedDepth = partsCount ? (parts[0]?.depth ?? 0) : 0;
    }
    return indicator;
  }

  /** Parts with targets of their own; "Trong đó" are shares of one target, which is yet to be written. */
  #standAlone(parts: readonly TableRow[]): boolean {
    const [first] = parts;
    const within = first && /^(?:trong do|tr do|td) /.test(`${this.grid.key(first.row, this.roles.name ?? 0)} `);
    return within === false && parts.some(({ row }) => this.#text(row, this.roles.plan) !== "");
  }

  #nextCode(open: OpenSection, parent: ProposedIndicator | null): string {
    if (parent) {
      this.#child += 1;
      return `${parent.code}.${String(this.#child)}`;
    }
    open.count += 1;
    this.#child = 0;
    return `${open.section.prefix}${String(open.count).padStart(2, "0")}`;
  }

  #nameAndUnit(row: TableRow): { name: string; unit: string } {
    const column = this.roles.unit;
    const said = column === undefined ? null : this.#saidAt(row.row, column);
    const written = column === undefined || said === null ? "" : this.grid.shownText(said, column);
    if (written !== "" || column !== undefined) return { name: row.name, unit: written };
    const inName = unitInBrackets(row.name);
    return { name: inName.unit === null ? row.name : inName.name, unit: inName.unit ?? this.#tableUnit };
  }

  #ownerText(row: number): string {
    const column = this.roles.owner;
    const said = column === undefined ? null : this.#saidAt(row, column);
    if (column === undefined || said === null) return "";
    // "A. Giáo dục mầm non", merged over the whole table, is nobody's name.
    return this.grid.shownAt(said, column)[1] < column ? "" : this.grid.shownText(said, column);
  }

  /** A number in a percent format is what a person sees: a hundred times as large. */
  #targetCell(at: number): string | number {
    const column = this.roles.plan ?? 0;
    const row = this.#saidAt(at, column) ?? at;
    const cell = cellAt(this.grid.sheet, row, column);
    if (typeof cell?.value !== "number") return this.grid.text(row, column);
    return showsPercent(cell.numberFormat)
      ? `${String(Number((cell.value * 100).toPrecision(12))).replace(".", ",")}%`
      : cell.value;
  }

  #saidAt(row: number, column: number): number | null {
    return saidAt(this.grid, row, column, this.table.first);
  }

  #text(row: number, column: number | undefined): string {
    return column === undefined ? "" : this.grid.text(row, column);
  }
}

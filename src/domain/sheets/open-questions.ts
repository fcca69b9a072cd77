/**
 * What a proposed schema left open stays on its sheet until somebody answers: a column of questions, each by a formula that
 * goes blank as soon as the cell it is about holds something else than what was proposed. Nothing but the sheet remembers them.
 */
import type { Finding } from "../finding/finding";
import { cellName, columnName } from "../grid/address";
import { cellAt, cellText, type SheetSnapshot } from "../grid/snapshot";
import { isFormula, plainText, type Formula, type PlanCell } from "../plan/cell";
import { headingColumns } from "../schema/sheet-columns";
import { COLUMNS, WHOLE_COLUMN } from "../schema/words";
import { foldKey } from "../text/fold";
import { quoted, same } from "./figure-formula";

/** Heading of the column. */
export const QUESTIONS_HEADING = "Cần xác nhận";
/** A question about a cell, in words, and what makes it fall silent. */
export interface CellQuestion {
  /** A1 of the cell it is about. */
  readonly cell: string;
  readonly proposed: PlanCell;
  /** Heading of the cell's column. */
  readonly heading: string;
  readonly text: string;
}

/** A question about all cells of a column, which falls silent once none of them is blank. */
export interface ColumnQuestion {
  /** A1 from the first to the last of the cells, absolute. */
  readonly cells: string;
  readonly heading: string;
  readonly text: string;
}

/** The cell of the column of questions; blank where there is none. */
export function questionCell(questions: readonly (CellQuestion | ColumnQuestion)[]): PlanCell {
  if (questions.length === 0) return "";
  const pieces = questions.map((question) => {
    const line = `CHAR(10)&${quote(lineOf(question))}`;
    const open = "cells" in question ? `COUNTBLANK(${question.cells})>0` : isAsProposed(question);
    return `IF(${open},${line},"")`;
  });
  return join(pieces, questions.map(lineOf).join("\n"));
}

function lineOf(question: CellQuestion | ColumnQuestion): string {
  const scope = "cells" in question ? ` ${WHOLE_COLUMN}` : "";
  return `${question.heading}${scope}: ${question.text}`;
}

/** The formula of a rule that is true in the cells an open question is about; `first` is the first cell of the table's body. */
export function openCellFormula({
  firstRow,
  lastRow,
  left,
  questions,
}: {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly left: number;
  readonly questions: number;
}): string {
  const [column, asked] = [columnName(left), columnName(questions)];
  const [top, bottom] = [String(firstRow + 1), String(lastRow + 1)];
  const heading = `${column}$${String(firstRow)}`;
  const own = `ISNUMBER(SEARCH(CHAR(10)&${heading}&": ",CHAR(10)&$${asked}${top}))`;
  const whole = `AND(${column}${top}="",SUMPRODUCT(--ISNUMBER(SEARCH(CHAR(10)&${heading}&" ${WHOLE_COLUMN}: ",CHAR(10)&$${asked}$${top}:$${asked}$${bottom})))>0)`;
  return `OR(${own},${whole})`;
}

function isAsProposed({ cell, proposed }: CellQuestion): string {
  const at = `$${cell}`;
  if (proposed === null || proposed === "") return `${at}=""`;
  if (typeof proposed === "number") return `${at}=${String(proposed)}`;
  return same(at, isFormula(proposed) ? proposed.formula : plainText(proposed));
}

/** A text of any length as it stands in a formula. */
function quote(text: string): string {
  const pieces = text.match(/[\s\S]{1,250}/g) ?? [""];
  return pieces.map(quoted).join("&");
}

const OPENING = "=MID(";
const END = ",2,9999)";

function join(pieces: readonly string[], shows: string): Formula {
  return { formula: `${OPENING}${pieces.join("&")}${END}`, shows };
}

/** An open question of a schema sheet. */
export interface OpenQuestion {
  /** Zero-based, of the sheet. */
  readonly row: number;
  /** Of the cell it is about; that of the questions where its column is not known. */
  readonly column: number;
  readonly heading: string;
  readonly text: string;
  /** Possible answers as they would stand in the cell. */
  readonly answers: readonly string[];
  /** Where it stands, and what stands there. */
  readonly at: { readonly row: number; readonly column: number; readonly text: string };
  /** What stays of the cell once this one is answered. */
  readonly rest: PlanCell;
}

/** The questions that stand open on a schema sheet, from top to bottom. */
export function readOpenQuestions(sheet: SheetSnapshot): OpenQuestion[] {
  const { row: heading, columns } = headingColumns(sheet);
  const asked = columns.get(foldKey(QUESTIONS_HEADING));
  if (asked === undefined) return [];
  const found: OpenQuestion[] = [];
  for (let row = heading + 1; row < sheet.rows.length; row += 1) {
    const cell = cellAt(sheet, row, asked);
    const text = cellText(cell);
    for (const line of text.split("\n")) {
      if (line.trim() === "") continue;
      const name = Object.values<string>(COLUMNS).find((each) => isAbout(line, each));
      found.push({
        row,
        column: (name === undefined ? undefined : columns.get(foldKey(name))) ?? asked,
        heading: name ?? "",
        text: name === undefined ? line : line.slice(line.indexOf(":") + 1).trim(),
        answers: line.startsWith(`${name ?? ""} ${WHOLE_COLUMN}`) ? [] : answersIn(line),
        at: { row, column: asked, text },
        rest: without(cell?.formula, text, line),
      });
    }
  }
  return found;
}

/** The open questions as findings: each at the cell it is about. */
export function openQuestionFindings(sheet: SheetSnapshot): Finding[] {
  return readOpenQuestions(sheet).map(({ row, column, heading, text }) => ({
    code: "schema-unconfirmed",
    severity: "W",
    at: { sheet: sheet.name, cell: cellName(row, column), ...(heading === "" ? {} : { heading }) },
    found: text,
  }));
}

function isAbout(line: string, heading: string): boolean {
  return line.startsWith(`${heading}: `) || line.startsWith(`${heading} ${WHOLE_COLUMN}: `);
}

/** "… (Cao hơn là tốt / Thấp hơn là tốt)" */
function answersIn(line: string): string[] {
  const list = /\(([^()]+)\)$/.exec(line.trim())?.[1];
  return list === undefined ? [] : list.split(" / ");
}

/** The cell without the line: its formula without the piece, or what is left of a text. */
function without(formula: string | undefined, text: string, line: string): PlanCell {
  const lines = text.split("\n").filter((each) => each !== line && each.trim() !== "");
  if (lines.length === 0) return "";
  const pieces = formula?.startsWith(OPENING) && formula.endsWith(END) ? piecesOf(formula) : [];
  const start = `CHAR(10)&"${line.slice(0, line.indexOf(":") + 1).replaceAll('"', '""')}`;
  const left = pieces.filter((piece) => !piece.includes(start));
  return left.length > 0 && left.length < pieces.length ? join(left, lines.join("\n")) : lines.join("\n");
}

/** The parts that "&" joins, outside texts and brackets. */
function piecesOf(formula: string): string[] {
  const body = formula.slice(OPENING.length, -END.length);
  const pieces: string[] = [];
  let [depth, inText, from] = [0, false, 0];
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at];
    if (sign === '"') inText = !inText;
    else if (inText) continue;
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    else if (sign === "&" && depth === 0) {
      pieces.push(body.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, body.slice(from)];
}

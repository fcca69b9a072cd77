/** Sentences cut into pieces with at most one amount each; a target's short text is cut by `cut.ts`. */
import { DIGITS } from "../text/number";
import { readTwoUnits } from "./two-units";
import { readUnitAfter } from "./unit-after";

export interface Piece {
  readonly text: string;
  /** The pieces without a number that stand before it in its sentence. */
  readonly lead: string;
  readonly bracket: boolean;
  /** An arrow behind it points to what it became. */
  readonly left: boolean;
  /** Zero-based, of the text. */
  readonly sentence: number;
}

/** A point that ends a sentence: not the one of "tr.đồng" or "TP. Huế". */
const SENTENCE_END =
  /(?<=[\p{L}\d%‰)"”§¤]{2}|\d|[%)§¤])(?<!(?:^|\P{L})(?:tr|tp|tx|tt|st|q|p|h|x|đ|ô|bs|ths|ts))[.!?]\s+(?=[\p{L}\d\-+•§¤(])/u;
const BULLET = /(?:^|\s)[-–+•*]\s*(?=\p{L})/u;
/** What parts the pieces of a sentence; a comma between digits is a decimal mark. */
const PART = /;|,(?!\d)|(?<=[^\d]),|([([])|([)\]])|\s[-–]\s(?=\p{L})/u;

/** Words that begin another statement where a number stands before them. */
const PIVOT =
  /(?<![\p{L}\p{N}])(?:còn|xuống|giảm|tăng|lên|nâng|đưa|đạt|chiếm|bằng|tương đương|tương ứng|so với|so|thay cho|thay vì|thay thế cho|trong đó|trong khi|từ|có|đã|được|vượt|và|gồm|với|phấn đấu|dự kiến|cùng kỳ|kế hoạch|kh|chỉ tiêu|tổng số|lũy kế|luỹ kế)(?![\p{L}\p{N}])|=(?!>)|→|->/gu;
const ARROW = /^(?:→|->)/u;
/** Between the numbers of one amount: a range, or a part of a whole. */
const RANGE_OR_WHOLE =
  /^\s*(?:%|‰|[\p{L}/]+(?:\s\p{L}+)?)?\s*(?:[-–—~]|đến|tới)\s*(?:dưới |trên )?$|(?<!\p{L})(?:trên|trong) tổng(?: số)?\s*$/u;
const AMOUNT = new RegExp(DIGITS, "gu");

/** The pieces of a text in lower case, in order. */
export function cutProse(text: string): Piece[] {
  const pieces: Piece[] = [];
  let sentence = 0;
  for (const line of text.split(/\r?\n/u))
    for (const statement of line.split(SENTENCE_END).flatMap((each) => each.split(BULLET))) {
      if (statement.trim() === "") continue;
      cutStatement(statement, sentence, pieces);
      sentence += 1;
    }
  return pieces;
}

function cutStatement(statement: string, sentence: number, pieces: Piece[]): void {
  let lead = "";
  let depth = 0;
  const push = (raw: string, bracket: boolean): void => {
    const text = raw.trim();
    if (text === "") return;
    if (!/\d/.test(text)) {
      pieces.push({ text, lead, bracket, left: false, sentence });
      if (!bracket) lead = `${lead} ${text}`.trim().slice(-200);
      return;
    }
    const parts = splitAtPivots(text);
    for (const [at, part] of parts.entries()) {
      pieces.push({ text: part, lead, bracket, left: ARROW.test(parts[at + 1] ?? ""), sentence });
      if (!bracket) lead = "";
    }
  };
  for (let rest = statement; rest !== "";) {
    const mark = PART.exec(rest);
    push(mark ? rest.slice(0, mark.index) : rest, depth > 0);
    if (!mark) return;
    if (mark[1] !== undefined) depth += 1;
    if (mark[2] !== undefined) depth = Math.max(0, depth - 1);
    rest = rest.slice(mark.index + mark[0].length);
  }
}

/** "giảm 0,86% còn 4,17%": two numbers are parted by the first word that begins something else, or behind the unit of the first. */
function splitAtPivots(text: string): string[] {
  const numbers = [...text.matchAll(AMOUNT)];
  const parts: string[] = [];
  let start = 0;
  for (const [at, own] of numbers.entries()) {
    const next = numbers[at + 1];
    if (!next) break;
    const from = own.index + own[0].length;
    const between = text.slice(from, next.index);
    if (!/[\p{L}%‰=→>:]/u.test(between) || RANGE_OR_WHOLE.test(between)) continue;
    if (readTwoUnits(text.slice(own.index))) continue;
    const behind = text.slice(next.index + next[0].length);
    if (/\/\s*$/u.test(between) && (isBase(next[0], behind) || !countsAnother(between, behind))) continue;
    const cut = cutAt(text, from, next.index);
    parts.push(text.slice(start, cut).replace(/[/:=]\s*$/u, ""));
    start = text[cut] === "=" || text[cut] === "/" || text[cut] === ":" ? cut + 1 : cut;
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** "/100 bé gái", "/1 vạn dân", "/10.000 dân": so many of them the unit itself is per. */
function isBase(number: string, behind: string): boolean {
  const count = number.replace(/[.,](?=000)/gu, "");
  return /^10{2,}$/u.test(count)
    ? /^\s*\p{L}/u.test(behind)
    : count === "1" && /^\s*(?:vạn|nghìn|ngàn|triệu)(?!\p{L})/u.test(behind);
}

/** "04 vụ/02 người": behind the stroke another thing is counted. */
function countsAnother(between: string, behind: string): boolean {
  const own = between.replace(/\/\s*$/u, "").trim();
  const other = behind.trim();
  return /\p{L}/u.test(own) && /^\p{L}/u.test(other) && !other.startsWith(own);
}

/** Where the second of two numbers begins its own piece. */
function cutAt(text: string, from: number, next: number): number {
  PIVOT.lastIndex = from;
  const pivot = PIVOT.exec(text);
  if (pivot && pivot.index < next) return pivot.index;
  const between = text.slice(from, next);
  const stroke = /[/:]\s*$/u.exec(between);
  if (stroke) return from + stroke.index;
  const { unit } = readUnitAfter(between, "");
  const after = unit === "" ? /^\s*\S+/u.exec(between) : /^\s*/u.exec(between);
  return from + Math.min((after?.[0].length ?? 0) + unit.length, between.length);
}

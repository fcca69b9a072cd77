/** Sentences cut into pieces with at most one amount each; a target's short text is cut by `cut.ts`. */
import { DIGITS } from "../text/number";

export interface Piece {
  readonly text: string;
  /** The pieces without a number that stand before it in its sentence. */
  readonly lead: string;
  readonly bracket: boolean;
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
  /(?<![\p{L}\p{N}])(?:còn|xuống|giảm|tăng|lên|nâng|đưa|đạt|chiếm|bằng|tương đương|tương ứng|so với|so|trong đó|trong khi|từ|có|đã|được|vượt|và|gồm|với|phấn đấu|dự kiến|cùng kỳ|kế hoạch|kh|chỉ tiêu|tổng số|lũy kế|luỹ kế)(?![\p{L}\p{N}])|=(?!>)|→|->|=>/gu;
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
      pieces.push({ text, lead, bracket, sentence });
      if (!bracket) lead = `${lead} ${text}`.trim().slice(-200);
      return;
    }
    for (const part of splitAtPivots(text)) {
      pieces.push({ text: part, lead, bracket, sentence });
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

/** "giảm 0,86% còn 4,17%": between two numbers the first word that begins something else parts them. */
function splitAtPivots(text: string): string[] {
  const numbers = [...text.matchAll(AMOUNT)];
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at + 1 < numbers.length; at += 1) {
    const [own, next] = [numbers[at], numbers[at + 1]];
    if (!own || !next) continue;
    const from = own.index + own[0].length;
    PIVOT.lastIndex = from;
    const pivot = PIVOT.exec(text);
    if (!pivot || pivot.index >= next.index) continue;
    if (!/[\p{L}%‰=→>]/u.test(text.slice(from, next.index))) continue;
    parts.push(text.slice(start, pivot.index).trim());
    start = /^[=]/u.test(pivot[0]) ? pivot.index + pivot[0].length : pivot.index;
  }
  parts.push(text.slice(start).trim());
  return parts.filter((part) => part !== "");
}
